"""The life of a report: the states it can be in, and one table of the steps between them.

Whatever shows or decides something by a state or by a step reads it from here: the workflow, the buttons, the inbox,
the dashboard, the mails and the badges. A new state is a member of `State` with its facts, a new step a member of
`Action` with its row among the steps.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy


class Side(Enum):
    """Who takes a step."""

    TOWN = "town"
    OFFICE = "office"


@dataclass(frozen=True)
class StateFacts:
    """What follows from a state, for the town and for the office."""

    heading: Any
    """The title of its group on the town's dashboard."""
    _: KW_ONLY
    count: Any = None
    """How many reports are in it, said to somebody who reports for several towns; None when nobody needs to know."""
    is_open: bool = False
    """Whether somebody still has to do something: shown on this year's dashboard whatever its year."""
    is_given_back: bool = False
    """Whether the office gave it back to its town."""
    is_folded: bool = False
    """Whether its group is folded on the dashboard."""
    write: Any = ""
    """What the town's link to the form says; empty when the town may not write into the report."""
    is_correctable: bool = False
    """Whether the office may correct it."""
    is_waiting: bool = False
    """Whether it waits for the office."""
    is_counted: bool = False
    """Whether it counts as evidence."""
    is_public: bool = False
    """Whether its activity and outcome are published."""
    is_private: bool = False
    """Whether it is the town's own matter, of which the office knows nothing."""
    is_private_unless_sent: bool = False
    """Whether the office knows of it only if it had been sent."""
    result: Any = ""
    """What the office reads after a step that ended here."""
    tone: str = ""
    """The colour of its badge on the town's pages, by the classes `report-badge-…`."""
    badge: str = ""
    """The class of its badge in the administration."""


class State(models.TextChoices):
    """Where a report is in its life."""

    DRAFT = "draft", pgettext_lazy("state of a report", "draft")
    SUBMITTED = "submitted", _("waiting for the region")
    RETURNED = "returned", _("returned for completion")
    ACCEPTED = "accepted", _("accepted")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a report", "withdrawn")

    @property
    def facts(self) -> StateFacts:
        """What follows from it."""
        return FACTS[self]

    @classmethod
    def where(cls, fact: str) -> list[State]:
        """Return the states of which the fact is true."""
        return [state for state in cls if getattr(state.facts, fact)]

    @classmethod
    def by_attention(cls) -> list[State]:
        """Return the states in the order in which they ask the town for attention."""
        return list(FACTS)


FACTS = {
    State.RETURNED: StateFacts(
        pgettext_lazy("reports", "Returned for completion"),
        count=ngettext_lazy("%(count)s report returned to complete", "%(count)s reports returned to complete", "count"),
        is_open=True,
        is_given_back=True,
        write=_("Complete it"),
        result=_("The report was returned to the town. The town was notified by e-mail."),
        tone="urgent",
    ),
    State.DRAFT: StateFacts(
        pgettext_lazy("reports", "Drafts"),
        count=ngettext_lazy("%(count)s draft to finish", "%(count)s drafts to finish", "count"),
        is_open=True,
        is_private=True,
        write=_("Continue writing"),
    ),
    State.SUBMITTED: StateFacts(
        pgettext_lazy("reports", "Waiting for the region"),
        count=ngettext_lazy(
            "%(count)s report waiting for the region", "%(count)s reports waiting for the region", "count"
        ),
        is_open=True,
        is_waiting=True,
        is_correctable=True,
        tone="waiting",
        badge="badge-draft",
    ),
    State.ACCEPTED: StateFacts(
        pgettext_lazy("reports", "Accepted, not public"),
        is_correctable=True,
        is_counted=True,
        result=_("The report is accepted; the public does not see it."),
        tone="counted",
    ),
    State.PUBLISHED: StateFacts(
        pgettext_lazy("reports", "Published"),
        is_counted=True,
        is_public=True,
        result=_("The report is accepted and public."),
        tone="public",
        badge="badge-published",
    ),
    State.WITHDRAWN: StateFacts(pgettext_lazy("reports", "Withdrawn"), is_folded=True, is_private_unless_sent=True),
}
"""What follows from each state, in the order in which the states ask the town for attention."""


class Action(models.TextChoices):
    """What is noted of a step: its verb in the past."""

    CREATED = "created", _("began the report")
    SUBMITTED = "submitted", _("sent the report")
    RETURNED = "returned", _("returned the report")
    WITHDRAWN = "withdrawn", _("withdrew the report")
    RESUMED = "resumed", _("resumed the report")
    EDITED = "edited", _("edited the report")
    ACCEPTED = "accepted", _("accepted the report")
    PUBLISHED = "published", _("published the report")
    UNPUBLISHED = "unpublished", _("unpublished the report")
    REOPENED = "reopened", _("reopened the report")
    COMMENTED = "commented", _("wrote a comment")


