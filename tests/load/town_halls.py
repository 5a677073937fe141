"""The initial content for the load test: towns, logged-in users, and a coordinator.

Run separately, because the server under load has another database than the tests: `python -m tests.load.town_halls 50`
prints the kind of activity and, for each user, the town and the session key.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

PEOPLE_OF_A_TOWN = 5


def people(count: int) -> list[dict[str, str]]:
    """Create the users, five in each town, and log each of them in."""
    from django.conf import settings
    from django.test import Client

    from tests import factories as make

    made = []
    for number in range(count):
        if number % PEOPLE_OF_A_TOWN == 0:
            town = make.OrganisationFactory()
        user = make.UserFactory()
        make.OrganisationUserFactory(user=user, organisation=town)
        browser = Client()
        browser.force_login(user)
        made.append({"town": town.slug, "session": browser.cookies[settings.SESSION_COOKIE_NAME].value})
    return made


def name_static_files() -> None:
    """Use source names of static files, because collecting them would take longer than the whole test."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders

    names = {path for finder in get_finders() for path, _storage in finder.list([])}
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    manifest.parent.mkdir(parents=True)
    manifest.write_text(json.dumps({"version": "1.1", "paths": {name: name for name in names}}), encoding="utf-8")


def main() -> None:
    """Create everything and print it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
    import django

    django.setup()

    from django.contrib.auth.models import Group
    from django.core.management import call_command

    from members.rules import COORDINATOR_GROUP
    from tests import factories as make

    call_command("migrate", verbosity=0)
    name_static_files()
    coordinator = make.UserFactory(email="head@region.example", is_staff=True)
    coordinator.groups.add(Group.objects.get_or_create(name=COORDINATOR_GROUP)[0])
    kind = make.ReportKindFactory(name="Osvětová kampaň")
    print(json.dumps({"kind": str(kind.pk), "people": people(int(sys.argv[1]))}))


if __name__ == "__main__":
    main()
