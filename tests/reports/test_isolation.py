"""A person sees and changes only what belongs to her organisations, at every address and whatever she sends."""

import copy
import functools
import os
import shutil
import uuid
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.shortcuts import resolve_url
from django.test import override_settings
from django.urls import get_resolver, reverse
from django.utils import timezone

from common.editing.models import Stash
from common.guides import TOWNS, guide
from members.models import OrganisationUser
from outbox.models import OutgoingMail
from reports.form_layout import STEP_ADDRESSES
from reports.models import ActivityReport, ReportAttachment, ReportPhoto
from tests import factories as make
from tests.files import PDF, picture
from tests.people import browser_of, clerk_of, make_coordinator
from tests.reports.people import Form
from tests.reports.states import STATES

pytestmark = pytest.mark.django_db

SECRET = "Tajnosti"
"""Stands in every text of the other town, so in no answer to a stranger."""

WITHOUT_RIGHTS = ["other town", "removed", "plain staff"]
WITHOUT_LOGIN = ["anonymous", "switched off", "switched off coordinator"]


# --- The other town -----------------------------------------------------------


class Town:
    """A town with reports in every state, uploads, evidence, and a person who keeps all that."""

    def __init__(self, slug, indicator) -> None:
        self.indicator, self.year = indicator, timezone.localdate().year
        self.town = make.OrganisationFactory(name=slug.title(), slug=slug)
        self.clerk = clerk_of(self.town, email=f"clerk@{slug}.example")
        self.browser = browser_of(self.clerk)
        self.reports = {state: self.report(state) for state in STATES}
        self.draft = self.reports["draft"]
        self.photos = [self.photo(self.reports[state]) for state in ("draft", "accepted")]
        self.attachments = [self.attachment(self.reports[state]) for state in ("draft", "accepted")]
        self.link = make.EvidenceLinkFactory(
            organisation=self.town, year=self.year, indicator=indicator, title=SECRET, note=SECRET
        )
        self.forms: dict[str, Form] = {}

    def report(self, state) -> ActivityReport:
        sent = None if state in {"draft", "withdrawn"} else timezone.now()
        report = make.ActivityReportFactory(
            organisation=self.town, state=state, title=f"{SECRET} {state}", place=SECRET,
            description=f"<p>{SECRET}</p>", submitted_at=sent, when=f"květen {self.year}",
            indicators=[self.indicator],
        )  # fmt: skip
        make.ReportPartnerFactory(report=report, name=SECRET)
        make.ReportLinkFactory(report=report, title=SECRET)
        make.ReportEventFactory(report=report, text=SECRET)
        if report.activity:
            # What the public may see is no secret of the town.
            type(report.activity).objects.update(title="Veřejná akce")
        return report

    def photo(self, report) -> ReportPhoto:
        photo = ReportPhoto(report=report, alt=SECRET, image=SimpleUploadedFile("foto.jpg", picture()))
        photo.save()
        return photo

    def attachment(self, report) -> ReportAttachment:
        attachment = ReportAttachment(report=report, title=SECRET, file=SimpleUploadedFile("zprava.pdf", PDF))
        attachment.save()
        return attachment

    @property
    def everything(self) -> dict:
        """All that could point to the rows of this town, as fields of a form or of an address."""
        photo, attachment = self.photos[0].pk, self.attachments[0].pk
        return {
            "rok": str(self.year), "public_id": str(self.draft.public_id), "report": str(self.draft.pk),
            "organisation": str(self.town.pk), "slug": self.town.slug, "indicator": str(self.indicator.pk),
            "photo": str(photo), "attachment": str(attachment), "link": str(self.link.pk), "id": str(self.draft.pk),
            f"photos-{photo}-sent": "1", f"photos-{photo}-remove": "on", f"photos-{photo}-alt": "Změněno",
            f"attachments-{attachment}-sent": "1", f"attachments-{attachment}-remove": "on",
            f"attachments-{attachment}-title": "Změněno", "title": "Změněno", "text": "Změněno", "revision": "0",
            "selected": f"{self.reports['submitted'].public_id}:0", "confirmed": "1", "decision": "accept",
        }  # fmt: skip


