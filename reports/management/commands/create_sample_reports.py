"""Create sample reports for a trial run, written by the demo users."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import ngettext

from members.models import Organisation, User
from members.workflow import DEMO_COORDINATOR, DEMO_DOMAIN
from reports.errors import ReportsError
from reports.samples import create_samples


class Command(BaseCommand):
    help = "Makes two sample reports for each member town that has a demo login. Works in local mode only."

    def handle(self, *args: Any, **options: Any) -> None:
        coordinator = User.objects.filter(email=DEMO_COORDINATOR).first()
        logins = {user.email: user for user in User.objects.filter(email__endswith=f"@{DEMO_DOMAIN}")}
        towns = [
            (town, logins[email])
            for town in Organisation.objects.members()
            if (email := f"{town.slug}@{DEMO_DOMAIN}") in logins
        ]
        if coordinator is None or not towns:
            return
        try:
            made = create_samples(towns=towns, coordinator=coordinator)
        except ReportsError as error:
            raise CommandError(str(error)) from error
        if made:
            self.stdout.write(ngettext("%d sample report made.", "%d sample reports made.", made) % made)
