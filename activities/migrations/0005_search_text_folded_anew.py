from django.db import migrations

from common.text import fold


def fold_anew(apps, schema_editor):
    """Write the folded text again: letters such as ł are folded now, and blocks of rich text keep their space."""
    Activity = apps.get_model("activities", "Activity")
    names = ("title", "place", "summary", "description", "outcome", "state_reason")
    for activity in Activity.objects.prefetch_related("outcomes").iterator(chunk_size=500):
        texts = [getattr(activity, name) for name in names]
        for outcome in activity.outcomes.all():
            texts += [outcome.text, outcome.funding]
        Activity.objects.filter(pk=activity.pk).update(search_text=fold(" ".join(texts)))


class Migration(migrations.Migration):
    dependencies = [("activities", "0004_photo_renditions")]

    operations = [migrations.RunPython(fold_anew, migrations.RunPython.noop)]
