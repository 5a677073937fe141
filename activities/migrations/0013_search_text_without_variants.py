from django.db import migrations

from common.text import VARIANTS


def fold_anew(apps, schema_editor):
    """Write dashes, quotation marks and invisible signs of folded texts as they are searched for now."""
    Activity = apps.get_model("activities", "Activity")
    for key, text in Activity.objects.values_list("pk", "search_text").iterator(chunk_size=500):
        plain = text.translate(VARIANTS)
        if plain != text:
            Activity.objects.filter(pk=key).update(search_text=plain)


class Migration(migrations.Migration):
    dependencies = [("activities", "0012_search_and_order")]

    operations = [migrations.RunPython(fold_anew, migrations.RunPython.noop)]
