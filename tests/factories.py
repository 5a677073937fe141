"""Rows for tests: each factory makes a minimal row that a user could have entered, published if possible."""

import datetime
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from common.models import Published
from common.periods import Period

WEIGHTS = (8, 7, 6, 5, 4, 3, 2)


def valid_ico(number: int) -> str:
    """Return an IČO whose first seven digits are `number`, with the right check digit."""
    digits = f"{number:07d}"
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    return f"{digits}{(11 - total % 11) % 10}"


class PublishedFactory(DjangoModelFactory):
    """A published row; `draft=True` and `archived=True` hide it."""

    class Meta:
        abstract = True

    class Params:
        draft = factory.Trait(publication=Published.Publication.DRAFT)
        archived = factory.Trait(publication=Published.Publication.ARCHIVED)

    publication = Published.Publication.PUBLISHED


class ToManyFactory(DjangoModelFactory):
    """A row whose many-to-many relations can be given as lists."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        many = {field.name for field in model_class._meta.many_to_many}
        lists = {name: kwargs.pop(name) for name in many & kwargs.keys()}
        row = super()._create(model_class, *args, **kwargs)
        for name, rows in lists.items():
            getattr(row, name).set(rows)
        return row


# --- Members -----------------------------------------------------------------


class UserFactory(DjangoModelFactory):
    class Meta:
        model = "members.User"

    email = factory.Sequence("osoba{}@obec.example".format)
    first_name = "Jana"
    last_name = "Nová"


class OrganisationFactory(DjangoModelFactory):
    """A member town."""

    class Meta:
        model = "members.Organisation"

    class Params:
        region = factory.Trait(kind="region", membership="region", name="Horský kraj")
        partner = factory.Trait(kind="association", membership="partner")
        former = factory.Trait(membership="former")
        mentioned = factory.Trait(kind="company", membership="none")

    name = factory.Sequence("Lhota č. {}".format)
    kind = "town"
    membership = "member"


class OrganisationUserFactory(DjangoModelFactory):
    class Meta:
        model = "members.OrganisationUser"

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class InvitationFactory(DjangoModelFactory):
    """An invitation without a usable link; usable ones come from `members.accounts.invitations.invite`."""

    class Meta:
        model = "members.Invitation"

    email = factory.Sequence(lambda number: f"invited-{number}@example.com")
    organisation = factory.SubFactory(OrganisationFactory)
    invited_by = factory.SubFactory(UserFactory)
    expires_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=14))
    token_hash = factory.Sequence(lambda number: f"{number:064x}")


class DepartmentFactory(DjangoModelFactory):
    class Meta:
        model = "members.Department"

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence("Odbor č. {}".format)
    order = factory.Sequence(int)


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = "members.Person"

    first_name = "Karel"
    last_name = factory.Sequence("Dvořák{}".format)


class MandateFactory(DjangoModelFactory):
    class Meta:
        model = "members.Mandate"

    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = "coordinator"


class CategoryStatusFactory(DjangoModelFactory):
    class Meta:
        model = "members.CategoryStatus"

    organisation = factory.SubFactory(OrganisationFactory)
    year = 2022
    category = "C"


class CriteriaSetFactory(DjangoModelFactory):
    """A set of criteria for towns in one year."""

    class Meta:
        model = "members.CriteriaSet"

    year = 2022
    kind = "town"
    title = "Kritéria pro města"


class MaCriterionFactory(DjangoModelFactory):
    class Meta:
        model = "members.Criterion"

    criteria_set = factory.SubFactory(CriteriaSetFactory)
    number = factory.Sequence(lambda position: str(position + 1))
    title = factory.Sequence("Kritérium MA21 č. {}".format)
    category = "D"
    order = factory.Sequence(int)


class MaIndicatorFactory(DjangoModelFactory):
    class Meta:
        model = "members.Indicator"

    criterion = factory.SubFactory(MaCriterionFactory)
    number = factory.Sequence("9.{}".format)
    title = factory.Sequence("Ukazatel MA21 č. {}".format)
    order = factory.Sequence(int)


class EvidenceDeadlineFactory(DjangoModelFactory):
    class Meta:
        model = "members.EvidenceDeadline"

    year = 2022
    category = "C"
    date = datetime.date(2022, 10, 31)


# --- Activities --------------------------------------------------------------


class HeadingFactory(DjangoModelFactory):
    class Meta:
        model = "activities.Heading"

    name = factory.Sequence("Okruh č. {}".format)
    order = factory.Sequence(int)


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = "activities.Topic"

    name = factory.Sequence("Téma č. {}".format)
    number = factory.Sequence(lambda position: position + 1)


class SeriesFactory(DjangoModelFactory):
    class Meta:
        model = "activities.Series"

    name = factory.Sequence("Tradiční akce č. {}".format)


class ActivityFactory(ToManyFactory, PublishedFactory):
    """A held activity; `when` is its vague date as users write it."""

    class Meta:
        model = "activities.Activity"

    class Params:
        when = "květen 2022"

    title = factory.Sequence("Aktivita č. {}".format)
    heading = factory.SubFactory(HeadingFactory)
    state = "held"
    period = factory.LazyAttribute(lambda row: Period.parse(row.when) if row.when else None)


class PlaceFactory(DjangoModelFactory):
    class Meta:
        model = "activities.Place"

    name = factory.Sequence("Turnov, sál č. {}".format)


class PlaceNameFactory(DjangoModelFactory):
    class Meta:
        model = "activities.PlaceName"

    place = factory.SubFactory(PlaceFactory)
    name = factory.Sequence("Sál č. {} v Turnově".format)


class ActivityLinkFactory(DjangoModelFactory):
    class Meta:
        model = "activities.ActivityLink"

    activity = factory.SubFactory(ActivityFactory)
    title = factory.Sequence("Odkaz č. {}".format)
    url = "https://odkaz.example/"


class ActivityAttachmentFactory(DjangoModelFactory):
    class Meta:
        model = "activities.ActivityAttachment"

    activity = factory.SubFactory(ActivityFactory)
    title = factory.Sequence("Příloha č. {}".format)
    file = factory.django.FileField(filename="zprava.pdf", data=b"%PDF-1.7\n%%EOF\n")


class ActivityPhotoFactory(DjangoModelFactory):
    class Meta:
        model = "activities.ActivityPhoto"

    activity = factory.SubFactory(ActivityFactory)
    image = factory.django.ImageField(width=60, height=40, format="JPEG")
    alt = "Lidé u stolu"


class NewsItemFactory(PublishedFactory):
    class Meta:
        model = "news.NewsItem"

    title = factory.Sequence("Aktualita {}".format)
    summary = "Co je nového."


class NewsPhotoFactory(DjangoModelFactory):
    class Meta:
        model = "news.NewsPhoto"

    item = factory.SubFactory(NewsItemFactory)
    image = factory.django.ImageField(width=60, height=40, format="JPEG")
    alt = "Lidé u stolu"


class CooperationFactory(DjangoModelFactory):
    class Meta:
        model = "activities.Cooperation"

    activity = factory.SubFactory(ActivityFactory)
    department = factory.SubFactory(DepartmentFactory)


class MeetingFactory(PublishedFactory):
    class Meta:
        model = "activities.Meeting"

    group = "Pracovní skupina"
    date = factory.Sequence(lambda position: datetime.date(2000, 1, 1) + datetime.timedelta(days=position))


class MeetingAttachmentFactory(DjangoModelFactory):
    class Meta:
        model = "activities.MeetingAttachment"

    meeting = factory.SubFactory(MeetingFactory)
    title = factory.Sequence("Příloha č. {}".format)
    file = factory.django.FileField(filename="zapis.pdf", data=b"%PDF-1.7\n%%EOF\n")


class AgendaItemFactory(ToManyFactory):
    class Meta:
        model = "activities.AgendaItem"

    meeting = factory.SubFactory(MeetingFactory)
    title = factory.Sequence("Bod č. {}".format)
    order = factory.Sequence(lambda position: position + 1)


class AgendaSpeakerFactory(DjangoModelFactory):
    class Meta:
        model = "activities.AgendaSpeaker"

    item = factory.SubFactory(AgendaItemFactory)
    name = factory.Sequence("Mluvčí {}".format)


class AgendaLinkFactory(DjangoModelFactory):
    class Meta:
        model = "activities.AgendaLink"

    item = factory.SubFactory(AgendaItemFactory)
    title = factory.Sequence("Odkaz č. {}".format)


# --- Grants ------------------------------------------------------------------


class ProgrammeFactory(PublishedFactory):
    class Meta:
        model = "grants.Programme"

    code = factory.Sequence("9.{}".format)
    slug = factory.LazyAttribute(lambda row: row.code.replace(".", "-"))
    name = factory.Sequence("Podpora č. {}".format)


class CallFactory(PublishedFactory):
    """A public call with public results; `results_published=False` keeps its applications in the office."""

    class Meta:
        model = "grants.Call"

    programme = factory.SubFactory(ProgrammeFactory)
    year = 2022
    results_published = True


class AllocationRaiseFactory(DjangoModelFactory):
    class Meta:
        model = "grants.AllocationRaise"

    call = factory.SubFactory(CallFactory)
    amount = Decimal(1000)


class CallLinkFactory(DjangoModelFactory):
    class Meta:
        model = "grants.CallLink"

    call = factory.SubFactory(CallFactory)
    title = factory.Sequence("Odkaz č. {}".format)


class CallAttachmentFactory(DjangoModelFactory):
    class Meta:
        model = "grants.CallAttachment"

    call = factory.SubFactory(CallFactory)
    title = factory.Sequence("Příloha č. {}".format)
    file = factory.django.FileField(filename="podminky.pdf", data=b"%PDF-1.7\n%%EOF\n")


class CriterionFactory(DjangoModelFactory):
    class Meta:
        model = "grants.Criterion"

    call = factory.SubFactory(CallFactory)
    title = factory.Sequence("Kritérium č. {}".format)


class ApplicationFactory(DjangoModelFactory):
    class Meta:
        model = "grants.Application"

    call = factory.SubFactory(CallFactory)
    applicant = factory.SubFactory(OrganisationFactory)


class ContractFactory(DjangoModelFactory):
    class Meta:
        model = "grants.Contract"

    application = factory.SubFactory(ApplicationFactory)


# --- Improvement plan --------------------------------------------------------


class PlanFactory(PublishedFactory):
    class Meta:
        model = "improvement_plan.Plan"

    year = factory.Sequence(lambda position: 1990 + position)


class AreaFactory(DjangoModelFactory):
    class Meta:
        model = "improvement_plan.Area"

    name = factory.Sequence("Oblast č. {}".format)


class ItemFactory(ToManyFactory):
    class Meta:
        model = "improvement_plan.Item"

    class Params:
        when = ""

    plan = factory.SubFactory(PlanFactory)
    number = factory.Sequence(lambda position: position + 1)
    title = factory.Sequence("Položka č. {}".format)
    period = factory.LazyAttribute(lambda row: Period.parse(row.when) if row.when else None)


class ItemLinkFactory(DjangoModelFactory):
    class Meta:
        model = "improvement_plan.ItemLink"

    item = factory.SubFactory(ItemFactory)
    title = factory.Sequence("Doklad č. {}".format)


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = "improvement_plan.Indicator"

    item = factory.SubFactory(ItemFactory)
    title = factory.Sequence("Ukazatel č. {}".format)


class MeasurementFactory(DjangoModelFactory):
    class Meta:
        model = "improvement_plan.Measurement"

    indicator = factory.SubFactory(IndicatorFactory)
    measured_on = datetime.date(2022, 6, 1)
    text = factory.LazyAttribute(
        lambda row: "" if row.value is not None or row.answer is not None else "Začalo se pracovat."
    )
    value = None
    answer = None


# --- Awards ------------------------------------------------------------------


class AwardFactory(PublishedFactory):
    """A received award, given by somebody else; with the region as `giver`, a given one."""

    class Meta:
        model = "awards.Award"

    name = factory.Sequence("Cena č. {}".format)


class AwardLinkFactory(DjangoModelFactory):
    class Meta:
        model = "awards.AwardLink"

    award = factory.SubFactory(AwardFactory)
    title = factory.Sequence("Odkaz č. {}".format)


class RoundFactory(DjangoModelFactory):
    class Meta:
        model = "awards.Round"

    award = factory.SubFactory(AwardFactory)
    year = 2022


class AwardCategoryFactory(DjangoModelFactory):
    class Meta:
        model = "awards.Category"

    award = factory.SubFactory(AwardFactory)
    name = factory.Sequence("Kategorie č. {}".format)


class RecipientFactory(DjangoModelFactory):
    class Meta:
        model = "awards.Recipient"

    round = factory.SubFactory(RoundFactory)
    person = factory.Sequence("Oceněná {}".format)


# --- Reports -----------------------------------------------------------------


class ReportKindFactory(DjangoModelFactory):
    class Meta:
        model = "reports.ReportKind"

    name = factory.Sequence("Druh hlášení č. {}".format)


class ActivityReportFactory(ToManyFactory):
    """A report ready to be sent; `blank=True` makes an empty draft, `state="published"` also a public activity."""

    class Meta:
        model = "reports.ActivityReport"

    class Params:
        when = "květen 2022"
        blank = factory.Trait(title="", kind=None, when="", organiser=None)

    organisation = factory.SubFactory(OrganisationFactory)
    title = factory.Sequence("Hlášená akce č. {}".format)
    kind = factory.SubFactory(ReportKindFactory)
    organiser = factory.SelfAttribute("organisation")
    period = factory.LazyAttribute(lambda row: Period.parse(row.when) if row.when else None)
    activity = factory.Maybe(
        factory.LazyAttribute(lambda row: row.state == "published"),
        yes_declaration=factory.SubFactory(
            ActivityFactory,
            title=factory.SelfAttribute("..title"),
            organiser=factory.SelfAttribute("..organisation"),
            when=factory.SelfAttribute("..when"),
        ),
        no_declaration=None,
    )
    state = "draft"


class ReportPartnerFactory(DjangoModelFactory):
    class Meta:
        model = "reports.ReportPartner"

    report = factory.SubFactory(ActivityReportFactory)
    name = factory.Sequence("Spolek č. {}".format)
    sector = "nonprofit"
    order = factory.Sequence(int)


class ReportLinkFactory(DjangoModelFactory):
    class Meta:
        model = "reports.ReportLink"

    report = factory.SubFactory(ActivityReportFactory)
    title = factory.Sequence("Článek č. {}".format)
    url = factory.Sequence("https://noviny.example/{}".format)
    order = factory.Sequence(int)


class ReportEventFactory(DjangoModelFactory):
    class Meta:
        model = "reports.ReportEvent"

    report = factory.SubFactory(ActivityReportFactory)
    action = "created"


class EvidenceLinkFactory(DjangoModelFactory):
    class Meta:
        model = "evidence.EvidenceLink"

    organisation = factory.SubFactory(OrganisationFactory)
    year = 2022
    indicator = factory.SubFactory(MaIndicatorFactory)
    title = factory.Sequence("Doklad č. {}".format)
    url = factory.Sequence("https://mesto.example/doklad/{}".format)


# --- Portal ------------------------------------------------------------------


class SiteProfileFactory(DjangoModelFactory):
    class Meta:
        model = "portal.SiteProfile"

    region = factory.SubFactory(OrganisationFactory, region=True)
    name = "Zdravý Horský kraj"
    tagline = "Program horského kraje"


class UsefulLinkFactory(DjangoModelFactory):
    class Meta:
        model = "portal.UsefulLink"

    title = factory.Sequence("Užitečný odkaz č. {}".format)
