"""Settings are safe by themselves on one machine, and in production refuse to start unsafely."""

import os
import secrets
import stat
import subprocess
import sys

import pytest
from django.conf import settings

GOOD = {
    "DJANGO_MODE": "production",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "ALLOWED_HOSTS": "portal.example.org",
    "SITE_URL": "https://portal.example.org",
}

ASK = "from django.conf import settings as s; print({names})"


def start(var_dir, *command, **environment):
    """Run the portal's Python with an environment of its own."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "VIRTUAL_ENV"}}
    return subprocess.run(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env=kept | {"DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings", "VAR_DIR": str(var_dir), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def ask(var_dir, *names, **environment):
    """Return what the settings say in an environment."""
    expression = ", ".join(f"s.{name}" for name in names)
    return start(var_dir, "-c", ASK.format(names=expression), **environment)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is missing or shorter than 50 characters"),
        ({"SECRET_KEY": "kratky"}, "SECRET_KEY is missing or shorter than 50 characters"),
        ({"DEBUG": "1"}, "DEBUG must be off in production."),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name the site's hosts"),
        ({"ALLOWED_HOSTS": "portal.example.org, *"}, "ALLOWED_HOSTS must name the site's hosts"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name the site's hosts"),
        ({"SITE_URL": "http://portal.example.org"}, "SITE_URL must be the public https:// address"),
        ({"SITE_URL": ""}, "SITE_URL must be the public https:// address"),
        ({"DJANGO_MODE": "produkce"}, "DJANGO_MODE must be 'local' or 'production', not 'produkce'."),
    ],
)
def test_unsafe_production_does_not_start_and_says_why(tmp_path, change, message):
    result = ask(tmp_path, "DEBUG", **GOOD | change)

    assert result.returncode != 0
    assert message in result.stderr
    assert GOOD["SECRET_KEY"] not in result.stderr + result.stdout


def test_safe_production_starts_with_everything_closed(tmp_path):
    result = ask(
        tmp_path,
        "DEBUG",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "CSRF_COOKIE_HTTPONLY",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS >= 31_536_000",
        "REQUIRE_STAFF_MFA",
        "ALLOWED_HOSTS",
        "PASSWORD_HASHERS[0].endswith('Argon2PasswordHasher')",
        **GOOD,
    )

    assert result.stdout == "False True True True True True True ['portal.example.org'] True\n"


def test_check_of_deployment_is_clean(tmp_path):
    result = start(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **GOOD)

    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


def test_production_writes_no_secret_of_its_own(tmp_path):
    ask(tmp_path, "DEBUG", **GOOD | {"SECRET_KEY": ""})

    assert not (tmp_path / "secret_key").exists()


def test_local_machine_makes_its_secret_once_for_its_owner_only(tmp_path):
    first, second = ask(tmp_path, "SECRET_KEY"), ask(tmp_path, "SECRET_KEY")

    assert len(first.stdout.strip()) >= 50
    assert first.stdout == second.stdout
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


@pytest.mark.parametrize("remains", ["", "\n"])
def test_empty_secret_of_a_start_that_was_killed_is_made_anew(tmp_path, remains):
    (tmp_path / "secret_key").write_text(remains)
    first, second = ask(tmp_path, "SECRET_KEY"), ask(tmp_path, "SECRET_KEY")

    assert len(first.stdout.strip()) >= 50
    assert first.stdout == second.stdout
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_secret_that_cannot_be_made_is_told_with_what_to_do(tmp_path):
    (tmp_path / "var").write_text("in the way")
    result = ask(tmp_path / "var", "SECRET_KEY")

    assert result.returncode != 0
    assert f"The secret key {tmp_path}/var/secret_key cannot be read or made (" in result.stderr
    assert "name another one in VAR_DIR, or set SECRET_KEY." in result.stderr


def test_preparation_that_cannot_write_says_what_to_do_in_two_languages(tmp_path):
    (tmp_path / "var").write_text("in the way")
    result = start(tmp_path / "var", "scripts/prepare.py")

    assert result.returncode == 1
    assert f"do složky {tmp_path}/var se nedá zapisovat" in result.stderr
    assert f"the folder {tmp_path}/var cannot be written" in result.stderr
    assert "Traceback" not in result.stderr


def test_local_machine_listens_to_itself_only_and_shows_no_insides(tmp_path):
    result = ask(tmp_path, "DEBUG", "ALLOWED_HOSTS", "SITE_URL", PORT="8123")

    assert result.stdout == "False ['localhost', '127.0.0.1', '[::1]'] http://127.0.0.1:8123\n"


def test_everything_a_run_makes_lies_in_var(tmp_path):
    result = ask(tmp_path, "DATABASES['default']['NAME']", "MEDIA_ROOT", "STATIC_ROOT", "CACHES['default']['LOCATION']")

    assert [path.startswith(str(tmp_path)) for path in result.stdout.split()] == [True] * 4


def test_database_address_switches_to_postgresql(tmp_path):
    result = ask(tmp_path, "DATABASES['default']['ENGINE']", DATABASE_URL="postgres://portal:heslo@db:5432/portal")

    assert result.stdout == "common.database.postgresql\n"


def test_sqlite_waits_for_its_turn_and_holds_to_its_keys(tmp_path):
    result = ask(tmp_path, "DATABASES['default']['OPTIONS']")

    for words in ("IMMEDIATE", "journal_mode=WAL", "foreign_keys=ON"):
        assert words in result.stdout


@pytest.mark.parametrize(
    ("environment", "permissions"),
    [
        ({}, "0o600 0o700"),
        ({"MEDIA_ACCEL": "/uploads/"}, "0o644 0o755"),
        ({"MEDIA_ACCEL": "/uploads/", "MEDIA_READABLE_BY": "group"}, "0o640 0o750"),
    ],
)
def test_uploads_are_for_those_who_send_them(tmp_path, environment, permissions):
    asked = "*(oct(mode) for mode in s.STORAGES['default']['OPTIONS'].values())"
    result = start(tmp_path, "-c", f"from django.conf import settings as s; print({asked})", **environment)

    assert result.stdout == f"{permissions}\n"
