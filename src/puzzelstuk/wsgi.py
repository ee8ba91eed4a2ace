"""The WSGI application that granian serves."""

import os

import django
from django.core.handlers.wsgi import WSGIHandler

from puzzelstuk.configuration import configuration
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.production import require_adopted
from puzzelstuk.guidance.suggest.engine import suggest
from puzzelstuk.web.limits import CarefulRequest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
require_adopted(catalogue(), practice=configuration().practice)


class Handler(WSGIHandler):
    """Django's own, with a request that no header can break."""

    request_class = CarefulRequest


django.setup(set_prefix=False)
application = Handler()
# The first person to type must not wait for the index.
suggest("warm")
