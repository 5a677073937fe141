"""Declarations of the link_checks app."""

from django.utils.translation import gettext_lazy as _

from common.registry import READ, Declarations, TaskKind
from link_checks import todo

DECLARATIONS = Declarations(
    order=90,
    coordinator_rights={"linkcheck": READ},
    tasks=[TaskKind("dead-links", order=90, title=_("Links that do not answer"), find=todo.dead_links)],
)
