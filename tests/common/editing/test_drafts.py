"""What was typed when the login ended comes back into the form, to nobody else, and meets what changed meanwhile."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse, QueryDict
from django.urls import ResolverMatch

from common.editing.baseline import Baseline
from common.editing.drafts import (
    AUTHOR,
    RESTORED,
    login_required_keeping_input,
    redirect_after_csrf_failure,
    signed_author,
    stash_input,
    typed_before,
)
from common.editing.merge import Merge
from tests import factories as make
from tests.common.editing.meetings import MeetingEditor, Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

HERE = "/setkani/uprava/"


@pytest.fixture
def meeting():
    return make.MeetingFactory(place="Liberec")


@pytest.fixture
def page(meeting):
    make.AgendaItemFactory(meeting=meeting, title="Zahájení")
    return Page(meeting)


@pytest.fixture
def author():
    return make.UserFactory()


def asked(rf, user, token, path=HERE):
    """Return what a person gets back at an address."""
    request = rf.get(path, {RESTORED: token})
    request.user = user
    return typed_before(request)


def sent(rf, data, author, view=None):
    """Return the request of a form that its author opened and that is sent after the login has expired."""
    data = data.copy()
    data[AUTHOR] = signed_author(author)
    request = rf.post(HERE, data.urlencode(), content_type="application/x-www-form-urlencoded")
    request.user = AnonymousUser()
    request.session, request.resolver_match = SessionStore(), ResolverMatch(view or (lambda _request: None), (), {})
    return request


def test_kept_draft_of_a_meeting_comes_back_and_is_compared_with_what_changed_meanwhile(rf, page, meeting, author):
    (item,) = meeting.agenda.all()
    page.type(place="Turnov", agenda__new__0__title="Volba", **{page.name(item): "Přivítání"})
    request = sent(rf, page.data, author)
    stash = stash_input(request)
    other = Page(meeting)
    other.type(place="Jablonec")
    other.send()
    back = asked(rf, author, stash.token)
    merge = Merge(MeetingEditor(meeting, back), Baseline.read(back["seen"]))

    assert back.dict() == page.data.dict()
    assert [(one.mine, one.theirs, one.was) for one in merge.conflicts] == [("Turnov", "Jablonec", "Liberec")]
    assert merge.touched == {"place", page.name(item), "agenda-new-0"}
    assert MeetingEditor(meeting, back).groups["agenda"].forms[-1].is_blank


def test_kept_draft_is_for_its_form_and_its_author(rf, page, author):
    request = sent(rf, page.data, author)
    token = stash_input(request).token

    assert asked(rf, author, token) is not None
    assert asked(rf, make.UserFactory(), token) is None
    assert asked(rf, AnonymousUser(), token) is None
    assert asked(rf, author, token, path="/setkani/jina/") is None
    assert asked(rf, author, "x" * 32) is None


def test_form_with_a_stale_token_is_kept_where_its_view_keeps_what_is_typed(rf, page, author):
    @login_required_keeping_input
    def keeping(request):
        return HttpResponse()

    request = sent(rf, page.data, author, view=keeping)
    request._messages = type("Messages", (), {"add": lambda *args: None})()

    assert redirect_after_csrf_failure(request)["Location"].startswith(f"{HERE}?{RESTORED}=")
    assert redirect_after_csrf_failure(sent(rf, page.data, author)) is None


def test_form_that_stands_elsewhere_comes_back_there(rf, author):
    def view(request):
        return HttpResponse()

    view.form_address = lambda request: "/setkani/"
    data = QueryDict(mutable=True)
    data["text"] = "Poznámka"

    assert stash_input(sent(rf, data, author, view=view)).path == "/setkani/"
