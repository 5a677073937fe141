"""The map: the true outline of any Czech region, names that never touch, and a list that says the same."""

import itertools
import json
import random
from decimal import Decimal

import pytest
from django.conf import settings
from django.utils import translation
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from portal.map import Shape, labels, locator, projection, region_map, shape_of
from portal.map.drawing import WIDTH
from portal.map.regions import FOLDER
from tests import factories as make
from tests.pages import Page

REGIONS = json.loads((FOLDER / "regions.json").read_text(encoding="utf-8"))["regions"]
AROUND_PRAGUE = {"Hlavní město Praha", "Středočeský kraj"}
"""They share a border that is inside the other one's outline."""
CZECH_TOWNS = [
    "Liberec", "Jablonec nad Nisou", "Česká Lípa", "Turnov", "Nový Bor", "Semily", "Jilemnice", "Frýdlant", "Tanvald",
    "Železný Brod", "Hrádek nad Nisou", "Chrastava", "Doksy", "Mimoň", "Lomnice nad Popelkou", "Rokytnice nad Jizerou",
    "Smržovka", "Desná", "Velké Hamry", "Cvikov", "Kamenický Šenov", "Zákupy", "Ralsko", "Stráž pod Ralskem", "Dubá",
    "Český Dub", "Hodkovice nad Mohelkou", "Osečná", "Raspenava", "Hejnice", "Lázně Libverda", "Harrachov",
    "Vysoké nad Jizerou", "Rovensko pod Troskami", "Malá Skála", "Kořenov", "Josefův Důl", "Janov nad Nisou",
    "Bedřichov", "Rychnov u Jablonce nad Nisou",
]  # fmt: skip


@pytest.fixture(scope="module")
def advances() -> dict[str, float]:
    """The widths of letters in the semibold typeface, in sizes of the letter."""
    found = {}
    for file in (settings.BASE_DIR / "static" / "fonts").glob("*.woff2"):
        face = instantiateVariableFont(TTFont(file), {"wght": 600})
        size = face["head"].unitsPerEm
        found |= {chr(code): face["hmtx"][glyph][0] / size for code, glyph in face.getBestCmap().items()}
    return found


@pytest.mark.parametrize("name", CZECH_TOWNS)
def test_name_is_never_wider_than_the_place_kept_for_it(advances, name):
    real = sum(advances[letter] for letter in name) * labels.SIZE
    assert real <= labels.width_of(name) <= real * 1.45


@pytest.mark.parametrize("name", sorted(REGIONS))
def test_every_region_has_an_outline_and_neighbours_with_shared_borders(name):
    shape = shape_of(name)
    assert len(shape.outline) > 15
    assert shape.neighbours
    if name not in AROUND_PRAGUE:
        assert all(set(shape.outline) & set(neighbour) for neighbour in shape.neighbours)
    assert shape_of(name.upper()) == shape
    assert all(12 < lon < 19 and 48.5 < lat < 51.1 for lon, lat in shape.outline)


def test_unknown_region_has_no_shape_of_its_own():
    assert shape_of("Dolnoslezské vojvodství") is None


def test_liberec_region_borders_on_three_others():
    shape = shape_of("Liberecký kraj")
    assert len(shape.neighbours) == 3
    assert len(shape.waters) == 4
    assert len(shape.ridges) == 4


def test_shape_outside_the_drawing_is_cut_off():
    cut = projection.clipped([(-10, 5), (5, -10), (20, 5), (5, 20)], (0, 0, 10, 10))
    assert all(0 <= x <= 10 and 0 <= y <= 10 for x, y in cut)
    assert projection.clipped([(20, 20), (30, 20), (30, 30)], (0, 0, 10, 10)) == []


