"""The coordinator's rights, exactly; what she cannot make of herself; and the logins of a trial run."""

import re
import sys
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.management import CommandError, call_command

from common.registry import ALL, declared
from members.models import Organisation, OrganisationUser, User
from members.rules import COORDINATOR_GROUP, coordinator_permissions, is_coordinator, reports_for
from members.workflow import set_up_coordinator_group

OUR_APPS = [
    config.label for config in apps.get_app_configs() if (settings.BASE_DIR / config.name.partition(".")[0]).is_dir()
]

WITHOUT_RIGHTS = {
    ("editing", "stash"),
    ("editing", "unsaved"),
    ("editing", "savedform"),
    ("history", "change"),
    ("page_cache", "revision"),
    ("task_queue", "task"),
    ("activities", "listed"),
    ("activities", "tally"),
    ("decks", "madefile"),
    ("open_data", "trace"),
    *(("search", name) for name in ("document", "mark", "word", "filetext")),
    ("calendars", "stamp"),
    # Each person has an own one.
    ("calendars", "privatecalendar"),
    # Towns choose among them on their pages.
    ("harvest", "foundevent"),
    # Whoever may do a task may set it aside.
    ("portal", "setaside"),
    *(("reports", name) for name in ("reportevent", "reportversion", "reportpartner", "reportlink")),
    *(("reports", name) for name in ("townminutes", "chosenreport")),
    *(("following", name) for name in ("follow", "announced", "watched", "reading", "notice")),
}
"""Tasks, kept texts, changes, the revision, lists and traces that the database keeps, files made by the queue, the
index of the search, and what only a town writes by steps of its own: no screen of the administration has them."""

LESS_THAN_ALL = {
    "members.user": ("view", "add", "change"),
    "members.invitation": ("view", "add", "change"),
    "portal.siteprofile": ("view", "change"),
    "outbox.outgoingmail": ("view", "change"),
    "history.binned": ("view", "delete"),
    "link_checks.linkcheck": ("view",),
    "activities.activityoutcome": ("view",),
    "reports.activityreport": ("view",),
    "reports.reportattachment": ("view",),
    "reports.reportphoto": ("view",),
    "evidence.evidencelink": ("view",),
    "harvest.calendarsource": ("view",),
    "following.follower": ("view",),
}
"""One right more would let her do what only a step or a command may; written here a second time on purpose."""


def run(command, **options):
    out = StringIO()
    call_command(command, stdout=out, **options)
    return out.getvalue()


def rights_of_group():
    pairs = Group.objects.get(name=COORDINATOR_GROUP).permissions.values_list("content_type__app_label", "codename")
    return {f"{app}.{code}" for app, code in pairs}


# --- The group ---------------------------------------------------------------


def test_group_has_exactly_the_listed_rights(db):
    Group.objects.filter(name=COORDINATOR_GROUP).delete()

    assert set_up_coordinator_group().created
    assert rights_of_group() == coordinator_permissions()


def test_list_names_every_model_that_the_portal_keeps(db):
    kept = {
        (model._meta.app_label, model._meta.model_name)
        for app in OUR_APPS
        for model in apps.get_app_config(app).get_models()
        if not model._meta.model_name.startswith("historical")
    }

    named = {(app, model) for app, one in declared().items() for model in one.coordinator_rights}
    assert kept - named == WITHOUT_RIGHTS
    assert named <= kept


def test_list_gives_nothing_outside_the_portals_own_models_and_only_reading_of_history(db):
    permissions = coordinator_permissions()

    assert {right.split(".")[0] for right in permissions} <= set(OUR_APPS)
    assert {right for right in permissions if "_historical" in right and ".view_" not in right} == set()
    assert {right for right in permissions if right.endswith("_user")} == {
        "members.view_user",
        "members.add_user",
        "members.change_user",
    }


def test_list_gives_less_than_all_rights_over_these_models():
    less = {
        f"{app}.{model}": actions
        for app, one in declared().items()
        for model, actions in one.coordinator_rights.items()
        if set(actions) != set(ALL)
    }

    assert less == LESS_THAN_ALL


def test_setting_up_again_changes_nothing_and_keeps_the_members(coordinator):
    change = set_up_coordinator_group()

    assert (change.created, change.added, change.removed) == (False, set(), set())
    assert list(Group.objects.get(name=COORDINATOR_GROUP).user_set.all()) == [coordinator]


