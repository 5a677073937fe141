"""Where the links to check come from: floors above register what finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_sources: list[Callable[[], Iterable[str]]] = []


def register_links(find: Callable[[], Iterable[str]]) -> None:
    """Let the links that the function returns be checked; an AppConfig calls this when it is ready."""
    if find not in _sources:
        _sources.append(find)


def registered_links() -> set[str]:
    """Return every address to check."""
    return {url for find in _sources for url in find()}
