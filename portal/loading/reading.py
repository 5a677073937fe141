"""Reads a YAML file into nodes with line numbers, and refuses what no content needs: aliases, tags, deep nesting."""

from __future__ import annotations

from pathlib import Path

import yaml
from django.utils.translation import gettext as _

from portal.loading.faults import Fault, shortened

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 20

# The parser in C is faster but not available everywhere.
Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnreadableFile(Exception):
    """The file cannot be read at all, because of `fault`."""

    def __init__(self, file: str, line: int, message: str) -> None:
        self.fault = Fault(file, line, "", message)
        super().__init__(message)


def read(path: Path) -> yaml.Node | None:
    """Return the only document of the file, None when it is empty. Raises UnreadableFile."""
    text = _text(path)
    try:
        _refuse_tricks(path.name, text)
        loader = Loader(text)
        try:
            return loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise UnreadableFile(
            path.name,
            mark.line + 1 if mark else 0,
            _(
                "This is not valid YAML (%(problem)s). Check the indentation, and put a text that holds a colon "
                "between quotation marks."
            )
            % {"problem": shortened(error.problem or str(error))},
        ) from error
    except yaml.YAMLError as error:
        position = getattr(error, "position", None)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 0
        raise UnreadableFile(
            path.name, line, _("The file contains a character that is not allowed in text.")
        ) from error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(path.name, 0, _("The file cannot be read.")) from error
    if len(data) > MAX_BYTES:
        raise UnreadableFile(path.name, 0, _("The file is larger than 2 MB. Please divide or shorten it."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(path.name, line, _("The file is not saved as UTF-8.")) from error


def _refuse_tricks(file: str, text: str) -> None:
    """Check the events before composing nodes, so that an exponential expansion (“billion laughs”) never happens."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableFile(file, line, _("References with * are not allowed. Write the value out."))
        if getattr(event, "tag", None):
            raise UnreadableFile(file, line, _("Tags with ! are not allowed. Write plain values only."))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        if depth > MAX_DEPTH:
            raise UnreadableFile(file, line, _("The lists are nested too deeply."))
        if documents > 1:
            raise UnreadableFile(file, line, _("A file holds one document only; leave the line “---” out."))
