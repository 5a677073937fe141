"""The fetcher of public links: says what a page answers, never asks a private address, never waits or reads for long.

A real server on this machine answers; it may be asked only because the test says so.
"""

import ipaddress
import socket
import ssl
import threading
import time

import pytest

from link_checks.fetching import MOST_REDIRECTS, Fetcher, Pinned
from tests.servers import LocalServer, certificate

LOOPBACK = ipaddress.ip_address("127.0.0.1")
OTHER = ipaddress.ip_address("127.0.0.2")


def only_loopback(address):
    return address == LOOPBACK


def names(**known):
    """Return a resolver that knows these names; each look-up takes the next of its answers."""
    answers = {name.replace("_", "."): list(found) for name, found in known.items()}

    def look_up(host, port):
        try:
            return [ipaddress.ip_address(host)]
        except ValueError:
            pass
        if host not in answers:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        found = answers[host]
        current = found.pop(0) if len(found) > 1 else found[0]
        return [ipaddress.ip_address(one) for one in (current if isinstance(current, list) else [current])]

    return look_up


@pytest.fixture
def fetcher(server):
    """A fetcher that may ask this machine and its one port."""
    return Fetcher(allowed=only_loopback, ports=frozenset({server.port}), patience=2, most=4)


# --- What a page answers -----------------------------------------------------


def test_page_that_answers_is_well_and_its_body_is_not_asked_for(server, fetcher):
    answer = fetcher.fetch(server.url("/stranka"))

    assert (answer.ok, answer.status, answer.reason, answer.final_url) == (
        True,
        200,
        "answers",
        server.url("/stranka"),
    )
    assert [asked.method for asked in server.asked] == ["HEAD"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, "answers"),
        (304, "refused"),
        (400, "refused"),
        (401, "no_access"),
        (403, "no_access"),
        (404, "not_found"),
        (410, "gone"),
        (429, "refused"),
        (500, "server_error"),
        (503, "server_error"),
    ],
)
def test_status_is_said_in_words(server, fetcher, status, reason):
    answer = fetcher.fetch(server.url(f"/stav/{status}"))

    assert (answer.ok, answer.status, answer.reason) == (reason == "answers", status, reason)


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_server_that_refuses_head_is_asked_by_get_before_the_link_is_blamed(server, fetcher, status):
    answer = fetcher.fetch(server.url(f"/jen-get/{status}"))

    assert (answer.ok, answer.status) == (True, 200)
    assert [asked.method for asked in server.asked] == ["HEAD", "GET"]


def test_server_that_hangs_up_on_head_is_asked_by_get(server, fetcher):
    assert fetcher.fetch(server.url("/zavesi-head")).ok
    assert [asked.method for asked in server.asked] == ["HEAD", "GET"]


def test_question_says_who_asks_and_of_which_host(server, fetcher, settings):
    settings.SITE_URL = "https://zdravy.kraj.example"
    asking = Fetcher(allowed=only_loopback, ports=fetcher.ports, resolver=names(obec_example=["127.0.0.1"]), patience=2)

    asking.fetch(f"http://obec.example:{server.port}/a?b=1")

    asked = server.asked[0]
    assert asked.target == "/a?b=1"
    assert asked.headers["host"] == f"obec.example:{server.port}"
    assert asked.headers["user-agent"] == "ZdravyKraj-LinkCheck/1.0 (+https://zdravy.kraj.example/)"


# --- Where a page leads ------------------------------------------------------


def test_redirect_is_followed_to_where_it_ends(server, fetcher):
    answer = fetcher.fetch(server.url("/vede?kam=/cil"))

    assert (answer.ok, answer.final_url) == (True, server.url("/cil"))


def test_redirect_with_czech_letters_and_spaces_is_followed(server, fetcher):
    answer = fetcher.fetch(server.url("/vede-cesky"))

    assert answer.ok
    assert server.asked[-1].target == "/%C3%BA%C5%99edn%C3%AD%20deska"


def test_as_many_redirects_as_allowed_are_followed_and_no_more(server, fetcher):
    assert fetcher.fetch(server.url(f"/skoky/{MOST_REDIRECTS}")).ok
    too_many = fetcher.fetch(server.url(f"/skoky/{MOST_REDIRECTS + 1}"))

    assert (too_many.ok, too_many.reason) == (False, "redirects")


