"""Asking somebody what they think, without a name: the card, its grants and the sealed log line in one transaction.

Who asked is known in compartment B and nowhere else. The other side sees the words, and a function when the asker wants that.
"""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.grants import grant, revoke
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write_sealed
from puzzelstuk.flows.sharing.rules import source_of
from puzzelstuk.guidance.sharing_adoption import sharing_rules_for
from puzzelstuk.masking.gate import Outcome as Seen
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome, Question, evaluate
from puzzelstuk.policy.talking import Counterpart, may_ask, may_go
from puzzelstuk.reporters import records
from puzzelstuk.sharing.nameless import Words, gate_of
from puzzelstuk.sharing.talk.actions import Counter, create_card, last_day, permissions, wipe
from puzzelstuk.sharing.talk.content import CardText, key_label
from puzzelstuk.sharing.talk.counterparts import sides_for
from puzzelstuk.sharing.talk.models import TalkCard
from puzzelstuk.sharing.talk.selectors import ASKING, OpenCard, cards, one_card, seats_in
from puzzelstuk.vault.installation import store

NOBODY = no("Kies met wie je wilt overleggen.", rule="met wie")
UNRECOGNISABLE = "niet_te_herkennen"
# Under which purpose the rules know each side: asking a colleague (R02), or looking together with the desk or a team (V02).
PURPOSES = {
    Counterpart.COLLEAGUE: "sparren",
    Counterpart.CONTACT: "sparren",
    Counterpart.DESK: "samen_kijken",
    Counterpart.TEAM: "samen_kijken",
}


@dataclass(frozen=True)
class Side:
    """Somebody to ask, as a choice on the screen, with what the sharing rules say about it."""

    code: str
    title: str
    about: str
    counter: Counter
    finding: Finding


@dataclass(frozen=True)
class Wish:
    """What somebody wants to ask: the words as they were looked at, whom, and the promise that nobody can be recognised."""

    text: CardText
    side: str
    mark: str
    promised: bool
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Asked:
    """What asking came to; a repeat of the same sending gives the first card's id."""

    decision: Decision
    card_id: uuid.UUID | None = None


def sides(by: Viewer) -> list[Side]:
    """Everyone whom the rules let this viewer ask something without a name."""
    findings = ruled(by)
    found = (
        Side(f"{counter.kind}:{counter.receiver}", title, about, counter, findings[counter.kind])
        for counter, title, about in sides_for(by.organisation, by.member)
    )
    return [one for one in found if one.finding.outcome is Outcome.YES and one.finding.may_go]


def ruled(by: Viewer) -> dict[Counterpart, Finding]:
    """What the rules that this organisation adopted say of talking without a name with each side; nothing about a person goes."""
    rules, source = sharing_rules_for(by.organisation), source_of(by.task, by)
    if rules is None:
        return dict.fromkeys(Counterpart, Finding(Outcome.NO, ""))
    task, nothing = by.task if by.task in rules.tasks else "", frozenset({DataKind.NONE})
    asked = {kind: Question(source, task, PURPOSES[kind], kind.value, nothing, {UNRECOGNISABLE: True}) for kind in Counterpart}
    return {kind: evaluate(rules, question) for kind, question in asked.items()}


def words_of(text: CardText, kept: frozenset[str] = frozenset()) -> Words:
    """What a look is tied to: everything that will be read."""
    return Words((text.situation, text.question), text.asked_as, kept)


