"""A question to a source, from screen to screen: Roos allows it, Nora asks, Ingrid answers, and Nora reads one bit on its day."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from puzzelstuk.bootstrap.postgres import Cluster
from tests.browser.device import Device
from tests.browser.test_every_screen import is_good
from tests.conftest import connect

PICTURES = os.environ.get("PUZZELSTUK_LOOK", "")  # a folder, for whoever wants to look along
STREET = "Turfkade"
WIDTHS = (390, 1280)
WAITS = "De vraag ligt bij de bron."
SCREENS = (("roos", "/bronnen"), ("nora", "/knooppunt"), ("ingrid", "/bronvragen"))
People = Callable[..., Device]
THREE_WEEKS_LATER = """UPDATE sharing_sourcequestion SET asked_on = asked_on - 21, first_on = first_on - 21, last_on = last_on - 21;
UPDATE sharing_sourceanswer SET shown_on = shown_on - 21"""

# A name from the Wmo stays with the Wmo; at the desk lies what came there before the rules chose who receives first.
AS_OF_OLD = """UPDATE access_grant AS g SET receiver = desk.id FROM organisations_function AS wmo, organisations_function AS desk
WHERE g.purpose = 'behandelen' AND g.receiver = wmo.id AND wmo.title = 'Aandachtsfunctionaris Wmo' AND desk.title = 'Signaalcoördinator VIK'"""


@pytest.fixture
def people(device_for: Callable[..., Device]) -> Iterator[People]:
    """One device per person; closed at the end, and nothing was refused in any of them."""
    made: list[Device] = []

    def make(slug: str, path: str, *, scripts: bool = True) -> Device:
        made.append(device_for(width=1280, scripts=scripts))
        made[-1].plain = not scripts
        made[-1].page.goto(f"/inloggen?verder={path}")
        made[-1].page.locator(f"button[formaction='/oefenen/{slug}']").click()
        made[-1].page.wait_for_url(f"**{path}")
        return made[-1]

    yield make
    for one in made:
        one.context.close()
    assert [one.complaints for one in made if one.complaints] == []


def look(device: Device, name: str) -> None:
    """Accessible at every width; and pictures when somebody asks for them. axe itself needs scripts."""
    if device.plain:
        return
    is_good(device)
    for width in WIDTHS if PICTURES else ():
        device.page.emulate_media(color_scheme="light")
        device.page.set_viewport_size({"width": width, "height": 844})
        device.page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)
    device.page.set_viewport_size({"width": 1280, "height": 844})


def permits_may_be_asked(roos: Device) -> None:
    permits = roos.page.locator("li.card", has_text="Bronhouder vergunningen")
    permits.get_by_label("Adres").check()
    permits.get_by_role("button", name="Leg dit besluit vast").click()
    expect(permits).to_contain_text(re.compile(r"Besluit \d+, van"))


def wil_records_an_address(wil: Device, seen: str) -> None:
    page = wil.page
    page.get_by_label("Wat zag je?").fill(seen)
    page.locator("summary", has_text="Adres").click()
    page.get_by_label("Straat").fill(STREET)
    page.get_by_label("Huisnummer").fill("12")
    wil.press_record()
    page.wait_for_url("**/volgende-stap*")


def opened_by_nora(nora: Device, seen: str) -> None:
    for address in nora.page.locator("a.wi").evaluate_all("all => all.map(one => one.getAttribute('href'))"):
        nora.page.goto(address)
        if nora.page.get_by_text(seen).count():
            return
    raise AssertionError("het signaal ligt niet bij het knooppunt")


def weighed(page: Page, times: int) -> None:
    for _ in range(times):
        step = page.locator("li.is-now")
        step.locator("input[name=reden]").first.check()
        step.locator("button[value=verder]").click()


def asked(page: Page) -> None:
    for one in page.locator("input[name=voorwaarde]").all():
        one.check()
    page.locator("form[action$='/bronvraag'] button").click()
    expect(page.get_by_text(WAITS)).to_be_visible()


def answered_by_ingrid(ingrid: Device, seen: str) -> None:
    page = ingrid.page
    look(ingrid, "bronvragen")
    page.get_by_role("link", name="Bekijk deze vraag").click()
    expect(page.locator("main")).to_contain_text(f"{STREET}, 12")
    expect(page.locator("main")).not_to_contain_text(seen)
    look(ingrid, "bronvraag")
    page.get_by_role("button", name="Bekend, vraag het mij").click()
    expect(page.get_by_text("Er wacht nu geen vraag op jou.")).to_be_visible()


@pytest.mark.parametrize("seen", ["Steeds andere busjes voor de deur", "Gordijnen gaan nooit open"])
def test_one_mark_goes_to_a_source_and_one_bit_comes_back_on_its_day(people: People, cluster: Cluster, seen: str) -> None:
    scripts = seen.startswith("Steeds")  # the second time without: then nothing of it may need one
    roos, nora, ingrid = (people(slug, path, scripts=scripts) for slug, path in SCREENS)
    permits_may_be_asked(roos)
    look(roos, "bronnen")
    wil_records_an_address(people("wil", "/signaal/nieuw"), seen)
    with connect(cluster, "test_live") as past_every_right:
        past_every_right.execute(AS_OF_OLD)
    nora.page.reload()
    opened_by_nora(nora, seen)
    weighed(nora.page, 4)
    look(nora, "knooppunt-bron")
    asked(nora.page)
    look(nora, "knooppunt-wacht")
    ingrid.page.reload()
    answered_by_ingrid(ingrid, seen)
    nora.page.reload()
    expect(nora.page.get_by_text(WAITS)).to_be_visible()
    with connect(cluster, "test_live") as past_every_right:
        past_every_right.execute(THREE_WEEKS_LATER)
    nora.page.reload()
    expect(nora.page.get_by_text("Bekend. Vraag het de bronhouder zelf.")).to_be_visible()
    look(nora, "knooppunt-bekend")
    weighed(nora.page, 1)
    expect(nora.page.locator("li.is-now")).to_contain_text("gezamenlijke aanpak")
