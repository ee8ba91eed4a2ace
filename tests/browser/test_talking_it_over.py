"""Samira is in doubt, talks it over without a name, and helps himself: no signal, and nobody sees more than they may."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from puzzelstuk.bootstrap.postgres import Cluster
from tests.browser.device import Device
from tests.browser.test_every_screen import is_good
from tests.conftest import connect

SITUATION = "Een jongen bij ons heeft elke week nieuwe kleren. Mevrouw Jansen vertelde het, 06 12345678."
MASKED = "[persoon 1] vertelde het"
ADVICE = "Vraag hem eerst hoe het gaat. Zoek niets uit. Lukt het niet? Kom dan langs."
ROLES = ("chris", "nora", "anne", "tom", "marit", "youssef", "roos")
REGISTERED = ("signals_signal", "signals_mention", "signals_mentionkey", "reporters_record", "desk_intake", "sharing_share")


@pytest.fixture
def people(device_for: Callable[..., Device]) -> Iterator[Callable[..., Device]]:
    """One device a person, signed in."""
    devices: dict[str, Device] = {}

    def of(slug: str, width: int = 390) -> Device:
        if slug not in devices:
            devices[slug] = device_for(width=width)
            devices[slug].sign_in(slug)
        return devices[slug]

    yield of
    for device in devices.values():
        device.context.close()


def press(device: Device, name: str) -> None:
    device.page.get_by_role("button", name=name).click()


def follow(device: Device, name: str) -> None:
    device.page.get_by_role("link", name=name).first.click()


def ask(samira: Device) -> str:
    """From the first screen to a shared card; returns the address of the card."""
    samira.page.goto("/")
    follow(samira, "Sparren zonder naam")
    follow(samira, "Vraag het zonder naam")
    samira.write(SITUATION, "Wat speelt er?")
    samira.write("Wat zou jij doen?", "Wat wil je weten?")
    samira.page.get_by_role("radio", name="Contactpersoon signalen Eerste").check()
    press(samira, "Bekijk wat de ander leest")
    expect(samira.page.locator("mark").first).to_have_text("[persoon 1]")
    is_good(samira)
    samira.page.get_by_label("Niemand is te herkennen").check()
    press(samira, "Deel deze tekst")
    expect(samira.page.get_by_role("heading", name="Gedeeld, zonder naam.")).to_be_visible()
    return samira.page.url.partition("?")[0]


def advise(joke: Device) -> str:
    """From the first screen to an advice; returns the address of the card on this side."""
    joke.page.goto("/")
    follow(joke, "Sparren zonder naam")
    follow(joke, "Meedenken")
    follow(joke, "Lees en denk mee")
    expect(joke.page.locator("main")).to_contain_text(MASKED)
    joke.write(ADVICE, "Wat raad je aan?")
    press(joke, "Bekijk wat de vrager leest")
    is_good(joke)
    press(joke, "Geef dit advies")
    expect(joke.page.get_by_role("heading", name="Dank je wel voor je advies.")).to_be_visible()
    return joke.page.url.partition("?")[0]


def registered(cluster: Cluster) -> list[int]:
    """How many rows stand wherever a person could be written down."""
    with connect(cluster, "test_live") as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in REGISTERED]
        return [int(str(row[0])) for row in counts if row]


def test_a_youth_worker_talks_it_over_and_helps_himself(people: Callable[..., Device], cluster: Cluster) -> None:
    samira, joke = people("samira"), people("joke", 1280)
    before = registered(cluster)
    samira.page.goto("/mijn-signalen")
    signals = samira.page.locator("main article").count()
    own = ask(samira)
    read = advise(joke)
    for name in ("Samira", "Haddou", "jongerenwerker", "Jansen", "12345678"):
        expect(joke.page.locator("main")).not_to_contain_text(name)
    for slug in ROLES:
        assert {people(slug).page.goto(address).status for address in (own, read)} == {404}  # type: ignore[union-attr]
    assert joke.page.goto(own).status == 404  # type: ignore[union-attr]

    samira.page.goto("/sparren")
    follow(samira, "Mijn gesprekken")
    follow(samira, "Lees dit gesprek")
    expect(samira.page.locator("main")).to_contain_text(ADVICE)
    expect(samira.page.locator("main")).not_to_contain_text("Joke")
    is_good(samira)
    press(samira, "Geen signaal nodig, ik help zelf")
    expect(samira.page.get_by_role("heading", name="Goed dat je zelf helpt.")).to_be_visible()

    assert {samira.page.goto(own).status, joke.page.goto(read).status} == {404}  # type: ignore[union-attr]
    samira.page.goto("/mijn-signalen")
    expect(samira.page.locator("main article")).to_have_count(signals)
    assert registered(cluster) == before
