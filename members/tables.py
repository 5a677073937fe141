"""Organisations named in tables: found by name or IČO, given their IČO, or added from a row if she decides so."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export import widgets

from common.tables.cells import LONGEST_NAME, Lookup
from common.tables.columns import Question
from common.tables.prepared import Prepared, columns_of, complete
from common.tables.rules import Rules
from common.text import fold
from members.identifiers import check_ico, is_valid_ico
from members.models import Organisation

LISTED = 100
"""Questions about single organisations on one page."""
SIMILAR, MOST_COMPARED = 3, 5_000
"""Similar names that are offered, and names among which they are looked for."""
NEW, SAME, PERSON, ALL = "new-", "is-", "person", "name-all"

KINDS: tuple[tuple[str, str], ...] = (
    (r"\b(kraj|krajsky urad)\b", Organisation.Kind.REGION),
    (r"\b(mestsk[ay] (cast|obvod)|obvod|praha \d+)\b", Organisation.Kind.CITY_DISTRICT),
    (r"\b(mikroregion|svazek obci|sdruzeni obci|dso)\b", Organisation.Kind.MICROREGION),
    (r"\b(mas|mistni akcni skupina)\b", Organisation.Kind.MAS),
    (r"\b(skol[ay]|zs|ms|gymnazium|ss|zus|vos|univerzita|ddm|lyceum)\b", Organisation.Kind.SCHOOL),
    (r"\b(z ?s|z ?u|o ?p ?s|spolek|nadace|nadacni|asociace|sbor dobrovolnych|sdh|sokol|klub|unie|charita)\b",
     Organisation.Kind.ASSOCIATION),
    (r"\b(s ?r ?o|a ?s|v ?o ?s|spol|druzstvo|se)\b", Organisation.Kind.COMPANY),
    (r"\b(p ?o|prispevkova organizace|agentura|urad|nemocnice|muzeum|knihovna|ustav)\b", Organisation.Kind.AGENCY),
    (r"\b(statutarni mesto|mesto)\b", Organisation.Kind.TOWN),
    (r"\b(mestys)\b", Organisation.Kind.MUNICIPALITY),
    (r"\b(obec)\b", Organisation.Kind.SMALL_MUNICIPALITY),
)  # fmt: skip
"""Words of names, folded and without signs, that tell the kind of an organisation; the first that is found counts."""


def kind_of(name: str) -> str:
    """Return the kind that the name of an organisation suggests."""
    words = re.sub(r"[^a-z0-9]+", " ", fold(name))
    return next((kind for pattern, kind in KINDS if re.search(pattern, words)), Organisation.Kind.OTHER)


class Ico(widgets.Widget):
    """An IČO; a leading zero lost in a spreadsheet is restored when that makes the number valid."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        text = "" if value is None else re.sub(r"^\s*(ičo?|ic[o0]?)\s*:?|\s+", "", str(value), flags=re.IGNORECASE)
        text = text.removesuffix(".0")
        if not text or is_valid_ico(text):
            return text
        if text.isascii() and text.isdigit() and 5 <= len(text) < 8 and is_valid_ico(text.zfill(8)):
            return text.zfill(8)
        try:
            check_ico(text)
        except ValidationError as error:
            raise ValueError(" ".join(error.messages)) from error
        return text

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value or ""


