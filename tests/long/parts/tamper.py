"""A thousand random tamperings with the log by a superuser: every one found and located; an untouched log fifty times clean; how fast."""

import time
from collections import Counter

import psutil

from bench.report import Figure
from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from tests.audit.tampering import TAMPERINGS, Book, Chance
from tests.long.work import Outcome, Work

TAMPERED, CLEAN, SIZE, MANY = 1000, 50, 300, 500_000
DATABASE = "test_geknoei_lang"


def run(work: Work) -> Outcome:
    """Resumable per hundred tamperings; the log itself is made anew each time."""
    here = places()
    cluster = Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)
    make_database(cluster, DATABASE, fresh=True, template=TEMPLATE)
    book = Book(cluster, DATABASE, SIZE)
    try:
        found = tampered(book, work)
        false = sum(untouched(book) for _ in range(CLEAN))
    finally:
        book.database.close()
    speed = rows_a_second(cluster)
    figures = (
        Figure("knoeien met het logboek gevonden en aangewezen", 100 * found / TAMPERED, "%", 100, 100, most=False),
        Figure("valse meldingen over een heel logboek", false, f"in {CLEAN} keer", 0, 0),
        Figure("regels gecontroleerd", round(speed), "per processorseconde", 100_000, 100_000, most=False),
    )
    data = (
        f"{TAMPERED} keer knoeien op {len(TAMPERINGS)} manieren, door de superuser met de bewaking uit, in een logboek van 2 x {SIZE}"
        f" regels met drie ankers, waarvan het laatste op de laatste regel. De snelheid is gemeten op 2 x {MANY} regels."
    )
    return Outcome(figures, data, {"per manier": work.done.get("kinds", {}), "gemist": work.done.get("missed", [])})


def tampered(book: Book, work: Work, times: int = TAMPERED) -> int:
    """How many of so many tamperings were found where they were."""
    kinds, missed = Counter(work.done.get("kinds", {})), list(work.done.get("missed", []))
    names = sorted(TAMPERINGS)
    for number in range(work.done.get("tampered", 0), times):
        name, chance = names[number % len(names)], Chance("lang", number)
        lane, place = chance.one_of(("open", "melder")), 1 + chance.below(book.size)
        with book.tampered():
            located = TAMPERINGS[name](book, lane, place, chance).located_in(book.verified())
        kinds[name] += located
        missed += [] if located else [f"{name}, {lane} {place}, nummer {number}"]
        if number % 100 == 99:
            work.keep(tampered=number + 1, kinds=kinds, missed=missed)
    work.keep(tampered=times, kinds=kinds, missed=missed)
    return kinds.total()


def untouched(book: Book) -> int:
    """What is found in a log with which nothing was done."""
    with book.tampered():
        return len(book.verified().findings)


def rows_a_second(cluster: Cluster, size: int = MANY) -> float:
    """Per second of processor time, of the checking program and of PostgreSQL together: other work on the machine does not count."""
    make_database(cluster, DATABASE, fresh=True, template=TEMPLATE)
    book = Book(cluster, DATABASE, size)
    try:
        book.database.execute("ANALYZE audit_entry, audit_seal")
        with book.tampered():
            book.database.execute("SET LOCAL max_parallel_workers_per_gather = 0")
            server, began = psutil.Process(book.database.info.backend_pid), time.process_time()
            before = sum(server.cpu_times()[:2])
            report = book.verified()
            return report.rows / (time.process_time() - began + sum(server.cpu_times()[:2]) - before)
    finally:
        book.database.close()