@pytest.fixture(scope="module")
def indicator(rows_of_module):
    year = timezone.localdate().year
    criterion = make.MaCriterionFactory(criteria_set__year=year, criteria_set__is_example=True, category="D")
    return make.MaIndicatorFactory(criterion=criterion, proof="link")


@pytest.fixture(scope="module")
def kept_town(indicator, tmp_path_factory):
    """Create a town once for all tests, with its uploads in a folder of their own: `kept_town("turnov")`."""

    @functools.cache
    def town(slug) -> tuple[Town, Path]:
        media = tmp_path_factory.mktemp(slug)
        with override_settings(MEDIA_ROOT=media):
            return Town(slug, indicator), media

    town("jilemnice"), town("turnov")
    return town


@pytest.fixture
def borrow(kept_town, db, settings):
    """Return a kept town with a login and with uploads that only this test can change."""

    def borrowed(slug) -> Town:
        town, media = kept_town(slug)
        shutil.copytree(media, settings.MEDIA_ROOT, copy_function=os.link, dirs_exist_ok=True)
        mine = copy.copy(town)
        mine.browser = browser_of(mine.clerk)
        return mine

    return borrowed


@pytest.fixture
def theirs(borrow):
    """The other town."""
    return borrow("jilemnice")


@pytest.fixture
def own(borrow):
    return borrow("turnov")


def stranger(kind, theirs):
    """Return the browser of somebody who may not, or not any more; a login of theirs still lasts."""
    if kind == "anonymous":
        return browser_of()
    if kind == "other town":
        return browser_of(clerk_of(make.OrganisationFactory(name="Semily")))
    if kind == "plain staff":
        return browser_of(make.UserFactory(is_staff=True))
    user = make_coordinator("gone@region.example") if "coordinator" in kind else clerk_of(theirs.town)
    browser = browser_of(user)
    if kind == "removed":
        OrganisationUser.objects.filter(user=user).delete()
    else:
        user.is_active = False
        user.save()
    return browser


# --- Every address ------------------------------------------------------------


def patterns_of(app_name) -> list:
    """Return the patterns that stand under the name in the whole tree of addresses."""
    found, waiting = [], [(False, get_resolver())]
    while waiting:
        is_inside, resolver = waiting.pop()
        for one in resolver.url_patterns:
            inside = is_inside or getattr(one, "app_name", None) == app_name
            if hasattr(one, "url_patterns"):
                waiting.append((inside, one))
            elif inside:
                found.append(one)
    return found


SAMPLES = {
    "dashboard": lambda of: [{}],
    "town": lambda of: [{"slug": of.town.slug}],
    "minutes": lambda of: [{"slug": of.town.slug}],
    "evidence:town": lambda of: [{"slug": of.town.slug}],
    "evidence:sheet-list": lambda of: [{"slug": of.town.slug}],
    "evidence:sheet-detail": lambda of: [{"slug": of.town.slug, "pk": of.indicator.pk}],
    "logged-in": lambda of: [{}],
    "period-echo": lambda of: [{}],
    "guide": lambda of: [{}],
    "guide-chapter": lambda of: [{"name": name} for name in guide(TOWNS).chapters],
    "report-new": lambda of: [{"slug": of.town.slug}],
    "report-detail": lambda of: [{"public_id": one.public_id} for one in of.reports.values()],
    "report-action": lambda of: [
        {"public_id": of.reports[state].public_id, "action": action} for action, state in ACTIONS.items()
    ],
    "report-files": lambda of: [{"public_id": of.reports[state].public_id} for state in ("draft", "accepted")],
    "report-step": lambda of: [
        {"public_id": of.reports[state].public_id, "step": step}
        for state, steps in (("draft", STEP_ADDRESSES.values()), ("published", [STEP_ADDRESSES["what"]]))
        for step in steps
    ],
}
"""What stands in each address of reports and evidence, for the things of one town. A new one needs its sample here."""

ACTIONS = {
    "odeslat": "draft", "stahnout": "submitted", "obnovit": "withdrawn", "komentar": "returned", "kopie": "accepted",
    "opravit": "submitted",
}  # fmt: skip
"""Steps of the town, each with a state from which it leads on."""
OPEN = {"guide", "guide-chapter"}
"""Addresses that everybody may read, also without a login."""
ONES_OWN = {"dashboard", "logged-in", "period-echo", *OPEN}
"""Addresses without anybody's number: everybody who is logged in sees her own there."""
ONLY_SENT = {"report-new", "report-action", "report-files"}
NAMES = sorted(
    [str(pattern.name) for pattern in patterns_of("reports")]
    + [f"evidence:{pattern.name}" for pattern in patterns_of("evidence")]
)

