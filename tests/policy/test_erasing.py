"""A clock that is wrong ends nothing too early; nobody holds or keeps alone or without a reason."""

import uuid
from datetime import date, timedelta

import pytest

from puzzelstuk.policy.erasing import may_erase, may_erase_until, shown
from puzzelstuk.policy.holds import HoldReason, HoldStage, may_ask, may_confirm, may_lift, second_person
from puzzelstuk.policy.reviewing import KeepReason, may_keep

TODAY = date(2027, 3, 10)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("last_run", "confirmed", "allowed"),
    [
        (None, False, True),
        (TODAY, False, True),
        (TODAY - 40 * DAY, False, True),
        (TODAY - 41 * DAY, False, False),
        (TODAY - 41 * DAY, True, True),
        (TODAY + DAY, False, False),
        (TODAY + DAY, True, False),
    ],
)
def test_a_day_is_held_against_the_last_run(last_run: date | None, confirmed: bool, allowed: bool) -> None:
    assert bool(may_erase(today=TODAY, database_day=TODAY, last_known=last_run, confirmed=confirmed)) is allowed


@pytest.mark.parametrize(("apart", "allowed"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_two_clocks_must_agree_and_confirming_does_not_help(apart: int, allowed: bool) -> None:
    assert bool(may_erase(today=TODAY, database_day=TODAY + apart * DAY, last_known=TODAY, confirmed=True)) is allowed


@pytest.mark.parametrize(("ahead", "dry_run", "allowed"), [(0, False, True), (-9, False, True), (1, True, True), (1, False, False)])
def test_looking_ahead_is_for_reading_only(ahead: int, dry_run: bool, allowed: bool) -> None:
    assert bool(may_erase_until(TODAY + ahead * DAY, today=TODAY, dry_run=dry_run)) is allowed


@pytest.mark.parametrize(("count", "words"), [(0, "geen"), (1, "minder dan 5"), (4, "minder dan 5"), (5, "5"), (80, "80")])
def test_a_small_number_is_not_told_to_who_may_not_know(count: int, words: str) -> None:
    assert shown(count) == words


@pytest.mark.parametrize("reason", ["", "omdat het moet", "losgelaten"])
def test_keeping_without_a_reason_from_the_list_is_refused(reason: str) -> None:
    assert not may_keep(reason, today=TODAY, erase_on=TODAY + DAY)


def test_keeping_on_the_last_day_is_refused() -> None:
    assert may_keep(KeepReason.IN_HAND, today=TODAY - DAY, erase_on=TODAY)
    assert not may_keep(KeepReason.IN_HAND, today=TODAY, erase_on=TODAY)


@pytest.mark.parametrize(("days", "allowed"), [(0, False), (1, True), (730, True), (731, False), (-1, False)])
def test_a_hold_ends_within_two_years(days: int, allowed: bool) -> None:
    assert bool(may_ask(HoldReason.COURT, today=TODAY, until=TODAY + days * DAY)) is allowed


def test_a_hold_needs_a_reason_from_the_list() -> None:
    assert not may_ask("voor de zekerheid", today=TODAY, until=TODAY + DAY)


def test_one_person_alone_never_decides() -> None:
    one, other = uuid.uuid4(), uuid.uuid4()
    assert not second_person(one, one)
    assert second_person(one, other)


@pytest.mark.parametrize("stage", HoldStage)
def test_each_step_waits_for_the_one_before(stage: HoldStage) -> None:
    assert bool(may_confirm(stage)) is (stage is HoldStage.ASKED)
    assert bool(may_lift(stage, asked=False)) is (stage is HoldStage.ACTIVE)
    assert bool(may_lift(stage, asked=True)) is (stage is HoldStage.LIFTING)
