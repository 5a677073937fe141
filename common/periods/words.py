"""Words used as a period instead of dates ("průběžně"), and the folding by which they are recognised.

The words are content and stored in Czech as in the source documents; English is translated by a table.
"""

from django.utils.translation import get_language

from common.values.folding import DASHES, UNSEEN, fold_letters

ENGLISH = {
    "průběžně": "throughout the year",
    "průběžně během roku": "continuously during the year",
    "celoročně": "all year round",
    "týdně": "weekly",
    "měsíčně": "monthly",
    "čtvrtletně": "quarterly",
    "pololetně": "twice a year",
    "každoročně": "every year",
    "opakovaně": "repeatedly",
    "pravidelně": "regularly",
    "dle potřeby": "as needed",
    "bude upřesněno": "to be specified",
}
_SYNONYMS = {
    "průběžně v roce": "průběžně",
    "průběžně v průběhu roku": "průběžně během roku",
    "během roku": "průběžně během roku",
    "v průběhu roku": "průběžně během roku",
    "po celý rok": "celoročně",
    "jednou měsíčně": "měsíčně",
    "jednou za čtvrtletí": "čtvrtletně",
    "dvakrát ročně": "pololetně",
    "podle potřeby": "dle potřeby",
    "upřesníme": "bude upřesněno",
    "continuously": "průběžně",
    "throughout": "průběžně",
    "during the year": "průběžně během roku",
    "all year": "celoročně",
    "every month": "měsíčně",
    "every quarter": "čtvrtletně",
}
_VARIANTS = {**dict.fromkeys(map(ord, DASHES), "-"), **UNSEEN}


def folded(text: str) -> str:
    """Return `text` folded for comparing, with one kind of dash, and without signs that nobody sees."""
    return fold_letters(text.translate(_VARIANTS))


# Longest first, so that "průběžně během roku" is not read as "průběžně" and a remainder.
KNOWN = dict(
    sorted(
        (
            *((folded(czech), czech) for czech in ENGLISH),
            *((folded(english), czech) for czech, english in ENGLISH.items()),
            *((folded(synonym), czech) for synonym, czech in _SYNONYMS.items()),
        ),
        key=lambda pair: (-len(pair[0]), pair[0]),
    )
)


def canonical(text: str) -> str:
    """Return the standard spelling of known words, other words unchanged."""
    return KNOWN.get(folded(text), text)


def words_in_active_language(text: str) -> str:
    return ENGLISH.get(text, text) if (get_language() or "").startswith("en") else text
