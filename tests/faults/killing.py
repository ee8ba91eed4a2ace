"""Kill something at a random moment while people send, put it back, and count what was promised and what is there."""

import time
from dataclasses import dataclass

from numpy.random import Generator

from tests.faults.crew import Crew
from tests.faults.senders import Sender, crowd

TARGETS = ("web", "worker", "database")
PEOPLE = ("samira", "chris", "henk")


@dataclass(frozen=True)
class Round:
    """What one series of kills came to. `told` is per piece the receipts its sender got."""

    kills: int
    told: dict[str, list[str]]
    slowest: float
    log_whole: bool
    refusals: list[int]


def series(crew: Crew, kills: int, chance: Generator) -> Round:
    """So many kills, one after another, while three people send; afterwards everyone may finish their piece."""
    senders = crowd(crew.port, PEOPLE)
    slowest, whole = 0.0, True
    for _ in range(kills):
        time.sleep(chance.uniform(0.1, 0.9))
        slowest = max(slowest, _strike(crew, TARGETS[int(chance.integers(len(TARGETS)))]))
        whole = crew.log_is_whole() and whole
    for one in senders:
        one.finish()
    return Round(kills, _told(senders), slowest, whole, [code for one in senders for code in one.refusals])


def _strike(crew: Crew, target: str) -> float:
    crew.kill(target)
    began = time.monotonic()
    crew.start(target)
    crew.start("web")
    crew.start("worker")
    crew.wait_until_it_serves()
    return time.monotonic() - began


def _told(senders: list[Sender]) -> dict[str, list[str]]:
    return {piece: sorted(receipts) for one in senders for piece, receipts in one.told.items()}


def stored(crew: Crew) -> set[str]:
    """The ids of every signal in the database."""
    return {str(row[0]) for row in crew.ask("SELECT id FROM signals_signal")}


def lost(told: dict[str, list[str]], there: set[str]) -> int:
    """Pieces of which a receipt came back that is not in the database."""
    return sum(not set(receipts) <= there for receipts in told.values())


def doubled(told: dict[str, list[str]], there: set[str]) -> int:
    """Signals that nobody was told of, and pieces with two different receipts."""
    known = {receipt for receipts in told.values() for receipt in receipts}
    return len(there - known) + sum(len(receipts) > 1 for receipts in told.values())
