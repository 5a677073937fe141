"""The revision of the public content. Its triggers are put up after every `migrate`, see `common/database/triggers.py`."""

import secrets

from django.db import migrations, models


def begin(apps, schema_editor):
    # A random beginning, so that no two databases ever share a revision.
    apps.get_model("page_cache", "Revision").objects.create(number=secrets.randbelow(2**40))


def take_down_triggers(apps, schema_editor):
    from common.page_cache.moving import take_down

    take_down(schema_editor.connection)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField(verbose_name="number")),
            ],
            options={
                "verbose_name": "revision of the public content",
                "verbose_name_plural": "revisions of the public content",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(begin, take_down_triggers),
    ]