OFFICE = {
    "report-inbox": lambda of: [{}],
    "report-review": lambda of: [{"public_id": one.public_id} for one in of.reports.values()],
    "evidence-matrix": lambda of: [{}],
}
OFFICE_NAMES = sorted(
    str(pattern.name) for pattern in patterns_of("admin") if str(pattern.pattern).startswith("hlaseni/")
)


def addresses(name, of, samples=SAMPLES, room="reports") -> list[str]:
    full = name if ":" in name else f"{room}:{name}"
    return [reverse(full, kwargs=kwargs) for kwargs in samples[name](of)]


def twin(address, of) -> str:
    """Return the same address of something that does not exist."""
    for report in of.reports.values():
        address = address.replace(str(report.public_id), "6f1d2d3c-0000-4000-8000-000000000001")
    return address.replace(f"/{of.town.slug}/", "/neni-tu/")


def test_every_address_of_reports_has_a_sample_here():
    assert len(NAMES) >= 11
    assert (set(NAMES), set(OFFICE_NAMES)) == (set(SAMPLES), set(OFFICE))


# --- What is asked and sent ---------------------------------------------------


def writes(name, of) -> list[tuple[str, dict]]:
    """Return what the town's own person sends to the addresses of the kind, so that each changes something."""
    if name == "report-step":
        report = of.draft
        changes = {
            "what": {"title": "Změněno"}, "who": {"partners-0-name": "Změněno"}, "outcome": {"funding": "Změněno"},
            "evidence": {f"photos-{of.photos[0].pk}-alt": "Změněno"},
        }  # fmt: skip
        for step in changes.keys() - of.forms.keys():
            of.forms[step] = Form(of.browser, report, step)
        return [
            (of.forms[step].address, of.forms[step].fields | {key: [value] for key, value in change.items()})
            for step, change in changes.items()
        ]
    if name == "report-files":
        upload = {"photos": SimpleUploadedFile("nova.jpg", picture(size=(50, 50)))}
        return [(reverse("reports:report-files", args=[of.draft.public_id]), upload)]
    if name == "report-action":
        return [
            (address, {"revision": "0", "text": "Změněno", "public_id": str(uuid.uuid4())})
            for address in addresses(name, of)
        ]
    if name == "report-new":
        return [(reverse("reports:report-new", args=[of.town.slug]), {"public_id": str(uuid.uuid4())})]
    if name == "evidence:town":
        address, year = reverse("evidence:town", args=[of.town.slug]), {"rok": str(of.year)}
        link = {"indicator": str(of.indicator.pk), "title": "Změněno", "url": "https://zmena.example/"}
        return [(address, year | link), (address, year | {"remove": str(of.link.pk)})]
    return []


WRITTEN = ["evidence:town", "report-action", "report-files", "report-new", "report-step"]


def rewound(data) -> dict:
    for value in data.values():
        if hasattr(value, "seek"):
            value.seek(0)
    return data


@functools.cache
def select(model, besides) -> tuple[str, tuple]:
    """Return the query for all rows of a table, without those of one report."""
    rows = model._base_manager.order_by("pk")
    if besides is not None:
        if model._meta.model_name in {"activityreport", "historicalactivityreport"}:
            rows = rows.exclude(id=besides)
        for name in {field.name for field in model._meta.fields} & {"report", "activityreport"}:
            rows = rows.exclude(**{f"{name}_id": besides})
    return rows.values_list().query.sql_with_params()


def dump(*, besides=None, stashes=True) -> dict:
    """Return every row of reports, evidence, activities and mail, and every upload; `besides` those of one report."""
    tables = [
        model
        for app in ("reports", "evidence", "activities")
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
        if stashes or model is not Stash
    ]
    found = {}
    for model in [*tables, OutgoingMail]:
        with connection.cursor() as cursor:
            cursor.execute(*select(model, besides and besides.pk))
            found[model._meta.label] = cursor.fetchall()
    if besides is None:
        found["files"] = sorted(str(path) for path in settings.MEDIA_ROOT.rglob("*"))
    return found


