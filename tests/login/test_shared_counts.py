"""The cache that web processes share: whole numbers, counted in one step, gone after a while."""

from datetime import timedelta

import time_machine
from django.core.cache import cache
from django.utils import timezone

from puzzelstuk.web.models import Tally
from puzzelstuk.web.shared_counts import counted, standing, taken_back


def later(**passed: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**passed))


def test_what_was_added_once_cannot_be_added_again_until_it_is_over() -> None:
    assert cache.add("code", True, timeout=30)
    assert not cache.add("code", "nog eens", timeout=30)
    with later(minutes=31):
        assert cache.add("code", 1, timeout=30)


def test_a_value_is_a_whole_number_and_can_be_taken_away() -> None:
    cache.set("getal", 7)
    assert (cache.get("getal"), cache.get("iets anders", "niets")) == (7, "niets")
    cache.delete("getal")
    assert cache.get("getal") is None


def test_tries_of_the_last_fifteen_minutes_always_count() -> None:
    for minutes in (0, 7, 14):
        with later(minutes=minutes):
            counted(["een"])
    with later(minutes=14.9):
        assert standing(["een"]) == {"een": 3}
    with later(minutes=45):
        assert standing(["een"]) == {"een": 0}


def test_a_try_that_was_right_is_taken_back_and_never_below_nothing() -> None:
    assert counted(["een", "twee"]) == {"een": 1, "twee": 1}
    taken_back(["een"])
    taken_back(["een"])
    assert standing(["een", "twee"]) == {"een": 0, "twee": 1}


def test_what_is_over_is_swept_away() -> None:
    counted([f"vroeger {number}" for number in range(20)])
    with later(hours=2):
        for number in range(2000):
            cache.add(f"nu {number}", 1, timeout=60)
    assert Tally.objects.count() < 2020
