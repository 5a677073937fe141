"""Malformed addresses of the administration: people get a page that says so, never an error of the portal."""

import itertools
import re
from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.admin.utils import quote
from django.core.exceptions import FieldError
from django.urls import NoReverseMatch, URLPattern, reverse

from common.registry import declared
from tests import factories as make
from tests.admin.test_lists import FACTORIES

MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label_lower)
HUGE, NUL = "9" * 30, "1\x00"
BAD_KEYS = ["abc", HUGE, NUL, "²", "-1", "1.5"]
BAD_VALUES = ["abc", HUGE, NUL, "²,x", "", "[]"]
OF_EVERY_LIST = [
    "_popup", "_to_field", "_changelist_filters", "_facets", "all", "e", "o", "p", "q", "id__exact", "id__in", "pk__in",
    "id__isnull", "id__gt", "unknown", "unknown__exact", "strana",
]  # fmt: skip

pytestmark = pytest.mark.django_db


def by_turns(model, values: list, part: int) -> list:
    """Return one of so many parts of what means the same to the screens of all models; each model has the next part."""
    return values[MODELS.index(model) % part :: part]


@pytest.fixture
def chief(office, coordinator):
    """The coordinator with all rights, whose browser reports errors of the portal as answers."""
    office.raise_request_exception = False
    coordinator.is_superuser = True
    coordinator.save()
    return office


def addresses(model, key: object) -> Iterator[str]:
    """Return all addresses of a model in the administration, with this key of a row and of its history."""
    for pattern in admin.site._registry[model].get_urls():
        for arguments in ([], [key], [key, key]) if isinstance(pattern, URLPattern) and pattern.name else []:
            try:
                yield reverse(f"admin:{pattern.name}", args=arguments)
            except NoReverseMatch:
                continue


def list_of(model) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def parameters(model) -> list[str]:
    """Return the parameters by which a list is narrowed or a form filled in beforehand."""
    screen = admin.site._registry[model]
    filters = [one[0] if isinstance(one, tuple) else one for one in screen.list_filter]
    names = [one if isinstance(one, str) else getattr(one, "parameter_name", None) for one in filters]
    days = [f"{screen.date_hierarchy}__{part}" for part in ("year", "month", "day")] if screen.date_hierarchy else []
    lookups = [f"{name}__{lookup}" for name in filter(None, names) for lookup in ("exact", "id__exact", "isnull", "in")]
    return [*filter(None, names), *lookups, *days]


def failures(browser, requests) -> list:
    """Return the requests that end in an error of the portal."""
    found = []
    for method, address, data in requests:
        response = getattr(browser, method)(address, data)
        if response.status_code >= 500:
            found.append((method, address, data))
    return found


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label_lower)
def test_no_malformed_address_of_a_screen_is_an_error(chief, model):
    row = FACTORIES[model._meta.label_lower]()
    fields = [field for field in model._meta.get_fields() if getattr(field, "editable", False)]
    values = itertools.cycle(BAD_VALUES)
    add, change = f"{list_of(model)}add/", f"{list_of(model)}{row.pk}/change/"
    actions = [name for name in admin.site._registry[model].actions or [] if isinstance(name, str)]

    bad_rows = [
        (method, address, {})
        for method, key in zip(["get", "get", "post"], by_turns(model, BAD_KEYS, 2), strict=False)
        for address in addresses(model, quote(key))
        if quote(key) in address
    ]
    bad_filters = [
        ("get", list_of(model), {name: next(values)})
        for name in [*by_turns(model, OF_EVERY_LIST, 3), *parameters(model)]
    ]
    bad_fields = [("get", add, {field.name: next(values)}) for field in fields if field.is_relation]
    bad_fields.append(("get", add, {field.name: next(values) for field in fields if not field.is_relation}))
    bad_popups = [("get", page, {"_to_field": value, "_popup": value}) for page in (add, change) for value in ("", "x")]
    bad_choices = [
        ("post", list_of(model), {"action": action, "_selected_action": key, "index": "x", "select_across": "x"})
        for action, key in zip(["delete_selected", *actions, "unknown"], itertools.cycle(BAD_KEYS), strict=False)
    ]
    bad_forms = [("post", page, {"slug": "", "_popup": "x"}) for page in (add, change)]

    requests = [*bad_rows, *bad_filters, *bad_fields, *bad_popups, *bad_choices, *bad_forms]
    assert failures(chief, requests) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label_lower)
def test_no_malformed_question_of_an_autocomplete_is_an_error(chief, model):
    names = {"app_label": model._meta.app_label, "model_name": model._meta.model_name, "term": "a"}
    questions = [{**names, "field_name": field.name, "page": HUGE, "term": NUL} for field in model._meta.get_fields()]
    malformed = [names | {name: value, "field_name": "id"} for name in names for value in ("", NUL, "x.y")]
    questions += by_turns(model, malformed, 3)

    assert failures(chief, [("get", "/sprava/autocomplete/", question) for question in questions]) == []


