"""Set up the coordinator's group with exactly the permissions returned by members/rules.py."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from members.rules import COORDINATOR_GROUP
from members.workflow import MembersError, set_up_coordinator_group


class Command(BaseCommand):
    help = "Gives the coordinator's group exactly the rights she needs. Can be run again at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            change = set_up_coordinator_group()
        except MembersError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"] < 1:
            return
        if not (change.created or change.added or change.removed):
            self.stdout.write(_("Group %s: nothing to change.") % COORDINATOR_GROUP)
            return
        self.stdout.write(
            _("Group %(group)s: %(added)d rights added, %(removed)d removed.")
            % {"group": COORDINATOR_GROUP, "added": len(change.added), "removed": len(change.removed)}
        )
        for name in sorted(change.removed):
            self.stdout.write(_("  removed: %s") % name)
        if options["verbosity"] > 1:
            for name in sorted(change.added):
                self.stdout.write(_("  added: %s") % name)
