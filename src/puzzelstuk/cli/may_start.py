"""`may-start`: may this installation serve? Exit code 3 and a list in Dutch when nobody decided that yet."""

import os
import sys

import django

from puzzelstuk.configuration import configuration

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup()

from puzzelstuk.guidance.production import require_started  # noqa: E402


def run(arguments: list[str]) -> int:
    """Ends by itself when starting is refused."""
    if arguments:
        print("Gebruik: ./puzzelstuk may-start", file=sys.stderr)
        return 2
    require_started(configuration())
    print("Starten mag.")
    return 0
