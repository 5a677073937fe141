"""Static files for production: hashed names, compression, and stylesheets bundled with their imports."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

Paths = dict[str, tuple[Any, str]]
"""Names of static files with the storage and path of their sources, as passed by `collectstatic`."""

IMPORT = re.compile(r"""@import url\(["'](?P<url>[^"':]+)["']\)(?: layer\((?P<layer>[\w-]+)\))?;""")
ADDRESS = re.compile(r"""url\((?P<quote>["']?)(?P<url>(?![a-z]+:|[/#])[^"')]+)(?P=quote)\)""")
CHARSET = re.compile(r"""@charset\s+["'][\w-]+["'];""")


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Replaces the imports of a stylesheet by the imported files, so that browsers request one file instead of thirty.

    Imports in scripts are rewritten to hashed names, so scripts can be cached for ever, too.
    """

    support_js_module_import_aggregation = True

    def post_process(self, paths: Paths, dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Process the collected files, with stylesheets bundled. Raises KeyError if an imported file is missing."""
        yield from super().post_process(bundled(paths), dry_run, **options)


def bundled(paths: Paths) -> Paths:
    """Return the paths with each stylesheet that has imports replaced by its bundle, which is kept in memory."""
    memory, bundles = InMemoryStorage(), {}
    for name in paths:
        if name.endswith(".css") and IMPORT.search(text := _text(paths, name)):
            memory.save(name, ContentFile(_inlined(paths, name, text).encode()))
            bundles[name] = (memory, name)
    return paths | bundles


def _text(paths: Paths, name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        return str(file.read().decode())


def _inlined(paths: Paths, name: str, text: str) -> str:
    folder = posixpath.dirname(name)

    def put_in(found: re.Match[str]) -> str:
        other = posixpath.normpath(posixpath.join(folder, found["url"]))
        content = _moved(_inlined(paths, other, CHARSET.sub("", _text(paths, other))), posixpath.dirname(other), folder)
        return f"@layer {found['layer']} {{\n{content}\n}}" if found["layer"] else content

    return IMPORT.sub(put_in, text)


def _moved(text: str, old: str, new: str) -> str:
    """Return the rules with relative URLs rewritten from the folder `old` to the folder `new`."""

    def from_there(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(old, found["url"]))
        return f'url("{posixpath.relpath(target, new)}")'

    return ADDRESS.sub(from_there, text)
