"""The main job on a phone: how many taps, how long, how many bytes."""

import gzip
import json
import time
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.device import Device

OBSERVATION = "Jongen met 2 telefoons, pinpas uitgeleend aan oudere mannen."
RESULTS = Path(__file__).resolve().parents[2] / "test-results"


class Thumb:
    """Taps and counts; choosing from a list is two taps."""

    def __init__(self, device: Device) -> None:
        self.page, self.taps = device.page, 0

    def tap(self, selector: str) -> None:
        self.page.locator(selector).first.tap()
        self.taps += 1

    def choose(self, selector: str, name: str) -> None:
        self.page.locator(selector).select_option(label=name)
        self.taps += 2


def test_samira_records_within_eight_taps_and_forty_five_seconds(phone: Device) -> None:
    assert len(OBSERVATION) == 60
    phone.sign_in("samira")
    thumb, started = Thumb(phone), time.monotonic()
    thumb.tap("a[href='/signaal/nieuw']")
    thumb.tap("#zag")
    phone.page.keyboard.type(OBSERVATION, delay=1000 / 3)
    expect(phone.page.locator("#suggesties-lijst .sug").first).to_be_attached()
    thumb.tap("#suggesties-lijst .tick input")
    thumb.choose("#buurt", "Stationsbuurt")
    thumb.tap(".chip:has(input[value=avond])")
    thumb.tap(".actionbar button[type=submit]")
    phone.shows_next_step()
    seconds = time.monotonic() - started
    _note(taps=thumb.taps, seconds=round(seconds, 1), characters=len(OBSERVATION), characters_per_second=3)
    assert thumb.taps <= 8
    assert seconds <= 45


def test_the_recording_page_weighs_at_most_sixty_kilobytes(phone: Device) -> None:
    """Everything a first visit fetches: page, styles, scripts, icon, manifest, worker and the page for no reception."""
    phone.sign_in("samira")
    fetched = {"/manifest.webmanifest"}
    fresh = phone.context.browser.new_context(storage_state=phone.context.storage_state())  # type: ignore[union-attr]
    fresh.on("response", lambda answer: _add(fetched, answer.url))
    address = f"{phone.page.url.rstrip('/')}/signaal/nieuw"
    page = fresh.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    weights = {part: len(gzip.compress(phone.context.request.get(part).body())) for part in fetched}
    fresh.close()
    _note(kilobytes=round(sum(weights.values()) / 1000, 1), parts=len(weights))
    assert len(weights) >= 12
    assert sum(weights.values()) <= 60_000


def test_the_scripts_together_stay_within_twenty_seven_kilobytes() -> None:
    folder = Path(__file__).resolve().parents[2] / "src" / "puzzelstuk" / "web" / "static" / "puzzelstuk" / "js"
    assert sum(len(gzip.compress(file.read_bytes())) for file in folder.iterdir()) <= 27_000


def _add(fetched: set[str], address: str) -> None:
    fetched.add(address)


def _note(**found: object) -> None:
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / "main_job.json"
    before = json.loads(file.read_text()) if file.exists() else {}
    file.write_text(json.dumps(before | found, indent=2))
