"""The picture and the page say the same, and the page that stands in the documents is the year that was kept."""

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from puzzelstuk.evidence.results import RESULTS
from puzzelstuk.simulation.measured import STEPS
from puzzelstuk.simulation.picture import PICTURES, page, svg

KEPT: dict[str, Any] = json.loads((RESULTS / "simulation.json").read_text())["details"]
WIDE_LETTER = 0.55  # of the size: wider than letters are on the whole
WIDTHS = pytest.mark.parametrize("width", PICTURES.values(), ids=PICTURES)


def words(picture: str) -> list[str]:
    found = ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")
    return [one.text or "" for one in found]


@WIDTHS
def test_nothing_is_drawn_outside_the_picture(width: int) -> None:
    drawn = ET.fromstring(svg(KEPT, width))
    tall = float(drawn.get("height", "0"))
    boxes = [one for one in drawn.iter("{http://www.w3.org/2000/svg}rect") if one.get("x")]
    assert len(boxes) > 20
    for one in boxes:
        x, y, wide, high = (float(one.get(name, "0")) for name in ("x", "y", "width", "height"))
        assert (x >= 0, y >= 0, x + wide <= width, y + high <= tall) == (True, True, True, True)


@WIDTHS
def test_every_line_of_text_fits(width: int) -> None:
    for one in ET.fromstring(svg(KEPT, width)).iter("{http://www.w3.org/2000/svg}text"):
        wide = len(one.text or "") * float(one.get("font-size", "0")) * WIDE_LETTER
        x = float(one.get("x", "0"))
        reach = {None: (x, x + wide), "end": (x - wide, x), "middle": (x - wide / 2, x + wide / 2)}[one.get("text-anchor")]
        assert (reach[0] >= 0, reach[1] <= width) == (True, True), one.text


@WIDTHS
def test_every_step_of_the_table_stands_in_the_picture(width: int) -> None:
    said = " ".join(words(svg(KEPT, width)))
    assert [title for _, title in STEPS if title not in said] == []


@WIDTHS
def test_every_month_says_the_same_in_the_picture_and_in_the_table(width: int) -> None:
    said, table = words(svg(KEPT, width)), page(KEPT, made="")
    for month in KEPT["figures"]["maanden"]:
        if month["op_tijd"] is not None:
            assert f"{month['op_tijd']:.0f}" in said
            assert re.search(rf"\| {month['maand']} \| {month['stukken']} \|", table)


def test_a_picture_says_itself_what_it_is() -> None:
    assert 'role="img"' in svg(KEPT, 390)
    assert "<title" in svg(KEPT, 390)
