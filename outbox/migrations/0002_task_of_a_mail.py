import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A mail refers to its task in the queue; its own times may be empty from now on."""

    dependencies = [
        ("outbox", "0001_moved_from_common"),
        ("task_queue", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name='outgoingmail',
            name='task',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='task_queue.task', verbose_name='task'),
        ),
        migrations.AlterField(
            model_name='outgoingmail',
            name='due_at',
            field=models.DateTimeField(null=True, verbose_name='next attempt at'),
        ),
        migrations.AlterField(
            model_name='outgoingmail',
            name='give_up_at',
            field=models.DateTimeField(null=True, verbose_name='given up at'),
        ),
    ]
