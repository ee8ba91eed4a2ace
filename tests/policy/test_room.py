"""A disk that is nearly full takes nothing new in."""

import pytest

from puzzelstuk.policy.room import enough_room


@pytest.mark.parametrize(
    ("free", "total", "enough"),
    [
        (100, 100, True),
        (6, 100, True),
        (5, 100, True),
        (4, 100, False),
        (0, 100, False),
        (0, 1, False),
        (1, 1, True),
        (0, 0, True),
        (0, -1, True),
    ],
)
def test_five_parts_in_a_hundred_stay_free_and_an_unknown_size_stops_nobody(free: int, total: int, enough: bool) -> None:
    assert enough_room(free, total) is enough
