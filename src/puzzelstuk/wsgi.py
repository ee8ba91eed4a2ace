"""The WSGI application that granian serves."""

import os

import django
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection

from puzzelstuk.configuration import configuration

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup(set_prefix=False)

from puzzelstuk.guidance.production import require_started  # noqa: E402
from puzzelstuk.guidance.suggest.engine import suggest  # noqa: E402
from puzzelstuk.web.limits import CarefulRequest  # noqa: E402

require_started(configuration())
connection.close()  # the threads that serve open their own


class Handler(WSGIHandler):
    """Django's own, with a request that no header can break."""

    request_class = CarefulRequest


application = Handler()
# The first person to type must not wait for the index.
suggest("warm")
