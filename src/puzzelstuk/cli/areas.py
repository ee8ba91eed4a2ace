"""`areas FILE`: puts wijken and buurten in place from a file with code, name and what they lie in."""

import csv
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import django
from django.db import transaction

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup()

from puzzelstuk.organisations.models import Area  # noqa: E402

HEAD = ["code", "naam", "ligt_in"]


class Wrong(Exception):
    """The file cannot be used; the message says where."""


def run(arguments: list[str]) -> int:
    """Add or rename areas; nothing is removed, because signals point to them."""
    if len(arguments) != 1:
        print("Gebruik: ./puzzelstuk areas BESTAND.csv (kolommen: code, naam, ligt_in)", file=sys.stderr)
        return 2
    try:
        with Path(arguments[0]).open(encoding="utf-8", newline="") as file:
            count = load(file)
    except (OSError, UnicodeError, Wrong) as problem:
        print(f"Dit bestand kan niet worden gebruikt: {problem}", file=sys.stderr)
        return 1
    print(f"{count} gebieden staan klaar. Start de website opnieuw om ze te tonen.")
    return 0


@transaction.atomic
def load(lines: Iterable[str]) -> int:
    """All rows or none; a wijk stands before its buurten."""
    reader = csv.reader(lines)
    if next(reader, None) != HEAD:
        raise Wrong(f"de eerste regel moet zijn: {','.join(HEAD)}")
    rows = [row for row in reader if row]
    known: set[str] = set(Area.objects.values_list("code", flat=True))
    for number, row in enumerate(rows, start=2):
        if len(row) != len(HEAD) or not row[0] or not row[1] or len(row[0]) > 12 or len(row[1]) > 80:
            raise Wrong(f"regel {number} heeft geen code en naam, of te veel")
        code, name, inside = row
        if inside and inside not in known:
            raise Wrong(f"regel {number} ligt in {inside}, en dat gebied staat niet eerder in het bestand")
        Area.objects.update_or_create(code=code, defaults={"name": name, "parent_id": inside or None})
        known.add(code)
    return len(rows)
