"""The grants of a year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from common.periods import Period


@dataclass(frozen=True)
class Project:
    """A project that was awarded money, in Kč; None where the amount was not published."""

    key: int
    title: str
    who: str
    """The applicant; of a natural person no name."""
    awarded: Decimal | None


@dataclass(frozen=True)
class CallMoney:
    """A call of a grant programme in Kč and counts; None where a figure is not known."""

    key: int
    programme: str
    address: str
    window: Period | None
    """When applications were accepted."""
    allocation: Decimal | None
    """With all raises."""
    requested: Decimal | None
    awarded: Decimal | None
    applications: int | None
    funded: int | None
    note: str
    """HTML."""
    year: int = 0
    projects: tuple[Project, ...] = ()
    """The first of those that were awarded money, where they are public; read for a deck only."""
    project_count: int = 0
    """All of them."""


@dataclass(frozen=True)
class MoneyOfYear:
    """What the programme of a call awarded in one year; None where it is not known, or where there was no call."""

    year: int
    allocation: Decimal | None
    awarded: Decimal | None


@dataclass(frozen=True)
class Money:
    """The grants of a year: its calls by programme, and the programme with the most money over the years."""

    calls: tuple[CallMoney, ...]
    is_cut: bool
    """Whether there are more calls than are told of."""
    programme: str = ""
    """The programme of the history."""
    history: tuple[MoneyOfYear, ...] = ()
    """The years up to this one, the oldest first; empty where the money of fewer than two is known."""

    @property
    def awarded(self) -> Decimal | None:
        """What the year awarded in all, in Kč, as far as known; None if nothing is, or if not all calls are told of."""
        known = [call.awarded for call in self.calls if call.awarded is not None]
        return sum(known, Decimal(0)) if known and not self.is_cut else None

    @property
    def funded(self) -> int | None:
        """The number of projects that share `awarded`; None if that of any of the calls is not known."""
        known = [call.funded for call in self.calls if call.awarded is not None]
        return None if self.awarded is None or None in known else sum(filter(None, known))
