"""One click when a signal is stuck: it goes to the next step of the organisation's ladder, without anything of its content."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.grants import Permission, current, end, grant
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write
from puzzelstuk.feedback import escalations
from puzzelstuk.feedback.escalations import LADDER_FIELDS, Step
from puzzelstuk.feedback.models import Escalation
from puzzelstuk.feedback.reactions import Said, said_about
from puzzelstuk.masking.mask import mask
from puzzelstuk.organisations.arrangements import ladder_of
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import account, addresses_of, function_names, routes_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.ladder import ASKED_FOR, Asked, Ladder, Reply, StepKind, StuckReason, may_escalate, next_place
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import HANDLING, for_handling
from puzzelstuk.signals.states import ENDED, State

NO_LADDER = no("Jullie hebben nog niet afgesproken wie helpt als iets vastzit. Bel je leidinggevende.")
READ_FIRST = no("Geef de melder eerst de status ‘Gezien’. Dan weet die dat iemand het las.")


@dataclass(frozen=True)
class Escalated:
    """What it came to, and who must hear that a message waits."""

    decision: Decision
    tell: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Item:
    """One stuck signal as the step where it lies reads it: no name, no place, no words of the signal."""

    id: uuid.UUID
    reason: StuckReason
    asks: Asked
    step: StepKind
    words: str
    asked_by: str
    phone: str
    asked_on: date
    answer_by: date
    acknowledged_on: date | None


def escalate(signal_id: uuid.UUID, reason: str, words: str, *, by: Viewer, at: datetime) -> Escalated:
    """Lay a signal one handles before the first step of the ladder."""
    allowed = by.may(Act.SIGNAL_ESCALATE)
    if not allowed:
        return Escalated(allowed)
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date(), lock=True)
        if opened is None:
            return Escalated(UNKNOWN)
        signal, handler = opened.signal, _handler(by, signal_id, at.date())
        step = first_step(signal.organisation, handler, apart_from=by.member)
        decision = _may(signal, reason, step)
        if decision and step:
            known = [value for mention in opened.mentions for value in mention.parts.values()]
            text = mask(words, known).text
            begun = escalations.begin(signal, StuckReason(reason), text, by=handler, member=by.member, step=step, today=at.date())
            let_see(begun, signal.erase_on, organisation=by.organisation, today=at.date())
        _log(AuditAct.SIGNAL_ESCALATED, str(signal_id), by, at, decision)
        own = account(by.member)
        told = addresses_of([step.function], with_deputy=True) if decision and step else frozenset()
    return Escalated(decision, told - {own.email if own else ""})


def let_see(row: Escalation, until: date, *, organisation: uuid.UUID, today: date) -> None:
    """The step where it lies may know that it is stuck and why."""
    known = Permission(row.asked_of, LADDER_FIELDS, escalations.purpose_of(row), "ladder: eigen stap")
    grant(row.signal_id, organisation, [known], starts=today, ends=until)


def first_step(organisation: uuid.UUID, handler: uuid.UUID, *, apart_from: uuid.UUID | None = None) -> Step | None:
    """The lowest step of an organisation's ladder that is another function than who handles the signal, and another person."""
    ladder = ladder_of(organisation)
    return step_after(ladder, None, handler, apart_from=apart_from) if ladder else None


def step_after(ladder: Ladder, place: int | None, handler: uuid.UUID, *, apart_from: uuid.UUID | None = None) -> Step | None:
    """The next step that leads to another function, and not to the account that asks; None at the top."""
    routes = routes_of(ladder.adopted_by) if ladder.adopted_by else {}
    following = next_place(ladder, place)
    while following is not None:
        function = routes.get(ladder.rungs[following].target)
        if function and function.id != handler and (apart_from is None or function.holder_id != apart_from):
            return Step(ladder, following, function.id)
        following = next_place(ladder, following)
    return None


def lying_with(by: Viewer, at: datetime) -> list[Item]:
    """What lies with the functions this account holds; looking is logged."""
    if not by.may(Act.ESCALATION_ANSWER):
        return []
    with looking_as(by):
        _log(AuditAct.ESCALATIONS_LISTED, "", by, at, yes())
        rows = escalations.lying_with(by.receivers, by.member)
        known = function_names({row.asked_by for row in rows})
        return [_item(row, known.get(row.asked_by)) for row in rows]


def one(escalation_id: uuid.UUID, *, by: Viewer, at: datetime) -> Item | None:
    """One of them, to read as a page; None when it does not lie here."""
    return next((item for item in lying_with(by, at) if item.id == escalation_id), None)


def acknowledge(escalation_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """ "Het ligt bij mij": from now on it does not climb."""
    return _answered(escalation_id, None, by, at)


def answer(escalation_id: uuid.UUID, said: Reply, *, by: Viewer, at: datetime) -> Decision:
    """Answer the one question; who handles the signal reads it there."""
    return _answered(escalation_id, said, by, at)


def history(signal: Signal, by: Viewer) -> list[tuple[Escalation, str]]:
    """When a signal was stuck and with whom it lies, for who handles it."""
    with looking_as(by):
        rows = escalations.all_of(signal)
        known = function_names({row.asked_of for row in rows})
    return [(row, known[row.asked_of].title if row.asked_of in known else "") for row in rows]


def reactions(signal: Signal, by: Viewer) -> list[Said]:
    """What its reporter let know, for who handles it."""
    with looking_as(by):
        return said_about(signal)


def _answered(escalation_id: uuid.UUID, said: Reply | None, by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.ESCALATION_ANSWER)
    if not allowed:
        return allowed
    with looking_as(by):
        row = escalations.one_lying_with(by.receivers, by.member, escalation_id)
        if row is None:
            return UNKNOWN
        today = at.date()
        done = escalations.reply(row, said, today=today) if said else escalations.acknowledge(row, today=today)
        decision = yes() if done else no("Hier is al op geantwoord.")
        _log(AuditAct.ESCALATION_ANSWERED, str(row.signal_id), by, at, decision)
        if done and said:
            end(row.signal_id, escalations.purpose_of(row), on=today)
        return decision


def _may(signal: Signal, reason: str, step: Step | None) -> Decision:
    ended = signal.state in ENDED
    decision = may_escalate(reason, ended=ended, open_already=escalations.open_of(signal) is not None)
    if not decision:
        return decision
    if signal.state == State.RECORDED:
        return READ_FIRST
    return yes() if step else NO_LADDER


def _handler(by: Viewer, signal_id: uuid.UUID, today: date) -> uuid.UUID:
    """For which function somebody handles this signal."""
    return current(by, today).filter(object_id=signal_id, purpose=HANDLING).values_list("receiver", flat=True)[0]


def _item(row: Escalation, asked_by: Function | None) -> Item:
    return Item(
        id=row.id,
        reason=StuckReason(row.reason),
        asks=ASKED_FOR[StuckReason(row.reason)],
        step=StepKind(row.step),
        words=escalations.words_of(row),
        asked_by=f"{asked_by.title}, {asked_by.organisation.name}" if asked_by else "",
        phone=asked_by.phone if asked_by else "",
        asked_on=row.asked_on,
        answer_by=row.answer_by,
        acknowledged_on=row.acknowledged_on,
    )


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, decision: Decision) -> None:
    result = DONE if decision else REFUSED
    write(Happened(act, by.organisation, "signaal", object_id, at, Purpose.ESCALATING, result), by=by.member)
