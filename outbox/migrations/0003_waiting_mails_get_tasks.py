import datetime

from django.db import migrations

KIND = "outbox.deliver_mail"
URGENT = 10
ABANDONED_AFTER = datetime.timedelta(minutes=10)
GIVE_UP_AFTER = datetime.timedelta(days=3)


def queue_waiting_mails(apps, schema_editor):
    """Give every mail that still has to go out a task with its times and attempts.

    Tasks that waited in the former queue need no more than that: each of them was the sending of such a mail.
    """
    OutgoingMail = apps.get_model("outbox", "OutgoingMail")
    Task = apps.get_model("task_queue", "Task")
    for mail in OutgoingMail.objects.filter(state__in=["waiting", "sending"], task=None).order_by("pk"):
        due_at = mail.due_at
        if mail.state == "sending" and mail.sending_since:
            due_at = mail.sending_since + ABANDONED_AFTER  # somebody may be just sending it
        mail.task = Task.objects.create(
            kind=KIND,
            lane="quick",
            priority=URGENT,
            due_at=due_at,
            give_up_at=mail.give_up_at,
            attempts=mail.attempts,
            last_fault=mail.last_fault,
        )
        mail.state = "waiting"
        mail.save(update_fields=["task", "state"])


def give_mails_their_times(apps, schema_editor):
    """Write the times of the tasks back to the mails and take the tasks out of the queue."""
    OutgoingMail = apps.get_model("outbox", "OutgoingMail")
    Task = apps.get_model("task_queue", "Task")
    for mail in OutgoingMail.objects.select_related("task"):
        task = mail.task
        mail.due_at = mail.due_at or (task.due_at if task else mail.created_at)
        mail.give_up_at = mail.give_up_at or (task and task.give_up_at) or mail.created_at + GIVE_UP_AFTER
        mail.task = None
        mail.save(update_fields=["due_at", "give_up_at", "task"])
    Task.objects.filter(kind=KIND).delete()


class Migration(migrations.Migration):
    """What the rows of mails knew of their sending goes to tasks of the queue."""

    dependencies = [("outbox", "0002_task_of_a_mail")]

    operations = [migrations.RunPython(queue_waiting_mails, give_mails_their_times)]
