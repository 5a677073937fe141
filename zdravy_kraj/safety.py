"""Helpers of the settings: the secret key, the database, and checks of production values."""

import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured


def local_secret_key(var_dir: Path, *, production: bool) -> str:
    """Return the key stored in `var_dir/secret_key`, generated on first use; not for production."""
    if production:
        return ""
    path = var_dir / "secret_key"
    try:
        # An empty one is the remains of a start that was killed, or of a full disk: nothing was signed by it.
        return _read_key(path) or _made_key(path)
    except OSError as error:
        raise ImproperlyConfigured(
            f"The secret key {path} cannot be read or made ({error.strerror}): "
            "give the folder to the user who runs the portal, name another one in VAR_DIR, or set SECRET_KEY."
        ) from error


def _read_key(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def _made_key(path: Path) -> str:
    """Make the key whole or not at all; of several processes that start at once all get the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # For the owner only.
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".secret_key-")
    new = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(64))
            file.flush()
            os.fsync(descriptor)
        if path.exists() and not _read_key(path):
            path.unlink()
        try:
            path.hardlink_to(new)
        except FileExistsError:
            pass
        except OSError:
            # Not every file system knows two names of one file.
            new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return _read_key(path)


def upload_permissions(readers: str) -> dict[str, int]:
    """Return the options of the storage: the permissions of uploaded files and of their folders.

    Raises ImproperlyConfigured for unknown readers.

    `group` and `others` are for a web server that sends uploads by itself (MEDIA_ACCEL) as another user of the system.
    """
    permissions = {"owner": (0o600, 0o700), "group": (0o640, 0o750), "others": (0o644, 0o755)}
    if readers not in permissions:
        raise ImproperlyConfigured(f"MEDIA_READABLE_BY must be 'owner', 'group' or 'others', not '{readers}'.")
    files, folders = permissions[readers]
    return {"file_permissions_mode": files, "directory_permissions_mode": folders}


def refuse_unsafe(*, secret_key: str, debug: bool, hosts: list[str], site_url: str) -> None:
    """Raise ImproperlyConfigured, naming the variable, if a production setting is unsafe or missing."""
    if len(secret_key) < 50:
        raise ImproperlyConfigured("SECRET_KEY is missing or shorter than 50 characters: production needs its own.")
    if debug:
        raise ImproperlyConfigured("DEBUG must be off in production.")
    if not hosts or any(host.strip() in {"", "*", "."} for host in hosts):
        raise ImproperlyConfigured("ALLOWED_HOSTS must name the site's hosts in production; '*' is refused.")
    if not site_url.startswith("https://"):
        raise ImproperlyConfigured("SITE_URL must be the public https:// address of the site in production.")


def database(env: environ.Env, var_dir: Path) -> dict[str, Any]:
    """Return Django's database settings: SQLite in `var_dir` unless DATABASE_URL names another."""
    url = env.str("DATABASE_URL", default="")
    if not url:
        var_dir.mkdir(parents=True, exist_ok=True)
        return sqlite(str(var_dir / "db.sqlite3"))
    config = env.db_url_config(url)
    if "sqlite" in config["ENGINE"]:
        return sqlite(config["NAME"])
    if "postgresql" in config["ENGINE"]:
        config["ENGINE"] = "common.database.postgresql"
        config["CONN_HEALTH_CHECKS"] = True
        size = env.int("DATABASE_POOL", default=8)
        # If the database is down, requests fail within seconds instead of waiting for half a minute.
        # Limits the pool's exponential backoff, which would otherwise delay reconnecting by minutes.
        pool = {"min_size": 1, "max_size": size, "timeout": 5, "reconnect_timeout": 2}
        config.setdefault("OPTIONS", {})["pool"] = pool
    return config


def sqlite(name: str) -> dict[str, Any]:
    """Return settings of an SQLite database for concurrent readers and one writer."""
    return {
        "ENGINE": "common.database.sqlite",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL, because a power cut must not take back what was confirmed: a commit waits until it is on the disk.
            # Each thread keeps a connection; 256 kB of pages are enough for it, since the system keeps the file.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA cache_size=-256;",
        },
    }
