"""No app calls a higher floor behind the back of the import linter: by a string, an address, a template, a relation."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.admin import AdminSite
from django.urls import URLPattern, get_resolver

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"

URL_TAG = re.compile(r"""{%\s*url\s+["']([^"']+)["']""")
USED_TEMPLATE = re.compile(r"""{%\s*(?:include|extends)\s+["']([^"']+)["']""")
LOADED = re.compile(r"{%\s*load\s+([^%]+?)\s*%}")
DOTTED = re.compile(r"([a-z_]+)\.[A-Za-z_]")
LOOKUP = re.compile(r"-?([a-z_]+?)(__\w+)?")
ASKS_FOR_ADDRESS = {"reverse", "reverse_lazy", "redirect", "resolve_url"}

OWNED_FOLDERS = {"account": "members", "mfa": "members", "allauth": "members", "components": "common"}
"""Folders of templates that are not called like the app to which they belong."""
FRAME = {"components/breadcrumbs.html", "components/footer.html", "components/header.html"}
"""Parts of `base.html`, the frame that the portal puts around the pages of all apps."""
MAILS = {"report": "reports", "invitation": "members", "follow": "following"}


@cache
def floors() -> dict[str, int]:
    """Return the number of the floor of each package, as the contract of the import linter says; 0 is the lowest."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    (layers,) = [one["layers"] for one in tools["importlinter"]["contracts"] if one["type"] == "layers"]
    return {package.strip(): number for number, layer in enumerate(reversed(layers)) for package in layer.split("|")}


def is_above(package: str | None, other: str) -> bool:
    """Whether a package stands on a higher floor than another; what is not ours stands on none."""
    return package in floors() and floors()[package] > floors()[other]


def modules_of(package: str) -> list[Path]:
    return [path for path in sorted((ROOT / package).rglob("*.py")) if "migrations" not in path.parts]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def strings(module: ast.Module) -> Iterator[ast.Constant]:
    """Return the strings of a module but its docstrings."""
    said = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node


def owner_of_template(name: str) -> str | None:
    """Return the package to which a template belongs; None for the frame of the site."""
    folder, *rest = Path(name).parts
    if folder == "admin" and len(rest) > 1:
        folder = rest[0]
    if folder == "mail":
        return MAILS.get(re.split(r"[_.]", rest[-1])[0], "outbox")
    owner = OWNED_FOLDERS.get(folder, folder)
    return owner if owner in floors() and name not in FRAME else None


def templates() -> list[tuple[str, str]]:
    """Return the templates of apps, each with its package."""
    names = [str(path.relative_to(TEMPLATES)) for path in sorted(TEMPLATES.rglob("*")) if path.is_file()]
    return [(name, owner) for name in names if (owner := owner_of_template(name))]


@cache
def owners_of_addresses() -> dict[str, str]:
    """Return the package that answers at each named address."""
    owners = {}

    def walk(patterns: list, prefix: str) -> None:
        for one in patterns:
            if isinstance(one, URLPattern):
                if one.name:
                    owners[prefix + one.name] = owner_of_view(prefix, one)
            else:
                walk(one.url_patterns, f"{prefix}{one.namespace}:" if one.namespace else prefix)

    walk(get_resolver().url_patterns, "")
    return owners


def owner_of_view(prefix: str, pattern: URLPattern) -> str:
    if prefix == "admin:":
        if pattern.name in {one.name for one in AdminSite().get_urls() if isinstance(one, URLPattern)}:
            return "django"
        if ours := [app for app in floors() if pattern.name.startswith(f"{app}_")]:
            return ours[0]
    view = getattr(pattern.callback, "view_class", pattern.callback)
    return view.__module__.split(".")[0]


@cache
def relations_from_above(package: str) -> dict[str, str]:
    """Return the names by which models of a package lead to models of higher floors, with the package of those."""
    names = {}
    for model in (model for model in apps.get_models() if model.__module__.startswith(f"{package}.")):
        own = {field.name for field in model._meta.get_fields() if not field.auto_created}
        for relation in model._meta.related_objects:
            above = relation.related_model.__module__.split(".")[0]
            if is_above(above, package) and relation.get_accessor_name():
                names |= {name: above for name in (relation.get_accessor_name(), relation.name) if name not in own}
    return {name: above for name, above in names.items() if name not in names_of(package)}


@cache
def names_of(package: str) -> set[str]:
    """Return the names of fields, of variables and attributes that the package gives things of its own."""
    given = {field.name for model in apps.get_models() if model.__module__.startswith(f"{package}.")
             for field in model._meta.get_fields() if not field.auto_created}  # fmt: skip
    for path in modules_of(package):
        for node in ast.walk(tree(path)):
            match node:
                case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                    given.add(name)
                case ast.FunctionDef(name=name) | ast.arg(arg=name):
                    given.add(name)
    return given


# --- What is looked at ----------------------------------------------------------------------------------------------


def named_by_strings(package: str) -> Iterator[str]:
    """Names of higher packages in strings: modules, models, permissions."""
    for path in modules_of(package):
        for node in strings(tree(path)):
            found = DOTTED.match(node.value)
            if found and is_above(found[1], package):
                yield f"{path.relative_to(ROOT)}:{node.lineno} names “{node.value}”"


def named_by_settings(package: str) -> Iterator[str]:
    """Settings read here whose value names a higher package."""
    for path in modules_of(package):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "settings":
                value = getattr(settings, node.attr, None)
                found = DOTTED.match(value) if isinstance(value, str) else None
                if found and is_above(found[1], package):
                    yield f"{path.relative_to(ROOT)}:{node.lineno} reads {node.attr}, which is “{value}”"


def asked_addresses(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in strings(module):
        if ":" in node.value:
            yield node.lineno, node.value
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ASKS_FOR_ADDRESS:
                yield node.lineno, str(node.args[0].value)


def addresses_above(package: str) -> Iterator[str]:
    """Addresses asked for by code that a higher package answers at."""
    for path in modules_of(package):
        for line, name in asked_addresses(tree(path)):
            if is_above(owners_of_addresses().get(name), package):
                yield f"{path.relative_to(ROOT)}:{line} asks for the address “{name}”"


def templates_above(package: str) -> Iterator[str]:
    """Addresses, templates and tags of higher packages that templates of this one use."""
    tags = {path.stem: path.relative_to(ROOT).parts[0] for path in ROOT.glob("*/templatetags/*.py")}
    for name, owner in templates():
        if owner != package:
            continue
        text = (TEMPLATES / name).read_text(encoding="utf-8")
        used = [(address, owners_of_addresses().get(address)) for address in URL_TAG.findall(text)]
        used += [(other, owner_of_template(other)) for other in USED_TEMPLATE.findall(text)]
        used += [(tag, tags.get(tag)) for loaded in LOADED.findall(text) for tag in loaded.split()]
        for what, above in used:
            if is_above(above, package):
                yield f"templates/{name} uses “{what}”"


def relations_used(package: str) -> Iterator[str]:
    """Relations that come from models of higher packages and are followed here."""
    names = relations_from_above(package)
    for path in modules_of(package):
        for line, name in followed(tree(path)):
            if name in names:
                yield f"{path.relative_to(ROOT)}:{line} follows “{name}” up to {names[name]}"
    for name, owner in templates():
        text = (TEMPLATES / name).read_text(encoding="utf-8") if owner == package else ""
        for relation in names:
            if re.search(rf"{{[{{%][^}}]*\w\.{relation}\b[^}}]*}}", text):
                yield f"templates/{name} follows “{relation}” up to {names[relation]}"


def followed(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Return the attributes and the first parts of lookups that a module names."""
    for node in ast.walk(module):
        match node:
            case ast.Attribute(attr=name):
                yield node.lineno, name
            case ast.keyword(arg=str(lookup)) if "__" in lookup:
                yield node.value.lineno, lookup.split("__")[0]
            case ast.Constant(value=str(lookup)) if (found := LOOKUP.fullmatch(lookup)) and found[2]:
                yield node.lineno, found[1]


@pytest.mark.parametrize("package", floors())
@pytest.mark.parametrize(
    "look", [named_by_strings, named_by_settings, addresses_above, templates_above, relations_used]
)
def test_nothing_of_a_higher_floor_is_called(package, look):
    assert list(look(package)) == []


# --- That it would be seen -------------------------------------------------------------------------------------------


def test_floors_are_those_of_the_contract():
    assert floors()["common"] < floors()["members"] < floors()["portal"]
    assert floors()["zdravy_kraj"] == max(floors().values())
    assert all((ROOT / package).is_dir() for package in floors())


def test_owners_of_addresses_are_known():
    owners = owners_of_addresses()

    assert owners["portal:organisation-detail"] == "portal"
    assert owners["admin:preview"] == "portal"
    assert owners["admin:report-review"] == "reports"
    assert owners["admin:evidence-matrix"] == "evidence"
    assert owners["admin:members_person_changelist"] == "members"
    assert owners["meetings:meeting-list"] == "activities"
    assert owners["admin:index"] == "django"


def test_relations_from_above_are_known():
    assert relations_from_above("activities") == {"reports": "reports", "report": "reports"}
    assert relations_from_above("members")["cooperations"] == "activities"
