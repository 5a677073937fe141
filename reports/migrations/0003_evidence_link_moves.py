from django.db import migrations


class Migration(migrations.Migration):
    """EvidenceLink went to evidence; its tables stay as they are."""

    dependencies = [
        ("reports", "0002_evidence_link"),
        ("evidence", "0001_moved_from_reports"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(name="EvidenceLink"),
                migrations.DeleteModel(name="HistoricalEvidenceLink"),
            ]
        ),
    ]