def ask(wish: Wish, *, by: Viewer, client_id: uuid.UUID, at: datetime) -> Asked:
    """Share one card; safe to repeat. Refused, it leaves nothing but the sealed log line of the refusal."""
    allowed = by.may(Act.TALK_ASK)
    if not allowed:
        return Asked(allowed)
    with looking_as(by):
        chosen = next((one for one in sides(by) if one.code == wish.side), None)
        decision = _whole(wish, chosen, by, at.date())
        if not decision or chosen is None:
            _note(AuditAct.TALK_ASKED, "", by, at, result=REFUSED)
            return Asked(decision)
        submission, card_id = records.Submission(by.member, by.organisation, client_id), uuid.uuid4()
        token = records.register(submission, object_id=card_id, today=at.date(), until=last_day(at.date()))
        if token is None:
            earlier = records.already(submission)
            return Asked(yes(rule="herhaald"), earlier.object_id) if earlier else Asked(UNKNOWN)
        # Before the card itself: on what exists already, the database lets only who sees it write a grant.
        given = permissions(chosen.counter, token, chosen.finding)
        grant(card_id, by.organisation, given, starts=at.date(), ends=last_day(at.date()))
        create_card(wish.text, chosen.counter, chosen.finding, card_id=card_id, organisation=by.organisation, today=at.date())
        _note(AuditAct.TALK_ASKED, str(card_id), by, at)
    return Asked(yes(rule=chosen.finding.rule or ""), card_id)


def own_cards(by: Viewer, today: date, page: int = 1) -> list[TalkCard]:
    """The cards this account sent and that still stand."""
    reading = by.holding(one.token for one in records.own(by.member, today))
    with looking_as(reading):
        return cards(reading, today, ASKING, page)


def own_card(card_id: uuid.UUID, *, by: Viewer, at: datetime) -> OpenCard | None:
    """One own card with the advice on it, or None. Logged either way, with the card itself under the seal."""
    with looking_as(by):
        opened = _own(card_id, by, at.date())
        _note(AuditAct.TALK_FOLLOWED, "", by, at, result=DONE if opened else REFUSED, unsaid=str(card_id))
        return opened


def finish(card_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """The talk did its work: card and advice are wiped at once."""
    allowed = by.may(Act.TALK_ASK)
    if not allowed:
        return allowed
    with looking_as(by):
        record = _record(card_id, by, at.date())
        opened = _own(card_id, by, at.date())
        if record is None or opened is None:
            _note(AuditAct.TALK_ENDED, "", by, at, result=REFUSED, unsaid=str(card_id))
            return UNKNOWN
        # Grants can only be removed by who they are for; of who left the team meanwhile they ended already.
        with looking_as(by.holding([record.token, *_readers(opened.card)])):
            _note(AuditAct.TALK_ENDED, str(card_id), by, at)
            label = key_label(opened.card)
            wipe(opened.card)
            revoke(card_id)
            records.forget(record, by.member, at.date())
            store().ledger.record("talk_talkcard", card_id, on=at.date(), why="ingetrokken", label=label)
            store().ledger.record("reporters_record", record.record, on=at.date(), why="ingetrokken", label=record.key_label)
    return yes(rule="eigen gesprek")


def _whole(wish: Wish, chosen: Side | None, by: Viewer, today: date) -> Decision:
    """The gate, the number of talks and the choice: whatever is missing, nothing goes."""
    if chosen is None:
        return NOBODY
    seen = gate_of(wish.mark, by.member, words_of(wish.text, wish.kept))
    passed = may_go(looked=seen.outcome is Seen.SEEN, open_places=len(seen.open), promised=wish.promised)
    return passed and may_ask(len(own_cards(by, today)))


def _own(card_id: uuid.UUID, by: Viewer, today: date) -> OpenCard | None:
    record = _record(card_id, by, today)
    reading = by.holding([record.token] if record else [])
    with looking_as(reading):
        return one_card(reading, card_id, today, ASKING)


def _readers(card: TalkCard) -> list[uuid.UUID]:
    if card.counterpart == Counterpart.TEAM:
        return [seat.function_id for seat in seats_in(card.receiver)]
    return [card.receiver]


def _record(card_id: uuid.UUID, by: Viewer, today: date) -> records.Own | None:
    return next((one for one in records.own(by.member, today) if one.object_id == card_id), None)


def _note(act: AuditAct, object_id: str, by: Viewer, at: datetime, *, result: str = DONE, unsaid: str = "") -> None:
    """A reporter's own act: who and when are sealed."""
    happened = Happened(act, by.organisation, "gesprek", object_id, at, purpose=Purpose.TALKING, result=result)
    write_sealed(happened, by=by.member, unsaid=unsaid)
