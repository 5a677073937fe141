"""Pictures of activities: the first photograph, or the drawn motif of the topic; and the drawings themselves."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from django.conf import settings
from django.core.management import call_command

from activities.models import Activity, Motif
from tests import factories
from tests.pages import plain

STATIC = Path(settings.BASE_DIR) / "static"
DRAWINGS = STATIC / "img" / "motifs.svg"
OTHERS = {"award", "call", "meeting", "year"}
"""Motifs of what has no topic."""
HEAVIEST = 10_000
"""Bytes of the file with all motifs, compressed."""
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def symbols():
    """Return the drawings by their names."""
    return {symbol.get("id"): symbol for symbol in ElementTree.parse(DRAWINGS).iter(f"{SVG}symbol")}


def photograph(**facts):
    """Enter a photograph whose copies need not be made."""
    size = {"width": 600, "height": 400, "renditions": [480]}
    return factories.ActivityPhotoFactory(image="fotografie/trh.jpg", **size, **facts)


@pytest.fixture
def shown():
    """Return the activity as pages fetch it for a card."""
    return lambda activity: Activity.objects.for_cards().get(pk=activity.pk)


class TestDrawings:
    def test_each_motif_is_drawn(self, symbols):
        assert symbols.keys() == {*Motif.values, *OTHERS}

    def test_every_colour_is_a_tone_that_all_schemes_have(self, symbols):
        tones = set(re.findall(r"--(m-[\w-]+): #", (STATIC / "css" / "tokens.css").read_text()))
        used = {
            colour
            for symbol in symbols.values()
            for shape in symbol.iter()
            for colour in (shape.get("fill"), shape.get("stroke"))
            if colour not in {None, "none"}
        }

        assert used <= {f"var(--{tone})" for tone in tones}

    def test_all_of_them_are_light_together(self):
        assert len(gzip.compress(DRAWINGS.read_bytes())) <= HEAVIEST

    def test_each_of_the_ten_topics_has_a_motif_of_its_own(self):
        topics = yaml.safe_load((settings.CONTENT_DIR / "topics.yaml").read_text())
        motifs = {topic["motif"] for topic in topics}

        assert (len(topics), motifs) == (10, set(Motif.values) - {Motif.SIGNPOST})


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_subject_stands_out_against_sky_and_hills(scheme):
    pairs = re.findall(r"--(m-[\w-]+): (#\w{6})", (STATIC / "css" / "tokens.css").read_text())
    assert len(pairs) == 22
    tones = dict(pairs[11 * scheme : 11 * scheme + 11])

    behind = [
        tones[name] for name in tones if name.startswith("m-sky") or name in {"m-far", "m-mid", "m-glow", "m-light"}
    ]
    contrasts = [(luminance(colour) + 0.05) / (luminance(tones["m-ink"]) + 0.05) for colour in behind]
    assert len(contrasts) == 8
    assert min(contrasts) >= 3


@pytest.mark.django_db
@pytest.mark.both_databases
class TestOfAnActivity:
    def test_first_photograph_stands_for_it(self, shown):
        activity = factories.ActivityFactory()
        photograph(activity=activity, order=2, alt="Sál")
        first = photograph(activity=activity, order=1, alt="Náměstí", credit="Jana Nová")

        cover = shown(activity).cover

        assert (cover.alt, cover.credit, cover.sources) == ("Náměstí", "Jana Nová", first.sources)

    def test_without_one_it_has_the_motif_of_the_topic_entered_first(self, shown):
        activity = factories.ActivityFactory()
        activity.topics.add(factories.TopicFactory(number=8, motif=Motif.TIMBER_HOUSE))
        activity.topics.add(factories.TopicFactory(number=1, motif=Motif.TOWN_HALL))

        row = shown(activity)

        assert (row.cover, row.motif) == (None, "timber-house")

    def test_without_any_topic_it_has_the_general_one(self, shown):
        assert shown(factories.ActivityFactory()).motif == "signpost"

    def test_new_topic_has_the_general_one(self, shown):
        activity = factories.ActivityFactory()
        activity.topics.add(factories.TopicFactory())

        assert shown(activity).motif == "signpost"


@pytest.mark.django_db
class TestOnPages:
    def test_card_shows_the_photograph_in_words_and_loads_it_late(self, client):
        photo = photograph(activity__slug="trh", alt="Lidé u stánku s jablky")

        page = client.get("/aktivity/").content.decode()

        (picture,) = re.findall(r"<img [^>]+>", page)
        assert 'alt="Lidé u stánku s jablky"' in picture
        assert 'loading="lazy"' in picture
        assert f'width="{photo.small["width"]}" height="{photo.small["height"]}"' in picture

    def test_page_shows_the_first_photograph_at_its_head_at_once_and_the_others_below(self, client):
        activity = factories.ActivityFactory(slug="trh")
        for order, words in enumerate(["Náměstí", "Sál", "Pódium"]):
            photograph(activity=activity, order=order, alt=words)

        page = client.get("/aktivity/trh/").content.decode()

        pictures = re.findall(r'<img [^>]*alt="(\w+)" (fetchpriority="high"|loading="lazy")', page)
        assert pictures == [
            ("Náměstí", 'fetchpriority="high"'),
            ("Sál", 'loading="lazy"'),
            ("Pódium", 'loading="lazy"'),
        ]
        assert "Kresba" not in page

    def test_drawing_is_said_to_be_one_and_is_silent_itself(self, client):
        activity = factories.ActivityFactory(slug="jizda")
        activity.topics.add(factories.TopicFactory(name="Doprava", motif=Motif.VIADUCT))

        page = client.get("/aktivity/jizda/").content.decode()

        assert re.search(r'<svg class="motif motif-viaduct"[^>]+aria-hidden="true"', page)
        assert "Kresba k tématu Doprava" in plain(page)


@pytest.mark.django_db
def test_pictures_of_the_bundled_content_follow_the_first_topic_of_each_activity(client):
    call_command("load_programme")

    rows = Activity.objects.for_cards()

    assert rows.get(slug="krajske-dozinky-2022").motif == "timber-house"
    assert rows.get(slug="strategie-rozvoje-kultury-2023-2028").motif == "timber-house"
    assert rows.get(slug="tynes-2022").motif == "linden"
