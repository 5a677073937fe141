from django.db import migrations


class Migration(migrations.Migration):
    """Stash went to common.editing; its table stays as it is."""

    dependencies = [
        ("reports", "0003_evidence_link_moves"),
        ("editing", "0001_moved_from_reports"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="Stash")]),
    ]
