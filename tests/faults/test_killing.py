"""A short version of `./test long kills`, and proof that its counting finds what is lost or doubled."""

import pytest
from numpy.random import default_rng

from tests.faults.crew import Crew
from tests.faults.killing import doubled, lost, series, stored

TOLD = {"stuk 1": ["a"], "stuk 2": ["b"]}


@pytest.mark.parametrize(
    ("there", "gone", "twice"),
    [({"a", "b"}, 0, 0), ({"a"}, 1, 0), ({"a", "b", "c"}, 0, 1), (set(), 2, 0)],
)
def test_counting_finds_what_is_lost_or_doubled(there: set[str], gone: int, twice: int) -> None:
    assert (lost(TOLD, there), doubled(TOLD, there)) == (gone, twice)


def test_two_receipts_for_one_piece_are_a_double() -> None:
    assert doubled({"stuk": ["a", "b"]}, {"a", "b"}) == 1


@pytest.mark.slow
def test_what_was_acknowledged_is_there_once_after_three_kills(crew: Crew) -> None:
    before = stored(crew)
    done = series(crew, 3, default_rng(7))
    there = stored(crew) - before
    assert len(done.told) > 3
    assert (lost(done.told, there), doubled(done.told, there), done.log_whole) == (0, 0, True)
