"""Fatma sees a possible victim of trafficking: Ayşe reads it in time, Josje is reached by rule R11, Fatma hears back, and nobody else sees a thing."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from tests.browser.device import Device
from tests.browser.test_every_screen import is_good
from tests.conftest import connect

BUTTONS = frozenset({"fatma", "nora", "anne", "tom", "roos", "joke"})
SEEN = "Kacper komt steeds met dezelfde man en durft zelf niets te zeggen."
FAMILY = "Nowakowski"
WHY = "Om contact te leggen over opvang en veiligheid"
OTHERS = ("nora", "anne", "tom", "roos", "joke", "yara")
NOT_THEIRS = ("Kacper", FAMILY, "Fatma", "Kaya", "klantmanager")


@pytest.fixture
def people(device_for: Callable[..., Device]) -> Iterator[Callable[..., Device]]:
    """One device a person, signed in; at the end no browser refused anything."""
    devices: dict[str, Device] = {}

    def of(slug: str, width: int = 1280) -> Device:
        if slug not in devices:
            devices[slug] = device_for(width=width)
            _sign_in(devices[slug], slug)
        return devices[slug]

    yield of
    for device in devices.values():
        device.context.close()
    assert [one.complaints for one in devices.values()] == [[]] * len(devices)


def _sign_in(device: Device, slug: str) -> None:
    if slug in BUTTONS:
        device.sign_in(slug)
        return
    device.page.goto("/inloggen")
    device.page.get_by_label("E-mailadres").fill(f"{slug}@veenstad.example")
    device.page.get_by_label("Wachtwoord").fill(PRACTICE_PASSWORD)
    device.page.get_by_role("button", name="Inloggen", exact=True).click()
    device.page.wait_for_url("**/")


def recorded_by_fatma(fatma: Device) -> None:
    """With a name, because she thinks of a possible victim."""
    page = fatma.page
    page.goto("/signaal/nieuw")
    fatma.write(SEEN)
    page.get_by_label("Ik denk aan een mogelijk slachtoffer van mensenhandel").check()
    page.locator("summary", has_text="Persoon").click()
    page.get_by_label("Achternaam", exact=True).fill(FAMILY)
    is_good(fatma)
    fatma.press_record()
    fatma.shows_next_step()


def opened_by_ayse(ayse: Device) -> str:
    """The piece nobody read yet; acknowledged at once. Returns its address."""
    page = ayse.page
    page.goto("/werklijst")
    for address in page.locator("a.wi").evaluate_all("all => all.map(one => one.getAttribute('href'))"):
        page.goto(address)
        if page.get_by_text(SEEN).count() and page.get_by_label("Gezien:").count():
            break
    expect(page.locator("main")).to_contain_text(FAMILY)
    for who in NOT_THEIRS[2:]:
        expect(page.locator("main")).not_to_contain_text(who)
    page.get_by_label("Gezien:").check()
    onward(page, "Geef deze status")
    return address


def onward(page: Page, button: str = "Verder") -> None:
    page.get_by_role("button", name=button).click()


def choose(page: Page, words: str) -> None:
    page.get_by_label(words, exact=False).first.check()
    onward(page)


def to_the_rule(page: Page, address: str, purpose: str, recipient: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Delen, stap voor stap").click()
    onward(page)
    choose(page, "Nee")
    choose(page, "de ander moet weten om wie het gaat")
    choose(page, purpose)
    choose(page, recipient)
    choose(page, "Gewone gegevens")


def shared_by_ayse(ayse: Device, address: str) -> str:
    """With the zorgcoördinator, for help and nothing else; returns the address of the decision."""
    page = ayse.page
    to_the_rule(page, address, "Hulp aan een mogelijk slachtoffer", "Zorgcoördinator mensenhandel")
    expect(page.locator("main")).to_contain_text("Regel R11")
    for one in page.locator("input[type=checkbox]").all():
        one.check()
    is_good(ayse)
    onward(page)
    choose(page, "Nee, ik heb hier geen beroepsgeheim")
    for code in ("saw", "mention:1"):
        page.locator(f"input[name=veld][value='{code}']").check()
        page.locator(f"input[name='waarom_{code}']").fill(WHY)
    page.get_by_label("Ja, wij vertellen het zelf").check()
    onward(page, "Laat de tekst zien")
    expect(page.locator(".brief")).to_contain_text(FAMILY)
    is_good(ayse)
    onward(page, "Deel dit nu")
    page.wait_for_url("**/delen/besluit/*")
    return page.url


def test_a_possible_victim_from_the_bijstand_is_reached_and_fatma_hears_back(people: Callable[..., Device]) -> None:
    fatma, ayse = people("fatma", 390), people("ayse")
    recorded_by_fatma(fatma)
    signal = opened_by_ayse(ayse)
    decision = shared_by_ayse(ayse, signal)

    josje = people("josje")
    josje.page.goto("/gedeeld")
    josje.page.locator("a.wi").first.click()
    received = josje.page.url
    expect(josje.page.locator(".brief")).to_contain_text("Kacper")
    for who in NOT_THEIRS[2:]:
        expect(josje.page.locator("main")).not_to_contain_text(who)
    assert status_of(josje, signal) == status_of(josje, decision) == 404
    is_good(josje)

    nobody_else_sees(people, signal, decision, received)
    fatma_hears_back(fatma, ayse, signal)


def nobody_else_sees(people: Callable[..., Device], *addresses: str) -> None:
    """Not by address, and not in any list of theirs."""
    for slug in OTHERS:
        assert {status_of(people(slug), address) for address in addresses} == {404}, slug
        for address in ("/werklijst", "/knooppunt", "/gedeeld", "/delen", "/mijn-signalen"):
            text = people(slug).context.request.get(address).text()
            assert not [word for word in (*NOT_THEIRS[:2], addresses[0]) if word in text], (slug, address)


def fatma_hears_back(fatma: Device, ayse: Device, signal: str) -> None:
    """In plain steps, within the promised date, and never what was done with whom."""
    fatma.page.goto("/mijn-signalen")
    newest = fatma.page.locator("main article").first
    expect(newest).to_contain_text("Je hoort van ons uiterlijk")
    expect(newest).to_contain_text("Gezien")
    for given in ("Opgepakt:", "Afgesloten:"):
        ayse.page.goto(signal)
        ayse.page.get_by_label(given).check()
        onward(ayse.page, "Geef deze status")
    fatma.page.reload()
    newest = fatma.page.locator("main article", has_text="Het is nu klaar").first
    expect(newest).to_be_visible()
    for word in ("Kacper", FAMILY, "Ayşe", "Josje", "Zorgcoördinator", "R11"):
        expect(newest).not_to_contain_text(word)
    is_good(fatma)


def status_of(device: Device, address: str) -> int:
    return device.context.request.get(address).status


def test_what_the_bijstand_knows_never_goes_to_the_vik_and_the_no_leaves_only_itself(
    people: Callable[..., Device], cluster: Cluster
) -> None:
    recorded_by_fatma(people("fatma", 390))
    ayse = people("ayse")
    signal = opened_by_ayse(ayse)
    before = left_behind(cluster)
    to_the_rule(ayse.page, signal, "Bestuurlijke aanpak", "Signaalcoördinator VIK")
    expect(ayse.page.get_by_role("heading", name="Dit mag zo niet gedeeld worden")).to_be_visible()
    expect(ayse.page.locator("main")).to_contain_text("Regel R21")
    for name in ("Overleg zonder naam", "Leg iets op een plek vast"):
        expect(ayse.page.get_by_role("link", name=name)).to_be_visible()
    is_good(ayse)
    ayse.page.set_viewport_size({"width": 390, "height": 844})
    is_good(ayse)
    after = left_behind(cluster)
    assert {table: after[table] - before[table] for table in after} == {
        "access_grant": 0,
        "desk_intake": 0,
        "sharing_share of nee": 1,
        "sharing_share": 1,
        "sharing_sharetext": 0,
        "signals_mentionkey": 0,
    }
    assert status_of(people("nora"), signal) == status_of(people("nora"), f"/knooppunt{_id(signal)}") == 404


def left_behind(cluster: Cluster) -> dict[str, int]:
    """How many rows stand in what a share could leave."""
    tables = ("access_grant", "desk_intake", "sharing_share", "sharing_sharetext", "signals_mentionkey")
    with connect(cluster, "test_live") as connection:
        found = {table: _number(connection.execute(f"SELECT count(*) FROM {table}").fetchone()) for table in tables}
        no = connection.execute("SELECT count(*) FROM sharing_share WHERE outcome = 'nee' AND state = 'geweigerd'")
        return found | {"sharing_share of nee": _number(no.fetchone())}


def _number(row: Any) -> int:
    return int(row[0])


def _id(address: str) -> str:
    found = re.search(r"/[0-9a-f-]{36}", address)
    assert found
    return found.group()
