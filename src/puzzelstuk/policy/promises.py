"""When the reporter hears back at the latest, and when somebody is reminded (S57, S74).

The number of working days is an organisation's own, adopted by its board; these are examples until it adopts its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.working_days import USUAL, LocalDay, add_working_days

SUBJECT = "terugkoppeling"
LONGEST = 30
REMIND_BEFORE = 2
# Steps of the ladder that hear of it once the day is there.
WARNED, DUE, OVERDUE = "twee dagen ervoor", "op de dag", "te laat"


@dataclass(frozen=True)
class PromiseTerms:
    """Within how many working days somebody reads a signal, and its reporter has an answer."""

    acknowledge_within: int = 3
    answer_within: int = 10
    local_days: frozenset[LocalDay] = USUAL
    version: str = "voorbeeld"


EXAMPLE = PromiseTerms()


def promised_on(recorded_on: date, terms: PromiseTerms = EXAMPLE) -> date:
    """The last day on which the reporter hears something."""
    return add_working_days(recorded_on, terms.answer_within, terms.local_days)


def acknowledged_by(recorded_on: date, terms: PromiseTerms = EXAMPLE) -> date:
    """The last day on which somebody reads it."""
    return add_working_days(recorded_on, terms.acknowledge_within, terms.local_days)


def reminder_on(today: date, promised: date, terms: PromiseTerms = EXAMPLE) -> str:
    """Which reminder is due today for what was promised; empty when none is. Whether an answer was given is not asked here."""
    if today > promised:
        return OVERDUE
    if today == promised:
        return DUE
    return WARNED if today >= add_working_days(promised, -REMIND_BEFORE, terms.local_days) else ""


def read_terms(content: Mapping[str, Any], version: str) -> PromiseTerms | None:
    """Adopted terms; None when they cannot be read or promise nothing real."""
    try:
        terms = PromiseTerms(
            acknowledge_within=int(content["gelezen_binnen"]),
            answer_within=int(content["antwoord_binnen"]),
            local_days=frozenset(LocalDay(one) for one in content["vrije_dagen"]),
            version=version,
        )
    except (KeyError, TypeError, ValueError):
        return None
    return terms if may_promise(terms) else None


def may_promise(terms: PromiseTerms) -> Decision:
    """An answer comes after reading, and within a time in which people still believe it comes."""
    if not 0 < terms.acknowledge_within <= terms.answer_within:
        return no("Iemand leest een signaal eerst, daarna komt het antwoord. Kies een kortere termijn voor lezen.")
    if terms.answer_within > LONGEST:
        return no(f"Wie lang niets hoort, ben je kwijt. Kies hooguit {LONGEST} werkdagen.")
    return yes(rule=SUBJECT)
