"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from puzzelstuk.configuration import configuration
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.production import require_adopted
from puzzelstuk.guidance.suggest.engine import suggest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
require_adopted(catalogue(), practice=configuration().practice)
application = get_wsgi_application()
# The first person to type must not wait for the index.
suggest("warm")
