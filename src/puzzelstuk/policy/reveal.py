"""When a reporter's name may be given: two people, a reason from a closed list, and seven days to decide.

Who handles a signal asks, a member of the board decides. The privacy officer is told of both and decides nothing: who
keeps watch does not act.
"""

import uuid
from collections.abc import Collection
from datetime import date, timedelta

from puzzelstuk.policy.decision import Decision, no, yes

DECIDE_WITHIN = timedelta(days=7)
READ_WITHIN = timedelta(days=1)
RULE = "naam van een melder: twee mensen"


def expires_on(asked_on: date) -> date:
    """The first day on which nobody can agree any more."""
    return asked_on + DECIDE_WITHIN


def may_ask(
    *, reason: str, ground: str, words: str, reasons: Collection[str], grounds: Collection[str], boards: int, officers: int
) -> Decision:
    """A request has a reason, a ground and words, and somebody else to decide and to keep watch."""
    if not boards:
        return no("Je organisatie heeft nog geen andere bestuurder in Puzzelstuk. Zonder tweede mens gaat dit niet.", RULE)
    if not officers:
        return no("Je organisatie heeft nog geen FG in Puzzelstuk. Zonder FG gaat dit niet.", RULE)
    if reason not in reasons or ground not in grounds:
        return no("Kies een reden en een grond uit de lijst.", RULE)
    if len(words.strip()) < 20:
        return no("Leg in een paar zinnen uit waarom het niet zonder de naam kan.", RULE)
    return yes(RULE)


def may_decide(*, asked_by: uuid.UUID, by: uuid.UUID, waiting: bool, expires: date, today: date) -> Decision:
    """Another account than the one that asked, in time, and once."""
    if asked_by == by:
        return no("Je kunt niet over je eigen vraag beslissen. Vraag een andere bestuurder.", RULE)
    if not waiting:
        return no("Over deze vraag is al beslist.", RULE)
    if today >= expires:
        return no("Deze vraag is verlopen. Is de naam nog nodig? Stel de vraag dan opnieuw.", RULE)
    return yes(RULE)
