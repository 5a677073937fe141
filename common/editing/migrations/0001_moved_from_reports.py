import common.editing.models
import django.utils.timezone
from django.db import migrations, models


def move_content_type(old, new):
    """Return a step that renames the content type, so that rights and the log keep referring to the model."""

    def move(apps, schema_editor):
        ContentType = apps.get_model("contenttypes", "ContentType")
        ContentType.objects.filter(app_label=old, model="stash").update(app_label=new)

    return move


class Migration(migrations.Migration):
    """Stash was a model of reports; its table keeps its rows and its name."""

    initial = True

    dependencies = [
        ("reports", "0002_evidence_link"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Stash',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('token', models.CharField(default=common.editing.models.new_token, editable=False, max_length=40, unique=True, verbose_name='token')),
                        ('path', models.CharField(max_length=200, verbose_name='address of the form')),
                        ('typed', models.JSONField(default=dict, verbose_name='typed')),
                        ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='created')),
                    ],
                    options={
                        'verbose_name': 'text put aside',
                        'verbose_name_plural': 'texts put aside',
                        'db_table': 'reports_stash',
                    },
                ),
            ]
        ),
        migrations.RunPython(move_content_type("reports", "editing"), move_content_type("editing", "reports")),
    ]
