"""Who takes part: accounts, organisations, departments, people, their mandates and the towns' MA21 categories."""

from members.models.accounts import OrganisationUser, User, UserManager
from members.models.organisations import CategoryStatus, Department, Organisation, OrganisationQuerySet
from members.models.people import Mandate, MandateQuerySet, Person

__all__ = [
    "CategoryStatus",
    "Department",
    "Mandate",
    "MandateQuerySet",
    "Organisation",
    "OrganisationQuerySet",
    "OrganisationUser",
    "Person",
    "User",
    "UserManager",
]
