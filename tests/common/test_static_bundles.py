"""Stylesheets as a production site sends them: one file each, with everything in it and all it points to."""

import json
import posixpath
import re

import pytest
import tinycss2
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.core.management import call_command

from common.static_bundles import bundled

BUNDLES = [
    f"css/{name}.css"
    for name in ("site", "account", "admin", "reports", "year", "charts", "embedded", "home", "town-front")
]
LARGEST_PUBLIC = 50_000
"""Bytes, before compression. What only a few kinds of pages need has a stylesheet of its own."""


CSS = settings.BASE_DIR / "static" / "css"


@pytest.mark.parametrize("path", sorted(CSS.rglob("*.css")), ids=lambda path: str(path.relative_to(CSS)))
def test_rules_of_a_stylesheet_are_whole(path):
    """Browsers leave out in silence what they do not understand; a rule within a rule comes from a lost “@”."""
    rules = tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    faults = [rule for rule in rules if rule.type == "error"]
    for rule in rules:
        if rule.type == "qualified-rule":
            parts = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            faults += [part for part in parts if part.type != "declaration"]

    assert [(fault.type, fault.source_line) for fault in faults] == []


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """Return where the static files of the portal were collected, and the name of each as it is served."""
    from django.test import override_settings

    root = tmp_path_factory.mktemp("static")
    backends = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "tests.plugins.browser.FewCompressedBundles"},
    }
    with override_settings(STATIC_ROOT=root, STORAGES=backends):
        call_command("collectstatic", interactive=False, verbosity=0)
    return root, json.loads((root / "staticfiles.json").read_text())["paths"]


def sheet(collected, name):
    root, served_as = collected
    return (root / served_as[name]).read_text()


@pytest.mark.parametrize("name", BUNDLES)
def test_stylesheet_asks_for_no_other(collected, name):
    assert "@import" not in sheet(collected, name)


def test_stylesheet_of_every_public_page_stays_small(collected):
    assert len(sheet(collected, "css/site.css").encode()) <= LARGEST_PUBLIC


def test_every_rule_of_a_part_is_in_the_whole_in_its_layer(collected):
    whole, part = sheet(collected, "css/site.css"), sheet(collected, "css/components/header.css")

    assert f"@layer components {{\n{part}\n}}" in whole


def test_order_of_the_parts_stays(collected):
    whole = sheet(collected, "css/site.css")
    places = [whole.index(sheet(collected, f"css/{name}.css")) for name in ("base", "components/header", "print")]

    assert places == sorted(places)


@pytest.mark.parametrize("name", BUNDLES)
def test_what_a_stylesheet_points_to_is_there(collected, name):
    root, _served_as = collected
    addresses = [
        address
        for address in re.findall(r"""url\(["']?([^"')]+)["']?\)""", sheet(collected, name))
        if not address.startswith(("data:", "#", "%23"))
    ]
    missing = [one for one in addresses if not (root / posixpath.normpath(f"css/{one}")).is_file()]

    assert (name != "css/site.css" or len(addresses) >= 2, missing) == (True, [])


def test_declared_encoding_of_a_part_does_not_stand_in_the_middle(collected):
    assert "@charset" not in sheet(collected, "css/site.css")


def test_part_from_another_folder_still_points_to_its_pictures():
    sources = InMemoryStorage()
    sources.save("css/all.css", ContentFile(b'@import url("parts/map.css");'))
    sources.save("css/parts/map.css", ContentFile(b".map { background: url('../../img/map.svg'), url(data:x) }"))
    storage, path = bundled({name: (sources, name) for name in ("css/all.css", "css/parts/map.css")})["css/all.css"]

    assert storage.open(path).read() == b'.map { background: url("../img/map.svg"), url(data:x) }'
