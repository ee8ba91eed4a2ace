"""The rules of requests and of telling people, as days and closed lists."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.rights import (
    Giving,
    Part,
    RequestOutcome,
    RequestStage,
    answer_by,
    breach_report_by,
    inform_by,
    may_agree,
    may_delay,
    may_extend,
    may_give,
    may_open,
    may_propose,
    months_later,
)

TODAY = date(2026, 11, 18)
ME, OTHER = uuid.uuid4(), uuid.uuid4()


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 11, 18), date(2026, 12, 18), date(2027, 2, 18)),
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2027, 11, 30), date(2027, 12, 30), date(2028, 2, 29)),
    ],
)
def test_an_answer_comes_within_a_month_and_once_two_months_later(received: date, due: date, extended: date) -> None:
    assert (answer_by(received), answer_by(received, extended=True), inform_by(received)) == (due, extended, due)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 36))
def test_so_many_months_later_is_never_in_another_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


@pytest.mark.parametrize(
    ("kind", "identity", "received", "allowed"),
    [
        ("inzage", "aan de balie, met een geldig document", TODAY, True),
        ("alles", "aan de balie, met een geldig document", TODAY, False),
        ("inzage", "kopie van het paspoort", TODAY, False),
        ("inzage", "bekend bij een medewerker", TODAY + timedelta(1), False),
        ("wissing", "bekend bij een medewerker", TODAY - timedelta(400), False),
    ],
)
def test_a_request_has_a_kind_and_a_known_person(kind: str, identity: str, received: date, allowed: bool) -> None:
    assert bool(may_open(kind=kind, identity=identity, received_on=received, today=TODAY)) is allowed


@pytest.mark.parametrize(
    ("stage", "extended", "reason", "due", "allowed"),
    [
        (RequestStage.OPEN, False, "het verzoek is ingewikkeld", TODAY, True),
        (RequestStage.OPEN, True, "het verzoek is ingewikkeld", TODAY, False),
        (RequestStage.OPEN, False, "geen tijd", TODAY, False),
        (RequestStage.OPEN, False, "het verzoek is ingewikkeld", TODAY - timedelta(1), False),
        (RequestStage.CLOSED, False, "het verzoek is ingewikkeld", TODAY, False),
    ],
)
def test_the_term_is_extended_once_with_a_reason_and_in_time(
    stage: str, extended: bool, reason: str, due: date, allowed: bool
) -> None:
    assert bool(may_extend(stage=stage, extended=extended, reason=reason, due_on=due, today=TODAY)) is allowed


@pytest.mark.parametrize(
    ("stage", "outcome", "why", "undecided", "allowed"),
    [
        (RequestStage.OPEN, RequestOutcome.GRANTED, "Wij geven alles wat over u gaat.", 0, True),
        (RequestStage.OPEN, RequestOutcome.GRANTED, "Wij geven alles wat over u gaat.", 1, False),
        (RequestStage.OPEN, RequestOutcome.GRANTED, "nee", 0, False),
        (RequestStage.OPEN, "misschien", "Wij geven alles wat over u gaat.", 0, False),
        (RequestStage.PROPOSED, RequestOutcome.GRANTED, "Wij geven alles wat over u gaat.", 0, False),
    ],
)
def test_a_proposal_has_a_reason_and_leaves_nothing_unweighed(
    stage: str, outcome: str, why: str, undecided: int, allowed: bool
) -> None:
    assert bool(may_propose(stage=stage, outcome=outcome, why=why, undecided=undecided)) is allowed


@pytest.mark.parametrize(
    ("stage", "proposed_by", "allowed"),
    [(RequestStage.PROPOSED, OTHER, True), (RequestStage.PROPOSED, ME, False), (RequestStage.OPEN, None, False)],
)
def test_who_proposes_never_agrees(stage: str, proposed_by: uuid.UUID | None, allowed: bool) -> None:
    assert bool(may_agree(stage=stage, proposed_by=proposed_by, by=ME)) is allowed


@given(st.lists(st.sampled_from(["", "anders", *Giving]), max_size=6))
def test_nothing_goes_out_or_stays_by_itself(givings: list[str]) -> None:
    chosen = all(one in list(Giving) for one in givings)
    assert bool(may_give([Part("Gezien", "Iets.", one) for one in givings])) is chosen


@pytest.mark.parametrize(
    ("reason", "review_on", "allowed"),
    [
        ("vertellen brengt iemand in gevaar", TODAY + timedelta(30), True),
        ("vertellen brengt iemand in gevaar", None, False),
        ("vertellen brengt iemand in gevaar", TODAY, False),
        ("vertellen brengt iemand in gevaar", TODAY + timedelta(91), False),
        ("geen zin", TODAY + timedelta(30), False),
    ],
)
def test_telling_somebody_later_has_a_reason_and_a_day(reason: str, review_on: date | None, allowed: bool) -> None:
    assert bool(may_delay(reason=reason, review_on=review_on, today=TODAY)) is allowed


def test_a_breach_is_reported_within_72_hours() -> None:
    assert breach_report_by(datetime(2026, 11, 18, 9, tzinfo=UTC)) == datetime(2026, 11, 21, 9, tzinfo=UTC)
