"""Two people hold one signal back; it is kept and not used, and nobody can see from outside that it is."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import psycopg
import pytest

from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.keeping import keep as keeping
from puzzelstuk.flows.reporting.follow import everything_mine, mine
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.holds import HoldReason
from puzzelstuk.policy.retention import Ending
from tests.retention.years import LAST_DAY, RECORDED, Years
from tests.world import viewer

DAY = timedelta(days=1)
ASKED = LAST_DAY - 60 * DAY
UNTIL = LAST_DAY + 200 * DAY
KEY_DAY = date(2026, 4, 1)  # everything of March 2025 has had its time


def asked(years: Years) -> tuple[uuid.UUID, uuid.UUID]:
    """A signal of Wil, handled by Inge of the Wmo, who asks to hold it; its id and the hold's."""
    signal, at = years.recorded("wil"), years.on(ASKED)
    with years.committed.role():
        assert keeping.ask_hold(signal, HoldReason.COMPLAINT, UNTIL, by=viewer("inge"), at=at)
    ((hold,),) = years.committed.rows("SELECT id FROM retention_hold")
    assert isinstance(hold, uuid.UUID)
    return signal, hold


def decided(years: Years, what: Callable[..., Decision], hold: uuid.UUID, slug: str, day: date = ASKED) -> Decision:
    at = years.on(day)
    with years.committed.role():
        return what(hold, by=viewer(slug), at=at)


def test_one_person_holds_nothing(years: Years) -> None:
    asked(years)
    assert years.night().signals[Ending.DUE] == 1


def test_two_people_hold_it_past_its_last_day_under_a_key_of_its_own(years: Years) -> None:
    signal, hold = asked(years)
    years.recorded("wil")
    assert decided(years, keeping.confirm_hold, hold, "anne")
    done = years.night(KEY_DAY)
    assert (done.signals.total(), done.held) == (1, 1)
    assert [one.retention for one in years.keys.living() if one.retention in ("signaal", "bewaarplicht")] == ["bewaarplicht"]
    assert years.committed.rows("SELECT id, retention FROM signals_signal") == [(signal, "bewaarplicht")]


def test_what_is_held_is_not_used_and_looks_like_any_other_from_outside(years: Years) -> None:
    signal, hold = asked(years)
    decided(years, keeping.confirm_hold, hold, "anne")
    years.night()
    assert years.left("signals_mentionkey") == {}
    with years.committed.role():
        assert read(signal, by=viewer("inge"), at=years.on(LAST_DAY)) is None
        assert [one.status.title for one in mine(viewer("wil"), LAST_DAY)] == ["Verlopen"]


def test_two_people_lift_it_and_the_next_night_ends_it(years: Years) -> None:
    _, hold = asked(years)
    decided(years, keeping.confirm_hold, hold, "anne")
    years.night()
    day = LAST_DAY + DAY
    assert decided(years, keeping.ask_to_lift, hold, "anne", day)
    assert not decided(years, keeping.lift_hold, hold, "anne", day)
    years.committed.change(f"UPDATE retention_hold SET lift_asked_by = '{uuid.uuid4()}'")
    assert decided(years, keeping.lift_hold, hold, "anne", day)
    assert years.night(day + DAY).signals[Ending.HOLD_OVER] == 1
    assert years.left() == {}


def test_it_ends_by_its_own_end_date(years: Years) -> None:
    _, hold = asked(years)
    decided(years, keeping.confirm_hold, hold, "anne")
    assert years.night(UNTIL - DAY).held == 1
    assert years.night(UNTIL).signals[Ending.HOLD_OVER] == 1


def test_who_reported_is_never_held(years: Years) -> None:
    _, hold = asked(years)
    decided(years, keeping.confirm_hold, hold, "anne")
    years.night()
    assert years.night(LAST_DAY + 90 * DAY).reporters == 1
    with years.committed.role():
        assert everything_mine(viewer("wil"), LAST_DAY + 90 * DAY).signals == []


@pytest.mark.parametrize("slug", ["inge", "tom", "joke", "samira"])
def test_who_does_not_oversee_confirms_nothing(years: Years, slug: str) -> None:
    _, hold = asked(years)
    assert not decided(years, keeping.confirm_hold, hold, slug)
    assert years.night().signals[Ending.DUE] == 1


def test_the_database_refuses_one_person_who_asks_and_confirms(years: Years) -> None:
    asked(years)
    with pytest.raises(psycopg.errors.CheckViolation, match="hold_confirmed_by_another"):
        years.committed.change(f"UPDATE retention_hold SET confirmed_by = asked_by, confirmed_on = '{RECORDED}'")
