"""The desk asks a source whether it knows something: one identifier of one signal, by the rules, and no more than a bit back."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.desk.models import Intake
from puzzelstuk.flows.sharing.rules import counting_rules
from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import Source, function_names, sources_within
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import Finding, RuleCondition, evaluate
from puzzelstuk.policy.source_questions import (
    Bit,
    Wish,
    may_ask,
    may_go_on,
    may_stop,
    questions_for,
    rules_permit,
    source_permitted,
)
from puzzelstuk.policy.weighing import Answer, Stage
from puzzelstuk.sharing import source_questions as questions
from puzzelstuk.sharing.models import AllowedSource
from puzzelstuk.sharing.source_questions import Asked, Asking
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.vault.installation import store

NOT_NOW = no("Een bronvraag stel je na weging 3 en voor weging 4.", rule="bronvraag")


@dataclass(frozen=True)
class Chosen:
    """What somebody at the desk chose: which mention of the signal, which source, and the conditions of the rule."""

    mention: int
    owner: uuid.UUID
    answers: Mapping[str, bool]


@dataclass(frozen=True)
class Choice:
    """A source that may be asked about this signal, about which kinds of mention."""

    function: Function
    kinds: frozenset[MentionKind]


@dataclass(frozen=True)
class Known:
    """One question on the desk's screen: the source, the days, the bit."""

    asked: Asked
    function: Function | None
    basis: str


@dataclass(frozen=True)
class AtSources:
    """What the desk's screen shows between weighing 3 and 4."""

    mentions: tuple[tuple[int, MentionText], ...]
    choices: tuple[Choice, ...]
    conditions: tuple[RuleCondition, ...]
    known: tuple[Known, ...]


def at_sources(intake: Intake, signal: OpenSignal, *, by: Viewer, today: date) -> AtSources:
    """Which questions were asked, and which can be asked; for who reads the signal already. Call inside its context."""
    asked = questions.of_signal(intake.signal_id, intake.function, today)
    functions = function_names([one.question.owner for one in asked])
    known = tuple(Known(one, functions.get(one.question.owner), _basis(one)) for one in asked)
    if intake.stage != Stage.SOURCES:
        return AtSources((), (), (), known)
    allowed, done = questions.allowed_sources(by.organisation), {one.question.owner for one in asked}
    open_to = [one for one in _sources(by) if one.function.id not in done and _kinds(allowed.get(one.function.id))]
    ruled = [(one, found) for one in open_to if (found := _ruled(signal, one, {}, by))]
    choices = tuple(Choice(one.function, _kinds(allowed[one.function.id])) for one, _ in ruled)
    kinds = frozenset().union(*(one.kinds for one in choices))
    mentions = tuple((number, one) for number, one in enumerate(_mentions(signal), 1) if one.kind in kinds)
    conditions = {condition.id: condition for _, found in ruled for one in found for condition in one.conditions}
    return AtSources(mentions, choices, tuple(conditions.values()), known)


def ask(intake: Intake, signal: OpenSignal, chosen: Chosen, *, by: Viewer, today: date) -> Decision:
    """Ask one source about one mention, for who has the intake locked. What was asked stands in no log."""
    if intake.stage != Stage.SOURCES:
        return NOT_NOW
    source = next((one for one in _sources(by) if one.function.id == chosen.owner), None)
    mention = dict(enumerate(_mentions(signal), 1)).get(chosen.mention)
    if source is None or mention is None:
        return no("Kies waarover je iets vraagt, en aan welke bron.", rule="bronvraag")
    row = questions.allowed_sources(by.organisation).get(source.function.id)
    before = questions.of_signal(intake.signal_id, intake.function, today)
    done = any(one.question.owner == source.function.id for one in before)
    may = may_ask(Wish(mention.kind, _kinds(row), questions.asked_on(intake.function, today), done))
    if not may or row is None:
        return may
    found = _ruled(signal, source, chosen.answers, by)
    may = rules_permit(found) if found else no("Jullie stelden nog niet dezelfde regels voor delen vast.", rule="bronvraag")
    if may:
        asking = Asking(intake.organisation, intake.function, source.function.id, row.version)
        questions.ask(intake.signal, asking, mention, found[0], by=by.member, today=today)
    return may


def may_answer_here(intake: Intake, stage: Stage, given: Answer, today: date) -> Decision:
    """Whether this answer fits what the sources said; without a hit a signal goes no further."""
    if stage is not Stage.SOURCES or intake.stage != Stage.SOURCES:
        return yes()
    bits = [one.bit for one in questions.of_signal(intake.signal_id, intake.function, today)]
    return may_go_on(bits) if given is Answer.ON else may_stop(bits)


def after_answer(intake: Intake, stage: Stage, given: Answer, *, by: Viewer, at: datetime) -> None:
    """Stopped at the sources, or later: nothing of a question stays. The last thing in the transaction of the answer:
    a ledger that was written before a crash only makes a restore wipe what was to be wiped anyway."""
    wiped = questions.wipe(intake.signal_id) if given is not Answer.ON else []
    if wiped:
        about = ("signaal", str(intake.signal_id), at, Purpose.WEIGHING)
        write(Happened(AuditAct.SOURCE_WIPED, by.organisation, *about), by=by.member)
    for question in wiped:
        store().ledger.record(questions.TABLE, question, on=at.date(), why="bronvraag gewist")


def bit_words(one: Bit) -> str:
    """What the desk reads."""
    return {
        Bit.WAITING: "De vraag ligt bij de bron.",
        Bit.AGAIN: "Nog geen antwoord. De bron kreeg een herinnering.",
        Bit.KNOWN: "Bekend. Vraag het de bronhouder zelf.",
        Bit.NOT_KNOWN: "Niet bekend.",
        Bit.SILENT: "Geen antwoord. Dat telt niet als bekend.",
    }[one]


def _ruled(signal: OpenSignal, source: Source, answers: Mapping[str, bool], by: Viewer) -> tuple[Finding, ...]:
    """What the adopted rules say to asking; nothing when a rule is a no, so that such a source is not even offered."""
    rules = counting_rules(by.organisation, source.function.organisation_id)
    if rules is None:
        return ()
    found = tuple(evaluate(rules, one) for one in questions_for(signal.origin.task, source.task, answers))
    return found if all(source_permitted(one) for one in found) else ()


def _sources(by: Viewer) -> list[Source]:
    """Sources of the same body; never one this viewer answers for."""
    return [one for one in sources_within(by.organisation) if one.function.id not in by.receivers]


def _kinds(row: AllowedSource | None) -> frozenset[MentionKind]:
    return frozenset(MentionKind(one) for one in row.kinds) if row else frozenset()


def _mentions(signal: OpenSignal) -> list[MentionText]:
    return sorted(signal.mentions, key=lambda one: (one.kind, sorted(one.parts.items())))


def _basis(one: Asked) -> str:
    rules = rules_of(one.question.rule_version)
    rule = rules.by_id(one.question.rule) if rules else None
    return f"{one.question.rule}: {rule.basis}" if rule else one.question.rule
