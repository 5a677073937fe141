"""Writes our template of presentations, decks/pptx/template.pptx.

It is kept in the repository, because each presentation begins with it; a test makes it again and compares. What is
packed is not compressed, so that it is the same on every machine.

    .venv/bin/python -m scripts.pptx
"""

import os

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
    django.setup()
    from decks.pptx.template import OURS
    from scripts.pptx.making import made

    OURS.write_bytes(made())


if __name__ == "__main__":
    main()
