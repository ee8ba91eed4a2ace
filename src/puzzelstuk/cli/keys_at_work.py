"""The part of `keys` that opens the key folder and the database."""

import sys
from collections import Counter

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.utils import timezone  # noqa: E402

from puzzelstuk.flows import rewrap  # noqa: E402
from puzzelstuk.vault.installation import store  # noqa: E402


def main(arguments: list[str]) -> int:
    return {"status": status, "root": root, "buckets": buckets}[arguments[0]]()


def status() -> int:
    """What there is and what is under way; no key and nothing about anybody."""
    keys = store()
    print(f"Hoofdsleutel: vingerafdruk {keys.root.fingerprint()}")
    waiting = keys.old_root_labels()
    if keys.root.rotating or waiting:
        print(f"  onder de vorige hoofdsleutel: {len(waiting)} van {len(keys.labels())}. Maak af: ./puzzelstuk keys rotate root")
    for (compartment, retention), number in sorted(Counter((one.compartment, one.retention) for one in keys.living()).items()):
        print(f"Maandsleutels {compartment} {retention}: {number}")
    left = rewrap.left_behind()
    print(f"Oude maandsleutels die nog weg moeten: {len(left)}" + (". Maak af: ./puzzelstuk keys rotate buckets" if left else ""))
    print(f"Vernietigde sleutels volgens de wislijst: {len(keys.ledger.destroyed())}")
    return 0


def root() -> int:
    moved = store().rotate_root()
    print(f"Nieuwe hoofdsleutel, vingerafdruk {store().root.fingerprint()}: {moved} sleutels opnieuw gesloten.")
    print("Maak nu een nieuwe sleutelback-up. De oude opent alleen wat er toen was.")
    return 0


def buckets() -> int:
    """A next key for every bucket; what an earlier run left behind is finished first and is enough for this time."""
    if rewrap.left_behind():
        print("Een eerdere keer was niet af. Die maak ik nu af; geef daarna de opdracht nog een keer voor nieuwe sleutels.")
    else:
        rewrap.begin_next(rewrap.movable())
    print(f"Na het laatste gebruik wacht ik {settings.CONFIGURATION.key_pause} seconden met vernietigen.", flush=True)
    outcome = rewrap.finish(timezone.localdate(), lambda line: print(line, flush=True))
    print(f"{outcome.moved} datasleutels opnieuw gesloten, {outcome.destroyed} oude maandsleutels vernietigd.")
    if outcome.unreadable:
        print(f"{outcome.unreadable} datasleutels waren al niet te openen. Hun oude maandsleutel blijft staan.")
    return 1 if outcome.left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
