"""The WSGI entry point that gunicorn serves."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from common.page_cache.wsgi import Application, with_page_cache
from zdravy_kraj.stack import with_room

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

application: Application = with_room(get_wsgi_application())
if settings.PAGE_CACHE:
    # Public views declare what their pages depend on when they are imported.
    import_module(settings.ROOT_URLCONF)
    application = with_page_cache(application)
