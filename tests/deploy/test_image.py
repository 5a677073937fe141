"""The image of the container holds every app and nothing that only developers or one machine need."""

from fnmatch import fnmatch
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = [
    line
    for line in (ROOT / "deploy" / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
APPS = [Path(config.path).name for config in apps.get_app_configs() if Path(config.path).parent == settings.BASE_DIR]


def is_left_out(name):
    """Whether what lies in the root of the repository stays out of the image; the last pattern that fits decides."""
    decision = False
    for pattern in LEFT_OUT:
        if fnmatch(name, pattern.removeprefix("!").removeprefix("**/")):
            decision = not pattern.startswith("!")
    return decision


@pytest.mark.parametrize(
    "name", [*APPS, "data", "deploy", "locale", "manage.py", "requirements", "static", "templates", "zdravy_kraj"]
)
def test_what_the_portal_runs_on_is_in_the_image(name):
    assert not is_left_out(name)


@pytest.mark.parametrize("name", [".env", ".git", ".venv", "tests", "var", "node_modules", "deploy/portal.env"])
def test_secrets_and_tools_stay_out_of_the_image(name):
    assert is_left_out(name)
