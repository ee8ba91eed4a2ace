"""The ladder of an organisation: who hears it when a signal is stuck, and how long each step has to answer (S30, S42)."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.working_days import USUAL, LocalDay, add_working_days

SUBJECT = "ladder"
STUCK = "vastgelopen"
LONGEST = 10


class StepKind(StrEnum):
    """Every ladder has these steps, in this order; a small organisation leaves some out."""

    TEAM = "team"
    LEAD = "leidinggevende"
    DIRECTOR = "regisseur"
    BOARD = "bestuurder"


class StuckReason(StrEnum):
    """Why a signal is stuck; a closed list, so that no detail can stand in it. Alphabetical by their words."""

    NOBODY = "niemand pakt het op"
    DISAGREE = "we zijn het niet eens"
    NO_ANSWER = "een andere organisatie antwoordt niet"
    NO_MEANS = "er is geen plek, geld of mens voor"
    NO_RULE = "niet duidelijk of het mag"


class Asked(StrEnum):
    """The one decision a bestuurder is asked for."""

    APPOINT = "Wijs één persoon aan die dit oppakt."
    CALL = "Bel de bestuurder van de andere organisatie."
    CHOOSE = "Hak de knoop door: gaan we door of stoppen we?"
    LAWYER = "Vraag binnen de termijn een jurist om een oordeel."
    MEANS = "Maak plek, geld of tijd vrij."


class Reply(StrEnum):
    """What whoever is asked says: two equal buttons."""

    YES = "dit doe ik"
    NO = "dit doe ik niet"


# Which decision helps with which reason.
ASKED_FOR: Mapping[StuckReason, Asked] = {
    StuckReason.NOBODY: Asked.APPOINT,
    StuckReason.DISAGREE: Asked.CHOOSE,
    StuckReason.NO_ANSWER: Asked.CALL,
    StuckReason.NO_MEANS: Asked.MEANS,
    StuckReason.NO_RULE: Asked.LAWYER,
}


@dataclass(frozen=True)
class Rung:
    """One step: which function (a destination of the register), and within how many working days it answers."""

    kind: StepKind
    target: str
    within: int


@dataclass(frozen=True)
class Ladder:
    """The steps of one organisation, lowest first."""

    rungs: tuple[Rung, ...]
    version: str
    adopted_by: uuid.UUID | None = None  # whose register says who stands on a step
    local_days: frozenset[LocalDay] = USUAL

    def answer_by(self, place: int, today: date) -> date:
        return add_working_days(today, self.rungs[place].within, self.local_days)


def next_place(ladder: Ladder, place: int | None) -> int | None:
    """Which step follows; None at the top, where it stays until it is answered."""
    following = 0 if place is None else place + 1
    return following if following < len(ladder.rungs) else None


def climbs(answer_by: date, acknowledged: bool, today: date) -> bool:
    """Whether a step that did not acknowledge in time is passed by."""
    return not acknowledged and today > answer_by


def read_ladder(
    content: Sequence[Mapping[str, Any]],
    version: str,
    adopted_by: uuid.UUID | None = None,
    local_days: frozenset[LocalDay] = USUAL,
) -> Ladder | None:
    """Adopted steps; None when they cannot be read or stand in another order."""
    try:
        rungs = tuple(Rung(StepKind(one["stap"]), str(one["bestemming"]), int(one["werkdagen"])) for one in content)
    except (KeyError, TypeError, ValueError):
        return None
    ladder = Ladder(rungs, version, adopted_by, local_days)
    return ladder if may_climb(ladder) else None


def may_climb(ladder: Ladder) -> Decision:
    """A ladder has steps, in the fixed order, each once, and each with a time to answer."""
    order = [list(StepKind).index(one.kind) for one in ladder.rungs]
    if not order or order != sorted(set(order)):
        return no(
            "Zet de stappen in de goede volgorde: team, leidinggevende, regisseur, bestuurder. Elke stap één keer.", rule=SUBJECT
        )
    if any(not 0 < one.within <= LONGEST for one in ladder.rungs):
        return no(f"Geef elke stap één tot {LONGEST} werkdagen.", rule=SUBJECT)
    return yes(rule=SUBJECT)


def may_escalate(reason: str, *, ended: bool, open_already: bool) -> Decision:
    """One click with a reason from the list, on what still waits."""
    if ended:
        return no("Dit signaal is afgesloten. Een stap hoger vragen kan niet meer.", rule=STUCK)
    if open_already:
        return no("Dit signaal ligt al een stap hoger. Je ziet bij wie.", rule=STUCK)
    if reason not in list(StuckReason):
        return no("Kies waarom het vastzit.", rule=STUCK)
    return yes(rule=STUCK)
