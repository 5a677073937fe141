"""Working-group meetings with their agenda, and the activities of the programme."""

from activities.models.activity import (
    COVER,
    Activity,
    ActivityAttachment,
    ActivityLink,
    ActivityPhoto,
    ActivityQuerySet,
    Cooperation,
)
from activities.models.facts import EventFacts, Registration
from activities.models.hours import Timed
from activities.models.lists import Listed, ListKind, Tally
from activities.models.meeting import AgendaItem, AgendaLink, AgendaSpeaker, Meeting, MeetingAttachment, MeetingQuerySet
from activities.models.outcome import ActivityOutcome, Sector
from activities.models.place import Place, PlaceName, key_of
from activities.models.taxonomy import Heading, Motif, Named, Series, Topic

__all__ = [
    "COVER",
    "Activity",
    "ActivityAttachment",
    "ActivityLink",
    "ActivityOutcome",
    "ActivityPhoto",
    "ActivityQuerySet",
    "AgendaItem",
    "AgendaLink",
    "AgendaSpeaker",
    "Cooperation",
    "EventFacts",
    "Heading",
    "ListKind",
    "Listed",
    "Meeting",
    "MeetingAttachment",
    "MeetingQuerySet",
    "Motif",
    "Named",
    "Place",
    "PlaceName",
    "Registration",
    "Sector",
    "Series",
    "Tally",
    "Timed",
    "Topic",
    "key_of",
]
