import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=100, verbose_name='kind')),
                ('arguments', models.JSONField(blank=True, default=dict, verbose_name='arguments')),
                ('key', models.CharField(blank=True, max_length=250, null=True, unique=True, verbose_name='key')),
                ('lane', models.CharField(choices=[('quick', 'takes seconds'), ('long', 'may take long')], default='long', max_length=5, verbose_name='lane')),
                ('priority', models.SmallIntegerField(default=0, verbose_name='priority')),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('running', 'running'), ('done', 'done'), ('failed', 'failed')], default='waiting', max_length=7, verbose_name='state')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='queued at')),
                ('due_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='next attempt at')),
                ('give_up_at', models.DateTimeField(blank=True, null=True, verbose_name='given up at')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('worker', models.CharField(blank=True, max_length=150, verbose_name='worker')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='started at')),
                ('heartbeat_at', models.DateTimeField(blank=True, null=True, verbose_name='last sign of life')),
                ('finished_at', models.DateTimeField(blank=True, null=True, verbose_name='finished at')),
                ('progress', models.PositiveSmallIntegerField(default=0, verbose_name='done, in percent')),
                ('progress_note', models.CharField(blank=True, max_length=200, verbose_name='how far it is')),
                ('last_fault', models.CharField(blank=True, max_length=100, verbose_name='last fault')),
            ],
            options={
                'verbose_name': 'task',
                'verbose_name_plural': 'tasks',
                'ordering': ['-created_at', '-pk'],
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['lane', '-priority', 'due_at', 'id'], name='task_waiting'), models.Index(condition=models.Q(('state', 'running')), fields=['heartbeat_at'], name='task_running')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'running'), _negated=True), models.Q(('heartbeat_at__isnull', False), models.Q(('worker', ''), _negated=True)), _connector='OR'), name='running_task_has_a_worker'), models.CheckConstraint(condition=models.Q(models.Q(('finished_at__isnull', False), ('state__in', ['done', 'failed'])), models.Q(('finished_at__isnull', True), ('state__in', ['waiting', 'running'])), _connector='OR'), name='finished_task_has_its_time'), models.CheckConstraint(condition=models.Q(('progress__lte', 100)), name='task_progress_is_in_percent')],
            },
        ),
    ]
