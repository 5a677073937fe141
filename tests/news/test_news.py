"""News: they come and go by themselves at the times that the coordinator has set."""

import datetime
import json

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from news.models import NewsItem
from news.workflow import copy_news
from tests import factories as make
from tests.atom import AtomFeed

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NOON = datetime.datetime(2026, 3, 4, 11, 0, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def titles_on(page) -> list[str]:
    return [title for title in ("Nyní", "Potom", "Dříve", "Koncept", "Archiv") if title in page.content.decode()]


@pytest.fixture
def several():
    make.SiteProfileFactory()
    make.NewsItemFactory(title="Nyní", slug="nyni")
    make.NewsItemFactory(title="Potom", slug="potom", shown_from=timezone.now() + HOUR)
    make.NewsItemFactory(title="Dříve", slug="drive", shown_until=timezone.now() - HOUR)
    make.NewsItemFactory(title="Koncept", slug="koncept", draft=True)
    make.NewsItemFactory(title="Archiv", slug="archiv", archived=True)


@pytest.mark.parametrize("address", ["/", "/aktuality/", "/aktuality/aktuality.jsonld", "/aktuality/atom.xml"])
def test_only_news_of_now_are_shown(several, client, address):
    assert titles_on(client.get(address)) == ["Nyní"]


@pytest.mark.parametrize(
    ("slug", "status"), [("nyni", 200), ("potom", 404), ("drive", 410), ("koncept", 404), ("archiv", 404)]
)
def test_page_is_there_while_its_time_lasts_and_says_when_it_has_passed(several, client, slug, status):
    answer = client.get(f"/aktuality/{slug}/")

    assert answer.status_code == status
    assert ("Dříve" in answer.content.decode()) is False


def test_feed_tells_a_message_at_the_time_when_it_appeared(client):
    with time_machine.travel(NOON, tick=False) as clock:
        make.NewsItemFactory(title="Potom", summary="Krátce.", text="<p>Celé.</p>", shown_from=NOON + HOUR)
        clock.shift(2 * HOUR)
        (entry,) = AtomFeed(client.get("/aktuality/atom.xml")).entries

    assert (entry.text("title"), entry.text("summary")) == ("Potom", "Krátce.")
    assert "<p>Celé.</p>" in entry.text("content")
    assert entry.text("published") == entry.text("updated") == "2026-03-04T12:00:00+00:00"


def test_sitemap_names_only_news_of_now(several, client):
    text = client.get("/sitemap.xml").content.decode()

    assert [slug for slug in ("nyni", "potom", "drive", "koncept") if f"/aktuality/{slug}/" in text] == ["nyni"]


@pytest.mark.parametrize("address", ["/", "/aktuality/", "/aktuality/aktuality.jsonld", "/aktuality/atom.xml"])
def test_kept_pages_notice_the_minute_without_anybody_pressing(transactional_db, kept_pages, address):
    with time_machine.travel(NOON, tick=False) as clock:
        make.SiteProfileFactory()
        make.NewsItemFactory(title="Potom", shown_from=NOON + HOUR, shown_until=NOON + 2 * HOUR)
        seen = []
        for _step in range(6):
            seen.append("Potom" in kept_pages(address))
            clock.shift(HOUR / 2)

    assert seen == [False, False, True, True, False, False]


def test_news_cannot_end_before_they_begin(office):
    facts = {"title": "Výzva", "shown_from_0": "5. 3. 2026", "shown_from_1": "10:00"}
    facts |= {"shown_until_0": "4. 3. 2026", "shown_until_1": "10:00", **parts()}
    page = office.post("/sprava/news/newsitem/add/", facts)

    assert "Aktualita nemůže zmizet dřív, než se objeví." in page.content.decode()
    assert not NewsItem.objects.exists()


def parts() -> dict[str, str]:
    return {"photos-TOTAL_FORMS": "0", "photos-INITIAL_FORMS": "0", "publication": "draft"}


def test_coordinator_schedules_a_message_as_people_write_days(office):
    facts = {"title": "Výzva", "shown_from_0": "5. 3. 2030", "shown_from_1": "10.30", **parts()}
    office.post("/sprava/news/newsitem/add/", facts | {"_publish": "1"})
    item = NewsItem.objects.get()

    assert (item.is_published, item.is_waiting, item.is_public) == (True, True, False)
    assert f"{timezone.localtime(item.shown_from):%Y-%m-%d %H:%M}" == "2030-03-05 10:30"
    page = office.get(reverse("admin:news_newsitem_change", args=[item.pk])).content.decode()
    assert "veřejnost ji uvidí od 5. března 2030, 10:30." in page.replace("\N{NO-BREAK SPACE}", " ")
    assert "Stojí za kontrolu" not in page
    assert "čeká na svůj čas" in office.get("/sprava/news/newsitem/").content.decode()


def test_copy_is_a_draft_with_the_texts_alone():
    source = make.NewsItemFactory(
        title="Výzva", title_en="A call", summary="Něco.", text="<p>Text</p>", shown_from=NOON, shown_until=NOON + HOUR
    )
    make.NewsPhotoFactory(item=source)
    copy = copy_news(source, title="Druhá výzva")

    assert (copy.title, copy.title_en, copy.summary, copy.text) == ("Druhá výzva", "", "Něco.", "<p>Text</p>")
    assert (copy.publication, copy.shown_from, copy.shown_until, copy.photo) == ("draft", None, None, None)


def test_dangerous_markup_is_gone_from_pages_and_data(client):
    make.NewsItemFactory(slug="zla", title="<script>alert(1)</script>", text="<p onclick=x>Ano</p><script>x</script>")
    page = client.get("/aktuality/zla/").content.decode()
    data = client.get("/aktuality/aktuality.jsonld")
    (told,) = json.loads(data.content)

    assert "<script>alert" not in page
    assert "onclick" not in page
    assert told["popis"]["cs"] == "Co je nového. Ano"
    assert data["Content-Type"] == "application/ld+json"
    assert data["Access-Control-Allow-Origin"] == "*"


def test_picture_of_a_waiting_message_is_private(client, settings):
    photo = make.NewsPhotoFactory(item=make.NewsItemFactory(shown_from=timezone.now() + HOUR))

    assert client.get(photo.image.url).status_code == 404
