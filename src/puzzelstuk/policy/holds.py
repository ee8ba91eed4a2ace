"""A legal hold: two people keep one signal past its last day. It is kept, not used."""

import uuid
from datetime import date
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.retention import TERMS, RetentionClass

RULE = "bewaarplicht"


class HoldReason(StrEnum):
    """Why something may not be erased yet; a closed list."""

    COURT = "een rechter of toezichthouder vraagt erom"
    COMPLAINT = "er loopt een klacht of bezwaar"
    REQUEST = "er loopt een verzoek om inzage"


class HoldStage(StrEnum):
    """How far a hold is."""

    ASKED = "gevraagd"
    ACTIVE = "van kracht"
    LIFTING = "opheffen gevraagd"
    OVER = "voorbij"


def may_ask(reason: str, *, today: date, until: date) -> Decision:
    if reason not in list(HoldReason):
        return no("Kies waarom het bewaard moet blijven.", RULE)
    if not today < until <= today + TERMS[RetentionClass.HOLD].erase_after:
        return no("Kies een einddatum na vandaag, en hooguit twee jaar vooruit.", RULE)
    return yes(RULE)


def second_person(first: uuid.UUID, second: uuid.UUID) -> Decision:
    """Who asks does not confirm."""
    if first == second:
        return no("Iemand anders moet dit bevestigen. Zo beslist nooit één persoon alleen.", rule="twee mensen")
    return yes(rule="twee mensen")


def may_confirm(stage: HoldStage) -> Decision:
    if stage is not HoldStage.ASKED:
        return no("Deze bewaarplicht is al bevestigd of voorbij.", RULE)
    return yes(RULE)


def may_lift(stage: HoldStage, *, asked: bool) -> Decision:
    """First somebody asks to lift, then somebody else does."""
    if stage is not (HoldStage.LIFTING if asked else HoldStage.ACTIVE):
        return no("Deze bewaarplicht staat daar niet op te wachten. Bekijk haar opnieuw.", RULE)
    return yes(RULE)
