"""The disk is full: nothing acknowledged is lost, the page says what to do, and with room again it works again by itself."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bench.browser import Browser, Page, filled_in, in_veenstad
from puzzelstuk.bootstrap.places import places
from tests.faults.crew import Crew, at_work

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.geteuid() != 0, reason="alleen root kan een kleine schijf maken; draai deze proef als root"),
]


@pytest.fixture(scope="module")
def small_disk() -> Iterator[Path]:
    """A disk of its own, of 400 MB, in memory."""
    folder = places().state / "small-disk"
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture(scope="module")
def cramped(small_disk: Path) -> Iterator[Crew]:
    with at_work("s", fresh=True, folder=small_disk) as crew:
        yield crew


def filled(disk: Path, *, but: int) -> Path:
    """Until no more than these bytes fit."""
    path = disk / "vol"
    with path.open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(b"\0" * 65536)
        file.truncate(max(0, file.tell() - but))
    return path


def sent_until_refused(browser: Browser, form: dict[str, str]) -> list[Page]:
    """Pieces one after another, until three in a row were not acknowledged."""
    answers: list[Page] = []
    while len(answers) < 3 or any(one.status == 302 for one in answers[-3:]):
        answers.append(browser.post("/signaal/nieuw", filled_in(form, len(answers)) | {"denk": "woorden " * 400}))
    return answers


def arrives(browser: Browser, fields: dict[str, str], seconds: float = 60) -> bool:
    """By itself, once the worker noticed that there is room again."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if browser.post("/signaal/nieuw", fields).status == 302:
            return True
        time.sleep(0.5)
    return False


def test_what_was_acknowledged_on_a_filling_disk_is_there_and_it_goes_on_with_room(cramped: Crew, small_disk: Path) -> None:
    samira = in_veenstad(cramped.port, "samira")
    form = samira.get("/signaal/nieuw").fields
    waste = filled(small_disk, but=2_000_000)
    answers = sent_until_refused(samira, form)
    waste.unlink()
    cramped.start("database")
    cramped.wait_until_it_serves()
    told = {answer.headers["Location"].split("/")[2] for answer in answers if answer.status == 302}
    refused = [answer for answer in answers if answer.status != 302]
    assert told
    assert told <= {str(row[0]) for row in cramped.ask("SELECT id FROM signals_signal")}
    assert {answer.status for answer in refused} == {503}
    assert all("Je tekst staat hieronder" in answer.text for answer in refused)
    assert arrives(samira, refused[0].fields)
    assert cramped.log_is_whole()
