"""The least of a browser sends what a browser sends."""

from http.client import HTTPMessage

import pytest

from bench.browser import SEEN, Page, filled_in


def fields(html: str) -> dict[str, str]:
    return Page(200, html.encode(), HTTPMessage()).fields


@pytest.mark.parametrize(
    ("html", "sent"),
    [
        ('<form><input type="hidden" name="a" value="1"></form>', {"a": "1"}),
        ('<form><input name="a"></form>', {"a": ""}),
        ('<form><textarea name="a"></textarea></form>', {"a": ""}),
        ('<form><select name="a"><option value="1"><option value="2"></select></form>', {"a": "1"}),
        ('<form><select name="a"><option value="1"><option value="2" selected></select></form>', {"a": "2"}),
        ('<form><input type="radio" name="a" value="1"><input type="checkbox" name="b" value="1"></form>', {}),
        ('<input name="a" value="1"><form></form><form><input name="b" value="1"></form>', {}),
    ],
)
def test_a_form_is_sent_with_what_was_filled_in_for_you(html: str, sent: dict[str, str]) -> None:
    assert fields(html) == sent


def test_every_piece_is_a_new_one_of_sixty_characters() -> None:
    first, second = filled_in({}, 0), filled_in({}, 0)
    assert first["client_id"] != second["client_id"]
    assert {len(text) for text in SEEN} == {60}
