"""The WSGI entry point that gunicorn serves."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

application = get_wsgi_application()
if settings.PAGE_CACHE:
    from common.page_cache.wsgi import with_page_cache

    application = with_page_cache(application)
