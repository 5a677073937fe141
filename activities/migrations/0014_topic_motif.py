from django.db import migrations, models

CHOICES = [
    ("town-hall", "town hall on a square"),
    ("stream", "stream in the woods"),
    ("orchard", "apple tree and the harvest"),
    ("viaduct", "train on a viaduct"),
    ("walkers", "walkers at sunrise"),
    ("glassmaker", "glassmaker in a workshop"),
    ("book", "open book in a landscape"),
    ("timber-house", "timbered house with a maypole"),
    ("linden", "bench under a linden"),
    ("globe", "people before the globe"),
    ("signpost", "signpost in the hills"),
]

# The ten topics of sustainable development, as they come with the portal.
OF_KNOWN_TOPICS = {
    "sprava-a-uzemni-rozvoj": "town-hall",
    "zivotni-prostredi": "stream",
    "udrzitelna-spotreba-a-vyroba": "orchard",
    "doprava": "viaduct",
    "zdravi-obyvatel": "walkers",
    "mistni-ekonomika-a-podnikani": "glassmaker",
    "vzdelavani-a-vychova": "book",
    "kultura-a-mistni-tradice": "timber-house",
    "socialni-prostredi": "linden",
    "globalni-odpovednost": "globe",
}


def give_known_topics_their_motifs(apps, schema_editor):
    for slug, motif in OF_KNOWN_TOPICS.items():
        apps.get_model("activities", "Topic").objects.filter(slug=slug).update(motif=motif)


def field():
    return models.CharField(
        choices=CHOICES,
        default="signpost",
        help_text="Activities of the topic that have no photograph are shown with it.",
        max_length=20,
        verbose_name="drawn picture",
    )


class Migration(migrations.Migration):
    dependencies = [("activities", "0013_search_text_without_variants")]

    operations = [
        migrations.AddField("topic", "motif", field()),
        migrations.AddField("historicaltopic", "motif", field()),
        migrations.RunPython(give_known_topics_their_motifs, migrations.RunPython.noop),
    ]
