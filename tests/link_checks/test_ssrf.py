"""Only addresses of the public internet are ever asked, however they are spelled."""

import ipaddress

import pytest

from link_checks.ssrf import NotAnAddress, RefusedAddress, is_public, is_recognisably_private, place_of


@pytest.mark.parametrize("address", ["8.8.8.8", "193.85.1.1", "2001:4860:4860::8888", "2a00:1450:4001:80b::200e"])
def test_addresses_of_the_internet_are_public(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::8.8.8.8",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "3fff::1",
        "2002:7f00:1::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_of_a_house_a_machine_or_a_protocol_are_not(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("written", "asked", "host"),
    [
        ("https://www.kraj-lbc.cz", "https://www.kraj-lbc.cz/", "www.kraj-lbc.cz"),
        ("HTTP://Obec.CZ/Cesta?x=1#kotva", "http://obec.cz/Cesta?x=1", "obec.cz"),
        ("https://obec.cz./a", "https://obec.cz/a", "obec.cz"),
        ("https://obec.cz:443/", "https://obec.cz/", "obec.cz"),
        ("http://obec.cz:443/", "http://obec.cz:443/", "obec.cz"),
        (
            "https://háčkyčárky.cz/úřední%20deska.pdf",
            "https://xn--hkyrky-ptac70bc.cz/%C3%BA%C5%99edn%C3%AD%20deska.pdf",
            "xn--hkyrky-ptac70bc.cz",
        ),
        ("http://[2001:4860:4860::8888]/", "http://[2001:4860:4860::8888]/", "2001:4860:4860::8888"),
    ],
)
def test_address_is_asked_as_it_was_meant(written, asked, host):
    place = place_of(written)

    assert (place.url, place.host) == (asked, host)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "obec.cz",
        "//obec.cz/",
        "ftp://obec.cz/",
        "file:///etc/passwd",
        "gopher://obec.cz/",
        "javascript:alert(1)",
        "http://",
        "http:///cesta",
        "http://obec..cz/",
        "http://obec.cz:port/",
        "http://obec.cz:99999/",
        "http://[::1/",
        "http://obec.cz\\@jinam.cz/",
        "http://obec .cz/",
        "http://obec.cz/a\r\nHost: jinam",
        "http://obec$.cz/",
        f"http://{'a' * 70}.cz/",
    ],
)
def test_what_is_no_address_of_a_page_is_said_to_be_none(url):
    with pytest.raises(NotAnAddress):
        place_of(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://134744072/",
        "http://8.8.2056/",
        "http://１２７.0.0.1/",
        "http://obec.0x/",
        "http://[fe80::1%25eth0]/",
        "http://obec.cz:8080/",
        "https://obec.cz:22/",
        "http://kdo:heslo@obec.cz/",
        "http://obec.cz@127.0.0.1/",
    ],
)
def test_hidden_spellings_other_ports_and_passwords_are_refused(url):
    with pytest.raises(RefusedAddress):
        place_of(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.0.1/x",
        "https://10.1.2.3/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://[::1]/",
        "http://localhost/",
        "http://localhost:8000/",
        "http://intranet/usneseni.pdf",
        "http://server.local/",
        "http://spis.urad.lan/",
        "http://kdo:heslo@obec.cz/",
    ],
)
def test_address_inside_an_office_is_seen_without_asking(url):
    assert is_recognisably_private(url)


@pytest.mark.parametrize(
    "url", ["https://www.obec.cz/usneseni", "http://obec.cz:8080/", "https://8.8.8.8/", "https://háčky.cz/", "https://"]
)
def test_address_that_may_be_public_is_not_taken_for_an_inner_one(url):
    assert not is_recognisably_private(url)
