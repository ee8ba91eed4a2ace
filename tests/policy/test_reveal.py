"""When a reporter's name may be given: two people, a reason, and in time."""

import uuid
from datetime import date, timedelta

import pytest

from puzzelstuk.policy.reveal import DECIDE_WITHIN, expires_on, may_ask, may_decide

NORA, ELLEN = uuid.UUID(int=1), uuid.UUID(int=2)
DAY = date(2026, 11, 18)
LONG = "Het meisje is weg en alleen de melder weet waarheen."


@pytest.mark.parametrize(
    ("reason", "ground", "words", "boards", "officers", "allowed"),
    [
        ("gevaar", "vitaal", LONG, 1, 1, True),
        ("gevaar", "vitaal", LONG, 0, 1, False),
        ("gevaar", "vitaal", LONG, 1, 0, False),
        ("nieuwsgierig", "vitaal", LONG, 1, 1, False),
        ("gevaar", "omdat", LONG, 1, 1, False),
        ("", "", LONG, 1, 1, False),
        ("gevaar", "vitaal", "Daarom.", 1, 1, False),
        ("gevaar", "vitaal", " " * 40, 1, 1, False),
        ("gevaar", "vitaal", "x" * 19, 1, 1, False),
        ("gevaar", "vitaal", "x" * 20, 1, 1, True),
        ("gevaar", "vitaal", LONG, 2, 2, True),
    ],
)
def test_a_request_needs_a_reason_and_others_to_decide_and_watch(
    reason: str, ground: str, words: str, boards: int, officers: int, allowed: bool
) -> None:
    asked = may_ask(
        reason=reason, ground=ground, words=words, reasons={"gevaar"}, grounds={"vitaal"}, boards=boards, officers=officers
    )
    assert bool(asked) is allowed
    assert allowed or asked.reason


@pytest.mark.parametrize(
    ("by", "waiting", "days", "allowed"),
    [
        (ELLEN, True, 0, True),
        (ELLEN, True, 6, True),
        (ELLEN, True, 7, False),
        (ELLEN, False, 0, False),
        (NORA, True, 0, False),
    ],
)
def test_somebody_else_decides_once_and_within_seven_days(by: uuid.UUID, waiting: bool, days: int, allowed: bool) -> None:
    today = DAY + timedelta(days=days)
    decision = may_decide(asked_by=NORA, by=by, waiting=waiting, expires=expires_on(DAY), today=today)
    assert bool(decision) is allowed


def test_seven_days_are_seven_days() -> None:
    assert timedelta(days=7) == DECIDE_WITHIN
