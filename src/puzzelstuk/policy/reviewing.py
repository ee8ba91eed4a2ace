"""Looking again: why a signal may stay a while longer. A closed list; nothing is prolonged by silence."""

from datetime import date
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

RULE = "opnieuw bekijken"


class KeepReason(StrEnum):
    """Why a handler keeps a signal until the next look; no free text, so that no detail can stand in it."""

    IN_HAND = "een collega is ermee bezig"
    WAITING_FOR_REPORTER = "wacht op antwoord van de melder"
    WAITING_FOR_OTHERS = "wacht op een afgesproken overleg"
    NEW_INFORMATION = "er kwam pas nieuwe informatie bij"


class Outcome(StrEnum):
    """What came of looking again."""

    KEEP = "bewaren"
    LET_GO = "loslaten"


def may_keep(reason: str, *, today: date, erase_on: date) -> Decision:
    """Keeping needs a reason from the list, and cannot pass the last day."""
    if reason not in list(KeepReason):
        return no("Kies waarom het signaal nog nodig is.", RULE)
    if today >= erase_on:
        return no("De bewaartijd is voorbij. Langer bewaren kan niet.", RULE)
    return yes(RULE)