@pytest.mark.django_db
class TestPlaces:
    def towns(self, number, membership="member"):
        """Make towns at random places of the region, some of them next to one another."""
        chance = random.Random(number)
        for name in CZECH_TOWNS[:number]:
            make.OrganisationFactory(
                name=name, membership=membership,
                longitude=f"{chance.uniform(14.4, 15.6):.3f}", latitude=f"{chance.uniform(50.52, 51.0):.3f}",
            )  # fmt: skip

    @pytest.mark.parametrize("number", [4, 12, 40])
    def test_names_touch_neither_one_another_nor_any_sign(self, number):
        self.towns(number)
        region = region_map(shape_of("Liberecký kraj"))

        boxes = [box_of(place) for place in region.places if place.label]
        signs = [
            (one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius) for one in region.places
        ]
        assert len(boxes) >= min(number, 12) * 0.75
        assert all(box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= region.ground.height for box in boxes)
        assert not any(labels.touch(one, other) for one, other in itertools.combinations(boxes, 2))
        assert not any(labels.touch(box, sign) for box in boxes for sign in signs)

    def test_two_towns_are_never_nearer_than_where_each_can_be_pressed(self):
        self.towns(12)
        places = region_map(shape_of("Liberecký kraj")).places
        for one, other in itertools.combinations(places, 2):
            distance = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
            assert one.reach <= max(one.radius, distance / 2 + 0.1)

    def test_town_with_more_activities_in_the_newest_year_is_larger(self):
        self.towns(3)
        busy, calm = make.OrganisationFactory._meta.model.objects.order_by("pk")[:2]
        for number in range(4):
            make.ActivityFactory(organiser=busy, title=f"Trh {number}", when="květen 2026")
        make.ActivityFactory(organiser=calm, when="květen 2026")
        make.ActivityFactory(organiser=calm, when="květen 2025")
        region = region_map(shape_of("Liberecký kraj"))

        by_name = {place.organisation.pk: place for place in region.places}
        assert (region.year, by_name[busy.pk].count, by_name[calm.pk].count) == (2026, 4, 1)
        assert by_name[busy.pk].radius > by_name[calm.pk].radius > min(place.radius for place in region.places)
        with translation.override("cs"):
            assert by_name[busy.pk].did.split() == ["4", "aktivity"]

    def test_partners_have_a_sign_of_their_own_and_come_after_the_towns(self):
        self.towns(2)
        make.OrganisationFactory(name="Arnika", membership="partner", longitude="15.0", latitude="50.8")
        region = region_map(shape_of("Liberecký kraj"))

        assert [place.is_partner for place in region.in_order] == [False, False, True]

    def test_home_has_the_map_and_the_same_in_a_list(self, client):
        region = make.OrganisationFactory(name="Liberecký kraj", membership="region", kind="region")
        make.SiteProfileFactory(region=region)
        self.towns(3)
        page = Page(client.get("/"))

        (drawing,) = page.of_class("region-map")
        (listed,) = page.of_class("map-list")
        assert {one.get("href") for one in drawing.iter("a")} == {one.get("href") for one in listed.iter("a")}
        assert len(page.of_class("map-neighbour")) == 3


def box_of(place):
    """Return the box of a name at its largest size."""
    label, half = place.label, labels.SIZE * 0.6
    width = max(map(labels.width_of, label.lines))
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    further = (len(label.lines) - 1) * labels.LINE * labels.SIZE
    return (left, label.y - half, left + width, label.y + further + half)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Turnov", [("Turnov",)]),
        ("Rokytnice nad Jizerou", [("Rokytnice nad Jizerou",), ("Rokytnice", "nad Jizerou")]),
        ("Stráž pod Ralskem", [("Stráž pod Ralskem",), ("Stráž", "pod Ralskem")]),
        ("Rychnov u Jablonce nad Nisou", [("Rychnov u Jablonce nad Nisou",), ("Rychnov u Jablonce", "nad Nisou")]),
    ],
)
def test_long_name_may_stand_in_two_lines_of_which_none_ends_with_a_little_word(name, lines):
    assert labels.in_lines(name) == lines


@pytest.mark.django_db
def test_all_towns_are_named_when_the_longest_name_has_to_choose_first():
    for name, longitude, latitude in (
        ("Jilemnice", "15.507", "50.609"),
        ("Liberec", "15.058", "50.770"),
        ("Rokytnice nad Jizerou", "15.450", "50.729"),
        ("Turnov", "15.157", "50.587"),
    ):
        make.OrganisationFactory(name=name, longitude=longitude, latitude=latitude)
    for name in ("Liberec", "Jilemnice"):
        make.ActivityFactory(organiser=make.OrganisationFactory._meta.model.objects.get(name=name), when="2022")

    assert all(place.label for place in region_map(shape_of("Liberecký kraj")).places)


@pytest.mark.parametrize(
    ("longitude", "latitude", "is_drawn"), [("15.1", "50.6", True), ("17.2", "49.5", False), (None, None, False)]
)
def test_place_of_a_town_is_marked_unless_it_lies_elsewhere(longitude, latitude, is_drawn):
    town = make.OrganisationFactory.build(
        longitude=longitude and Decimal(longitude), latitude=latitude and Decimal(latitude)
    )
    found = locator(shape_of("Liberecký kraj"), town)

    assert (found is not None) == is_drawn
    assert locator(Shape([]), town) is None


def test_drawing_needs_an_outline():
    assert region_map(Shape([])) is None
