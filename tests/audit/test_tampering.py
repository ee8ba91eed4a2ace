"""Whatever a superuser does to the log is found by the auditor, and located; nothing is found when nothing was done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from tests.audit.tampering import TAMPERINGS, Book, Chance
from tests.long.parts import tamper
from tests.long.work import Work

SIZE = 30


@pytest.fixture(scope="module")
def book(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Book]:
    make_database(cluster, "test_geknoei", fresh=True, template=TEMPLATE)
    made = Book(cluster, "test_geknoei", SIZE)
    yield made
    made.database.close()


def test_nothing_is_found_when_nothing_was_done(book: Book) -> None:
    with book.tampered():
        report = book.verified()
    assert (report.findings, report.rows) == ([], 2 * SIZE)


@pytest.mark.parametrize("lane", ["open", "melder"])
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", TAMPERINGS)
def test_what_was_done_is_found_where_it_was_done(book: Book, name: str, seed: int, lane: str) -> None:
    chance = Chance(name, seed, lane)
    with book.tampered():
        touched = TAMPERINGS[name](book, lane, 1 + chance.below(SIZE), chance)
        report = book.verified()
    assert touched.located_in(report), report.findings


@pytest.mark.parametrize("name", ["staart weg", "veranderd en keten herschreven", "hele keten herschreven"])
def test_without_an_anchor_a_chain_cannot_show_what_was_cut_off_or_written_anew(book: Book, name: str) -> None:
    with book.tampered():
        TAMPERINGS[name](book, "open", SIZE // 2, Chance(name))
        report = book.verified(anchors=[])
    assert report.findings == []


def test_the_long_part_counts_what_was_found_and_goes_on_where_it_was(book: Book, tmp_path: Path) -> None:
    assert tamper.tampered(book, Work("tamper", tmp_path), times=5) == 5
    assert tamper.tampered(book, Work("tamper", tmp_path), times=8) == 8
    assert tamper.untouched(book) == 0
