"""Create accounts for a trial run: the coordinator and one person of each member town."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _

from members.workflow import Login, MembersError, create_demo_logins


class Command(BaseCommand):
    help = "Makes demo logins with random passwords, printed once. Works in local mode only."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--reset-passwords", action="store_true", help="give the demo logins new passwords")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            logins = create_demo_logins(reset_passwords=options["reset_passwords"])
        except MembersError as error:
            raise CommandError(str(error)) from error
        fresh = [login for login in logins if login.password]
        if fresh:
            self.print_table(fresh)
        if len(fresh) < len(logins):
            self.stdout.write(
                _("Demo logins are ready, their passwords were printed when they were made. For new ones run:")
            )
            self.stdout.write(f"  {python()} manage.py create_demo_logins --reset-passwords")
        # Into a pipe or a file they would be written only at the end, and lost if this process were killed before.
        self.stdout.flush()

    def print_table(self, logins: list[Login]) -> None:
        """Print e-mail addresses and passwords as a table, with the URL of the login page."""
        head = Login(_("E-mail"), _("Who"), _("Password"))
        columns = [max(len(text) for text in column) for column in zip(*map(cells, [head, *logins]), strict=True)]
        rule = "  ".join("-" * width for width in columns)
        self.stdout.write(_("Demo logins. Write the passwords down, they are printed only now."))
        self.stdout.write("")
        for line in [head, None, *logins]:
            if line is None:
                self.stdout.write(f"  {rule}")
                continue
            padded = "  ".join(text.ljust(width) for text, width in zip(cells(line), columns, strict=True))
            self.stdout.write(f"  {padded}".rstrip())
        self.stdout.write("")
        self.stdout.write(_("Log in at %s") % f"{settings.SITE_URL}{reverse('account_login')}")


def python() -> str:
    """Return the Python that runs, as it is typed in the folder of the portal."""
    path = Path(sys.executable)
    return str(path.relative_to(settings.BASE_DIR)) if path.is_relative_to(settings.BASE_DIR) else str(path)


def cells(login: Login) -> tuple[str, str, str]:
    """Return the cells of one row of the table."""
    return login.role, login.email, login.password or ""
