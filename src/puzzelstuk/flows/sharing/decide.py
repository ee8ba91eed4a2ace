"""After a proposal: the advice, the second person, handing over, telling the person, ending. Each by somebody, each logged."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, hidden, write
from puzzelstuk.flows.sharing.effect import end_effect, give_effect
from puzzelstuk.flows.sharing.propose import may_share
from puzzelstuk.flows.sharing.rules import asked_again, counting_rules, still_holds
from puzzelstuk.flows.sharing.words import coarse_words
from puzzelstuk.organisations.selectors import account
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.giving import Adviser, Informing, may_advise, may_agree, may_tell_later
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome
from puzzelstuk.sharing import actions, selectors
from puzzelstuk.sharing.actions import Telling
from puzzelstuk.sharing.content import ADVICE, OUTGOING, WHY, Asked, open_question, open_texts
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.outgoing import items_of
from puzzelstuk.sharing.states import ShareState
from puzzelstuk.signals.selectors import OpenSignal, for_handling

TOO_LATE = no("Over dit voorstel is al beslist, of de tijd is voorbij. Bekijk het opnieuw.")
OTHER_RULES = no("De regels, de ontvanger of de afspraak zijn veranderd na dit voorstel. Stel het opnieuw voor.")
FIRST_ADVICE = no("Deze regel vraagt eerst advies. Leg het advies vast; daarna kun je beslissen.")


@dataclass(frozen=True)
class Overview:
    """What the functions of one viewer have open."""

    proposals: list[Share]
    to_hand_over: list[Share]
    to_tell: list[Share]
    given: list[Share]


@dataclass(frozen=True)
class Opened:
    """One decision with its words, as far as they still stand."""

    share: Share
    asked: Asked
    finding: Finding | None
    text: str
    whys: list[tuple[str, str]]
    advice: str
    proposed_by: str
    decided_by: str
    own: bool
    expired: bool


def listed(viewer: Viewer, at: datetime) -> Overview:
    """Everything about sharing that waits for this viewer's functions; looking is logged."""
    if not viewer.may(Act.SHARE_PROPOSE):
        return Overview([], [], [], [])
    with looking_as(viewer):
        _log(AuditAct.SHARES_LISTED, "delen", viewer, at)
        today = at.date()
        return Overview(
            selectors.proposals(viewer, today),
            selectors.to_hand_over(viewer),
            selectors.to_tell(viewer),
            selectors.given(viewer, today),
        )


def read(share_id: uuid.UUID, *, by: Viewer, at: datetime) -> Opened | None:
    """One decision; None when it does not exist for this viewer. Logged either way."""
    if not by.may(Act.SHARE_DECIDE):
        return None
    with looking_as(by):
        share = selectors.one(by, share_id)
        _log(AuditAct.SHARE_SEEN, _named(share_id, share), by, at, DONE if share else REFUSED)
        return _opened(share, by, at.date()) if share else None


def decide(share_id: uuid.UUID, *, agreed: bool, by: Viewer, at: datetime) -> Decision:
    """The second person says yes or no."""

    def act(share: Share) -> Decision:
        another = may_agree(proposed_by=share.proposed_by, by=by.member, leaves=share.leaves)
        if not another:
            return another
        if not agreed:
            return yes() if actions.decline(share, by=by.member, today=at.date()) else TOO_LATE
        opened = for_handling(by, share.signal, at.date(), lock=True)
        if opened is None:
            return UNKNOWN
        decision = _may_give(share, opened, by, at.date())
        if not decision:
            return decision
        data = frozenset(DataKind(one) for one in open_question(share).data)
        items = items_of(opened, data, coarse_words(opened))
        return yes() if give_effect(share, opened, items, by=by, at=at) else TOO_LATE

    return _acted(AuditAct.SHARE_DECIDED, share_id, act, by, at)


