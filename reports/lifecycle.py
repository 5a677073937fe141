"""The life cycle of a report: its states, and one table of the steps between them.

Everything that depends on a state or a step reads it from here: the workflow, the buttons, the inbox, the dashboard,
the mails and the badges. To add a state, add a member of `State` with its facts; to add a step, add a member of
`Action` and a row to the table of steps.
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
    """What a state means for the town and for the office."""

    heading: Any
    """The title of its group on the town's dashboard."""
    _: KW_ONLY
    count: Any = None
    """The number of its reports as a phrase, for people who report for several towns; None when it is not shown."""
    is_open: bool = False
    """Whether somebody still has to act: such reports are on the current year's dashboard whatever their year."""
    is_given_back: bool = False
    """Whether the office gave it back to its town."""
    is_folded: bool = False
    """Whether its group is collapsed on the dashboard."""
    write: Any = ""
    """The text of the town's link to the form; empty when the town may not edit the report."""
    is_correctable: bool = False
    """Whether the office may correct it."""
    is_waiting: bool = False
    """Whether it is waiting for the office."""
    is_counted: bool = False
    """Whether it counts as evidence."""
    is_public: bool = False
    """Whether its activity and outcome are published."""
    is_private: bool = False
    """Whether only the town may see it."""
    is_private_unless_sent: bool = False
    """Whether the office may see it only if it had been sent."""
    result: Any = ""
    """The message shown to the office after a step that ends in this state."""
    tone: str = ""
    """The colour of its badge on the town's pages: the suffix of the CSS class `report-badge-…`."""
    badge: str = ""
    """The CSS class of its badge in the administration."""


class State(models.TextChoices):
    """The states of a report."""

    DRAFT = "draft", pgettext_lazy("state of a report", "draft")
    SUBMITTED = "submitted", _("waiting for the region")
    RETURNED = "returned", _("returned for completion")
    ACCEPTED = "accepted", _("accepted")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a report", "withdrawn")

    @property
    def facts(self) -> StateFacts:
        """What the state means."""
        return FACTS[self]

    @classmethod
    def where(cls, fact: str) -> list[State]:
        """Return the states for which the named field of `StateFacts` is true."""
        return [state for state in cls if getattr(state.facts, fact)]

    @classmethod
    def by_attention(cls) -> list[State]:
        """Return the states in the order in which they need the town's attention."""
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
"""What each state means, in the order in which the states need the town's attention."""


class Action(models.TextChoices):
    """The kinds of events in the history of a report, as verbs in the past tense."""

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
    """One step: who may take it, from which states, to which state, and its effects.

    The other side is notified by the mail template `report_ACTION`, the office by `report_ACTION_office`. Whether the
    step publishes or hides something follows from its source and target states.
    """

    name: str
    """Its verb: the name of the button and of the function in the workflow."""
    sides: tuple[Side, ...]
    action: Action
    sources: tuple[State, ...]
    target: State | None = None
    """The resulting state; None when the state does not change."""
    _: KW_ONLY
    then: str = ""
    """The step that follows immediately, without a separate mail."""
    also_done_in: tuple[State, ...] = ()
    """States other than the target in which the step counts as already done."""
    notified_from: tuple[State, ...] | None = None
    """The source states from which the other side is notified; None means all."""
    asks: Any = ""
    """The error shown when the text is missing; empty when the text is optional."""
    needs_seen_revision: bool = False
    """Whether it is refused when somebody has changed the report since the user loaded it."""
    stamps: str = ""
    """The field that stores when the step was taken."""
    clears: str = ""
    """The field that it sets to None."""
    label: Any = ""
    """The label of its button."""
    is_main: bool = False
    """Whether its button is highlighted."""
    address: str = ""
    """The last part of the URL to which the town posts it."""
    done: Any = ""
    """The message shown afterwards; empty when that of the resulting state is enough."""

    def is_of(self, side: Side) -> bool:
        return side in self.sides

    @property
    def ends(self) -> set[State]:
        """The states in which a report can be after this step."""
        following = TRANSITIONS[self.then].ends if self.then else set()
        return {*self.also_done_in, *following, *([self.target] if self.target else [])}

    @property
    def end(self) -> State | None:
        """The resulting state, including the step that follows immediately."""
        return TRANSITIONS[self.then].end if self.then else self.target

    @property
    def publishes(self) -> bool:
        return self.end is not None and self.end.facts.is_public

    @property
    def hides(self) -> bool:
        """Whether it hides what was public."""
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
        needs_seen_revision=True,
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
        notified_from=(State.SUBMITTED,),
        address="stahnout",
        done=_("The report has been withdrawn. You can resume it any time."),
    ),
    Transition(
        "resume",
        (Side.TOWN,),
        Action.RESUMED,
        (State.WITHDRAWN,),
        State.DRAFT,
        notified_from=(),
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
        needs_seen_revision=True,
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
        needs_seen_revision=True,
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
        needs_seen_revision=True,
        stamps="decided_at",
        label=_("Return for completion"),
    ),
    Transition(
        "publish",
        (Side.OFFICE,),
        Action.PUBLISHED,
        (State.ACCEPTED,),
        State.PUBLISHED,
        needs_seen_revision=True,
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
        notified_from=(),
        needs_seen_revision=True,
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
"""The steps by name, in the order of their buttons."""


def name_of_step(name: str) -> Any:
    """Return what has been done by a step, in words; empty for an unknown one."""
    step = TRANSITIONS.get(name)
    return step.action.label if step else ""


DECISIONS = frozenset(step.action for step in _ALL if step.is_of(Side.OFFICE) and step.target)
"""The events by which the office changes the state of a report."""
RETURNS = frozenset(step.action for step in _ALL if step.is_of(Side.OFFICE) and step.target and step.target.facts.write)
"""The events by which the office gives a report back to its town."""


def steps_from(state: str, side: Side) -> dict[str, Transition]:
    """Return the steps that one side can take from the state, by name."""
    return {name: step for name, step in TRANSITIONS.items() if step.is_of(side) and state in step.sources}
