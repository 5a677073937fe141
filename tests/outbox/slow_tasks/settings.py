"""The settings of the portal with an additional app that has a long task."""

from zdravy_kraj.settings import *  # noqa: F403
from zdravy_kraj.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.outbox.slow_tasks"]
