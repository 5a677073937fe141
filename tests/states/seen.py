"""Describes the content of a database and its pages, independently of the database engine.

    DATABASE_URL=… python -m tests.states.seen < question.json > answer.json

first migrates the database and takes the other steps of starting the portal. It runs in a separate process, because
the tests use another database.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import time_machine

LEFT_OUT = {
    "contenttypes.contenttype",
    "auth.permission",
    "auth.group_permissions",
    "sessions.session",
    "page_cache.revision",
}
"""Models whose rows follow from the code, those of logins, and the revision, which each database counts in its way."""


def describe(pages: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return all facts; pages are read last, because a login changes the user's row."""
    return {
        "counts": counts(),
        "history": history(),
        "rights": rights(),
        "log": log(),
        "queue": queue(),
        "content_types": content_types(),
        "stale": stale(),
        "pages": [[who, address, words] for who, address, words in look_at(pages)],
    }


def counts() -> dict[str, int]:
    """Return the number of rows of each model."""
    from django.apps import apps

    models = [model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy]
    labels = {model._meta.label_lower: model for model in models}
    return {label: labels[label]._base_manager.count() for label in sorted(labels.keys() - LEFT_OUT)}


def history() -> list[str]:
    """Return who changed how many rows of each model, such as `members.user + 4 coordinator@region.example`."""
    from django.apps import apps

    found: Counter[tuple[str, str, str]] = Counter()
    for model in apps.get_models():
        past = getattr(model, "history", None)
        if past is not None and hasattr(past, "model"):
            for kind, who in past.values_list("history_type", "history_user__email"):
                found[model._meta.label_lower, kind, who or "–"] += 1
    return [f"{label} {kind} {count} {who}" for (label, kind, who), count in sorted(found.items())]


def rights() -> list[str]:
    """Return the permissions of the coordinator's group by model, such as `members.person add change delete view`."""
    from django.contrib.auth.models import Permission

    from members.rules import COORDINATOR_GROUP

    rows = Permission.objects.filter(group__name=COORDINATOR_GROUP)
    by_model: dict[str, list[str]] = {}
    for app, model, codename in rows.values_list("content_type__app_label", "content_type__model", "codename"):
        by_model.setdefault(f"{app}.{model}", []).append(codename.removesuffix(f"_{model}"))
    return [" ".join([label, *sorted(actions)]) for label, actions in sorted(by_model.items())]


def log() -> list[list[str]]:
    """Return the log of the administration: time, user, action, model, name of the row, and details."""
    from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry

    done = {ADDITION: "added", CHANGE: "changed", DELETION: "deleted"}
    return [
        [
            entry.action_time.isoformat(),
            entry.user.email,
            done[entry.action_flag],
            f"{entry.content_type.app_label}.{entry.content_type.model}" if entry.content_type else "",
            entry.object_id or "",
            entry.object_repr,
            entry.change_message,
        ]
        for entry in LogEntry.objects.select_related("user", "content_type").order_by("pk")
    ]


def queue() -> list[str]:
    """Return the queued tasks with the time of their next attempt; for mails also which mail."""
    from outbox.models import OutgoingMail
    from task_queue.models import Task

    mails = {task: f"mail {number}" for task, number in OutgoingMail.objects.values_list("task", "pk")}
    waiting = Task.objects.filter(state=Task.State.WAITING)
    return sorted(
        f"{mails.get(task.pk) or f'{task.kind} {json.dumps(task.arguments)}'} {task.due_at.isoformat()}"
        for task in waiting
    )


def content_types() -> dict[str, int]:
    """Return the primary key of each content type, to which the log and permissions refer."""
    from django.contrib.contenttypes.models import ContentType

    return {f"{row.app_label}.{row.model}": row.pk for row in ContentType.objects.order_by("app_label", "model")}


def stale() -> list[str]:
    """Return content types without a model, and permissions that no model declares."""
    from django.apps import apps
    from django.contrib.auth.management import _get_all_permissions
    from django.contrib.auth.models import Permission
    from django.contrib.contenttypes.models import ContentType

    wanted = {
        (model._meta.label_lower, codename)
        for model in apps.get_models(include_auto_created=True)
        for codename, _name in _get_all_permissions(model._meta)
    }
    types = [f"content type {row.app_label}.{row.model}" for row in ContentType.objects.all() if not row.model_class()]
    rows = Permission.objects.values_list("content_type__app_label", "content_type__model", "codename")
    return sorted(
        [*types, *(f"permission {app}.{code}" for app, model, code in rows if (f"{app}.{model}", code) not in wanted)]
    )


def look_at(pages: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str, list[str]]]:
    """Read the public pages in both languages, and then those that require login, each as its user."""
    from django.conf import settings
    from django.test import Client

    from members.models import User
    from tests.states.words import lines_of

    visitor = Client(headers={"host": "localhost"})
    sitemap = visitor.get("/sitemap.xml").content.decode()
    public = [("", found.removeprefix(settings.SITE_URL)) for found in re.findall("<loc>(.*?)</loc>", sitemap)]
    browsers = {"": visitor}
    for who, address in [*public, *pages]:
        if who not in browsers:
            browsers[who] = Client(headers={"host": "localhost"})
            browsers[who].force_login(User.objects.get(email=who))
        answer = browsers[who].get(address)
        is_page = answer.status_code == 200
        words = lines_of(answer.content.decode()) if is_page else [f"{answer.status_code} {answer.get('Location', '')}"]
        yield who, address, words


def start() -> None:
    """Take the steps of starting the portal that bring an older database up to date."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("set_up_roles", verbosity=0)


def main() -> None:
    """Read the question from standard input and print the answer."""
    question = json.load(sys.stdin)
    with time_machine.travel(question["at"], tick=False):
        answer = in_django(lambda: migrated(question["pages"]))
    json.dump(answer, sys.stdout, ensure_ascii=False)


def migrated(pages: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Bring the database up to date; return all facts and what was lost by the migration."""
    from tests.states.stored import lost, stored

    before = stored()
    start()
    return {"lost": lost(before, stored()), **describe(pages)}


def in_django(work: Any) -> Any:
    """Call `work` with the portal's settings, but with static files served from their sources."""
    import django
    from django.conf import settings
    from django.test import override_settings

    django.setup()
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    sources = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=settings.STORAGES | sources):
        return work()


if __name__ == "__main__":
    main()