def test_page_that_leads_to_itself_ends(server, fetcher):
    answer = fetcher.fetch(server.url("/dokola"))

    assert (answer.ok, answer.status, answer.reason) == (False, None, "redirects")
    assert len(server.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://2130706433/",
        "http://localhost/",
        "//10.0.0.1/",
    ],
)
def test_redirect_to_a_private_address_is_not_followed(server, fetcher, target):
    resolver = names(localhost=["127.0.0.2"])
    careful = Fetcher(allowed=only_loopback, ports=fetcher.ports | {80}, resolver=resolver, patience=2)

    answer = careful.fetch(server.url(f"/vede?kam={target}"))

    assert (answer.ok, answer.status, answer.reason) == (False, None, "bad_address")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://obec.cz/", "javascript:alert(1)", "mailto:a@obec.cz"])
def test_redirect_to_something_else_than_a_page_is_not_followed(server, fetcher, target):
    assert fetcher.fetch(server.url(f"/vede?kam={target}")).reason == "not_address"


def test_redirect_to_another_port_is_not_followed(server, fetcher):
    assert fetcher.fetch(server.url("/vede?kam=http://127.0.0.1:22/")).reason == "bad_address"


# --- Private addresses -------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "[::1]",
        "0.0.0.0",
        "[::]",
        "[::ffff:127.0.0.1]",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "127.1",
    ],
)
def test_fetcher_as_it_is_used_never_asks_this_machine_or_its_neighbours(host, monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket, "create_connection", refuse)

    answer = Fetcher().fetch(f"http://{host}/")

    assert (answer.ok, answer.status, answer.reason) == (False, None, "bad_address")


def test_fetcher_as_it_is_used_does_not_reach_a_server_that_listens_here(server):
    answer = Fetcher(ports=frozenset({server.port})).fetch(server.url("/"))

    assert (answer.reason, server.asked) == ("bad_address", [])