def test_setting_up_takes_away_what_is_no_longer_listed_and_says_so(coordinator):
    group = Group.objects.get(name=COORDINATOR_GROUP)
    group.permissions.add(Permission.objects.get(codename="delete_user"), Permission.objects.get(codename="add_group"))

    said = run("set_up_roles")

    assert rights_of_group() == coordinator_permissions()
    assert "members.delete_user" in said
    assert "auth.add_group" in said
    assert list(group.user_set.all()) == [coordinator]


def test_command_says_when_there_is_nothing_to_do(coordinator):
    assert len(run("set_up_roles").splitlines()) == 1


# --- Predicates --------------------------------------------------------------


def test_coordinator_is_who_is_in_the_group_or_runs_the_portal(coordinator, clerk):
    administrator = User.objects.create_superuser("root@region.example")

    assert [is_coordinator(user) for user in (coordinator, administrator, clerk, AnonymousUser())] == [
        True,
        True,
        False,
        False,
    ]


def test_coordinator_who_was_switched_off_is_none(coordinator):
    coordinator.is_active = False

    assert not is_coordinator(coordinator)


def test_person_reports_for_their_own_town_as_long_as_the_right_lasts(clerk, town):
    other = Organisation.objects.create(name="Dolní Lhota", kind=Organisation.Kind.TOWN)
    assert (reports_for(clerk, town), reports_for(clerk, other), reports_for(AnonymousUser(), town)) == (
        True,
        False,
        False,
    )

    OrganisationUser.objects.all().delete()
    assert not reports_for(clerk, town)


def test_coordinator_manages_ordinary_accounts_and_her_own_but_none_with_power(coordinator, clerk):
    administrator = User.objects.create_superuser("root@region.example")
    colleague = User.objects.create_user("colleague@region.example", is_staff=True)

    may = [
        coordinator.has_perm("members.manage_account", who) for who in (clerk, coordinator, colleague, administrator)
    ]

    assert may == [True, True, False, False]
    assert not clerk.has_perm("members.manage_account", clerk)


# --- What she cannot make of herself -----------------------------------------


POWERS = {
    "is_superuser": "on",
    "is_staff": "on",
    "groups": ["1"],
    "user_permissions": ["1", "2"],
    "password": "argon2$known",
}


def account_form(email):
    inline = "organisationuser_set"
    return {
        "email": email,
        "first_name": "Jana",
        "last_name": "Povýšená",
        "is_active": "on",
        f"{inline}-TOTAL_FORMS": "0",
        f"{inline}-INITIAL_FORMS": "0",
    } | POWERS


def powers_of(account):
    account = User.objects.get(pk=account.pk)
    groups = set(account.groups.values_list("name", flat=True))
    return account.is_superuser, account.is_staff, groups, account.user_permissions.count(), account.password


@pytest.mark.parametrize("whose", ["clerk", "coordinator"])
def test_powers_posted_to_an_account_are_ignored(office, whose, request):
    account = request.getfixturevalue(whose)
    before = powers_of(account)

    response = office.post(f"/sprava/members/user/{account.pk}/change/", account_form(account.email))

    assert response.status_code == 302, response.context["errors"]
    assert User.objects.get(pk=account.pk).last_name == "Povýšená"
    assert powers_of(account) == before


def test_powers_posted_with_a_new_account_are_ignored_and_it_has_no_password(office):
    response = office.post("/sprava/members/user/add/", account_form("new@town.example"))

    assert response.status_code == 302, response.context["errors"]
    account = User.objects.get(email="new@town.example")
    assert powers_of(account)[:4] == (False, False, set(), 0)
    assert not account.has_usable_password()


def test_account_that_runs_the_portal_cannot_be_taken_over_by_a_changed_address(office):
    administrator = User.objects.create_superuser("root@region.example")

    response = office.post(f"/sprava/members/user/{administrator.pk}/change/", account_form("mine@region.example"))

    assert response.status_code == 403
    assert User.objects.get(pk=administrator.pk).email == "root@region.example"


@pytest.mark.parametrize("page", ["", "{pk}/change/", "{pk}/history/"])
def test_no_page_of_accounts_shows_a_password_hash(office, clerk, page):
    response = office.get(f"/sprava/members/user/{page.format(pk=clerk.pk)}")

    assert response.status_code == 200
    assert not re.search(r"argon2|\$v=19", response.content.decode())


