"""`catalogue check`: does the catalogue keep its own rules? With --productie also: did real people sign?

`catalogue freeze`: keep this version of the sharing rules for ever, word for word.
"""

import sys

from puzzelstuk.guidance.catalogue import CatalogueError, load
from puzzelstuk.guidance.check import Problem, check_all, unsigned
from puzzelstuk.guidance.sharing_versions import freeze


def run(arguments: list[str]) -> int:
    if arguments == ["freeze"]:
        return _freeze()
    if arguments[:1] != ["check"] or set(arguments[1:]) - {"--productie"}:
        print("Gebruik: ./puzzelstuk catalogue check [--productie] | freeze", file=sys.stderr)
        return 2
    try:
        problems, cards = check_all(), load()
    except CatalogueError as unreadable:
        problems, cards = [Problem("catalogus", str(unreadable))], None
    if cards is not None and "--productie" in arguments:
        problems += [Problem(card, "geen tweede lezer heeft getekend: oefeninhoud, niet vastgesteld") for card in unsigned(cards)]
    for problem in problems:
        print(f"{problem.where}: {problem.what}")
    if cards is not None and not problems:
        print(f"De catalogus klopt: {len(cards.phenomena)} onderwerpen, {len(cards.indicators)} herkenningspunten.")
    return 1 if problems else 0


def _freeze() -> int:
    try:
        print(f"Versie {freeze()} van de deelregels staat vast.")
    except CatalogueError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0
