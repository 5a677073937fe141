from django.db import migrations, models


class Migration(migrations.Migration):
    """There is one queue: mails keep no times of their own, and the table of the former queue goes.

    That table belonged to a package that is no longer installed. On the way back it is made by that package's own
    migrations, which are forgotten here.
    """

    dependencies = [("outbox", "0003_waiting_mails_get_tasks")]

    operations = [
        migrations.RemoveField(model_name='outgoingmail', name='due_at'),
        migrations.RemoveField(model_name='outgoingmail', name='give_up_at'),
        migrations.RemoveField(model_name='outgoingmail', name='sending_since'),
        migrations.AlterField(
            model_name='outgoingmail',
            name='state',
            field=models.CharField(choices=[('waiting', 'waiting to be sent'), ('sent', 'sent'), ('given_up', 'could not be sent')], db_index=True, default='waiting', editable=False, max_length=10, verbose_name='state'),
        ),
        migrations.AddConstraint(
            model_name='outgoingmail',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'waiting'), _negated=True), ('task__isnull', False), _connector='OR'), name='waiting_mail_has_its_task'),
        ),
        migrations.RunSQL(
            [
                "DROP TABLE IF EXISTS django_tasks_database_dbtaskresult",
                "DELETE FROM django_migrations WHERE app = 'django_tasks_database'",
            ],
            migrations.RunSQL.noop,
        ),
    ]
