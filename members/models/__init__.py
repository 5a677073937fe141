"""Models of accounts, organisations, departments, people and their mandates, MA21 categories and criteria."""

from members.models.accounts import OrganisationUser, User, UserManager
from members.models.criteria import (
    CriteriaSet,
    Criterion,
    EvidenceDeadline,
    Indicator,
    Level,
    RegistrationType,
    deadline_for,
)
from members.models.invitations import Invitation, InvitationQuerySet
from members.models.organisations import (
    CategoryStatus,
    Department,
    Organisation,
    OrganisationQuerySet,
    organisation_iri,
)
from members.models.people import Mandate, MandateQuerySet, Person

__all__ = [
    "CategoryStatus",
    "CriteriaSet",
    "Criterion",
    "Department",
    "EvidenceDeadline",
    "Indicator",
    "Invitation",
    "InvitationQuerySet",
    "Level",
    "Mandate",
    "MandateQuerySet",
    "Organisation",
    "OrganisationQuerySet",
    "OrganisationUser",
    "Person",
    "RegistrationType",
    "User",
    "UserManager",
    "deadline_for",
    "organisation_iri",
]
