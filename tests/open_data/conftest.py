"""What tests of open data share: one thing of each data set, and reading files."""

import csv
import datetime
import io
import json
from decimal import Decimal

import pytest

from activities.models import Place
from tests import factories


@pytest.fixture
def region(settings):
    """A region with its office, and addresses as in production."""
    settings.SITE_URL = settings.RESOURCE_URL = "https://zdravykraj.example"
    region = factories.OrganisationFactory(region=True, ico="70891508", ruian_code=78)
    factories.SiteProfileFactory(region=region, email="urad@kraj.example", office="Krajský úřad")
    return region


@pytest.fixture
def one_of_each(region):
    """One public thing of each data set."""
    place = {"latitude": Decimal("50.58"), "longitude": Decimal(15)}
    town = factories.OrganisationFactory(name="Turnov", ico="00276227", **place)
    activity = factories.ActivityFactory(
        title="Den Země", title_en="Earth Day", when="22. dubna 2022", organiser=town, place="náměstí",
        description="<p>Úklid řeky.</p><p>A hry.</p>",
    )  # fmt: skip
    hall = Place.objects.get_or_create(name="náměstí")[0]
    Place.objects.filter(pk=hall.pk).update(
        municipality="Turnov", latitude=Decimal("50.587"), longitude=Decimal("15.155"), access="přístupný"
    )
    factories.ActivityLinkFactory(activity=activity, url="https://turnov.example/")
    meeting = factories.MeetingFactory(date=datetime.date(2022, 11, 24), starts_at=datetime.time(9))
    item = factories.AgendaItemFactory(meeting=meeting, title="Přivítání")
    factories.AgendaSpeakerFactory(item=item, name="Eva Mluvčí")
    mandate = factories.MandateFactory(
        organisation=town, role="politician", function="starosta", valid_from=datetime.date(2022, 11, 1)
    )
    call = factories.CallFactory(results_published=True, allocation=Decimal("700000.50"))
    application = factories.ApplicationFactory(
        call=call, applicant=town, title="Zahrada", requested=Decimal(100_000), awarded=Decimal("67638.10"),
        decision="part",
    )  # fmt: skip
    plan = factories.PlanFactory(year=2022)
    plan_item = factories.ItemFactory(plan=plan, number=3, when="2022")
    indicator = factories.IndicatorFactory(item=plan_item, kind="number", unit="km", target=Decimal("12.500"))
    measurement = factories.MeasurementFactory(indicator=indicator, value=Decimal("-0.125"))
    award = factories.AwardFactory(giver=region)
    round_ = factories.RoundFactory(award=award)
    recipient = factories.RecipientFactory(round=round_, organisation=town)
    return {
        "udalosti": activity,
        "mista": hall,
        "setkani": meeting,
        "body-programu": item,
        "organizace": town,
        "politici": mandate,
        "dotacni-vyzvy": call,
        "dotacni-zadosti": application,
        "polozky-planu": plan_item,
        "ukazatele": indicator,
        "mereni": measurement,
        "rocniky-oceneni": round_,
        "oceneni": recipient,
    }


class Files:
    """Reads the files of data sets as a stranger does."""

    def __init__(self, client) -> None:
        self.client = client

    def text(self, name: str, **query: str) -> str:
        answer = self.client.get(f"/otevrena-data/{name}", query)
        assert answer.status_code == 200, name
        return b"".join(answer.streaming_content).decode("utf-8")

    def csv(self, key: str, **query: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.text(f"{key}.csv", **query), newline="")))

    def json(self, key: str, **query: str) -> list[dict]:
        return json.loads(self.text(f"{key}.json", **query))

    def linked(self, key: str, **query: str):
        return json.loads(self.text(f"{key}.jsonld", **query))

    def document(self, name: str) -> dict:
        return json.loads(self.client.get(f"/otevrena-data/{name}").content)


@pytest.fixture
def files(client) -> Files:
    return Files(client)
