"""When the reporter hears back at the latest, and when somebody is reminded (S57, S74).

The number of working days is an organisation's own, adopted by its board; these are examples until it adopts its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.working_days import USUAL, LocalDay, add_working_days, is_working_day, working_days_between

SUBJECT = "terugkoppeling"
LONGEST = 30
REMIND_BEFORE = 2
AGAIN_AFTER = 5


class Hears(StrEnum):
    """Who gets "er is een bericht" when an answer is nearly or really late."""

    HOLDER = "houder"
    DEPUTY = "vervanger"
    LADDER = "ladder"


EVERYBODY = frozenset(Hears)


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


def hears(today: date, promised: date, acknowledge: date | None, terms: PromiseTerms = EXAMPLE) -> frozenset[Hears]:
    """Who is reminded today of a signal without a final status; `acknowledge`: by when it is read, while nobody did.

    First the holder, on the day itself the deputy too, and once it is late the ladder's first step. What nobody read on the
    day it had to be read, the deputy hears too: whoever holds the function may be ill. Nobody in a weekend.
    """
    if not is_working_day(today, terms.local_days):
        return frozenset()
    late = working_days_between(promised, today, terms.local_days)
    if late:
        return EVERYBODY if late % AGAIN_AFTER == 1 else frozenset()
    if today == promised:
        return frozenset({Hears.HOLDER, Hears.DEPUTY})
    if acknowledge and today == add_working_days(acknowledge, 1, terms.local_days):
        return frozenset({Hears.HOLDER, Hears.DEPUTY})
    warned = add_working_days(promised, -REMIND_BEFORE, terms.local_days)
    return frozenset({Hears.HOLDER}) if today in {warned, acknowledge} else frozenset()


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
    if terms.acknowledge_within < 1 or terms.answer_within < 1:
        return no("Vul bij lezen en bij antwoord een heel getal in, minstens 1 werkdag.", rule=SUBJECT)
    if terms.acknowledge_within > terms.answer_within:
        return no("Iemand leest een signaal eerst, daarna komt het antwoord. Kies een kortere termijn voor lezen.", rule=SUBJECT)
    if terms.answer_within > LONGEST:
        return no(f"Wie lang niets hoort, ben je kwijt. Kies hooguit {LONGEST} werkdagen.", rule=SUBJECT)
    return yes(rule=SUBJECT)
