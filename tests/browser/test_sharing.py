"""Joke shares a masked signal of Samira with the VIK: she proposes, Bilal decides, Nora reads; and a no that has a door."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from tests.browser.device import Device
from tests.browser.test_every_screen import is_good

SEEN = "Drie jongens krijgen elke vrijdag nieuwe schoenen van dezelfde man"
WHY = "Om te zien of dit vaker gebeurt"


def sign_in_by_mail(device: Device, slug: str) -> None:
    """For people without a button of their own."""
    device.page.goto("/inloggen")
    device.page.get_by_label("E-mailadres").fill(f"{slug}@veenstad.example")
    device.page.get_by_label("Wachtwoord").fill(PRACTICE_PASSWORD)
    device.page.get_by_role("button", name="Inloggen", exact=True).click()
    device.page.wait_for_url("**/")


def choose(page: Page, words: str) -> None:
    page.get_by_label(words, exact=False).first.check()
    onward(page)


def onward(page: Page, button: str = "Verder") -> None:
    page.get_by_role("button", name=button).click()


def recorded(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.write(SEEN)
    phone.press_record()
    phone.page.wait_for_url("**/volgende-stap*")


def opened_by_joke(desk: Device) -> None:
    """The signal that nobody read yet, seen, at the first question."""
    desk.sign_in("joke", "/werklijst")
    page = desk.page
    for address in page.locator("a.wi").evaluate_all("all => all.map(one => one.getAttribute('href'))"):
        page.goto(address)
        if page.get_by_text(SEEN).count() and page.get_by_label("Gezien:").count():
            break
    page.get_by_label("Gezien:").check()
    onward(page, "Geef deze status")
    page.get_by_role("link", name="Delen, stap voor stap").click()


def to_the_rule(page: Page, persons: str, purpose: str) -> None:
    onward(page)
    choose(page, "Nee")
    choose(page, persons)
    choose(page, purpose)


def test_a_masked_signal_goes_to_the_vik_by_two_people(phone: Device, desk: Device, device_for: Callable[..., Device]) -> None:
    recorded(phone)
    opened_by_joke(desk)
    page = desk.page
    to_the_rule(page, "Ja, zonder persoon", "Gebiedsbeeld")
    choose(page, "Signaalcoördinator VIK")
    for one in page.locator("input[type=checkbox]").all():
        one.check()
    is_good(desk)
    onward(page)
    choose(page, "Nee, ik heb hier geen beroepsgeheim")
    page.get_by_label("Wat er gezien is").check()
    page.locator("input[name='waarom_saw']").fill(WHY)
    is_good(desk)
    onward(page, "Laat de tekst zien")
    expect(page.locator(".brief")).to_contain_text(SEEN)
    is_good(desk)
    onward(page, "Vraag een collega om mee te beslissen")
    page.wait_for_url("**/delen/besluit/*")
    address = page.url
    expect(page.get_by_text("Een collega beslist mee")).to_be_visible()
    bilal, nora = device_for(), device_for(width=1280)
    sign_in_by_mail(bilal, "bilal")
    bilal.page.goto(address)
    is_good(bilal)
    onward(bilal.page, "Akkoord, deel dit")
    expect(bilal.page.get_by_text("Gedeeld, tot")).to_be_visible()
    nora.sign_in("nora", "/gedeeld")
    nora.page.locator("a.wi").first.click()
    expect(nora.page.locator(".brief")).to_contain_text(SEEN)
    is_good(nora)
    assert [one.complaints for one in (bilal, nora)] == [[], []]
    for one in (bilal, nora):
        one.context.close()


def test_a_no_is_calm_names_its_rule_and_has_a_door(phone: Device, desk: Device) -> None:
    recorded(phone)
    opened_by_joke(desk)
    page = desk.page
    to_the_rule(page, "de ander moet weten om wie het gaat", "Gebiedsbeeld")
    choose(page, "Signaalcoördinator VIK")
    choose(page, "Gewone gegevens")
    expect(page.get_by_role("heading", name="Dit mag zo niet gedeeld worden")).to_be_visible()
    expect(page.get_by_role("link", name="Overleg zonder naam")).to_be_visible()
    is_good(desk)
    desk.page.set_viewport_size({"width": 390, "height": 844})
    is_good(desk)
