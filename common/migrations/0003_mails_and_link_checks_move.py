from django.db import migrations


class Migration(migrations.Migration):
    """OutgoingMail went to outbox and LinkCheck to link_checks; their tables stay as they are."""

    dependencies = [
        ("common", "0002_link_check"),
        ("outbox", "0001_moved_from_common"),
        ("link_checks", "0001_moved_from_common"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(name="OutgoingMail"),
                migrations.DeleteModel(name="LinkCheck"),
            ]
        ),
    ]
