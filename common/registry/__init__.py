"""What an app declares about itself, for higher-level apps to collect without being imported.

Each app may have a module `declarations.py` with one `DECLARATIONS`; it is imported when first needed.

>>> from common.registry import ALL, AdminGroup, Declarations
"""

from common.registry.collecting import declared, form_address_of, page_address_of, pictures_of, warnings_about
from common.registry.content import PERIOD, Kind, nested
from common.registry.declarations import Declarations
from common.registry.guards import Guard
from common.registry.rights import ALL, EDIT, KEEP, READ
from common.registry.screens import AdminGroup, AdminScreen
from common.registry.site import ContentPage, NavigationLink
from common.registry.tasks import Found, Task, TaskAnswer, TaskKind, TaskRows, Tasks
from common.registry.towns import NamedAddress, TownPage
from common.registry.year import Chapter, YearSection

__all__ = [
    "ALL",
    "EDIT",
    "KEEP",
    "PERIOD",
    "READ",
    "AdminGroup",
    "AdminScreen",
    "Chapter",
    "ContentPage",
    "Declarations",
    "Found",
    "Guard",
    "Kind",
    "NamedAddress",
    "NavigationLink",
    "Task",
    "TaskAnswer",
    "TaskKind",
    "TaskRows",
    "Tasks",
    "TownPage",
    "YearSection",
    "declared",
    "form_address_of",
    "nested",
    "page_address_of",
    "pictures_of",
    "warnings_about",
]
