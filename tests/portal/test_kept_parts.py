"""Parts of pages that are kept show every change of content, in its own language, and never a draft."""

import pytest

from activities.models import Activity
from common.page_cache import kept
from members.models import Organisation
from portal.context_processors import this_address
from portal.models import SiteProfile
from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = ["/", "/aktivity/", "/aktivity/ekoden/", "/rok/2022/", "/clenove/turnov/", "/clenove/"]


@pytest.fixture
def town():
    factories.SiteProfileFactory(name="Zdravý kraj")
    town = factories.OrganisationFactory(slug="turnov", name="Turnov")
    factories.ActivityFactory(slug="ekoden", title="Ekoden", when="května 2022", organiser=town)
    return town


def texts(client, addresses=ADDRESSES):
    return {address: Page(client.get(address)).joined for address in addresses}


def test_every_page_shows_a_change_at_once(client, town):
    before = texts(client)
    assert texts(client) == before

    Activity.objects.update(title="Den Země")
    Organisation.objects.filter(pk=town.pk).update(name="Semily")
    SiteProfile.objects.update(name="Zdravá obec")
    after = texts(client)

    assert [address for address, text in after.items() if "Zdravá obec" not in text or "Zdravý kraj" in text] == []
    assert [address for address in ADDRESSES if "Ekoden" in after[address]] == []
    assert "Den Země" in after["/aktivity/"]
    assert "Den Země" in after["/rok/2022/"]
    assert "Semily" in after["/clenove/turnov/"]
    assert "Turnov" not in after["/clenove/"]


def test_a_hidden_activity_leaves_every_page(client, town):
    texts(client)
    Activity.objects.update(publication="draft")

    assert client.get("/aktivity/ekoden/").status_code == 404
    assert "Ekoden" not in "".join(texts(client, ["/", "/aktivity/", "/clenove/turnov/"]).values())


def test_the_other_language_is_not_kept_for_this_one(client, town):
    czech, english = texts(client, ["/"])["/"], texts(client, ["/en/"])["/en/"]

    assert "Přihlásit se" in czech
    assert "Log in" not in czech
    assert "Log in" in english
    assert "Přihlásit se" not in english
    assert texts(client, ["/", "/en/"]) == {"/": czech, "/en/": english}


def test_filter_shows_what_was_chosen(client, town):
    def chosen(address):
        (form,) = Page(client.get(address)).of_class("filter")
        return [node.get("value") for node in form.iter("option") if "selected" in node.attrib]

    assert chosen("/aktivity/?rok=2022&mesic=5") == ["2022", "", "", "", "5"]
    assert chosen("/aktivity/?rok=2022") == ["2022", "", "", "", ""]
    assert chosen("/aktivity/?rok=2022&mesic=5") == ["2022", "", "", "", "5"]


def test_nothing_is_kept_of_the_preview_of_a_draft(admin_client, town):
    Activity.objects.update(publication="draft", title="Koncept")
    preview = admin_client.get(f"/sprava/nahled/activities/activity/{Activity.objects.get().pk}/")

    assert "Koncept" in Page(preview).joined
    assert kept._store.size == 0


@pytest.mark.parametrize("query", ["rok=" + "9" * 300, "q=1", "rok=2022&neznamy=1"])
def test_an_address_that_may_be_anything_is_not_kept(rf, query):
    assert this_address(rf.get(f"/spoluprace/?{query}")) is None
    assert this_address(rf.get("/spoluprace/?rok=2022")) == "/spoluprace/?rok=2022"