def text_of(response) -> str:
    return (response.getvalue() if response.streaming else response.content).decode(errors="replace")


def ask(browser, address, of, *, briefly=False):
    """Ask for the address in every way, with all that points to the rows of the town; yield the answers.

    `briefly` leaves out what only the method and the sent fields decide, so that one address of a kind has shown it.
    """
    query = of.everything
    yield browser.get(address, query)
    yield browser.post(address, query | {"remove": str(of.link.pk)})
    if not briefly:
        yield browser.get(address)
        yield browser.head(address, query)
        yield browser.post(address, query)
        yield browser.post(address, query, headers={"x-requested-with": "fetch"})


# --- Nobody else --------------------------------------------------------------


@pytest.mark.parametrize("kind", WITHOUT_LOGIN)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in OPEN])
def test_without_a_login_every_address_asks_for_one_and_nothing_changes(theirs, name, kind):
    browser = stranger(kind, theirs)
    sent = writes(name, theirs)
    before = dump(stashes=False)
    answers = [
        answer
        for place, address in enumerate(addresses(name, theirs))
        for answer in ask(browser, address, theirs, briefly=place > 0)
    ]
    answers += [browser.post(address, rewound(data)) for address, data in sent]

    for answer in answers:
        if answer.wsgi_request.headers.get("X-Requested-With"):
            assert (answer.status_code, answer.json()) == (401, {"state": "login"})
        else:
            assert (answer.status_code, answer.url.partition("?")[0]) == (302, resolve_url(settings.LOGIN_URL))
        assert SECRET not in text_of(answer)
    assert dump(stashes=False) == before


@pytest.mark.parametrize("kind", WITHOUT_RIGHTS)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in ONES_OWN])
def test_what_is_another_town_s_does_not_exist_and_stays_as_it_is(theirs, name, kind):
    browser = stranger(kind, theirs)
    sent = writes(name, theirs)
    before = dump()
    missing = {}
    for address in addresses(name, theirs):
        nowhere = twin(address, theirs)
        briefly = bool(missing)
        if nowhere not in missing:
            missing[nowhere] = list(ask(browser, nowhere, theirs, briefly=briefly))
        for answer, nothing in zip(ask(browser, address, theirs, briefly=briefly), missing[nowhere], strict=False):
            # A wrong method is refused before anything is looked for.
            wrong = name not in ONLY_SENT and nothing.status_code == 405
            assert answer.status_code == nothing.status_code == (405 if wrong else 404), answer.wsgi_request
            assert SECRET not in text_of(answer)
    for address, data in sent:
        assert browser.post(address, rewound(data)).status_code == 404, address
    assert dump() == before


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, kind) for name in sorted(ONES_OWN) for kind in [*WITHOUT_RIGHTS, *(WITHOUT_LOGIN if name in OPEN else [])]],
)
def test_pages_of_everybody_show_nothing_of_another_town(theirs, name, kind):
    browser = stranger(kind, theirs)
    before = dump()
    for address in addresses(name, theirs):
        for answer in ask(browser, address, theirs):
            assert answer.status_code in {200, 302, 405}
            assert SECRET not in text_of(answer)
            assert theirs.town.slug not in text_of(answer) + answer.get("Location", "")
    assert dump() == before


@pytest.mark.parametrize("kind", [*WITHOUT_LOGIN, *WITHOUT_RIGHTS])
@pytest.mark.parametrize("name", OFFICE_NAMES)
def test_desk_of_the_office_is_closed_to_all_others(theirs, name, kind):
    browser = stranger(kind, theirs)
    # What a login that ran out has sent is put aside for its own browser; nothing else may change.
    before = dump(stashes=False)
    for place, address in enumerate(addresses(name, theirs, OFFICE, "admin")):
        for answer in ask(browser, address, theirs, briefly=place > 0):
            assert answer.status_code in ({403} if kind == "plain staff" else {302})
            assert SECRET not in text_of(answer)
    last = browser.get(address, follow=True)
    assert last.status_code == (200 if kind in WITHOUT_LOGIN else 403)
    assert SECRET not in text_of(last)
    assert dump(stashes=False) == before


