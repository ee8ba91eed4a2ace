"""On a phone an open signal stands first; the list is one tap back."""

from collections.abc import Callable

from tests.browser.device import Device
from tests.browser.test_every_screen import _address, signed_in

__all__ = ["signed_in"]


def test_an_open_signal_does_not_stand_below_the_whole_list(signed_in: Callable[[str], Device]) -> None:
    joke, listed = signed_in("joke"), ".worklist .wi:visible"
    first, second = (_address(signed_in, "/werklijst/EERSTE") for _ in range(2))
    joke.page.goto(first)
    assert joke.page.locator(listed).count() == 1
    joke.page.get_by_role("link", name="Naar de hele lijst").click()
    joke.page.locator(f'.wi[href^="{second}"]').wait_for()
    assert joke.page.locator(listed).count() >= 2
