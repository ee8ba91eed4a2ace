"""When a source may be asked, and when its answer can be read."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome, Question, RuleCondition
from puzzelstuk.policy.source_questions import (
    CAP_A_DAY,
    FOLLOWING,
    READ_ON_WEEKDAY,
    Bit,
    Moments,
    Wish,
    bit,
    may_ask,
    may_go_on,
    may_stop,
    moments,
    question_to,
    questions_for,
    rules_permit,
    shown_on,
    source_permitted,
)

DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))
CAR = frozenset({MentionKind.VEHICLE})
WISH = Wish(MentionKind.VEHICLE, CAR, asked_today=0, asked_before=False)
NOT_THIS, ASKED = "De privacydesk wees deze bron hier niet voor aan.", "Deze bron is voor dit signaal al gevraagd."
TOMORROW = "Jullie stelden vandaag al 5 bronvragen. Morgen kan het weer."
NO_RULE = "De regels staan deze bronvraag niet toe. Weeg het signaal zonder vraag, met wat er al ligt."
CONDITIONS = "Beantwoord eerst elke voorwaarde met ja."
NO_HIT = "Alleen als een bron zegt dat er iets bekend is, gaat dit signaal verder."
WAIT = "Er loopt nog een bronvraag. Wacht op de dag waarop je het antwoord kunt lezen."

# Asked on a Wednesday: readable on the Tuesday after the weekend, and for the last time a week later.
WEDNESDAY, FIRST, LAST = date(2026, 11, 18), date(2026, 11, 24), date(2026, 12, 1)
DAY = timedelta(days=1)
OPEN = (RuleCondition("nodig", "Is het nodig?"),)
MAY = Finding(Outcome.YES, "1", rule="R40")
PROVIDED = replace(MAY, outcome=Outcome.PROVIDED, rule="R41")
STILL_OPEN, REFUSED = replace(PROVIDED, conditions=OPEN), replace(MAY, refused=OPEN)
ADVICE, FORBIDDEN = replace(MAY, outcome=Outcome.ADVICE), replace(MAY, outcome=Outcome.NO)
NO_RULE_AT_ALL = Finding(Outcome.NO, "1")


@given(asked=DAYS)
def test_answers_are_read_on_one_weekday_at_least_three_days_later(asked: date) -> None:
    when = moments(asked)
    assert when.first.weekday() == when.last.weekday() == READ_ON_WEEKDAY
    assert timedelta(days=3) <= when.first - asked < timedelta(days=10)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (date(2026, 11, 18), date(2026, 11, 24), date(2026, 12, 1)),
        (date(2026, 11, 20), date(2026, 11, 24), date(2026, 12, 1)),
        (date(2026, 11, 21), date(2026, 11, 24), date(2026, 12, 1)),
        (date(2026, 11, 22), date(2026, 12, 1), date(2026, 12, 8)),
        (date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)),
    ],
)
def test_a_source_has_three_days_before_the_first_tuesday_counts(asked: date, first: date, last: date) -> None:
    assert moments(asked) == Moments(first, last)


@pytest.mark.parametrize(
    ("answered", "shown"),
    [
        (WEDNESDAY, FIRST),
        (FIRST - DAY, FIRST),
        (FIRST, LAST),
        (FIRST + DAY, LAST),
        (LAST - DAY, LAST),
        (LAST, None),
        (LAST + DAY, None),
    ],
)
def test_an_answer_is_read_on_the_next_fixed_day_or_came_too_late(answered: date, shown: date | None) -> None:
    assert shown_on(answered, Moments(FIRST, LAST)) == shown


@pytest.mark.parametrize(
    ("today", "known", "read"),
    [
        (WEDNESDAY, None, Bit.WAITING),
        (FIRST - DAY, None, Bit.WAITING),
        (FIRST, None, Bit.AGAIN),
        (LAST - DAY, None, Bit.AGAIN),
        (LAST, None, Bit.SILENT),
        (LAST + DAY, None, Bit.SILENT),
        (FIRST, True, Bit.KNOWN),
        (FIRST, False, Bit.NOT_KNOWN),
        (LAST, True, Bit.KNOWN),
        (LAST, False, Bit.NOT_KNOWN),
    ],
)
def test_what_a_desk_reads_changes_on_the_fixed_days_only(today: date, known: bool | None, read: Bit) -> None:
    assert bit(today, Moments(FIRST, LAST), known) is read


@given(asked=DAYS, after=st.integers(0, 40))
def test_no_answer_can_be_read_on_the_day_it_is_given(asked: date, after: int) -> None:
    when, day = moments(asked), asked + timedelta(days=after)
    assert shown_on(day, when) in {when.first, when.last, None}
    assert (shown_on(day, when) or day + timedelta(days=1)) > day


@given(asked=DAYS, after=st.integers(0, 40))
def test_without_an_answer_it_never_becomes_known(asked: date, after: int) -> None:
    assert bit(asked + timedelta(days=after), moments(asked), None) in {Bit.WAITING, Bit.AGAIN, Bit.SILENT}


@given(asked=DAYS, answered=st.integers(0, 30), known=st.booleans())
def test_day_after_day_a_desk_reads_what_may_follow(asked: date, answered: int, known: bool) -> None:
    when = moments(asked)
    read_from = shown_on(asked + timedelta(days=answered), when)
    days = [asked + timedelta(days=number) for number in range(30)]
    read = [bit(day, when, known if read_from and read_from <= day else None) for day in days]
    assert read[0] is Bit.WAITING
    assert all(after is before or after in FOLLOWING[before] for before, after in pairwise(read))


def test_the_rules_are_asked_whether_only_the_question_itself_may_go_to_a_source() -> None:
    asked = Question("vik", "wmo", "meer_bekend", "bronhouder", frozenset({DataKind.HIT_QUESTION}), {"nodig": True})
    assert question_to("wmo", {"nodig": True}) == asked


def test_the_rules_are_asked_about_the_task_of_the_piece_and_about_the_source() -> None:
    answers = {"nodig": True, "licht": False}
    from_piece, to_source = questions_for("wmo", "wonen", answers)
    assert (from_piece, to_source) == (question_to("wmo", answers), question_to("wonen", answers))


@pytest.mark.parametrize(
    ("found", "permitted"),
    [
        (MAY, True),
        (PROVIDED, True),
        (STILL_OPEN, True),
        (REFUSED, True),
        (ADVICE, False),
        (FORBIDDEN, False),
        (NO_RULE_AT_ALL, False),
        (replace(MAY, rule=None), False),
    ],
)
def test_a_source_is_offered_when_a_rule_says_yes_conditions_aside(found: Finding, permitted: bool) -> None:
    assert source_permitted(found) is permitted


@pytest.mark.parametrize(
    ("found", "allowed", "told"),
    [
        ((MAY, PROVIDED), True, ("", "R40")),
        ((PROVIDED, MAY), True, ("", "R41")),
        ((MAY, FORBIDDEN), False, (NO_RULE, "bronvraag")),
        ((FORBIDDEN, MAY), False, (NO_RULE, "bronvraag")),
        ((MAY, ADVICE), False, (NO_RULE, "bronvraag")),
        ((NO_RULE_AT_ALL, NO_RULE_AT_ALL), False, (NO_RULE, "bronvraag")),
        ((STILL_OPEN, FORBIDDEN), False, (NO_RULE, "bronvraag")),
        ((), False, (NO_RULE, "bronvraag")),
        ((MAY, STILL_OPEN), False, (CONDITIONS, "bronvraag")),
        ((STILL_OPEN, MAY), False, (CONDITIONS, "bronvraag")),
        ((MAY, REFUSED), False, (CONDITIONS, "bronvraag")),
    ],
)
def test_both_rules_must_permit_and_no_rule_is_a_no(found: tuple[Finding, ...], allowed: bool, told: tuple[str, str]) -> None:
    decision = rules_permit(found)
    assert (decision.allowed, (decision.reason, decision.rule)) == (allowed, told)


@pytest.mark.parametrize(
    ("wish", "allowed", "reason"),
    [
        (WISH, True, ""),
        (replace(WISH, asked_today=CAP_A_DAY - 1), True, ""),
        (replace(WISH, kind=MentionKind.PERSON), False, NOT_THIS),
        (replace(WISH, allowed=frozenset()), False, NOT_THIS),
        (replace(WISH, asked_before=True), False, ASKED),
        (replace(WISH, asked_today=CAP_A_DAY), False, TOMORROW),
        (replace(WISH, asked_today=CAP_A_DAY + 1), False, TOMORROW),
        (replace(WISH, kind=MentionKind.PERSON, asked_before=True), False, NOT_THIS),
        (replace(WISH, asked_before=True, asked_today=CAP_A_DAY), False, ASKED),
    ],
)
def test_asking_is_for_one_mark_once_and_not_often(wish: Wish, allowed: bool, reason: str) -> None:
    decision = may_ask(wish)
    assert (decision.allowed, decision.reason, decision.rule) == (allowed, reason, "bronvraag")


@given(bits=st.lists(st.sampled_from(Bit)))
def test_only_a_hit_leads_on(bits: list[Bit]) -> None:
    decision = may_go_on(bits)
    assert decision.allowed is (Bit.KNOWN in bits)
    assert (decision.reason, decision.rule) == ("" if decision else NO_HIT, "bronvraag")


@pytest.mark.parametrize(
    ("bits", "allowed"),
    [
        ([], True),
        ([Bit.KNOWN], True),
        ([Bit.NOT_KNOWN], True),
        ([Bit.SILENT], True),
        ([Bit.NOT_KNOWN, Bit.SILENT], True),
        ([Bit.WAITING], False),
        ([Bit.AGAIN], False),
        ([Bit.NOT_KNOWN, Bit.WAITING], False),
        ([Bit.SILENT, Bit.AGAIN], False),
        ([Bit.WAITING, Bit.KNOWN], True),
        ([Bit.KNOWN, Bit.AGAIN], True),
    ],
)
def test_nobody_stops_while_an_answer_is_still_to_be_read(bits: Collection[Bit], allowed: bool) -> None:
    decision = may_stop(bits)
    assert (decision.allowed, decision.reason, decision.rule) == (allowed, "" if allowed else WAIT, "bronvraag")
