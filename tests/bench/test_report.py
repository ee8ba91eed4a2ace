"""What a row says, and when a figure meets its floor."""

import json

import pytest

from bench.report import Figure, Row


@pytest.mark.parametrize(
    ("value", "most", "met"),
    [
        pytest.param(2.0, True, True, id="just low enough"),
        pytest.param(2.1, True, False, id="too high"),
        pytest.param(2.0, False, True, id="just high enough"),
        pytest.param(1.9, False, False, id="too low"),
    ],
)
def test_a_figure_meets_its_floor(value: float, most: bool, met: bool) -> None:
    assert Figure("iets", value, "x", floor=2.0, aim=1.0, most=most).met is met


def test_a_row_carries_everything_a_reader_needs_to_judge_it() -> None:
    row = json.loads(
        json.dumps(Row("post", (Figure("iets", 1.5, "x", 2.0, 2.0),), "een ander", "300 keer", {"app_ms": 2}).as_json())
    )
    assert row["figures"] == [{"what": "iets", "value": 1.5, "unit": "x", "floor": 2.0, "aim": 2.0, "most": True, "met": True}]
    assert {"anchor": "een ander", "data": "300 keer", "command": "./puzzelstuk bench post"}.items() <= row.items()
    assert {"cores", "memory_gb", "cpu", "python", "load"} == row["machine"].keys()