@dataclass(frozen=True)
class Transition:
    """One step: who takes it, from which states, to which, and what it leaves.

    The other side is told by the mail `report_ACTION`, which the office gets as `report_ACTION_office`. What becomes
    public or hidden follows from the two states.
    """

    name: str
    """Its verb: the name of the button and of the function of the workflow."""
    sides: tuple[Side, ...]
    action: Action
    sources: tuple[State, ...]
    target: State | None = None
    """Where it leads; None when the state stays."""
    _: KW_ONLY
    then: str = ""
    """The step that follows at once, without a mail of its own."""
    also_done_in: tuple[State, ...] = ()
    """States besides the target in which there is nothing left to do."""
    told_from: tuple[State, ...] | None = None
    """The states from which the other side is told; None means from all."""
    asks: Any = ""
    """What a person reads who wrote nothing; empty when words are not necessary."""
    is_bound_to_what_was_seen: bool = False
    """Whether it is refused when somebody changed the report since the person read it."""
    stamps: str = ""
    """The field that keeps when it was taken."""
    clears: str = ""
    """The field that it empties."""
    label: Any = ""
    """The words on its button."""
    is_main: bool = False
    """Whether its button stands out."""
    address: str = ""
    """The last part of the address to which the town sends it."""
    done: Any = ""
    """What the person reads afterwards; empty when the state says it."""

    def is_of(self, side: Side) -> bool:
        return side in self.sides

    @property
    def ends(self) -> set[State]:
        """The states in which a report can be once this step is done."""
        following = TRANSITIONS[self.then].ends if self.then else set()
        return {*self.also_done_in, *following, *([self.target] if self.target else [])}

    @property
    def end(self) -> State | None:
        """The state in which it leaves the report, with what follows at once."""
        return TRANSITIONS[self.then].end if self.then else self.target

    @property
    def publishes(self) -> bool:
        return self.end is not None and self.end.facts.is_public

    @property
    def hides(self) -> bool:
        """Whether it takes from the public what was published."""
        return (
            self.end is not None
            and not self.end.facts.is_public
            and any(source.facts.is_public for source in self.sources)
        )


_ALL = (
    Transition(
        "submit",
        (Side.TOWN,),
        Action.SUBMITTED,
        (State.DRAFT, State.RETURNED),
        State.SUBMITTED,
        is_bound_to_what_was_seen=True,
        stamps="submitted_at",
        address="odeslat",
        done=_("The report is sent. The region will let you know."),
    ),
    Transition(
        "withdraw",
        (Side.TOWN,),
        Action.WITHDRAWN,
        (State.DRAFT, State.SUBMITTED, State.RETURNED),
        State.WITHDRAWN,
        told_from=(State.SUBMITTED,),
        address="stahnout",
        done=_("The report has been withdrawn. You can resume it any time."),
    ),
    Transition(
        "resume",
        (Side.TOWN,),
        Action.RESUMED,
        (State.WITHDRAWN,),
        State.DRAFT,
        told_from=(),
        clears="submitted_at",
        label=_("Resume it"),
        address="obnovit",
        done=_("The report is a draft again."),
    ),
    Transition(
        "accept",
        (Side.OFFICE,),
        Action.ACCEPTED,
        (State.SUBMITTED,),
        State.ACCEPTED,
        then="publish",
        is_bound_to_what_was_seen=True,
        stamps="decided_at",
        label=_("Accept and publish"),
        is_main=True,
    ),
    Transition(
        "accept_only",
        (Side.OFFICE,),
        Action.ACCEPTED,
        (State.SUBMITTED,),
        State.ACCEPTED,
        also_done_in=(State.PUBLISHED,),
        is_bound_to_what_was_seen=True,
        stamps="decided_at",
        label=_("Accept without publishing"),
    ),
    Transition(
        "return",
        (Side.OFFICE,),
        Action.RETURNED,
        (State.SUBMITTED,),
        State.RETURNED,
        asks=_("Write what the town should complete or correct."),
        is_bound_to_what_was_seen=True,
        stamps="decided_at",
        label=_("Return for completion"),
    ),
    Transition(
        "publish",
        (Side.OFFICE,),
        Action.PUBLISHED,
        (State.ACCEPTED,),
        State.PUBLISHED,
        is_bound_to_what_was_seen=True,
        label=_("Publish"),
        is_main=True,
    ),
    Transition(
        "unpublish",
        (Side.OFFICE,),
        Action.UNPUBLISHED,
        (State.PUBLISHED,),
        State.ACCEPTED,
        label=_("Unpublish"),
    ),
    Transition(
        "reopen",
        (Side.OFFICE,),
        Action.REOPENED,
        (State.ACCEPTED, State.PUBLISHED),
        State.RETURNED,
        asks=_("Write why the report is being reopened."),
        stamps="decided_at",
        label=_("Reopen for the town"),
    ),
    Transition(
        "edit",
        (Side.OFFICE,),
        Action.EDITED,
        tuple(State.where("is_correctable")),
        told_from=(),
        is_bound_to_what_was_seen=True,
        label=_("Only save the corrections"),
        done=_("The corrections are saved."),
    ),
    Transition(
        "comment",
        (Side.TOWN, Side.OFFICE),
        Action.COMMENTED,
        tuple(State),
        asks=_("Write the comment first."),
        label=_("Add the comment"),
        address="komentar",
        done=_("The comment has been added. The town was notified by e-mail."),
    ),
)
TRANSITIONS = {step.name: step for step in _ALL}
"""The steps by their names, in the order of their buttons."""

DECISIONS = frozenset(step.action for step in _ALL if step.is_of(Side.OFFICE) and step.target)
"""What is noted when the office moves a report."""
RETURNS = frozenset(step.action for step in _ALL if step.is_of(Side.OFFICE) and step.target and step.target.facts.write)
"""What is noted when the office gives a report back to its town."""


def steps_from(state: str, side: Side) -> dict[str, Transition]:
    """Return the steps that one side can take from the state, by their names."""
    return {name: step for name, step in TRANSITIONS.items() if step.is_of(side) and state in step.sources}