@pytest.mark.parametrize("kind", [*WITHOUT_LOGIN, *WITHOUT_RIGHTS])
def test_uploads_of_another_town_are_not_there_in_any_size(theirs, kind):
    browser = stranger(kind, theirs)
    for address in uploads():
        for answer in (
            browser.get(address),
            browser.head(address),
            browser.get(address, headers={"range": "bytes=0-9"}),
        ):
            assert answer.status_code == 404, address
        assert browser.post(address, theirs.everything).status_code == 405


def uploads() -> list[str]:
    """Return the address of every stored file, with every copy of a picture."""
    root = settings.MEDIA_ROOT
    found = [f"{settings.MEDIA_URL}{path.relative_to(root)}" for path in sorted(root.rglob("*")) if path.is_file()]
    assert {address.rpartition(".")[2] for address in found} >= {"pdf", "jpg", "webp", "avif"}
    return found


# --- Foreign numbers at one's own address -------------------------------------


def test_number_of_another_town_s_report_begins_and_copies_nothing(own, theirs):
    before = dump()
    for report in theirs.reports.values():
        number = {"public_id": str(report.public_id)}
        for address in (
            reverse("reports:report-new", args=[own.town.slug]),
            reverse("reports:report-action", args=[own.draft.public_id, "kopie"]),
        ):
            answer = own.browser.post(address, number)
            assert answer.status_code == 404
            assert SECRET not in text_of(answer)
    assert dump() == before


def test_link_of_another_town_cannot_be_removed_from_one_s_own_evidence(own, theirs):
    before = dump()
    address = reverse("evidence:town", args=[own.town.slug])

    assert own.browser.post(address, {"rok": str(own.year), "remove": str(theirs.link.pk)}).status_code == 404
    assert dump() == before


@pytest.mark.parametrize("step", ["what", "who", "outcome", "evidence"])
def test_numbers_of_another_town_s_rows_in_one_s_own_form_mean_nothing(own, theirs, step):
    form = Form(own.browser, own.draft, step)
    before = dump(besides=own.draft)
    foreign = {name: [value] for name, value in theirs.everything.items() if not name.startswith("title")}
    answer = own.browser.post(form.address, form.fields | foreign)

    assert answer.status_code in {302, 422}
    assert dump(besides=own.draft) == before
    assert form.now.organisation == own.town


def test_query_of_one_s_own_page_opens_nothing_of_another_town(own, theirs):
    words = {f"/hlaseni/{report.public_id}/" for report in theirs.reports.values()}
    words |= {theirs.link.url, *(photo.image.url for photo in theirs.photos)}
    for name in sorted(set(NAMES) - ONLY_SENT):
        for address in addresses(name, own):
            answer = own.browser.get(address, theirs.everything)
            assert not [word for word in words if word in text_of(answer)], address


# --- Reading changes nothing --------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_reading_changes_nothing_for_the_town_either(theirs, name):
    before = dump()
    statuses = set()
    for address in addresses(name, theirs):
        query = theirs.everything | {"remove": str(theirs.link.pk)}
        statuses.add(theirs.browser.get(address, query).status_code)
        statuses.add(theirs.browser.head(address).status_code)
    assert dump() == before
    assert statuses == {302} if name in ONLY_SENT else statuses <= {200, 302, 405}


@pytest.mark.parametrize("name", OFFICE_NAMES)
def test_reading_changes_nothing_for_the_office_either(theirs, office, name):
    before = dump()
    for address in addresses(name, theirs, OFFICE, "admin"):
        query = {"selected": theirs.everything["selected"], "confirmed": "1", "decision": "accept"}
        assert office.get(address, query).status_code in {200, 404}
        assert office.head(address).status_code in {200, 404}
    assert dump() == before


# --- Whose it is --------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ONLY_SENT])
def test_own_person_reaches_the_pages_of_the_town(theirs, name):
    answers = [theirs.browser.get(address, follow=True) for address in addresses(name, theirs)]

    assert {answer.status_code for answer in answers} == {200}
    if name not in {"logged-in", "period-echo", *OPEN}:
        assert all(theirs.town.name in text_of(answer) for answer in answers)


@pytest.mark.parametrize("name", WRITTEN)
def test_own_person_changes_what_strangers_could_not(theirs, name):
    for address, data in writes(name, theirs):
        before = dump()
        answer = theirs.browser.post(address, data)
        assert answer.status_code == 302, address
        assert dump() != before, address


