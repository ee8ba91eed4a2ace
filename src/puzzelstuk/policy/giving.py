"""Around the rule for sharing: secrecy, telling the person, four eyes, and how long. The rules themselves: policy/sharing.py."""

import uuid
from datetime import date, timedelta
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

# Art. 14(3): the person hears within a month; whoever waits decides again before that.
LOOK_AGAIN_WITHIN = timedelta(days=31)
# A proposal that nobody decides on lapses, and what was given ends by itself.
DECIDE_WITHIN = timedelta(days=14)
SHARED_FOR = timedelta(days=90)


class Way(StrEnum):
    """How it reaches the other: to read here, or as a text that a person hands over."""

    READ_HERE = "inzage"
    TEXT = "tekst"


class Secrecy(StrEnum):
    """What was considered about professional secrecy; a question of its own, never the ground of a share."""

    NONE = "geen"
    CONSENT = "toestemming"
    LAW = "wet"
    CONFLICT = "conflict"


class Informing(StrEnum):
    """Whether the person it is about hears of it."""

    DONE = "gedaan"
    LATER = "later"
    NOBODY = "niemand"


class LaterReason(StrEnum):
    """Why somebody cannot be told now; a closed list."""

    UNSAFE = "onveilig"
    INQUIRY = "onderzoek"
    OTHERS = "anderen"
    OUT_OF_REACH = "onbereikbaar"


class Adviser(StrEnum):
    """Who gave the advice that a rule asks for."""

    PRIVACY_OFFICER = "fg"
    LAWYER = "jurist"
    MANAGER = "leidinggevende"


def may_tell_later(reason: str, look_again: date | None, *, today: date) -> Decision:
    """Waiting with telling the person needs a reason from the list and a day within a month."""
    if reason not in list(LaterReason):
        return no("Kies waarom vertellen nu niet kan.", rule="uitstel met reden")
    if look_again is None or not today < look_again <= today + LOOK_AGAIN_WITHIN:
        return no("Kies een dag waarop je opnieuw kijkt: na vandaag en binnen een maand.", rule="uitstel met datum")
    return yes(rule="uitstel met reden en datum")


def may_agree(*, proposed_by: uuid.UUID, by: uuid.UUID, leaves: bool) -> Decision:
    """Four eyes on everything that leaves the organisation."""
    if leaves and by == proposed_by:
        return no("Een collega beslist mee over wat naar buiten gaat. Dat kun je niet zelf zijn.", rule="vier ogen")
    return yes(rule="vier ogen")


def may_advise(*, proposed_by: uuid.UUID, by: uuid.UUID) -> Decision:
    """Who proposed does not write down the advice on it."""
    if by == proposed_by:
        return no("Een collega legt het advies vast. Dat kun je niet zelf zijn.", rule="advies door een ander")
    return yes(rule="advies door een ander")


def ends_on(today: date, last_day: date) -> date:
    """Until when the other may read it (that day no longer included); never past the signal's own last day."""
    return min(today + SHARED_FOR, last_day)