def test_password_hash_cannot_be_guessed_letter_by_letter_through_a_filter(office, clerk):
    right = office.get("/sprava/members/user/", {"password__startswith": "argon2"})
    wrong = office.get("/sprava/members/user/", {"password__startswith": "nonsense"})

    assert (right.status_code, right.content) == (400, wrong.content)


@pytest.mark.parametrize(
    "page",
    [
        "auth/group/",
        "auth/permission/",
        "sessions/session/",
        "mfa/authenticator/",
        "account/emailaddress/",
        "admin/logentry/",
        "contenttypes/contenttype/",
    ],
)
def test_groups_rights_sessions_and_second_factors_are_out_of_her_reach(office, coordinator, page):
    Authenticator.objects.create(user=coordinator, type=Authenticator.Type.TOTP, data={"secret": "x"})

    assert office.get(f"/sprava/{page}").status_code in {403, 404}
    assert office.get(f"/sprava/{page}add/").status_code in {403, 404}


def test_accounts_cannot_be_deleted(office, clerk):
    response = office.post(f"/sprava/members/user/{clerk.pk}/delete/", {"post": "yes"})

    assert response.status_code == 403
    assert User.objects.filter(pk=clerk.pk).exists()


# --- Logins of a trial run ---------------------------------------------------


@pytest.fixture
def towns(db):
    member = {"kind": Organisation.Kind.TOWN, "membership": Organisation.Membership.MEMBER}
    Organisation.objects.create(name="Bývalá", kind="town", membership=Organisation.Membership.FORMER)
    return [Organisation.objects.create(name=name, **member) for name in ("Dolní Lhota", "Horní Lhota")]


def printed_logins(said):
    return dict(re.findall(r"(\S+@zdravykraj\.example) +(\S+)", said))


def test_demo_logins_are_the_coordinator_and_one_for_each_member_town(towns):
    logins = printed_logins(run("create_demo_logins"))

    assert list(logins) == [
        "koordinatorka@zdravykraj.example",
        "dolni-lhota@zdravykraj.example",
        "horni-lhota@zdravykraj.example",
    ]
    for email, password in logins.items():
        assert User.objects.get(email=email).check_password(password)
    assert len({*logins.values()}) == 3
    assert {str(right.organisation): right.user.email for right in OrganisationUser.objects.all()} == {
        "Dolní Lhota": "dolni-lhota@zdravykraj.example",
        "Horní Lhota": "horni-lhota@zdravykraj.example",
    }


def test_demo_coordinator_has_the_group_and_no_more(towns):
    run("create_demo_logins")

    account = User.objects.get(email="koordinatorka@zdravykraj.example")
    assert (account.is_staff, account.is_superuser) == (True, False)
    assert account.get_all_permissions() == coordinator_permissions()
    assert not User.objects.exclude(pk=account.pk).filter(is_staff=True).exists()


def test_second_run_keeps_passwords_and_says_how_to_get_new_ones(towns):
    before = printed_logins(run("create_demo_logins"))

    said = run("create_demo_logins")

    assert printed_logins(said) == {}
    python, *rest = said.splitlines()[-1].split()
    assert rest == ["manage.py", "create_demo_logins", "--reset-passwords"]
    assert str(settings.BASE_DIR / python) == sys.executable
    assert all(User.objects.get(email=email).check_password(password) for email, password in before.items())


def test_new_passwords_come_when_asked_for(towns):
    before = printed_logins(run("create_demo_logins"))

    after = printed_logins(run("create_demo_logins", reset_passwords=True))

    assert after.keys() == before.keys()
    assert not set(after.values()) & set(before.values())
    assert all(User.objects.get(email=email).check_password(password) for email, password in after.items())


def test_town_that_joined_later_gets_its_login_alone(towns):
    run("create_demo_logins")
    Organisation.objects.create(name="Nová Ves", kind="town", membership=Organisation.Membership.MEMBER)

    assert list(printed_logins(run("create_demo_logins"))) == ["nova-ves@zdravykraj.example"]


def test_demo_logins_are_refused_in_production(towns, settings):
    settings.PRODUCTION = True

    with pytest.raises(CommandError):
        run("create_demo_logins")
    with pytest.raises(CommandError):
        run("create_demo_logins", reset_passwords=True)

    assert not User.objects.exists()
