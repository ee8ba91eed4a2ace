"""Around a share: waiting with telling the person, four eyes, an advice by a colleague, and how long the other may read."""

import uuid
from datetime import date, timedelta

import pytest

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.giving import (
    DECIDE_WITHIN,
    Adviser,
    Informing,
    LaterReason,
    Secrecy,
    Way,
    ends_on,
    may_advise,
    may_agree,
    may_tell_later,
)

SAMIRA, JOKE = (uuid.UUID(int=number) for number in (1, 2))
WEDNESDAY = date(2026, 11, 18)
WAITS = yes(rule="uitstel met reden en datum")
NO_REASON = no("Kies waarom vertellen nu niet kan.", rule="uitstel met reden")
NO_DAY = no("Kies een dag waarop je opnieuw kijkt: na vandaag en binnen een maand.", rule="uitstel met datum")
NOT_ALONE = no("Een collega beslist mee over wat naar buiten gaat. Dat kun je niet zelf zijn.", rule="vier ogen")
NOT_OWN_ADVICE = no("Een collega legt het advies vast. Dat kun je niet zelf zijn.", rule="advies door een ander")


@pytest.mark.parametrize(
    ("look_again", "expected"),
    [
        (None, NO_DAY),
        (date(2026, 11, 17), NO_DAY),
        (WEDNESDAY, NO_DAY),
        (date(2026, 11, 19), WAITS),
        (date(2026, 12, 18), WAITS),
        (date(2026, 12, 19), WAITS),
        (date(2026, 12, 20), NO_DAY),
        (date(2027, 11, 19), NO_DAY),
    ],
)
def test_who_waits_with_telling_looks_again_after_today_and_within_a_month(look_again: date | None, expected: Decision) -> None:
    assert may_tell_later("onveilig", look_again, today=WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("onveilig", WAITS),
        ("onderzoek", WAITS),
        ("anderen", WAITS),
        ("onbereikbaar", WAITS),
        ("Onveilig", NO_REASON),
        ("geen zin", NO_REASON),
        ("", NO_REASON),
    ],
)
def test_waiting_with_telling_has_a_reason_from_the_list(reason: str, expected: Decision) -> None:
    assert may_tell_later(reason, date(2026, 11, 25), today=WEDNESDAY) == expected


@pytest.mark.parametrize("look_again", [None, WEDNESDAY])
def test_the_reason_is_asked_before_the_day(look_again: date | None) -> None:
    assert may_tell_later("", look_again, today=WEDNESDAY) == NO_REASON


@pytest.mark.parametrize(
    ("by", "leaves", "expected"),
    [
        (SAMIRA, True, NOT_ALONE),
        (SAMIRA, False, yes(rule="vier ogen")),
        (JOKE, True, yes(rule="vier ogen")),
        (JOKE, False, yes(rule="vier ogen")),
    ],
)
def test_what_samira_wants_to_send_out_of_the_house_joke_decides_with_her(by: uuid.UUID, leaves: bool, expected: Decision) -> None:
    assert may_agree(proposed_by=SAMIRA, by=by, leaves=leaves) == expected


@pytest.mark.parametrize(("by", "expected"), [(SAMIRA, NOT_OWN_ADVICE), (JOKE, yes(rule="advies door een ander"))])
def test_the_advice_on_what_samira_proposed_is_written_down_by_joke(by: uuid.UUID, expected: Decision) -> None:
    assert may_advise(proposed_by=SAMIRA, by=by) == expected


@pytest.mark.parametrize(
    ("last_day", "ends"),
    [
        (date(2028, 1, 1), date(2027, 2, 16)),
        (date(2027, 2, 17), date(2027, 2, 16)),
        (date(2027, 2, 16), date(2027, 2, 16)),
        (date(2027, 2, 15), date(2027, 2, 15)),
        (WEDNESDAY, WEDNESDAY),
    ],
)
def test_reading_ends_after_ninety_days_and_never_after_the_signal(last_day: date, ends: date) -> None:
    assert ends_on(WEDNESDAY, last_day) == ends


def test_a_proposal_nobody_decides_on_lapses_after_two_weeks() -> None:
    assert timedelta(days=14) == DECIDE_WITHIN


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (Way, ["inzage", "tekst"]),
        (Secrecy, ["geen", "toestemming", "wet", "conflict"]),
        (Informing, ["gedaan", "later", "niemand"]),
        (LaterReason, ["onveilig", "onderzoek", "anderen", "onbereikbaar"]),
        (Adviser, ["fg", "jurist", "leidinggevende"]),
    ],
)
def test_what_can_be_chosen_is_a_closed_list(choices: type[Way], words: list[str]) -> None:
    assert list(choices) == words
