"""Looking again: nothing is prolonged by silence, keeping needs a reason, letting go is told to the reporter."""

import uuid
from datetime import date, timedelta

import pytest

from puzzelstuk.flows.handling.handle import waiting
from puzzelstuk.flows.keeping.keep import keep, let_go, to_review
from puzzelstuk.flows.reporting.follow import everything_mine, mine
from puzzelstuk.policy.decision import UNKNOWN
from puzzelstuk.policy.retention import Ending
from puzzelstuk.policy.reviewing import KeepReason
from tests.retention.years import LAST_DAY, RECORDED, Years
from tests.world import viewer

DAY = timedelta(days=1)
REVIEW_DAY = RECORDED + 90 * DAY


def listed(years: Years, slug: str, day: date) -> list[uuid.UUID]:
    at = years.on(day)
    with years.committed.role():
        return [one.signal.id for one in to_review(viewer(slug), at)]


@pytest.mark.parametrize(("day", "there"), [(REVIEW_DAY - DAY, False), (REVIEW_DAY, True), (LAST_DAY - DAY, True)])
def test_a_signal_asks_for_a_look_after_ninety_days(years: Years, day: date, there: bool) -> None:
    signal = years.recorded()
    assert listed(years, "greet", day) == ([signal] if there else [])
    assert listed(years, "joke", day) == []


def test_who_keeps_it_for_a_reason_looks_again_later_and_never_past_the_last_day(years: Years) -> None:
    signal, late = years.recorded(), LAST_DAY - 40 * DAY
    for day in (REVIEW_DAY, late):
        at = years.on(day)
        with years.committed.role():
            assert keep(signal, KeepReason.IN_HAND, by=viewer("greet"), at=at)
    assert years.committed.rows("SELECT next_on FROM retention_review ORDER BY next_on") == [(REVIEW_DAY + 90 * DAY,), (LAST_DAY,)]
    assert years.night().signals[Ending.DUE] == 1


def test_without_a_reason_nothing_changes(years: Years) -> None:
    signal, at = years.recorded(), years.on(REVIEW_DAY)
    with years.committed.role():
        assert not keep(signal, "gewoon", by=viewer("greet"), at=at)
    assert listed(years, "greet", REVIEW_DAY) == [signal]


def test_what_was_let_go_is_told_to_its_reporter_and_erased_the_next_night(years: Years) -> None:
    signal, at = years.recorded(), years.on(REVIEW_DAY)
    with years.committed.role():
        assert let_go(signal, by=viewer("greet"), at=at)
        assert [one.status.title for one in mine(viewer("henk"), at.date())] == ["Afgesloten"]
        assert waiting(viewer("greet"), at) == []
        assert let_go(signal, by=viewer("greet"), at=at) == UNKNOWN
    assert years.night(REVIEW_DAY + DAY).signals[Ending.LET_GO] == 1
    with years.committed.role():
        (told,) = everything_mine(viewer("henk"), at.date() + DAY).gone
    assert (told.status.title, told.readable_until) == ("Afgesloten", REVIEW_DAY + 90 * DAY)


def test_the_handler_of_another_organisation_meets_nothing(years: Years) -> None:
    signal, at = years.recorded(), years.on(REVIEW_DAY)
    with years.committed.role():
        assert keep(signal, KeepReason.IN_HAND, by=viewer("joke"), at=at) == UNKNOWN
        assert let_go(signal, by=viewer("joke"), at=at) == UNKNOWN


def test_a_month_before_the_end_the_list_says_who_still_waits_for_an_answer(years: Years) -> None:
    signal, at = years.recorded(), years.on(LAST_DAY - 200 * DAY)
    with years.committed.role():
        assert keep(signal, KeepReason.IN_HAND, by=viewer("greet"), at=at)
        at = years.on(LAST_DAY - 30 * DAY)
        (one,) = to_review(viewer("greet"), at)
    assert one.unanswered
