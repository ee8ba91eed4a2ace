"""The part of `keys` that opens the key folder and the database."""

import sys
from collections import Counter

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.utils import timezone  # noqa: E402

from puzzelstuk.flows.keeping import reindex, rewrap  # noqa: E402
from puzzelstuk.vault.installation import store  # noqa: E402
from puzzelstuk.vault.offline_box import earlier, replace_box, until  # noqa: E402


def main(arguments: list[str]) -> int:
    return {"status": status, "root": root, "buckets": buckets, "blind": blind, "offline": offline}[arguments[0]]()


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
    late = reindex.under_way()
    print(f"Zoeksleutels: {len(reindex.replaceable())}, waarvan met een oude versie: {len(late)}")
    for path in earlier(keys.folder):
        print(f"Eerdere sleutel voor telefoons, nog tot en met {until(path)}")
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
        rewrap.begin_next([*rewrap.movable(), *rewrap.of_the_log(timezone.localdate())])
    print(f"Na het laatste gebruik wacht ik {settings.CONFIGURATION.key_pause} seconden met vernietigen.", flush=True)
    outcome = rewrap.finish(timezone.localdate(), lambda line: print(line, flush=True))
    print(f"{outcome.moved} datasleutels opnieuw gesloten, {outcome.destroyed} oude maandsleutels vernietigd.")
    if outcome.unreadable:
        print(f"{outcome.unreadable} datasleutels waren al niet te openen. Hun oude maandsleutel blijft staan.")
    return 1 if outcome.left else 0


def blind() -> int:
    """A next version of every index key; what an earlier run left behind is finished first and is enough for this time."""
    if reindex.under_way():
        print("Een eerdere keer was niet af. Die maak ik nu af; geef daarna de opdracht nog een keer voor nieuwe sleutels.")
    else:
        reindex.begin_next()
    print(f"Ik ga er twee keer langs, met steeds {settings.CONFIGURATION.key_pause} seconden pauze.", flush=True)
    outcome = reindex.finish(lambda line: print(line, flush=True))
    print(f"{outcome.made} rijen bijgewerkt, {outcome.dropped} oude sleutels vernietigd.")
    if outcome.left:
        print(
            f"{outcome.left} oude sleutels blijven: er zijn rijen die alleen zo te vinden zijn. Ze gaan als die rijen zijn gewist."
        )
    return 0


def offline() -> int:
    day = replace_box(store().folder, store().named("offline"), timezone.localdate())
    print(f"Telefoons krijgen vanaf nu een nieuwe sleutel. De vorige opent nog tot en met {day} wat er al mee verzegeld is.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
