"""What a row says on pages of each language."""

import pytest
from django.utils.translation import override

from activities.models import Activity, Meeting, Topic
from common.english import InEnglish, as_told, in_page_language
from common.templatetags.czech import language_of, prose, typeset
from tests import factories


@pytest.fixture
def activity():
    return Activity(title="Den bez aut", title_en="Car-free Day", summary="Ulice patří lidem.")


def test_page_in_english_tells_the_english_text_and_marks_what_is_in_czech_only(activity):
    with override("en"):
        assert typeset(activity.told.title) == "Car-free Day"
        assert typeset(activity.told.summary) == '<span lang="cs">Ulice patří lidem.</span>'


def test_page_in_czech_tells_the_czech_text(activity):
    with override("cs"):
        assert (activity.told.title, typeset(activity.told.summary)) == ("Den bez aut", "Ulice patří lidem.")


def test_rich_text_in_english_is_not_marked_as_czech():
    with override("en"):
        assert prose(InEnglish("<p>A region</p>")) == '<div class="prose"><p>A region</p></div>'


def test_english_text_is_escaped():
    with override("en"):
        assert typeset(InEnglish("R&D <b>")) == "R&amp;D &lt;b&gt;"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"title_en": "Car-free Day"}, False),
        ({}, True),
        ({"title_en": "Car-free Day", "description": "<p>Podrobnosti</p>"}, True),
    ],
)
def test_row_knows_whether_its_english_page_is_partly_in_czech(texts, expected):
    row = Activity(title="Den bez aut", **texts)

    with override("en"):
        assert row.told.is_partly_czech is expected
    with override("cs"):
        assert row.told.is_partly_czech is False


def test_row_that_is_called_in_english_is_not_marked_as_czech():
    with override("en"):
        assert typeset(Topic(name="Doprava", name_en="Transport")) == "Transport"
        assert typeset(Topic(name="Doprava")) == '<span lang="cs">Doprava</span>'


def test_text_made_around_another_is_in_its_language():
    assert typeset(as_told(InEnglish("Transport"), "4. Transport")) == "4. Transport"
    with override("en"):
        assert typeset(as_told("Doprava", "4. Doprava")) == '<span lang="cs">4.\xa0Doprava</span>'
        assert typeset(in_page_language("Meeting")) == "Meeting"
    with override("cs"):
        assert typeset(in_page_language("Setkání a den")) == "Setkání a\xa0den"


def test_nothing_is_not_marked():
    with override("en"):
        assert (typeset(""), language_of("")) == ("", "")


def test_element_with_a_czech_text_says_its_language():
    with override("en"):
        assert (language_of("Kopce"), language_of(InEnglish("Hills"))) == (' lang="cs"', "")
    with override("cs"):
        assert language_of("Kopce") == ""


@pytest.mark.django_db
def test_row_lacks_english_where_any_of_its_parts_does():
    whole, partial = (factories.MeetingFactory(group=name, group_en="Group", minutes="") for name in ("A", "B"))
    factories.AgendaItemFactory(meeting=whole, title="Bod", title_en="Item", description="")
    item = factories.AgendaItemFactory(meeting=partial, title="Bod", title_en="Item", description="")
    factories.AgendaLinkFactory(item=item, title="Zpráva", title_en="", description="")

    assert list(Meeting.objects.filter(Meeting.lacking_english())) == [partial]
    with override("en"):
        assert [row.told.is_partly_czech for row in Meeting.objects.for_detail().order_by("group")] == [False, True]


@pytest.mark.django_db
def test_rows_that_lack_english_are_found():
    factories.ActivityFactory(title="Bez všeho", summary="")
    factories.ActivityFactory(title="Jen název", title_en="Title only", summary="Věta.")
    factories.ActivityFactory(title="Všechno", title_en="Everything", summary="Věta.", summary_en="A sentence.")
    factories.ActivityFactory(title="Bez věty", title_en="No sentence", summary="")

    lacking = Activity.objects.filter(Activity.lacking_english())

    assert sorted(lacking.values_list("title", flat=True)) == ["Bez všeho", "Jen název"]


@pytest.mark.django_db
def test_english_page_says_once_that_some_texts_are_in_czech_only(client):
    told = factories.ActivityFactory(title="Den", title_en="Day", summary="", description="")
    untold = factories.ActivityFactory(title="Noc", summary="")
    whole, partial = (row.get_absolute_url() for row in (told, untold))
    notice = "available in Czech only"

    assert notice not in client.get(f"/en{whole}").content.decode()
    assert client.get(f"/en{partial}").content.decode().count(notice) == 1
    assert "jen česky" not in client.get(partial).content.decode()
