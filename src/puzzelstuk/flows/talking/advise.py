"""Thinking along about a card without a name: in the name of a function. Who read it stands in the log, not on the card."""

import uuid
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write
from puzzelstuk.masking.gate import Outcome
from puzzelstuk.organisations.selectors import functions_held
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.talking import may_go
from puzzelstuk.sharing.nameless import Words, gate_of
from puzzelstuk.sharing.talk import actions
from puzzelstuk.sharing.talk.models import TalkCard
from puzzelstuk.sharing.talk.selectors import ADVISING, OpenCard, advised_as, cards, one_card

EMPTY = no("Schrijf eerst je advies. Een paar zinnen is genoeg.", rule="leeg advies")


def waiting(by: Viewer, at: datetime, page: int = 1) -> list[TalkCard]:
    """Cards for the functions this viewer holds; looking at the list is logged."""
    if not by.may(Act.TALK_ADVISE):
        return []
    reading = standing_for(by)
    with looking_as(reading):
        _log(AuditAct.TALKS_LISTED, "", by, at)
        return cards(reading, at.date(), ADVISING, page)


def read(card_id: uuid.UUID, *, by: Viewer, at: datetime) -> OpenCard | None:
    """One card with its words; None when it does not exist for this viewer. Logged either way."""
    if not by.may(Act.TALK_ADVISE):
        return None
    reading = standing_for(by)
    with looking_as(reading):
        opened = one_card(reading, card_id, at.date(), ADVISING)
        _log(AuditAct.TALK_READ, named("gesprek", card_id, opened), by, at, DONE if opened else REFUSED)
        return opened


def advise(card_id: uuid.UUID, words: Words, mark: str, *, by: Viewer, at: datetime) -> Decision:
    """Give one advice, as text, after a look at exactly these words."""
    (text,) = words.texts
    allowed = by.may(Act.TALK_ADVISE)
    if not allowed:
        return allowed
    reading = standing_for(by)
    with looking_as(reading):
        opened = one_card(reading, card_id, at.date(), ADVISING)
        function = advised_as(reading, card_id, at.date())
        if opened is None or function is None:
            decision = UNKNOWN
        elif not text:
            decision = EMPTY
        else:
            seen = gate_of(mark, by.member, words)
            decision = may_go(looked=seen.outcome is Outcome.SEEN, open_places=len(seen.open), promised=True) and actions.advise(
                opened.card, text, function=function, organisation=by.organisation, today=at.date()
            )
        _log(AuditAct.TALK_ADVISED, named("gesprek", card_id, opened), by, at, DONE if decision else REFUSED)
        return decision


def standing_for(by: Viewer) -> Viewer:
    """The same viewer with every function they hold: who thinks along need not be somebody who handles signals."""
    return by.holding(functions_held(by.member, by.organisation))


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, "gesprek", object_id, at, purpose=Purpose.TALKING, result=result), by=by.member)
