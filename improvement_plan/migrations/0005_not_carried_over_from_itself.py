"""Clears items that were said to be carried over from themselves, which the next migration forbids."""

from django.db import migrations
from django.db.models import F


def clear(apps, schema_editor):
    item = apps.get_model("improvement_plan", "Item")
    item.objects.filter(carried_over_from=F("pk")).update(carried_over_from=None)


class Migration(migrations.Migration):
    dependencies = [("improvement_plan", "0004_flat_office")]
    operations = [migrations.RunPython(clear, migrations.RunPython.noop, elidable=False)]
