"""Passkeys and an organisation's own sign-in, in a real browser with a virtual device that signs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from bench.browser import free_port
from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from tests.browser.device import Device
from tests.browser.test_every_screen import is_good
from tests.conftest import _wait
from tests.login.at_provider import provider, way_in

NewPhone = Callable[..., Device]


@pytest.fixture
def phone_at(chromium: Browser) -> Iterator[NewPhone]:
    """A phone that reaches the site by a name: a passkey belongs to a name, never to a number."""
    phones: list[Device] = []

    def make(address: str) -> Device:
        named = address.replace("127.0.0.1", "localhost")
        context = chromium.new_context(base_url=named, viewport={"width": 390, "height": 844}, locale="nl-NL")
        context.set_default_timeout(20_000)
        phones.append(Device(context))
        return phones[-1]

    yield make
    for one in phones:
        one.context.close()
        assert one.complaints == []


def finger(phone: Device, *, fits: bool = True) -> tuple[CDPSession, str]:
    """A finger on this phone, which fits its owner or not."""
    session = phone.context.new_cdp_session(phone.page)
    session.send("WebAuthn.enable")
    abilities = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = abilities | {"isUserVerified": fits, "automaticPresenceSimulation": True}
    return session, str(session.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"])


def with_passkey(phone: Device, slug: str) -> tuple[CDPSession, str]:
    """Sign in, add a passkey on this phone, sign out."""
    phone.sign_in(slug)
    owner = finger(phone)
    phone.page.goto("/account")
    phone.page.get_by_role("button", name="Voeg toe op dit toestel").click()
    expect(phone.page.get_by_role("heading", name="Bewaar deze herstelcodes")).to_be_visible()
    is_good(phone)
    phone.page.get_by_role("link", name="Ik heb ze bewaard").click()
    expect(phone.page.get_by_text("Mijn telefoon", exact=True)).to_be_visible()
    is_good(phone)
    phone.sign_out()
    return owner


def password(page: Page, slug: str) -> None:
    page.goto("/inloggen")
    page.get_by_label("E-mailadres").fill(f"{slug}@veenstad.example")
    page.get_by_label("Wachtwoord", exact=True).fill(PRACTICE_PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def test_one_touch_is_enough_with_a_passkey_and_a_second_step_after_a_password(live: str, phone_at: NewPhone) -> None:
    phone = phone_at(live)
    with_passkey(phone, "henk")
    phone.page.get_by_role("button", name="Inloggen met een toegangssleutel").click()
    expect(phone.page.get_by_role("heading", name="Dag Henk")).to_be_visible()
    phone.sign_out()
    password(phone.page, "henk")
    expect(phone.page.get_by_role("heading", name="Nog één stap")).to_be_visible()
    is_good(phone)
    phone.page.get_by_role("button", name="Verder met je toegangssleutel").click()
    expect(phone.page.get_by_role("heading", name="Dag Henk")).to_be_visible()
    phone.page.goto("/account")
    phone.page.get_by_role("button", name="Haal weg").click()
    expect(phone.page.get_by_text("Je hebt er nog geen.")).to_be_visible()


def test_a_finger_that_does_not_fit_gets_a_way_on_and_not_in(live: str, phone_at: NewPhone) -> None:
    phone = phone_at(live)
    session, owner = with_passkey(phone, "wil")
    session.send("WebAuthn.setUserVerified", {"authenticatorId": owner, "isUserVerified": False})
    phone.page.get_by_role("button", name="Inloggen met een toegangssleutel").click()
    expect(phone.page.get_by_text("Dat lukte niet. Probeer het opnieuw, of kies een andere manier.")).to_be_visible()


def test_on_an_address_of_numbers_there_is_no_button_for_a_passkey(phone: Device) -> None:
    phone.page.goto("/inloggen")
    expect(phone.page.get_by_label("Wachtwoord", exact=True)).to_be_visible()
    expect(phone.page.get_by_role("button", name="Inloggen met een toegangssleutel")).to_be_hidden()


def test_samira_comes_in_through_her_organisation(phone_at: NewPhone, live: str) -> None:
    with _site_with_own_sign_in() as address:
        phone = phone_at(address)
        phone.page.goto("/inloggen?verder=/herkennen")
        is_good(phone)
        phone.page.get_by_role("button", name="Inloggen via Gemeente Veenstad").click()
        phone.page.locator("input[name=naam]").fill("samira")
        phone.page.get_by_role("button", name="Verder").click()
        phone.page.wait_for_url("**/herkennen")
        phone.page.goto("/")
        expect(phone.page.get_by_role("heading", name="Dag Samira")).to_be_visible()


@contextmanager
def _site_with_own_sign_in() -> Iterator[str]:
    port = free_port()
    with provider(f"http://localhost:{port}/inloggen/organisatie/gemeente/terug") as issuer:
        ways = json.dumps([way_in(issuer).model_dump()])
        settings = os.environ | {
            "PUZZELSTUK_DATABASE_NAME": "test_live",
            "PUZZELSTUK_PORT": str(port),
            "PUZZELSTUK_SINGLE_SIGN_ON": ways,
        }
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
        command += ["--workers", "1", "--blocking-threads", "2", "--no-ws", "--log-level", "warning", "puzzelstuk.wsgi:application"]
        server = subprocess.Popen(command, env=settings)
        try:
            _wait(f"http://127.0.0.1:{port}/acuut", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=10)
