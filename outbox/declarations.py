"""Declarations of the outbox app."""

from django.utils.translation import gettext_lazy as _

from common.registry import EDIT, Declarations, TaskKind
from outbox import todo

DECLARATIONS = Declarations(
    order=100,
    coordinator_rights={"outgoingmail": EDIT},
    # The former path of the list of mails.
    admin_redirects={"common/outgoingmail/": "admin:outbox_outgoingmail_changelist"},
    tasks=[
        TaskKind(
            "unsent-mails",
            order=20,
            title=_("Mails that could not be sent"),
            find=todo.unsent_mails,
            is_lasting=True,
            right="outbox.change_outgoingmail",
        )
    ],
)
