"""Giving a reporter's name: who handles the signal asks, a member of the board decides, the worker looks it up."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.guidance.reveal_reasons import reveal_grounds, reveal_reasons
from puzzelstuk.organisations.selectors import account, in_role
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.reveal import may_ask, may_decide
from puzzelstuk.reporters import reveals
from puzzelstuk.reporters.models import Reveal, RevealState
from puzzelstuk.signals.selectors import for_handling


@dataclass(frozen=True)
class Asked:
    """A request as the two, the board and the privacy officer see it; never with a name of the reporter."""

    request: Reveal
    words: str
    reason: str
    ground: str
    asked_by: str
    decided_by: str
    state: str
    may_decide: bool
    may_read: bool


@dataclass(frozen=True)
class Why:
    """What was filled in by who asks."""

    reason: str
    ground: str
    words: str


def ask(signal_id: uuid.UUID, why: Why, *, by: Viewer, at: datetime) -> Decision:
    """Ask for the name behind a signal one handles."""
    allowed = by.may(Act.REVEAL_ASK)
    if not allowed:
        return allowed
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date())
        if opened is None:
            return UNKNOWN
        decision = _may_ask(why, by)
        if decision:
            signal = opened.signal
            question = reveals.Question(signal.id, signal.organisation, signal.bucket, why.reason, why.ground, why.words)
            reveals.ask(question, organisation=by.organisation, by=by.member, today=at.date())
        _log(AuditAct.REVEAL_ASKED, str(signal_id), by, at, decision)
        return decision


def decide(reveal: uuid.UUID, *, agreed: bool, by: Viewer, at: datetime) -> Decision:
    """The second person says yes or no."""
    allowed = by.may(Act.REVEAL_DECIDE)
    if not allowed:
        return allowed
    with looking_as(by):
        asked = reveals.one(by.organisation, reveal)
        if asked is None:
            return UNKNOWN
        decision = _may_decide(asked, by.member, at.date())
        if decision and not reveals.decide(asked, agreed=agreed, by=by.member, today=at.date()):
            decision = no("Over deze vraag is al beslist.")
        _log(AuditAct.REVEAL_DECIDED, str(asked.object_id), by, at, decision)
        return decision


def listed(*, by: Viewer, at: datetime) -> list[Asked]:
    """The requests one may follow: who handles signals sees their own, board and privacy officer see all; logged."""
    if not by.may(Act.REVEAL_FOLLOW):
        return []
    everything = bool({Role.BOARD, Role.PRIVACY_OFFICER} & by.roles)
    with looking_as(by):
        rows = [one for one in reveals.requests_of(by.organisation) if everything or one.asked_by == by.member]
        _log(AuditAct.REVEALS_LISTED, "", by, at, yes())
        return [_asked(one, by, at.date()) for one in rows]


def read_name(reveal: uuid.UUID, *, by: Viewer, at: datetime) -> str | None:
    """The name, once, for one of the two; None when there is nothing to read for this account."""
    if not by.may(Act.REVEAL_FOLLOW):
        return None
    with looking_as(by):
        asked = reveals.one(by.organisation, reveal)
        if asked is None or by.member not in {asked.asked_by, asked.decided_by}:
            return None
        name = reveals.take_answer(asked, by.member)
        if name is not None:
            _log(AuditAct.REVEAL_READ, str(asked.object_id), by, at, yes())
        return name


def _may_ask(why: Why, by: Viewer) -> Decision:
    return may_ask(
        reason=why.reason,
        ground=why.ground,
        words=why.words,
        reasons=reveal_reasons(),
        grounds=reveal_grounds(),
        boards=sum(one.id != by.member for one in in_role(Role.BOARD, by.organisation)),
        officers=len(in_role(Role.PRIVACY_OFFICER, by.organisation)),
    )


def _may_decide(asked: Reveal, by: uuid.UUID, today: date) -> Decision:
    waiting = asked.state == RevealState.ASKED
    return may_decide(asked_by=asked.asked_by, by=by, waiting=waiting, expires=asked.expires_on, today=today)


def _asked(one: Reveal, by: Viewer, today: date) -> Asked:
    expired = one.state == RevealState.ASKED and today >= one.expires_on
    return Asked(
        request=one,
        words=reveals.words_of(one),
        reason=reveal_reasons().get(one.reason, one.reason),
        ground=reveal_grounds().get(one.ground, one.ground),
        asked_by=_name(one.asked_by),
        decided_by=_name(one.decided_by) if one.decided_by else "",
        state="Verlopen" if expired else RevealState(one.state).label,
        may_decide=bool(by.may(Act.REVEAL_DECIDE)) and bool(_may_decide(one, by.member, today)),
        may_read=one.state == RevealState.GIVEN and by.member in {one.asked_by, one.decided_by},
    )


def _name(member: uuid.UUID) -> str:
    found = account(member)
    return found.display_name if found else "iemand die er niet meer werkt"


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, decision: Decision) -> None:
    result = "gelukt" if decision else "geweigerd"
    write(Happened(act, by.organisation, "signaal", object_id, at, Purpose.REVEALING, result), by=by.member)
