"""The documentation leads nowhere wrong: links, pictures, commands, files and settings it names are really there."""

import ast
import re
from decimal import Decimal
from pathlib import Path

import django
import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import get_commands
from django.urls import resolve
from django.utils import translation

from common.periods import Period
from common.values.numbers import read_amount
from tests.pictures.shots import SHOTS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "prirucka-koordinatora.md"
TOWNS_GUIDE = ROOT / "docs" / "prirucka-mesta.md"
OPERATOR = ROOT / "docs" / "operator.md"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
READ_THE_ENVIRONMENT = ["zdravy_kraj/settings.py", "zdravy_kraj/safety.py", "deploy/gunicorn.conf.py"]
KNOW_MORE_SETTINGS = ["Makefile", "deploy/compose.yaml", "deploy/nginx.conf", "deploy/env.example", "scripts/checks.py"]
LARGEST_PICTURE = 150_000

FENCE = re.compile(r"^(?P<indent> *)```.*?^(?P=indent)```$", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"(?P<picture>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
CAPITALS = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def prose(page: Path) -> str:
    """Return the text without its blocks of code."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def code(page: Path) -> list[str]:
    """Return what the page shows as code: spans of a line, and lines of blocks without their comments."""
    blocks = [block[0] for block in FENCE.finditer(page.read_text(encoding="utf-8"))]
    lines = [line.partition(" # ")[0].strip() for block in blocks for line in block.splitlines()[1:-1]]
    return [*CODE_SPAN.findall(prose(page)), *lines]


def anchors(page: Path) -> set[str]:
    """Return the anchors that headings of the page get."""
    headings = (re.sub(r"[`*]", "", heading).strip().lower() for heading in HEADING.findall(prose(page)))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def relative_links(page: Path) -> list[tuple[bool, str]]:
    """Return links inside the repository, each with whether it is a picture."""
    found = ((bool(link["picture"]), link["target"]) for link in LINK.finditer(prose(page)))
    return [(picture, target) for picture, target in found if "://" not in target and not target.startswith("mailto:")]


def table_of_settings() -> list[str]:
    """Return the variables in the first column of the operator's table."""
    rows = OPERATOR.read_text(encoding="utf-8").partition("\n## Settings\n")[2].partition("\n## ")[0]
    return re.findall(rf"^\| `({CAPITALS})` \|", rows, re.MULTILINE)


def read_from_environment(path: Path) -> set[str]:
    """Return the names a module asks the environment for: `env.bool("NAME", …)`, `os.environ.get("NAME")`."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call | ast.Subscript):
            continue
        asked = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else node
        asked = asked.value if isinstance(asked, ast.Subscript) else asked
        what = node.slice if isinstance(node, ast.Subscript) else next(iter(node.args), None)
        if ast.unparse(asked) in {"env", "os.environ"} and isinstance(what, ast.Constant):
            names.add(what.value)
    return names


def settings_read_by_code() -> set[str]:
    return set().union(*(read_from_environment(ROOT / path) for path in READ_THE_ENVIRONMENT))


@each_page
def test_every_link_leads_to_a_file_and_its_heading(page):
    lost = []
    for _picture, target in relative_links(page):
        path, _hash, anchor = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        if not goal.exists() or (anchor and anchor not in anchors(goal)):
            lost.append(target)

    assert lost == []


@each_page
def test_every_picture_is_described_and_small(page):
    described = {link["target"]: link["text"].strip() for link in LINK.finditer(prose(page)) if link["picture"]}
    pictures = [target for picture, target in relative_links(page) if picture]

    assert [target for target in pictures if not described[target]] == []
    assert [target for target in pictures if (page.parent / target).stat().st_size >= LARGEST_PICTURE] == []


def test_every_page_of_the_folder_is_in_its_index_and_every_picture_on_a_page():
    linked = {(page.parent / target).resolve() for page in PAGES for _picture, target in relative_links(page)}
    of_index = {(ROOT / "docs" / target).resolve() for _picture, target in relative_links(ROOT / "docs" / "README.md")}
    pages = set((ROOT / "docs").glob("*.md")) - {ROOT / "docs" / "README.md"}
    pictures = {path for path in (ROOT / "docs" / "img").iterdir() if path.is_file()}

    assert pages - of_index == set()
    assert pictures - linked == set()


def test_every_picture_of_the_guides_can_be_drawn_anew():
    drawn = {f"img/{shot.name}.webp" for shot in SHOTS}
    shown = {f"img/{path.name}" for path in (ROOT / "docs" / "img").iterdir()}

    assert drawn == shown
    assert len(SHOTS) == len(drawn)


@each_page
def test_every_make_target_exists(page):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    named = {name for line in code(page) for name in re.findall(r"^(?:[A-Z_]+=\S+ )*make ([a-z][a-z-]*)", line)}

    assert named - targets == set()


@each_page
def test_every_management_command_exists(page):
    named = {name for line in code(page) for name in re.findall(r"manage\.py ([a-z_]+)", line)}

    assert named - get_commands().keys() == set()


@each_page
def test_every_variable_named_exists(page):
    elsewhere = "".join((ROOT / path).read_text(encoding="utf-8") for path in KNOW_MORE_SETTINGS)
    named = {name for line in code(page) for name in re.findall(rf"(?:^|[ =])({CAPITALS})=", line)}
    named |= {span for span in code(page) if "_" in span and re.fullmatch(CAPITALS, span)}
    unknown = {name for name in named - settings_read_by_code() if not re.search(rf"\b{name}\b", elsewhere)}

    assert unknown == set()


def test_operators_table_lists_exactly_what_the_code_reads():
    listed = table_of_settings()

    assert sorted(listed) == sorted(settings_read_by_code())


def test_operators_page_knows_every_setting_of_the_example():
    example = (ROOT / "deploy" / "env.example").read_text(encoding="utf-8")
    named = set(re.findall(rf"^(?:# )?({CAPITALS})=", example, re.MULTILINE))

    assert {name for name in named if f"`{name}`" not in OPERATOR.read_text(encoding="utf-8")} == set()


@each_page
def test_every_file_named_exists(page):
    rooms = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name not in {"var", "node_modules"}}
    named = {span for span in CODE_SPAN.findall(prose(page)) if re.fullmatch(r"[a-z_./-]+(?:/|\.[a-z]+)", span)}
    inside = {span for span in named if "/" in span and span.split("/")[0] in rooms}

    assert {span for span in inside if not (ROOT / span).exists()} - {"deploy/portal.env", "deploy/certs/"} == set()


@each_page
def test_every_address_of_the_site_leads_to_a_page(page):
    named = [span for span in CODE_SPAN.findall(prose(page)) if re.fullmatch(r"/|/(?:[a-z0-9-]+/)+", span)]

    for address in named:
        with translation.override(translation.get_language_from_path(address) or settings.LANGUAGE_CODE):
            assert resolve(address)


@pytest.mark.parametrize(("page", "least"), [(GUIDE, 50), (TOWNS_GUIDE, 12)], ids=["coordinator", "town"])
def test_guides_use_the_words_of_the_screens(page, least):
    catalogues = [ROOT / "locale/cs/LC_MESSAGES/django.po"]
    catalogues += (Path(django.__file__).parent / "contrib").glob("ad*/locale/cs/LC_MESSAGES/django.po")
    known = set()
    for path in catalogues:
        with path.open("rb") as stream:
            for message in read_po(stream):
                forms = message.string if isinstance(message.string, tuple) else (message.string,)
                known.update(" ".join(form.casefold().split()) for form in forms)
    guide = page.read_text(encoding="utf-8")
    bold = [" ".join(words.split()) for words in re.findall(r"\*\*([^*]+)\*\*", guide)]
    labels = [words for words in bold if not words.endswith(":")]

    assert len(labels) > least
    assert [words for words in labels if words.casefold() not in known] == []


def test_dates_and_amounts_of_the_guide_are_understood():
    aktivity, dotace = (
        re.search(rf"^## {room}$.*?^## ", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[0]
        for room in ("Aktivity", "Dotace")
    )
    dates = [date for row in re.findall(r"^\| (`.*?) \|", aktivity, re.MULTILINE) for date in CODE_SPAN.findall(row)]
    amounts = CODE_SPAN.findall(dotace)

    assert len(dates) == 21
    assert [date for date in dates if not Period.parse(date)] == []
    assert [read_amount(amount) for amount in amounts] == [Decimal(67638), Decimal("67638.50"), Decimal(67638)]


@each_page
def test_nothing_of_anybodys_machine_is_told(page):
    assert re.findall(r"/(?:home|root|tmp|work|Users)/", page.read_text(encoding="utf-8")) == []
