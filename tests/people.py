"""Users with permissions."""

from django.contrib.auth.models import Group

from members.rules import COORDINATOR_GROUP
from members.workflow import set_up_coordinator_group


def coordinator_group() -> Group:
    """Return the coordinator's group with its permissions; create it if a test has emptied the database."""
    if not Group.objects.filter(name=COORDINATOR_GROUP).exists():
        set_up_coordinator_group()
    return Group.objects.get(name=COORDINATOR_GROUP)
