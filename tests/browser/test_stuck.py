"""Joke clicks "Zit vast" in a real browser; where it lies, one question and a sheet to print are read."""

from collections.abc import Callable

from tests.browser.device import Device
from tests.browser.test_every_screen import _address, is_good, signed_in

__all__ = ["signed_in"]


def test_one_click_brings_a_stuck_signal_to_one_question_on_one_sheet(signed_in: Callable[[str], Device]) -> None:
    joke = signed_in("joke")
    joke.page.goto(_address(signed_in, "/werklijst/EERSTE"))
    joke.page.get_by_text("Gezien:").click()
    joke.page.get_by_role("button", name="Geef deze status").click()
    joke.page.get_by_text("Zit het vast?", exact=True).click()
    joke.page.locator("#vast-uitleg").fill("Fatima belt steeds")
    joke.page.get_by_role("button", name="Vervang \u2018Fatima\u2019 door [persoon 1]").click()
    is_good(joke)
    joke.page.get_by_role("button", name="Vraag het een stap hoger").click()
    joke.page.get_by_text("Zit vast: ligt bij").wait_for()
    is_good(joke)
    bilal = signed_in("bilal")  # her colleague; who asks never answers
    bilal.page.goto("/vastgelopen")
    is_good(bilal)
    bilal.page.get_by_role("link", name="Op één blad").click()
    bilal.page.get_by_text("Besluit nodig uiterlijk").wait_for()
    is_good(bilal)
