"""The image of the container has what the portal needs and nothing else; its steps are run here without an engine."""

import ast
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
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
NOT_SENT = {".git", ".venv", "node_modules", "var"}
"""Folders that are large and, as a test makes sure, left out."""
APPS = sorted({Path(config.path).relative_to(ROOT).parts[0] for config in apps.get_app_configs()
               if Path(config.path).is_relative_to(ROOT) and ".venv" not in Path(config.path).parts})  # fmt: skip


def as_expression(pattern):
    """Return a pattern of the ignore file as a regular expression for a path and all that lies below it."""
    signs = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.strip("/"))
    return re.compile("".join(signs.get(part, re.escape(part)) for part in parts) + "(?:/.*)?")


RULES = [(as_expression(line.removeprefix("!")), not line.startswith("!")) for line in LEFT_OUT]


def is_left_out(path):
    """Whether a path of the repository stays out of the image; the last pattern that fits decides."""
    decision = False
    for rule, leaves_out in RULES:
        if rule.fullmatch(path):
            decision = leaves_out
    return decision


def instructions():
    """Yield the instructions of the last stage as pairs: RUN and its command, ENV and its values."""
    text = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#")).replace("\\\n", "")
    stage = lines[lines.rindex("FROM ") :]
    for line in filter(None, stage.splitlines()):
        name, _space, rest = line.partition(" ")
        yield name, rest.strip()


STEPS = list(instructions())


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """The folder /app after `COPY . .` and every step after it, and the environment of its commands."""
    app = tmp_path_factory.mktemp("image") / "app"
    shutil.copytree(ROOT, app, ignore=lambda folder, names: [
        name for name in names
        if name in NOT_SENT or is_left_out(Path(folder, name).relative_to(ROOT).as_posix())
    ])  # fmt: skip
    values = dict(part.split("=", 1) for _name, rest in STEPS if _name == "ENV" for part in rest.split())
    own = {name: value.strip('"').replace("/app", str(app)) for name, value in values.items() if name != "PATH"}
    # The best compression takes ten seconds and tells nothing of the image.
    quick = tmp_path_factory.mktemp("quick")
    (quick / "sitecustomize.py").write_text("import brotli\nbrotli.compress = lambda data, **options: data[:1]\n")
    environment = {"PYTHONPATH": str(quick), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"} | own
    for name, command in STEPS[STEPS.index(("COPY", ". .")) :]:
        if name == "RUN":
            step = ["sh", "-e", "-c", command]
            done = subprocess.run(step, cwd=app, env=environment, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
    return app, environment


def test_image_has_the_libraries_that_make_pdf():
    (installed,) = [rest.split() for name, rest in STEPS if name == "RUN" and "apt-get install" in rest]
    assert {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"} <= set(installed)


PROGRAM = """
import django
django.setup()
from django.core.management import call_command, get_commands, load_command_class
from django.db.migrations.loader import MigrationLoader
from zdravy_kraj.warm_up import warm_up
from zdravy_kraj.wsgi import application

warm_up()
MigrationLoader(None)
call_command("check")
for name, app in get_commands().items():
    if not app.startswith("django"):
        load_command_class(app, name)
"""


def test_portal_of_the_image_starts_as_in_production(image):
    app, environment = image
    production = environment | {
        "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SITE_URL": "https://portal.example.org",
        "ALLOWED_HOSTS": "portal.example.org",
    }
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=app, env=production, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_image_holds_what_its_steps_made(image):
    app, _environment = image

    assert (app / "var" / "static" / "staticfiles.json").is_file()
    assert (app / "locale" / "cs" / "LC_MESSAGES" / "django.mo").is_file()
    assert (app / settings.CONTENT_DIR.relative_to(ROOT)).is_dir()
    assert sorted(path.name for path in (app / "docs").iterdir()) == [
        "img",
        "prirucka-koordinatora.md",
        "prirucka-mesta.md",
    ]
    assert (app / "var" / "static" / "prirucka" / "mesto.webp").is_file()


def test_everything_in_the_image_can_be_read_by_its_user(image):
    """The steps are run by root, the portal by a user of its own."""
    app, _environment = image
    made_by_the_portal = app / "var" / "cache"
    made_before = [path for path in app.rglob("*") if made_by_the_portal not in (path, *path.parents)]
    closed = [path for path in made_before if not path.stat().st_mode & 0o004]

    assert closed == []


def test_image_holds_what_its_commands_name(image):
    app, _environment = image
    commands = [json.loads(rest[rest.index("[") :]) for name, rest in STEPS if name in {"CMD", "HEALTHCHECK"}]
    named = [word for command in commands for word in command if "/" in word and "://" not in word]

    assert named == ["deploy/healthcheck.py", "deploy/gunicorn.conf.py"]
    assert all((app / path).is_file() for path in named)


def test_code_of_the_image_imports_only_what_is_in_it(image):
    """Also what is imported only when it is used."""
    app, _environment = image
    own = {path.stem for path in ROOT.iterdir() if path.is_dir() or path.suffix == ".py"}
    missing = set()
    for path in app.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [str(node.module)]
            missing |= {name for name in names if name.partition(".")[0] in own - {one.stem for one in app.iterdir()}}

    assert missing == set()


@pytest.mark.parametrize("name", APPS)
def test_every_app_is_in_the_image(name):
    code = [path.relative_to(ROOT).as_posix() for path in (ROOT / name).rglob("*.py")]

    assert [path for path in code if is_left_out(path)] == []


@pytest.mark.parametrize(
    "name",
    [".env", ".git", ".venv", "tests", "var", "node_modules", "deploy/portal.env", "deploy/certs/privkey.pem",
     "reports/.env", "common/__pycache__/x.pyc", "var/db.sqlite3"],
)  # fmt: skip
def test_secrets_and_tools_stay_out_of_the_image(name):
    assert is_left_out(name)
