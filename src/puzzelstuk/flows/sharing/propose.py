"""Sharing: somebody proposes, the rules answer, a second person decides, a grant or a text follows. One transaction a step."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.grants import current
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, hidden, write
from puzzelstuk.flows.sharing.effect import give_effect
from puzzelstuk.flows.sharing.rules import Wanted, Weighed, weigh
from puzzelstuk.flows.sharing.words import coarse_words, sides_in_words
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.giving import Informing, Secrecy, ends_on, may_tell_later
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome
from puzzelstuk.sharing import actions
from puzzelstuk.sharing.actions import Answer, Proposal, Telling
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.outgoing import Item, items_of, outgoing_text
from puzzelstuk.signals.models import Signal, SignalKind
from puzzelstuk.signals.selectors import HANDLING, OpenSignal, for_handling
from puzzelstuk.signals.states import ENDED, State

NOT_YET_SEEN = "Geef de melder eerst de status ‘Gezien’. Daarna kun je delen."
OVER = "Dit signaal is afgesloten. Delen kan niet meer."
NOT_A_PLACE = "Een plek zonder personen staat al in het gebiedsbeeld. Delen is niet nodig."
ANOTHER_TEXT = "De tekst is veranderd nadat je hem las. Lees hem nog een keer."
LOCKED_FIELD = "Iets wat je aanzette kan niet mee. Zet het uit, of wijzig je antwoord over de soort gegevens."


@dataclass(frozen=True)
class Chosen:
    """Everything after the rule: fields with their reasons, secrecy, telling, the text as it was read, and what may stand in it."""

    whys: Mapping[str, str]
    secrecy: Secrecy
    telling: Telling
    text_read: str
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Preview:
    """What can be switched on, and the literal text of what is."""

    items: list[Item]
    text: str

    @property
    def doubts(self) -> tuple[str, ...]:
        """Words that were taken out and may be no name."""
        return tuple(dict.fromkeys(word for item in self.items for word in item.doubts))


@dataclass(frozen=True)
class Proposed:
    """What proposing came to."""

    decision: Decision
    share: Share | None = None


def may_share(signal: Signal) -> Decision:
    """Whether this signal can be shared now."""
    if signal.kind == SignalKind.PLACE:
        return no(NOT_A_PLACE)
    if signal.state in ENDED:
        return no(OVER)
    if signal.state == State.RECORDED:
        return no(NOT_YET_SEEN)
    return yes()


def question(opened: OpenSignal, wanted: Wanted, *, by: Viewer, at: datetime) -> Weighed | None:
    """What the rules say about sharing an opened signal; nothing is written."""
    with looking_as(by):
        return weigh(wanted, task=opened.origin.task, asking=_asking(by, opened.signal.id, at.date()), by=by)


def preview(
    opened: OpenSignal, weighed: Weighed, codes: tuple[str, ...], kept: frozenset[str] = frozenset(), *, by: Viewer, at: datetime
) -> Preview:
    """The pieces of an opened signal, and the text with those switched on."""
    data = frozenset(DataKind(one) for one in weighed.asked.data)
    items = items_of(opened, data, coarse_words(opened), kept)
    chosen = [item for item in items if item.code in codes and not item.locked]
    sender, purpose = sides_in_words(weighed, by)
    until = ends_on(at.date(), opened.signal.erase_on)
    return Preview(items, outgoing_text(chosen, to=weighed.side.recipient_name, sender=sender, purpose=purpose, until=until))


def refuse(signal_id: uuid.UUID, wanted: Wanted, *, by: Viewer, at: datetime) -> Decision:
    """The rules said no: only that is written down."""
    allowed = by.may(Act.SHARE_PROPOSE)
    if not allowed:
        return allowed
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date())
        weighed = _weighed(opened, wanted, by, at)
        if opened is None or weighed is None:
            return UNKNOWN
        if weighed.finding.outcome is not Outcome.NO and weighed.open:
            return no("Dit mag wel, onder voorwaarden.")
        _refused(opened.signal, weighed, by, at)
        return yes()


def propose(signal_id: uuid.UUID, wanted: Wanted, chosen: Chosen, *, by: Viewer, at: datetime) -> Proposed:
    """Write a proposal down; inside the own organisation, and without advice to wait for, it is given at once."""
    allowed = by.may(Act.SHARE_PROPOSE)
    if not allowed:
        return Proposed(allowed)
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date(), lock=True)
        weighed = _weighed(opened, wanted, by, at)
        if opened is None or weighed is None:
            write(_happened(AuditAct.SHARE_PROPOSED, hidden("signaal", str(signal_id)), by, at, REFUSED), by=by.member)
            return Proposed(UNKNOWN)
        if weighed.finding.outcome is Outcome.NO or not weighed.open:
            _refused(opened.signal, weighed, by, at)
            return Proposed(no(weighed.finding.because) if weighed.open else weighed.open)
        shown = preview(opened, weighed, tuple(chosen.whys), chosen.kept, by=by, at=at)
        decision = may_share(opened.signal) and whole(weighed.finding, wanted, chosen, shown, at.date())
        if not decision:
            return Proposed(decision)
        return Proposed(yes(), _proposed(opened, weighed, chosen, shown, by, at))


def _proposed(opened: OpenSignal, weighed: Weighed, chosen: Chosen, shown: Preview, by: Viewer, at: datetime) -> Share:
    proposal = Proposal(chosen.whys, shown.text, chosen.secrecy, chosen.telling)
    answer = answer_of(weighed.finding)
    share = actions.propose(opened.signal, weighed.side, weighed.asked, answer, proposal, by=by.member, today=at.date())
    write(_happened(AuditAct.SHARE_PROPOSED, str(opened.signal.id), by, at), by=by.member)
    if not share.leaves and weighed.finding.outcome is not Outcome.ADVICE:
        give_effect(share, opened, shown.items, by=by, at=at)
        write(_happened(AuditAct.SHARE_DECIDED, str(opened.signal.id), by, at), by=by.member)
    return share


def answer_of(finding: Finding) -> Answer:
    """What is stored of a finding; the words of the rule are found back by its version."""
    return Answer(finding.outcome.value, finding.rule or "", finding.version, finding.digest)


def _weighed(opened: OpenSignal | None, wanted: Wanted, by: Viewer, at: datetime) -> Weighed | None:
    if opened is None:
        return None
    return weigh(wanted, task=opened.origin.task, asking=_asking(by, opened.signal.id, at.date()), by=by)


def whole(finding: Finding, wanted: Wanted, chosen: Chosen, shown: Preview, today: date) -> Decision:
    """Nothing goes half: every condition, a reason a field, secrecy, telling, and the text that was really read."""
    if finding.conditions or finding.refused:
        return no("Nog niet: er staat een voorwaarde open. Je antwoorden blijven staan.", rule=finding.rule or "")
    if not chosen.whys:
        return no("Zet minstens één gegeven aan.")
    if not all(why.strip() for why in chosen.whys.values()):
        return no("Schrijf bij elk gegeven waarom de ontvanger het nodig heeft.")
    offered = {item.code for item in shown.items if not item.locked}
    if not set(chosen.whys) <= offered:
        return no(LOCKED_FIELD)
    nameless = wanted.data == {DataKind.NONE}
    if chosen.telling.informing is Informing.LATER:
        later = may_tell_later(chosen.telling.reason, chosen.telling.look_again_on, today=today)
        if not later:
            return later
    elif chosen.telling.informing is Informing.NOBODY and not nameless:
        return no("Kies of de persoon het hoort: nu, of later met een reden.")
    return yes() if chosen.text_read == shown.text else no(ANOTHER_TEXT)


def _refused(signal: Signal, weighed: Weighed, by: Viewer, at: datetime) -> None:
    answer = answer_of(weighed.finding) if weighed.open else Answer(Outcome.NO.value)
    actions.refuse(signal, weighed.side, weighed.asked, answer, by=by.member, today=at.date())
    write(_happened(AuditAct.SHARE_REFUSED, str(signal.id), by, at, REFUSED), by=by.member)


def _asking(by: Viewer, signal_id: uuid.UUID, today: date) -> uuid.UUID:
    """The function in whose name this viewer handles the signal."""
    held = current(by, today).filter(object_id=signal_id, purpose=HANDLING).order_by("receiver")
    found = held.values_list("receiver", flat=True).first()
    assert found is not None
    return found


def _happened(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> Happened:
    return Happened(act, by.organisation, "signaal", object_id, at, purpose=Purpose.SHARING, result=result)
