"""A person asks what stands about him: two people answer, on screen and on paper."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.device import Device

PICTURES = os.environ.get("PUZZELSTUK_LOOK", "")  # a folder, for whoever wants to look along


def look(device: Device, name: str) -> None:
    """Accessible, no wider than the screen; and a picture when somebody asks for one."""
    found = Axe().run(device.page)
    assert found.violations_count == 0, found.generate_report()
    assert device.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if PICTURES:
        device.page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


@pytest.fixture
def hanna(device_for: Callable[..., Device]) -> Iterator[Device]:
    device = device_for()
    yield device
    device.context.close()


def wil_writes(device: Device) -> None:
    device.sign_in("wil")
    device.page.goto("/signaal/nieuw")
    device.write("Bij Pieter Vonkenberg staan steeds busjes. Ik zag dat bij mijn huisbezoek.")
    device.press_record()
    device.shows_next_step()
    device.sign_out()


def roos_writes_the_request_down(device: Device) -> None:
    page = device.page
    device.sign_in("roos")
    page.goto("/verzoeken/nieuw")
    look(device, "verzoek-nieuw")
    page.get_by_label("Inzage").check()
    page.get_by_label("Wanneer kwam het binnen?").fill(page.evaluate("new Date().toLocaleDateString('sv')"))
    page.get_by_label("Aan de balie, met een geldig document").check()
    page.get_by_label("Naam van wie het vraagt").fill("Pieter Vonkenberg")
    page.get_by_role("button", name="Leg het verzoek vast").click()
    page.get_by_label("Naam, zoals die in een tekst kan staan").fill("Pieter Vonkenburg")
    page.get_by_role("button", name="Zoek").click()
    look(device, "verzoek")


def roos_chooses_and_proposes(device: Device) -> str:
    page = device.page
    page.get_by_role("link", name="Stuk 1").click()
    expect(page.locator("mark").first).to_have_text("Pieter Vonkenberg")
    look(device, "stuk")
    for number, select in enumerate(page.locator("select").all()):
        select.select_option(label="Gaat mee" if number == 0 else "Blijft: kan een melder aanwijzen (AVG 15 lid 4)")
    page.get_by_role("button", name="Bewaar mijn keuzes").click()
    page.get_by_label("Deels toegewezen").check()
    page.get_by_label("Waarom? Dit komt in het antwoord").fill("Wij geven wat over u gaat.")
    page.get_by_role("button", name="Leg voor aan een collega").click()
    expect(page.get_by_text("Jij deed het voorstel")).to_be_visible()
    return page.url


def test_peter_hears_what_stands_there_and_never_who_wrote_it(phone: Device, desk: Device, hanna: Device) -> None:
    wil_writes(phone)
    roos_writes_the_request_down(desk)
    address = roos_chooses_and_proposes(desk)
    hanna.sign_in("hanna")
    hanna.page.goto(address)
    look(hanna, "akkoord")
    hanna.page.get_by_role("button", name="Akkoord").click()
    hanna.page.get_by_role("link", name="Het antwoord, om te printen").click()
    letter = hanna.page.locator("main")
    expect(letter).to_contain_text("Bij Pieter Vonkenberg staan steeds busjes.")
    expect(letter).not_to_contain_text("huisbezoek")
    expect(letter).not_to_contain_text("Brandsma")
    look(hanna, "brief")


@pytest.mark.parametrize(
    ("who", "path", "name"),
    [
        ("roos", "/verzoeken", "verzoeken"),
        ("samira", "/politie-vraagt", "politie"),
        ("anne", "/datalek", "datalek"),
        ("anne", "/modellen/algoritmeregister", "model"),
        ("nora", "/informeren", "informeren"),
    ],
)
def test_the_screens_of_the_rights_desk_are_whole_on_a_phone(phone: Device, who: str, path: str, name: str) -> None:
    phone.sign_in(who)
    phone.page.goto(path)
    look(phone, name)


def test_the_page_for_everyone_needs_no_script_and_leaves_nothing_behind(device_for: Callable[..., Device]) -> None:
    visitor = device_for(scripts=False)
    visitor.page.goto("/wat-wij-doen")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Wat wij met signalen doen, en wat niet")
    assert visitor.context.cookies() == []
    if PICTURES:
        visitor.page.screenshot(path=Path(PICTURES) / "openbaar.png", full_page=True)
    visitor.context.close()
