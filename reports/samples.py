"""Sample reports for a trial run: two for each member town, together in all interesting states, marked as samples."""

from __future__ import annotations

import io
import itertools
import re
import uuid
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from activities.models import Activity, Heading, Topic
from common.editing.rich_text import from_plain
from common.periods import Period
from members.models import CriteriaSet, Indicator, Organisation, User
from reports import notices, workflow
from reports.errors import ReportsError
from reports.models import ActivityReport, ReportKind, ReportLink, ReportPartner, ReportPhoto

SOURCE = Path(settings.BASE_DIR) / "data" / "samples" / "reports.yaml"
EACH_TOWN = 2


@transaction.atomic
def create_samples(*, towns: list[tuple[Organisation, User]], coordinator: User) -> int:
    """Create the sample reports of the towns, each by its user; return their number. Raises ReportsError in production.

    No mail is sent. When any report exists already, nothing is created.
    """
    if settings.PRODUCTION:
        raise ReportsError(_("Sample reports are made in local mode only."))
    if ActivityReport.objects.exists() or not ReportKind.objects.exists():
        return 0
    samples = itertools.cycle(yaml.safe_load(SOURCE.read_text(encoding="utf-8")))
    made = 0
    with notices.no_mails(), translation.override("cs"):
        for town, person in towns:
            for facts in itertools.islice(samples, EACH_TOWN):
                make(facts, town, person, coordinator)
                made += 1
    return made


def make(facts: dict[str, Any], town: Organisation, person: User, coordinator: User) -> None:
    """Create one report and bring it to its state by the steps of the workflow."""
    report = workflow.create(town, by=person, public_id=uuid.uuid4())
    fill(report, facts)
    state = facts["state"]
    if state == "joined":
        report.activity = Activity.objects.published().exclude(reports__isnull=False).order_by("-pk").first()
        report.save()
    if state == "draft":
        return
    workflow.submit(report, by=person)
    if state in {"returned", "again"}:
        workflow.return_to_town(report, by=coordinator, text=facts["comment"])
    if state == "again":
        report.refresh_from_db()
        fill(report, facts["answer"])
        workflow.submit(report, by=person)
    if state == "withdrawn":
        workflow.withdraw(report, by=person, text=facts["comment"])
    if state in {"accepted", "published", "joined"}:
        workflow.accept(report, by=coordinator, publish=state != "accepted")


LINE_OF_FILE = re.compile(r"(?<!\n)\n(?!\n)")
"""A line break within a paragraph."""


def fill(report: ActivityReport, facts: dict[str, Any]) -> None:
    """Fill in the fields of a report from a sample."""
    names = {"town": report.organisation, "year": timezone.localdate().year, "past": newest_published_year()}
    for name in ("title", "summary", "place", "funding"):
        if name in facts:
            setattr(report, name, facts[name].format(**names))
    for name in ("description", "outputs"):
        if name in facts:
            setattr(report, name, from_plain(LINE_OF_FILE.sub(" ", facts[name].strip())))
    if "kind" in facts:
        report.kind = ReportKind.objects.filter(name=facts["kind"]).first() or ReportKind.objects.first()
        report.heading = (report.kind.heading if report.kind else None) or Heading.objects.first()
    if "period" in facts:
        report.period = Period.parse(facts["period"].format(**names))
    report.participants = facts.get("participants", report.participants)
    report.cost = facts.get("cost", report.cost)
    report.revision += 1
    report.save()
    fill_lists(report, facts)


def fill_lists(report: ActivityReport, facts: dict[str, Any]) -> None:
    """Fill in the lists of a report from a sample."""
    if "topics" in facts:
        report.topics.set(Topic.objects.filter(number__in=facts["topics"]))
    criteria = CriteriaSet.objects.for_organisation(report.organisation, report.year)
    if criteria and "indicators" in facts:
        report.indicators.set(Indicator.objects.of_set(criteria).filter(number__in=facts["indicators"]))
    for order, partner in enumerate(facts.get("partners", [])):
        ReportPartner.objects.create(report=report, order=order, **partner)
    for order, link in enumerate(facts.get("links", [])):
        ReportLink.objects.create(report=report, order=order, **link)
    if "photo" in facts:
        words = {"alt": facts["photo"], "credit": facts.get("photo_credit", "")}
        ReportPhoto(report=report, image=ContentFile(drawing(), name="ukazka.png"), **words).save()


def newest_published_year() -> int:
    """Return the newest year of published activities, so that published samples do not add a newer one."""
    years = Activity.objects.published().years()
    return years[0] if years else timezone.localdate().year


def drawing() -> bytes:
    """Return a drawing of hills as PNG, because samples must not use photographs of real people."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (1600, 1000), "#d9e8e4")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((1180, 130, 1360, 310), fill="#f0b351")
    draw.polygon([(0, 640), (380, 360), (700, 600), (1040, 300), (1600, 660), (1600, 1000), (0, 1000)], fill="#7fa596")
    draw.polygon([(0, 800), (500, 560), (980, 790), (1300, 640), (1600, 780), (1600, 1000), (0, 1000)], fill="#2c7a3f")
    draw.rectangle((0, 900, 1600, 1000), fill="#0f3d30")
    content = io.BytesIO()
    picture.save(content, format="PNG")
    return content.getvalue()