class Organisations(Lookup):
    """Finds organisations by name, short name, slug or IČO; asks about those that are not in the portal."""

    companion = Organisation

    def __init__(self, *, may_be_person: bool = False) -> None:
        """`may_be_person` allows to leave a name out, because a natural person's is not published."""
        super().__init__(
            lambda: Organisation.objects.all(),
            lambda one: [one.name, one.short_name, one.slug, one.ico, (one.ico or "").lstrip("0")],
            gettext_lazy("Organisation"),
        )
        self.may_be_person = may_be_person
        self.choices: Mapping[str, str] = {}
        self.may_add = False
        self._asked: dict[str, Question] = {}
        self._answers: dict[tuple[str, str], Any] = {}
        self._prepared: dict[Any, Prepared] = {}
        self._rules: Rules | None = None

    def start(self, choices: Mapping[str, str], *, may_add: bool) -> None:
        self.choices, self.may_add = choices, may_add

    # --- Finding -----------------------------------------------------------------------------------------------------

    def find(self, text: str) -> Any:
        return self.find_by(text, text if is_valid_ico(text) else "")

    def find_by(self, name: str, ico: str) -> Any:
        """Return the organisation of a name and an IČO, either of which may be empty; None for a natural person.

        Raises ValueError if there is none, or several, or one of the name that has another IČO.
        """
        key = name, ico = name[:LONGEST_NAME], ico
        if key not in self._answers:
            try:
                self._answers[key] = self._find_by(name, ico)
            except ValueError as error:
                self._answers[key] = error
        answer = self._answers[key]
        if isinstance(answer, ValueError):
            raise answer
        return answer

    def _find_by(self, name: str, ico: str) -> Any:
        known = self.known()
        if ico and len(found := known.get(ico, [])) == 1:
            return found[0]
        if ico and name in ("", ico):
            raise ValueError(self._missing_text(ico))
        named = known.get(fold(name), [])
        if not ico and named:
            return super().find(name)
        bare = [one for one in named if not one.ico]
        if len(bare) == 1 and len(named) == 1:
            return self._completed(bare[0], name, ico)
        return self._asked_about(name, ico, named)

    def _missing_text(self, text: str) -> str:
        words = {"what": self.what, "value": text[:80]}
        return _("%(what)s “%(value)s” is not in the portal. Add it first, or correct the name.") % words

    def _completed(self, one: Any, name: str, ico: str) -> Any:
        """Return the organisation of the name with the IČO of the row, unless she says that it is another one."""
        if not self.may_add:
            return one
        key = _key(name, ico)
        options = [(f"{SAME}{one.pk}", _("the same, fill in the IČO %s") % ico), *self._kinds(name)]
        chosen = self._chosen(key, options) or options[0][0]
        label = _("“%(name)s”, IČO %(ico)s, is probably “%(known)s”, which has no IČO.")
        self._ask(key, label % {"name": name[:80], "ico": ico, "known": one.name}, options, chosen)
        if chosen.startswith(NEW):
            return self._added(name, ico, chosen.removeprefix(NEW))
        was = columns_of(one)
        one.ico = ico
        if one.pk not in self._prepared:
            self._prepared[one.pk] = Prepared(one, was)
        self._learn(one)
        return one

    def _asked_about(self, name: str, ico: str, named: list[Any]) -> Any:
        """Return what she decided about a name that is not in the portal; raise ValueError before she does."""
        text = self._missing_text(name)
        if named:
            words = {"name": name[:80], "known": ", ".join(one.ico or "–" for one in named), "ico": ico}
            text = _("“%(name)s” has IČO %(known)s in the portal, but %(ico)s in the file.") % words
        options = [
            ("", _("decide")),
            *((f"{SAME}{one.pk}", _("it is “%s”") % one.name) for one in named or self._similar(name)),
        ]
        if self.may_be_person:
            options.append((PERSON, _("a natural person: do not store the name")))
        options += self._kinds(name) if self.may_add else []
        key = _key(name, ico)
        chosen = self._chosen(key, options)
        if not chosen and not named and self.may_add and self.choices.get(ALL) == "all":
            chosen = f"{NEW}{kind_of(name)}"
        self._ask(key, f"{name[:80]} ({ico})" if ico else name[:80], options, chosen, is_open=not chosen)
        if chosen == PERSON:
            return None
        if chosen.startswith(NEW):
            return self._added(name, ico, chosen.removeprefix(NEW))
        for one in named or self._similar(name):
            if chosen == f"{SAME}{one.pk}":
                return one
        raise ValueError(text)

    def _similar(self, name: str) -> list[Any]:
        known = self.known()
        if len(known) > MOST_COMPARED or len(self._asked) >= LISTED:
            return []
        found = difflib.get_close_matches(fold(name)[:80], list(known), SIMILAR, 0.8)
        return list({one.pk: one for text in found for one in known[text]}.values())

    # --- Asking ------------------------------------------------------------------------------------------------------

    def _chosen(self, key: str, options: list[tuple[str, str]]) -> str:
        chosen = self.choices.get(key, "")
        return chosen if chosen in {value for value, _text in options} else ""

    def _kinds(self, name: str) -> list[tuple[str, str]]:
        """Return the choices of adding the organisation, the likely kind first."""
        likely = kind_of(name)
        kinds = sorted(Organisation.Kind.choices, key=lambda one: one[0] != likely)
        return [(f"{NEW}{value}", _("add it as: %s") % label) for value, label in kinds]

    def _ask(self, key: str, label: str, options: list[tuple[str, str]], chosen: str, *, is_open: bool = False) -> None:
        self._asked[key] = Question(key, label, options, chosen, "name", is_open)

    def questions(self) -> list[Question]:
        """Return the questions about organisations, and one about all that are not in the portal."""
        found = list(self._asked.values())
        missing = [one for one in found if not one.options[0][0]]
        listed = sorted(found, key=lambda one: not one.is_open)[:LISTED]
        if self.may_add and len(missing) > 1:
            options = [("", _("decide one by one")), ("all", _("add all, each as its name suggests"))]
            label = _("All organisations that are not in the portal")
            return [Question(ALL, label, options, self.choices.get(ALL, ""), "name"), *listed]
        return listed

    # --- Adding ------------------------------------------------------------------------------------------------------

    def _added(self, name: str, ico: str, kind: str) -> Any:
        """Return a new organisation that waits to be written; until then it has a number below zero."""
        one = Organisation(name=name, ico=ico or None, kind=kind, membership=Organisation.Membership.NONE)
        if self._rules is None:
            self._rules = Rules(Organisation)
            # The database is asked about it for each row; `check_ico` has told the same without that.
            self._rules.checks = [one for one in self._rules.checks if one.name != "ico_has_valid_checksum"]
        try:
            self._rules.validate(one, {})
        except ValidationError as error:
            raise ValueError(" ".join(error.messages)) from error
        complete(one, self._taken_slugs())
        self._rules.take(one, None)
        one.pk = -1 - len(self._prepared)
        self._prepared[one.pk] = Prepared(one)
        self._learn(one)
        return one

    def _taken_slugs(self) -> Any:
        from common.slugs import TakenSlugs

        if not hasattr(self, "_slugs"):
            self._slugs = TakenSlugs(Organisation)
        return self._slugs

    def _learn(self, one: Any) -> None:
        """Let later lines find the organisation by its names."""
        known = self.known()
        self._positions.setdefault(one.pk, len(self._positions))
        for name in {fold(str(name)) for name in self.names(one) if name not in (None, "")}:
            rows = known.setdefault(name, [])
            if one not in rows:
                rows.append(one)

    def companions(self) -> list[Prepared]:
        return list(self._prepared.values())

    def notes(self, companions: list[Prepared]) -> list[str]:
        """Return which organisations will be added and completed."""
        own = {id(one) for one in self._prepared.values()}
        new: list[Any] = [one.instance for one in companions if id(one) in own and one.was is None]
        filled: list[Any] = [one.instance for one in companions if id(one) in own and one.was is not None]
        notes = []
        if new:
            notes.append(_("Organisations that will be added: %s.") % _listed([one.name for one in new]))
        if filled:
            notes.append(_("The IČO will be filled in: %s.") % _listed([f"{one.name} ({one.ico})" for one in filled]))
        return notes


def _listed(names: list[str]) -> str:
    return ", ".join(names[:20]) + (" …" if len(names) > 20 else "")


def _key(name: str, ico: str) -> str:
    return f"name-{hashlib.blake2b(f'{fold(name)}|{ico}'.encode(), digest_size=8).hexdigest()}"
