from django.db import migrations, models


def move_content_type(old, new):
    """Return a step that renames the content type, so that rights and the log keep referring to the model."""

    def move(apps, schema_editor):
        ContentType = apps.get_model("contenttypes", "ContentType")
        ContentType.objects.filter(app_label=old, model="outgoingmail").update(app_label=new)

    return move


class Migration(migrations.Migration):
    """OutgoingMail was a model of common; its table keeps its rows and its name."""

    initial = True

    dependencies = [
        ("common", "0002_link_check"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='OutgoingMail',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.CharField(max_length=200, unique=True, verbose_name='what it tells of')),
                        ('to', models.EmailField(max_length=320, verbose_name='to')),
                        ('subject', models.CharField(max_length=250, verbose_name='subject')),
                        ('text', models.TextField(blank=True, verbose_name='text')),
                        ('html', models.TextField(blank=True, verbose_name='text as HTML')),
                        ('message_id', models.CharField(max_length=250, verbose_name='number of the message')),
                        ('state', models.CharField(choices=[('waiting', 'waiting to be sent'), ('sending', 'being sent'), ('sent', 'sent'), ('given_up', 'could not be sent')], db_index=True, default='waiting', editable=False, max_length=10, verbose_name='state')),
                        ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='written at')),
                        ('due_at', models.DateTimeField(verbose_name='next attempt at')),
                        ('give_up_at', models.DateTimeField(verbose_name='given up at')),
                        ('sending_since', models.DateTimeField(blank=True, null=True, verbose_name='being sent since')),
                        ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='sent at')),
                        ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='failed attempts')),
                        ('last_fault', models.CharField(blank=True, max_length=100, verbose_name='last fault')),
                    ],
                    options={
                        'db_table': 'common_outgoingmail',
                        'verbose_name': 'outgoing mail',
                        'verbose_name_plural': 'outgoing mails',
                        'ordering': ['-created_at', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', False), ('state', 'sent')), models.Q(models.Q(('state', 'sent'), _negated=True), ('sent_at__isnull', True)), _connector='OR'), name='sent_mail_has_its_time')],
                    },
                ),
            ]
        ),
        migrations.RunPython(move_content_type("common", "outbox"), move_content_type("outbox", "common")),
    ]