@pytest.mark.parametrize("address", ["", "jsi18n/", "r/x/abc/", f"r/{HUGE}/1/", "members/", "nahled/x/y/1/"])
def test_no_malformed_address_of_other_pages_is_an_error(chief, address):
    assert failures(chief, [("get", f"/sprava/{address}", {"rok": HUGE, "strana": "x", "p": NUL})]) == []


@pytest.mark.both_databases
@pytest.mark.parametrize("key", ["1", *BAD_KEYS])
def test_no_malformed_address_of_a_declared_screen_is_an_error(chief, key):
    screens = [screen for one in declared().values() for screen in one.admin_screens]
    routes = [re.sub(r"<(?:\w+:)?\w+>", quote(key), screen.route) for screen in screens]
    parameters = dict.fromkeys(["rok", "strana", "stav", "obec", "druh", "q", "p", "typ"], key)

    requests = [
        (method, f"/sprava/{route}", data)
        for route in routes
        for method, data in (("get", {}), ("get", parameters), ("post", {"action": key, "pk": key, "row": key}))
    ]
    assert len(requests) > 5
    assert failures(chief, requests) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label_lower)
def test_no_malformed_choice_of_what_to_export_is_an_error(chief, model):
    exports = [address for address in addresses(model, "1") if address.endswith("/export/")]
    names = [*by_turns(model, OF_EVERY_LIST, 3), *parameters(model)] if exports else []
    questions = [("get", exports[0], {name: value}) for name in names for value in ("abc", NUL)]

    assert failures(chief, questions) == []


@pytest.mark.both_databases
def test_search_longer_than_the_database_can_read_is_no_error(chief):
    assert failures(chief, [("get", "/sprava/members/person/", {"q": "a%" * 60_000})]) == []


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/sprava/activities/activity/add/?heading=abc", 200),
        ("/sprava/activities/activity/?id__in=abc", 302),
        ("/sprava/activities/activity/?publication__range=a", 400),
        ("/sprava/activities/activity/?title__range=a,b,c", 400),
        ("/sprava/activities/activity/abc/history/", 404),
        ("/sprava/activities/activity/abc/history/1/", 404),
        ("/sprava/activities/activity/abc/change/", 302),
        ("/sprava/activities/activity/", 200),
        ("/sprava/activities/activity/?q=abc&p=1", 200),
    ],
)
def test_malformed_address_gets_the_page_that_fits_and_a_good_one_its_own(office, address, status):
    assert office.get(address).status_code == status


def test_action_on_rows_that_cannot_be_says_so_in_czech(office):
    answer = office.post("/sprava/activities/activity/", {"action": "publish", "_selected_action": "abc"})

    assert answer.status_code == 400
    assert "Tomuto požadavku nerozumíme" in answer.content.decode()


def test_wrong_question_of_our_own_to_the_database_is_an_error_whatever_the_address(chief, monkeypatch):
    """Raised in Django, as what an address asks for would be, but it is our code that asks."""
    monkeypatch.setattr("activities.admin.ActivityAdmin.with_columns", lambda _self, rows: rows.filter(unknown="abc"))
    make.ActivityFactory()

    assert chief.get("/sprava/activities/activity/?q=").status_code == 500
    assert chief.get("/sprava/activities/activity/?unknown=abc").status_code in {302, 400}


def test_error_that_no_address_can_have_caused_is_still_an_error(office, monkeypatch):
    def fail(*args, **kwargs):
        raise ValueError("a fault of the portal")

    monkeypatch.setattr("activities.admin.ActivityAdmin.get_queryset", fail)

    with pytest.raises(ValueError, match="a fault of the portal"):
        office.get("/sprava/activities/activity/")


@pytest.mark.parametrize(
    ("address", "place", "kind"),
    [
        ("/sprava/activities/activity/?q=voda", "activities.admin.ActivityAdmin.get_queryset", ValueError),
        ("/sprava/activities/activity/?publication__exact=draft", "common.admin.publishing.state_badge", TypeError),
        ("/sprava/activities/activity/add/?title=Den", "common.admin.model_admins.sections_of", FieldError),
        ("/sprava/napoveda/historie/", "portal.views.help.guide", IndexError),
        ("/sprava/ukoly/drafts/", "portal.todo.page_of", TypeError),
        ("/sprava/hledat/?q=voda", "common.admin.finding.views.found_for", OverflowError),
    ],
)
def test_fault_of_our_own_is_an_error_whatever_the_address(chief, monkeypatch, caplog, address, place, kind):
    make.ActivityFactory(draft=True)

    def fail(*args, **kwargs):
        raise kind("a fault of the portal")

    monkeypatch.setattr(place, fail)

    assert chief.get(address).status_code == 500
    assert [record.levelname for record in caplog.records if record.name == "django.request"] == ["ERROR"]


@pytest.mark.both_databases
@pytest.mark.parametrize("key", ["1e5", "abc", HUGE])
def test_form_sent_with_a_key_that_no_row_can_have_is_shown_again(chief, site, key):
    address = f"/sprava/portal/siteprofile/{site.pk}/change/"

    assert chief.post(address, {"region": key, "name": "Zdravý kraj"}).status_code == 200
