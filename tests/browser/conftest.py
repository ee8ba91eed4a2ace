"""Browser tests: Debian's Chromium, one empty profile per test, and nothing the browser refused may pass unseen."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Playwright, ViewportSize, expect, sync_playwright

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
# Two busy cores: a slow machine is no failure.
expect.set_options(timeout=15_000)
NewDevice = Callable[..., Device]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium_path() -> str:
    return os.environ.get("PUZZELSTUK_CHROMIUM") or "/usr/bin/chromium"


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    """The one browser; without it these tests fail, they are never skipped unseen."""
    browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def device_for(chromium: Browser, live: str) -> NewDevice:
    """Makes a device with an empty profile, open on the running site."""

    def make(*, width: int = 390, scripts: bool = True) -> Device:
        viewport: ViewportSize = {"width": width, "height": 844}
        context = chromium.new_context(
            base_url=live,
            viewport=viewport,
            has_touch=width < 600,
            java_script_enabled=scripts,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
        )
        context.set_default_timeout(20_000)
        return Device(context)

    return make


@pytest.fixture
def phone(device_for: NewDevice) -> Iterator[Device]:
    device = device_for()
    yield device
    device.context.close()
    assert device.complaints == []


@pytest.fixture
def desk(device_for: NewDevice) -> Iterator[Device]:
    device = device_for(width=1280)
    yield device
    device.context.close()
    assert device.complaints == []