def advise(share_id: uuid.UUID, adviser: Adviser, text: str, *, by: Viewer, at: datetime) -> Decision:
    """Somebody else than who proposed writes down what the privacy officer, lawyer or manager said."""

    def act(share: Share) -> Decision:
        opened = for_handling(by, share.signal, at.date())
        if opened is None:
            return UNKNOWN
        decision = may_advise(proposed_by=share.proposed_by, by=by.member)
        if not decision:
            return decision
        if not text.strip():
            return no("Schrijf op wat het advies is.")
        return yes() if actions.advise(share, opened.signal, adviser, text, by=by.member) else TOO_LATE

    return _acted(AuditAct.SHARE_ADVISED, share_id, act, by, at)


def withdraw(share_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Take a proposal back, or end what was given: from now on the other reads nothing."""

    def act(share: Share) -> Decision:
        given = share.state == ShareState.GIVEN
        if not actions.withdraw(share, by=by.member, today=at.date()):
            return TOO_LATE
        if given:
            end_effect(share, by=by, today=at.date())
        return yes()

    return _acted(AuditAct.SHARE_ENDED, share_id, act, by, at)


def hand_over(share_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Somebody gave the text to who it is for."""

    def act(share: Share) -> Decision:
        if selectors.is_expired(share, at.date()):
            return TOO_LATE
        if for_handling(by, share.signal, at.date(), lock=True) is None:
            return UNKNOWN
        return yes() if actions.hand_over(share, by=by.member, today=at.date()) else TOO_LATE

    return _acted(AuditAct.SHARE_HANDED_OVER, share_id, act, by, at)


def tell(share_id: uuid.UUID, telling: Telling, *, by: Viewer, at: datetime) -> Decision:
    """The person was told after all, or it waits longer: again with a reason and a day."""

    def act(share: Share) -> Decision:
        if telling.informing is not Informing.DONE:
            later = may_tell_later(telling.reason, telling.look_again_on, today=at.date())
            if not later:
                return later
        return yes() if actions.tell(share, telling) else TOO_LATE

    return _acted(AuditAct.SHARE_TOLD, share_id, act, by, at)


def _may_give(share: Share, opened: OpenSignal, by: Viewer, today: date) -> Decision:
    if share.state != ShareState.PROPOSED or selectors.is_expired(share, today):
        return TOO_LATE
    able = may_share(opened.signal)
    if not able:
        return able
    if share.outcome == Outcome.ADVICE and share.advised_by is None:
        return FIRST_ADVICE
    return yes() if still_holds(share, by) else OTHER_RULES


def _acted(act: AuditAct, share_id: uuid.UUID, what: Callable[[Share], Decision], by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.SHARE_DECIDE)
    if not allowed:
        return allowed
    with looking_as(by):
        share = selectors.one(by, share_id)
        decision = what(share) if share else UNKNOWN
        _log(act, _named(share_id, share), by, at, DONE if decision else REFUSED)
        return decision


def _opened(share: Share, by: Viewer, today: date) -> Opened:
    signal = for_handling(by, share.signal, today)
    texts = open_texts(share, signal.signal) if signal else {}
    asked = open_question(share)
    rules = counting_rules(share.organisation, share.recipient_organisation)
    return Opened(
        share=share,
        asked=asked,
        finding=asked_again(rules, asked, by)[1] if rules else None,
        text=texts.get(OUTGOING, ""),
        whys=[(part.removeprefix(WHY), text) for part, text in texts.items() if part.startswith(WHY)],
        advice=texts.get(ADVICE, ""),
        proposed_by=_name(share.proposed_by),
        decided_by=_name(share.decided_by),
        own=share.proposed_by == by.member,
        expired=selectors.is_expired(share, today),
    )


def _name(member: uuid.UUID | None) -> str:
    found = account(member) if member else None
    return found.display_name if found else "iemand die er niet meer werkt" if member else ""


def _named(share_id: uuid.UUID, share: Share | None) -> str:
    """The signal of a decision one may see; of anything else a keyed hash, worked out either way."""
    unseen = hidden("delen", str(share_id))
    return str(share.signal) if share else unseen


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, "signaal", object_id, at, purpose=Purpose.SHARING, result=result), by=by.member)
