"""A source owner answers with one bit, and sees no more than what is asked; the privacy desk decides which source may be asked.

Whatever the answer: the same page follows, with the same questions to the database, and the desk reads it on a fixed day.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write
from puzzelstuk.flows.sharing.rules import counting_rules
from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.organisations.selectors import Source, function_names, sources_within
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import evaluate
from puzzelstuk.policy.source_questions import question_to, source_permitted
from puzzelstuk.sharing import source_questions as questions
from puzzelstuk.sharing.models import AllowedSource, SourceQuestion
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.models import Signal

TOO_LATE = no("Deze vraag is net beantwoord, of de dag is voorbij.", rule="bronvraag")


@dataclass(frozen=True)
class Seen:
    """One question as its source reads it."""

    question: SourceQuestion
    what: MentionText
    asked_by: str
    rule: str


@dataclass(frozen=True)
class Decided:
    """One source with the newest decision about it; `forbidden`: why the adopted rules never let it be asked."""

    source: Source
    row: AllowedSource | None
    forbidden: str


def listed(viewer: Viewer, at: datetime) -> list[SourceQuestion]:
    """What waits for an answer; looking is logged."""
    if not viewer.may(Act.SOURCE_ANSWER):
        return []
    with looking_as(viewer):
        _log(AuditAct.SOURCE_QUESTIONS_LISTED, "bronvragen", viewer, at, yes())
        return questions.waiting_for(viewer, at.date())


def read(question_id: uuid.UUID, *, by: Viewer, at: datetime) -> Seen | None:
    """The identifier, the purpose and the rule; None when there is no such question here. Logged either way."""
    if not by.may(Act.SOURCE_ANSWER):
        return None
    with looking_as(by):
        found = questions.one_waiting(by, question_id, at.date())
        _log(AuditAct.SOURCE_QUESTION_SEEN, named("bronvraag", question_id, found), by, at, yes() if found else UNKNOWN)
        return _seen(found, by) if found else None


def answer(question_id: uuid.UUID, *, known: bool, by: Viewer, at: datetime) -> Decision:
    """Known or not known. The log says that an answer was given, not which."""
    allowed = by.may(Act.SOURCE_ANSWER)
    if not allowed:
        return allowed
    with looking_as(by):
        found = questions.one_waiting(by, question_id, at.date())
        done = questions.answer(found, known=known, today=at.date()) if found else False
        decision = UNKNOWN if found is None else yes(rule="bronvraag") if done else TOO_LATE
        _log(AuditAct.SOURCE_ANSWERED, named("bronvraag", question_id, found), by, at, decision)
        return decision


def sources(viewer: Viewer, at: datetime) -> list[Decided]:
    """Every source of the own body, with what was decided; looking is logged."""
    if not viewer.may(Act.SOURCE_DECIDE):
        return []
    with looking_as(viewer):
        _log(AuditAct.SOURCES_LISTED, "bronnen", viewer, at, yes())
        rows = questions.allowed_sources(viewer.organisation)
        return [Decided(one, rows.get(one.function.id), _forbidden(one, viewer)) for one in sources_within(viewer.organisation)]


def decide(owner: uuid.UUID, kinds: Collection[str], *, by: Viewer, at: datetime) -> Decision:
    """From now on this source may be asked about these kinds; none means: not at all."""
    allowed = by.may(Act.SOURCE_DECIDE)
    if not allowed:
        return allowed
    with looking_as(by):
        source = next((one for one in sources_within(by.organisation) if one.function.id == owner), None)
        decision = _decide(source, kinds, by, at.date()) if source else UNKNOWN
        _log(AuditAct.SOURCE_DECIDED, named("bron", owner, source), by, at, decision)
        return decision


def _decide(source: Source, kinds: Collection[str], by: Viewer, today: date) -> Decision:
    if not set(kinds) <= set(MentionKind):
        return no("Kies uit de lijst.", rule="bronvraag")
    if kinds and _forbidden(source, by):
        return no("De regels voor delen staan niet toe dat deze bron iets wordt gevraagd.", rule="bronvraag")
    version = questions.decide(by.organisation, source.function.id, {MentionKind(one) for one in kinds}, by=by.member, today=today)
    return yes(rule=f"bronbesluit {version}")


def _forbidden(source: Source, by: Viewer) -> str:
    """Why the rules say no to asking this source, whatever the piece and whatever the conditions; empty when they do not."""
    rules = counting_rules(by.organisation, source.function.organisation_id)
    if rules is None:
        return "Jullie stelden nog niet dezelfde regels voor delen vast."
    found = evaluate(rules, question_to(source.task, {}))
    return "" if source_permitted(found) else found.because


def _seen(found: SourceQuestion, by: Viewer) -> Seen | None:
    """The identifier is sealed under the signal's own key: for that key alone also as the desk that asked."""
    with looking_as(by.holding([found.function])):
        signal = Signal.objects.filter(id=found.signal_id).first()
        what = questions.open_identifier(found, signal) if signal else None
    if what is None:
        return None
    asking = function_names([found.function]).get(found.function)
    rules = rules_of(found.rule_version)
    rule = rules.by_id(found.rule) if rules else None
    said = f"{found.rule}, versie {found.rule_version}: {rule.basis}" if rule else found.rule
    return Seen(found, what, f"{asking.title}, {asking.organisation.name}" if asking else "", said)


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, decision: Decision) -> None:
    result = DONE if decision else REFUSED
    write(Happened(act, by.organisation, "bronvraag", object_id, at, Purpose.SHARING, result), by=by.member)
