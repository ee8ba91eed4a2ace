"""A line of figures: from left to right, and inside its frame."""

import pytest

from puzzelstuk.policy.figures import curve


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ([], ""),
        ([50], "0.0,80.0"),  # one week stands at the left
        ([100, 0], "0.0,0.0 600.0,160.0"),  # everything in time is the upper edge, nothing the lower
        ([0, 25, 100], "0.0,160.0 300.0,120.0 600.0,0.0"),
        ([400, 100], "0.0,0.0 600.0,0.0"),  # more than fits stays on the edge
    ],
)
def test_the_line_runs_from_left_to_right_and_stays_in_its_frame(values: list[int], line: str) -> None:
    assert curve(values, width=600, height=160, top=100).line == line


@pytest.mark.parametrize(("top", "line"), [(0, "0.0,160.0 600.0,160.0"), (1, "0.0,160.0 600.0,0.0"), (2, "0.0,160.0 600.0,80.0")])
def test_when_nothing_has_to_wait_the_line_lies_on_the_ground(top: int, line: str) -> None:
    assert curve([0, 1], width=600, height=160, top=top).line == line


def test_a_point_is_written_with_one_decimal() -> None:
    assert curve([1, 1, 1, 1], width=100, height=10, top=3).line == "0.0,6.7 33.3,6.7 66.7,6.7 100.0,6.7"
