"""Browser tests: Debian's Chromium, one empty profile per test, and nothing the browser refused may pass unseen."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.device import Device

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
NewDevice = Callable[..., Device]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser; without it these tests fail, they are never skipped unseen."""
    path = os.environ.get("PUZZELSTUK_CHROMIUM") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def device_for(chromium: Browser, live: str) -> NewDevice:
    """Makes a device with an empty profile, open on the running site."""

    def make(viewport: dict[str, int], **options: object) -> Device:
        context = chromium.new_context(base_url=live, viewport=viewport, locale="nl-NL", timezone_id="Europe/Amsterdam", **options)
        context.set_default_timeout(10_000)
        return Device(context)

    return make


@pytest.fixture
def phone(device_for: NewDevice) -> Iterator[Device]:
    device = device_for(PHONE, has_touch=True)
    yield device
    device.context.close()
    assert device.complaints == []


@pytest.fixture
def desk(device_for: NewDevice) -> Iterator[Device]:
    device = device_for(DESK)
    yield device
    device.context.close()
    assert device.complaints == []
