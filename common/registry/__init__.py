"""What an app declares about itself, for higher-level apps to collect without being imported.

Each app may have a module `declarations.py` with one `DECLARATIONS`; it is imported when first needed.

>>> from common.registry import ALL, AdminGroup, Declarations
"""

from common.registry.ahead import MOST_DATES, PERIOD_FIELDS, DateAhead, DatesAhead, starts_or_ends
from common.registry.calendar import CalendarEvent, CalendarSource, TownDate, TownDates
from common.registry.collecting import (
    calendar_file_of,
    declared,
    documents_of,
    form_address_of,
    last_change_of,
    links_of_record,
    office_of_programme,
    page_address_of,
    pictures_of,
    row_changes,
    share_address_of,
    sign_of_region,
    waiting_to_be_published,
    warnings_about,
)
from common.registry.content import PERIOD, Kind, nested
from common.registry.datasets import (
    Column,
    DataSet,
    Filter,
    Followed,
    Linked,
    Nested,
    Type,
    codes_of,
    data_sets_of,
    iri_of,
    iris_of,
)
from common.registry.declarations import Declarations
from common.registry.elsewhere import Elsewhere
from common.registry.feeds import Feed, FeedEntry, Selection
from common.registry.following import ChangeKind, ChangeTold, FollowedTopic, TopicKind
from common.registry.guards import Guard
from common.registry.office import Office, UsefulAddress
from common.registry.rights import ALL, EDIT, KEEP, READ, rights_of
from common.registry.screens import AdminGroup, AdminScreen, SearchedRows
from common.registry.searching import Entry, Follows, Searchable, of_relation
from common.registry.site import ContentPage, Document, NavigationLink, Sign
from common.registry.tasks import LeaveOut, Task, TaskAnswer, TaskKind, TaskRows, Tasks, every_row
from common.registry.towns import NamedAddress, TownPage

__all__ = [
    "ALL",
    "EDIT",
    "KEEP",
    "MOST_DATES",
    "PERIOD",
    "PERIOD_FIELDS",
    "READ",
    "AdminGroup",
    "AdminScreen",
    "CalendarEvent",
    "CalendarSource",
    "ChangeKind",
    "ChangeTold",
    "Column",
    "ContentPage",
    "DataSet",
    "DateAhead",
    "DatesAhead",
    "Declarations",
    "Document",
    "Elsewhere",
    "Entry",
    "Feed",
    "FeedEntry",
    "Filter",
    "Followed",
    "FollowedTopic",
    "Follows",
    "Guard",
    "Kind",
    "LeaveOut",
    "Linked",
    "NamedAddress",
    "NavigationLink",
    "Nested",
    "Office",
    "Searchable",
    "SearchedRows",
    "Selection",
    "Sign",
    "Task",
    "TaskAnswer",
    "TaskKind",
    "TaskRows",
    "Tasks",
    "TopicKind",
    "TownDate",
    "TownDates",
    "TownPage",
    "Type",
    "UsefulAddress",
    "calendar_file_of",
    "codes_of",
    "data_sets_of",
    "declared",
    "documents_of",
    "every_row",
    "form_address_of",
    "iri_of",
    "iris_of",
    "last_change_of",
    "links_of_record",
    "nested",
    "of_relation",
    "office_of_programme",
    "page_address_of",
    "pictures_of",
    "rights_of",
    "row_changes",
    "share_address_of",
    "sign_of_region",
    "starts_or_ends",
    "waiting_to_be_published",
    "warnings_about",
]