def uploads_of(report) -> set[str]:
    """Return the addresses among `uploads` that belong to the report."""
    names = [photo.image.name.rpartition(".")[0] for photo in report.photos.all()]
    names += [one.file.name.rpartition(".")[0] for one in report.attachments.all()]
    return {address for address in uploads() if any(name in address for name in names)}


def test_own_person_sees_the_uploads_in_every_size_and_the_office_those_that_were_sent(theirs, office):
    unsent, sent = uploads_of(theirs.draft), uploads_of(theirs.reports["accepted"])
    assert unsent | sent == set(uploads())
    assert not unsent & sent
    for address in uploads():
        assert theirs.browser.get(address).status_code == 200
        assert office.get(address).status_code == (404 if address in unsent else 200), address


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_report_that_was_never_sent_does_not_exist_for_the_office(theirs, office, state):
    report = theirs.reports[state]
    address = report.get_absolute_url()
    for asked in (address, f"{address}kontrola/", report.get_office_url()):
        for answer in ask(office, asked, theirs):
            assert answer.status_code == 404
            assert SECRET not in text_of(answer)
    ActivityReport.objects.filter(pk=report.pk).update(state="withdrawn", submitted_at=timezone.now())
    assert office.get(address).status_code == 200


def test_coordinator_who_reports_for_the_town_herself_sees_its_drafts(theirs):
    head = make_coordinator("both@region.example")
    make.OrganisationUserFactory(user=head, organisation=theirs.town)
    browser = browser_of(head)

    assert browser.get(theirs.draft.get_absolute_url()).status_code == 200
    assert {browser.get(address).status_code for address in uploads()} == {200}


def test_office_reads_reports_and_evidence_of_the_town_and_its_own_desk(theirs, office):
    read = [address for name in ("evidence:town", "evidence:sheet-list", "evidence:sheet-detail")
            for address in addresses(name, theirs)]  # fmt: skip
    read += [theirs.reports[state].get_absolute_url() for state in STATES if state not in {"draft", "withdrawn"}]
    read += [reverse("admin:report-inbox"), reverse("admin:evidence-matrix")]
    read += [theirs.reports[state].get_office_url() for state in ("submitted", "returned", "accepted", "published")]

    assert {address: office.get(address).status_code for address in read} == dict.fromkeys(read, 200)
    assert SECRET in text_of(office.get(reverse("admin:report-inbox")))


@pytest.mark.parametrize("name", WRITTEN)
def test_office_changes_nothing_at_the_addresses_of_the_town(theirs, office, name):
    sent = writes(name, theirs)
    before = dump()

    assert {office.post(address, data).status_code for address, data in sent} == {404}
    assert dump() == before


def test_coordinator_without_the_second_factor_is_nobody_yet(theirs, office, settings):
    settings.REQUIRE_STAFF_MFA = True
    read = [*addresses("report-detail", theirs), *addresses("evidence:town", theirs),
            *addresses("evidence:sheet-list", theirs)]  # fmt: skip

    assert {office.get(address).status_code for address in [*read, *uploads()]} == {404}
    for name in OFFICE_NAMES:
        for address in addresses(name, theirs, OFFICE, "admin"):
            assert office.get(address).url == reverse("mfa_activate_totp")


def test_person_of_two_towns_reaches_both_and_mixes_neither(own, theirs):
    browser = browser_of(clerk_of(own.town, theirs.town))
    for town in (own, theirs):
        for name in sorted(set(NAMES) - ONLY_SENT):
            for address in addresses(name, town):
                assert browser.get(address, follow=True).status_code == 200
    choice = text_of(browser.get(reverse("reports:dashboard")))
    assert own.town.name in choice
    assert theirs.town.name in choice
    assert {browser.get(address).status_code for address in uploads()} == {200}

    before = dump()
    number = {"public_id": str(theirs.draft.public_id)}
    assert browser.post(reverse("reports:report-new", args=[own.town.slug]), number).status_code == 404
    link = {"rok": str(own.year), "remove": str(theirs.link.pk)}
    assert browser.post(reverse("evidence:town", args=[own.town.slug]), link).status_code == 404
    assert dump() == before
