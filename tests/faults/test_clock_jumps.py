"""A clock that jumps while people send: nothing lost or doubled, the log whole, and no promise before the day it was made."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bench.browser import filled_in, in_veenstad
from puzzelstuk.audit.verification import YOUNG
from tests.faults.crew import Crew, at_work
from tests.faults.killing import doubled, lost, stored
from tests.faults.senders import crowd
from tests.faults.shifted import FILE

pytestmark = pytest.mark.slow
MINUTE = 60
# As a clock does that loses its network and is put right; who is further off is signed out, which tests/policy/test_login.py has.
JUMPS = (10 * MINUTE, 0, -4 * MINUTE, 0, 14 * MINUTE, 0)


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        file = tmp_path_factory.mktemp("klok") / "seconden"
        file.write_text("0")
        patch.setenv(FILE, str(file))
        yield file


@pytest.fixture(scope="module")
def jumping(clock: Path) -> Iterator[Crew]:
    with at_work("faults-clock", fresh=True) as crew:
        crew.kill("web")
        crew.application = "tests.faults.shifted:application"
        crew.start("web")
        crew.wait_until_it_serves()
        yield crew


def set_to(clock: Path, seconds: int) -> None:
    draft = clock.with_suffix(".draft")
    draft.write_text(str(seconds))
    draft.replace(clock)


def test_what_was_acknowledged_while_the_clock_jumped_is_there_once(jumping: Crew, clock: Path) -> None:
    senders = crowd(jumping.port, ("samira", "chris", "henk"))
    for seconds in JUMPS:
        set_to(clock, seconds)
        time.sleep(0.7)
    for one in senders:
        one.finish()
    told = {piece: sorted(receipts) for one in senders for piece, receipts in one.told.items()}
    assert len(told) > len(JUMPS)
    assert (lost(told, stored(jumping)), doubled(told, stored(jumping))) == (0, 0)
    assert jumping.log_is_whole(YOUNG.total_seconds() + 20)


@pytest.mark.parametrize("days", [-1, 1, 400])
def test_a_promise_is_counted_from_the_day_the_clock_showed(jumping: Crew, clock: Path, days: int) -> None:
    """A clock that is days off gives a wrong day, never a promise in the past of its own signal, and never an error."""
    before = stored(jumping)
    set_to(clock, days * 24 * 60 * MINUTE)
    browser = in_veenstad(jumping.port, "wil")
    form = browser.get("/signaal/nieuw").fields
    browser.expect(302, browser.post("/signaal/nieuw", filled_in(form, 1)))
    set_to(clock, 0)
    (new,) = stored(jumping) - before
    received, promised = jumping.ask(f"SELECT received_on, promised_on FROM signals_signal WHERE id = '{new}'")[0]
    assert received == (datetime.now() + timedelta(days=days)).date()
    assert promised > received


def test_who_signed_in_by_a_clock_ahead_is_out_when_it_is_right_again(jumping: Crew, clock: Path) -> None:
    """A session of the future is no session: a wrong clock never prolongs one."""
    set_to(clock, 24 * 60 * MINUTE)
    browser = in_veenstad(jumping.port, "wil")
    assert browser.get("/mijn-signalen").status == 200
    set_to(clock, 0)
    assert browser.get("/mijn-signalen").status == 302
