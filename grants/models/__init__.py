"""Grants of the region: programmes, yearly calls, applications with their amounts, contracts (Act 250/2000 Coll.)."""

from grants.models.application import PUBLISHED_CONTRACT_OVER, Application, ApplicationQuerySet, Contract
from grants.models.programme import (
    AllocationRaise,
    Call,
    CallAttachment,
    CallLink,
    CallQuerySet,
    Criterion,
    Programme,
    ProgrammeQuerySet,
)

__all__ = [
    "PUBLISHED_CONTRACT_OVER",
    "AllocationRaise",
    "Application",
    "ApplicationQuerySet",
    "Call",
    "CallAttachment",
    "CallLink",
    "CallQuerySet",
    "Contract",
    "Criterion",
    "Programme",
    "ProgrammeQuerySet",
]
