from django.conf import settings
from django.db import migrations


def forget(apps, schema_editor):
    """Delete the content type of the former queue, whose table is gone, and with it the rights to its rows."""
    apps.get_model("contenttypes", "ContentType").objects.filter(app_label="django_tasks_database").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("outbox", "0004_one_queue"),
        # What refers to content types and rights.
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