@pytest.mark.parametrize("found", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"])
def test_name_that_leads_to_a_private_address_is_refused(found):
    answer = Fetcher(resolver=names(tajne_example=[found])).fetch("https://tajne.example/")

    assert answer.reason == "bad_address"


def test_name_with_one_private_address_among_public_ones_is_refused():
    answer = Fetcher(resolver=names(napul_example=[["8.8.8.8", "10.0.0.1"]])).fetch("http://napul.example/")

    assert answer.reason == "bad_address"


def test_name_that_changes_after_the_check_changes_nothing(server):
    """The connection goes to the address that was checked: what the name leads to a moment later does not matter."""
    looked_up = []
    known = names(rebind_example=["127.0.0.1", "127.0.0.2"])

    def resolver(host, port):
        looked_up.append(host)
        return known(host, port)

    fetcher = Fetcher(allowed=only_loopback, ports=frozenset({server.port}), resolver=resolver, patience=2)
    url = f"http://rebind.example:{server.port}/"

    assert fetcher.fetch(url).ok
    assert (looked_up, [asked.address for asked in server.asked]) == (["rebind.example"], ["127.0.0.1"])

    # The next look-up gives another address: it is checked anew and refused.
    assert fetcher.fetch(url).reason == "bad_address"
    assert len(server.asked) == 1


def test_each_hop_is_looked_up_and_checked_anew(server):
    """A redirect to the same name gives no second chance to another address."""
    resolver = names(rebind_example=["127.0.0.1", "127.0.0.2"])
    fetcher = Fetcher(allowed=only_loopback, ports=frozenset({server.port}), resolver=resolver, patience=2)

    answer = fetcher.fetch(f"http://rebind.example:{server.port}/vede?kam=/cil")

    assert answer.reason == "bad_address"
    assert [asked.target for asked in server.asked] == ["/vede?kam=/cil"]


def test_proxy_of_the_environment_is_not_used(server, fetcher, monkeypatch):
    """A proxy would look the name up by itself and reach what must not be reached."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")

    assert fetcher.fetch(server.url("/")).ok


# --- Servers that fail -------------------------------------------------------


def test_name_that_nobody_has_is_said(fetcher):
    missing = Fetcher(resolver=names())

    assert missing.fetch("https://neexistuje.example/").reason == "no_name"


def test_look_up_that_failed_for_a_moment_says_nothing_about_the_name():
    def busy(host, port):
        raise socket.gaierror(socket.EAI_AGAIN, "try again")

    assert Fetcher(resolver=busy).fetch("https://obec.example/").reason == "timeout"


def test_look_up_that_never_ends_is_left():
    release = threading.Event()
    slow = Fetcher(resolver=lambda host, port: [LOOPBACK] if release.wait(10) else [], patience=0.2)

    begun = time.monotonic()
    answer = slow.fetch("https://obec.example/")
    release.set()

    assert answer.reason == "timeout"
    assert time.monotonic() - begun < 5


def test_server_that_does_not_run_cannot_be_reached():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    answer = Fetcher(allowed=only_loopback, ports=frozenset({port})).fetch(f"http://127.0.0.1:{port}/")

    assert answer.reason == "no_connection"


def test_second_machine_of_a_name_is_tried_when_the_first_is_silent(server):
    # Nothing listens on the other address of this machine.
    fetcher = Fetcher(
        allowed=lambda address: address.is_loopback,
        ports=frozenset({server.port}),
        resolver=names(dva_example=[["127.0.0.2", "127.0.0.1"]]),
        patience=2,
    )

    assert fetcher.fetch(f"http://dva.example:{server.port}/").ok


@pytest.mark.parametrize("path", ["/mlci", "/po-pismenku", "/hlavicky-po-pismenku"])
def test_slow_server_is_left_in_time(server, path):
    """Also one that sends a letter now and then, so that no single read ever waits too long."""
    hurried = Fetcher(allowed=only_loopback, ports=frozenset({server.port}), patience=0.5, most=1)

    begun = time.monotonic()
    answer = hurried.fetch(server.url(path))

    assert (answer.ok, answer.reason) == (False, "timeout")
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("path", ["/pomalu-dokola", "/mlci"])
def test_time_of_the_whole_question_is_limited_over_all_redirects(server, path):
    hurried = Fetcher(allowed=only_loopback, ports=frozenset({server.port}), patience=5, most=0.7)

    begun = time.monotonic()
    answer = hurried.fetch(server.url(path))

    assert answer.reason == "timeout"
    assert time.monotonic() - begun < 4


def test_endless_page_is_not_read(server, fetcher):
    answer = fetcher.fetch(server.url("/bez-konce"))

    assert (answer.ok, answer.status) == (True, 200)
    assert server.finished.wait(5)
    # What fits into the buffers of the line between the two; the server would have sent a gigabyte.
    assert server.sent < 20_000_000


@pytest.mark.parametrize("path", ["/nesmysl", "/bez-konce-hlavicek", "/dlouha-hlavicka"])
def test_answer_that_is_none_is_said_to_be_none(server, fetcher, path):
    answer = fetcher.fetch(server.url(path))

    assert (answer.ok, answer.status, answer.reason) == (False, None, "fault")


def test_fault_of_our_own_is_an_answer_too(caplog):
    def broken(host, port):
        return [object()]

    assert Fetcher(resolver=broken).fetch("https://obec.example/").reason == "fault"


# --- Certificates ------------------------------------------------------------


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("tls"), "obec.example")


def asking_tls(port, **more):
    return Fetcher(
        allowed=only_loopback,
        ports=frozenset({port}),
        resolver=names(obec_example=["127.0.0.1"], jina_example=["127.0.0.1"]),
        patience=3,
        **more,
    )


def test_certificate_of_the_name_that_was_asked_for_is_accepted(paper):
    with LocalServer(paper) as server:
        trusting = asking_tls(server.port, tls=lambda: ssl.create_default_context(cafile=paper))
        answer = trusting.fetch(f"https://obec.example:{server.port}/")

    assert (answer.ok, server.asked[0].headers["host"]) == (True, f"obec.example:{server.port}")


def test_certificate_of_another_name_is_not_accepted(paper):
    with LocalServer(paper) as server:
        trusting = asking_tls(server.port, tls=lambda: ssl.create_default_context(cafile=paper))
        answer = trusting.fetch(f"https://jina.example:{server.port}/")

    assert (answer.reason, server.asked) == ("bad_tls", [])


def test_certificate_that_nobody_vouches_for_is_not_accepted(paper):
    with LocalServer(paper) as server:
        answer = asking_tls(server.port).fetch(f"https://obec.example:{server.port}/")

    assert (answer.reason, server.asked) == ("bad_tls", [])


def test_server_that_is_silent_in_the_middle_of_greeting_is_left(paper):
    with LocalServer(silent=True) as server:
        hurried = asking_tls(server.port, most=1)
        begun = time.monotonic()
        answer = hurried.fetch(f"https://obec.example:{server.port}/")

    assert answer.reason == "timeout"
    assert time.monotonic() - begun < 4


def test_line_cut_before_it_was_made_is_not_used(server, fetcher):
    from link_checks.ssrf import place_of

    connection = Pinned(place_of(server.url("/"), fetcher.ports), LOOPBACK, 2, None)
    connection.cut()

    with pytest.raises(TimeoutError):
        connection.connect()
    connection.close()
