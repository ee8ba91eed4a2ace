"""Ellen proposes a rule for the shelf, Anne advises, Ellen decides: from screen to screen, with and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.device import Device
from tests.browser.test_every_screen import is_good

PAGE = "/beheer/vaststellen/regels"


def on_the_page(device: Device, slug: str) -> Page:
    device.page.goto(f"/inloggen?verder={PAGE}")
    device.page.locator(f"button[formaction='/oefenen/{slug}']").click()
    device.page.wait_for_url(f"**{PAGE}")
    return device.page


@pytest.mark.parametrize(("scripts", "variant"), [(True, "b"), (False, "a")])
def test_a_proposal_becomes_a_rule_after_advice_and_decision(
    device_for: Callable[..., Device], scripts: bool, variant: str
) -> None:
    board, officer = device_for(width=390, scripts=scripts), device_for(width=1280, scripts=scripts)
    ellen = on_the_page(board, "ellen")
    ellen.locator("summary", has_text="voor de plank").last.click()
    ellen.get_by_label(f"Variant {variant}").check()
    ellen.get_by_role("button", name="voorstel voor de plank").click()
    expect(ellen.get_by_text("Besluiten kan na het advies van de FG.")).to_be_visible()
    anne = on_the_page(officer, "anne")
    anne.get_by_label("Wat adviseer je").fill("Alleen met een korte termijn.")
    anne.get_by_role("button", name="Ik adviseer").click()
    ellen.reload()
    if scripts:
        is_good(board)
        is_good(officer)
    ellen.get_by_label("Wat is het besluit").fill("Wij nemen het advies over.")
    ellen.get_by_role("button", name="Ik besluit").click()
    expect(ellen.locator("li.card", has_text="De plank")).to_contain_text(f"Nu geldt: versie {variant} ")
    for one in (board, officer):
        assert one.complaints == []
        one.context.close()
