"""The WSGI application that granian serves."""

import os
import sys

import django
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection

from puzzelstuk.configuration import configuration

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup(set_prefix=False)

from puzzelstuk.guidance.production import NotAdopted, require_adopted  # noqa: E402
from puzzelstuk.guidance.suggest.engine import suggest  # noqa: E402
from puzzelstuk.web.limits import CarefulRequest  # noqa: E402

if not (configuration().practice or configuration().preparing):
    try:
        require_adopted()
        connection.close()  # the threads that serve open their own
    except NotAdopted as waiting:
        print(f"Starten met echte gegevens kan nog niet. Dit ontbreekt:\n{waiting}", file=sys.stderr, flush=True)
        print(
            "Wat wel kan: starten met PUZZELSTUK_PREPARING=true en invullen onder Beheer, Vaststellen.", file=sys.stderr, flush=True
        )
        sys.exit(3)


class Handler(WSGIHandler):
    """Django's own, with a request that no header can break."""

    request_class = CarefulRequest


application = Handler()
# The first person to type must not wait for the index.
suggest("warm")
