"""What the desk does: its work list, reading one signal, weighing it, marking it, asking its reporter. Each with its log line."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write
from puzzelstuk.desk import actions as desk
from puzzelstuk.desk.actions import Onward, Said, Shelf
from puzzelstuk.desk.models import Intake
from puzzelstuk.desk.selectors import (
    EARLIER,
    AtDesk,
    Listed,
    at_desk,
    lies_at_desk,
    not_taken_in,
    opened_earlier,
    own_desks,
    referral_of,
    to_weigh,
    work_list,
)
from puzzelstuk.flows.weighing import source_ask
from puzzelstuk.flows.weighing.source_ask import AtSources, after_answer, at_sources, may_answer_here
from puzzelstuk.guidance.weighing import own_laws, urgent_reasons, weighing_cards
from puzzelstuk.masking.mask import mask
from puzzelstuk.organisations.selectors import adopted_version, function_choices, names_of, other_tasks, route_to
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.weighing import SHELF, Answer, Stage, may_hold_desk, may_mark
from puzzelstuk.signals.models import SignalKind
from puzzelstuk.signals.selectors import OpenSignal, for_handling

AT_DESK = no("Dit signaal ligt bij het knooppunt. Rond het daar af, met een weging.", rule="afronden met een weging")
OVER = no("Dit signaal is hier al afgerond.", rule="afgerond")
PRIVACY_DESK = "privacydesk"
Found = TypeVar("Found")


@dataclass(frozen=True)
class Opened:
    """One signal on the desk's screen."""

    signal: OpenSignal
    desk: AtDesk
    names: dict[uuid.UUID, str]
    earlier: tuple[OpenSignal, ...]
    sources: AtSources


@dataclass(frozen=True)
class Filled:
    """An answer as a form sent it."""

    stage: str
    answer: str
    reasons: tuple[str, ...] = ()
    words: str = ""
    function: uuid.UUID | None = None
    law: str = ""
    case_number: str = ""


def may_sit_here(by: Viewer) -> Decision:
    """Whether this viewer can weigh at all: the right role, and no part in enforcement or care."""
    allowed = by.may(Act.DESK_WEIGH)
    return may_hold_desk(other_tasks(by.member, by.organisation, apart_from=Role.DESK_OFFICER)) if allowed else allowed


def waiting(viewer: Viewer, at: datetime, page: int = 1) -> list[Listed]:
    """The desk's work list; what came in since is taken in first. Looking is logged."""
    allowed = may_sit_here(viewer)
    with looking_as(viewer):
        _log(AuditAct.DESK_LISTED, "werklijst", viewer, at, allowed)
        if not allowed:
            return []
        _take_in(viewer, at)
        return work_list(viewer, at.date(), page)


def read(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Opened | None:
    """One signal with what was decided about it; None when it does not lie at a desk of this viewer. Logged either way."""
    allowed = may_sit_here(by)
    with looking_as(by):
        found = (at_desk(by, signal_id, at.date()) or _taken_in(at_desk, by, signal_id, at)) if allowed else None
        signal = for_handling(by, signal_id, at.date()) if found else None
        _log(AuditAct.SIGNAL_OPENED, named("signaal", signal_id, signal), by, at, yes() if signal else UNKNOWN)
        if found is None or signal is None:
            return None
        asked = [one.weighing.by for one in found.given] + ([found.urgent.by] if found.urgent else [])
        names = names_of(str(one) for one in asked)
        sources = at_sources(found.intake, signal, by=by, today=at.date())
        return Opened(signal, found, names, _earlier(by, signal_id, at), sources)


def answer(signal_id: uuid.UUID, filled: Filled, *, by: Viewer, at: datetime) -> Decision:
    """Answer the next question; a no ends it here, with the final status for the reporter."""
    if filled.stage not in weighing_cards() or filled.answer not in list(Answer):
        return no("Kies een antwoord uit de lijst.")
    stage, given = Stage(filled.stage), Answer(filled.answer)
    known = weighing_cards()[stage].reasons(given)

    def weigh(intake: Intake) -> Decision:
        sources = may_answer_here(intake, stage, given, at.date())
        if not sources:
            return sources
        onward = _onward(filled, by) if given is Answer.REFER else None
        said = Said(stage, given, filled.reasons, filled.words, by.member)
        decision = desk.weigh(intake, said, known=known, shelf=_shelf(intake), onward=onward, today=at.date())
        if decision:
            after_answer(intake, stage, given, by=by, at=at)
        return decision

    return _at_desk(AuditAct.SIGNAL_WEIGHED, signal_id, weigh, by, at)


def mark_urgent(signal_id: uuid.UUID, reason: str, *, by: Viewer, at: datetime) -> Decision:
    """Say that a signal cannot wait, for one reason from the list."""

    def mark(intake: Intake) -> Decision:
        found = at_desk(by, signal_id, at.date())
        decision = may_mark(reason, urgent_reasons(), marked=bool(found and found.urgent))
        if decision:
            desk.mark_urgent(intake.signal, reason, organisation=intake.organisation, by=by.member, today=at.date())
        return decision

    return _at_desk(AuditAct.URGENCY_MARKED, signal_id, mark, by, at)


def lift_urgency(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Take the mark away before it is over by itself."""

    def lift(intake: Intake) -> Decision:
        found = at_desk(by, signal_id, at.date())
        if found is None or found.urgent is None:
            return no("Dit signaal staat niet meer op spoed.")
        desk.lift_urgency(found.urgent, today=at.date())
        return yes()

    return _at_desk(AuditAct.URGENCY_LIFTED, signal_id, lift, by, at)


def ask_reporter(signal_id: uuid.UUID, text: str, *, by: Viewer, at: datetime) -> Decision:
    """Ask whoever reported something, without learning who that is. Names and numbers may not stand in a question."""

    def ask(intake: Intake) -> Decision:
        opened = for_handling(by, signal_id, at.date())
        if opened is None or opened.signal.kind == SignalKind.PLACE:
            return UNKNOWN
        clean = _names_nobody(text, opened)
        return desk.ask_reporter(intake.signal, text, by=by.member, today=at.date()) if clean else clean

    return _at_desk(AuditAct.REPORTER_ASKED, signal_id, ask, by, at)


def ask_source(signal_id: uuid.UUID, chosen: source_ask.Chosen, *, by: Viewer, at: datetime) -> Decision:
    """Ask a source about one mention, between weighing 3 and 4."""

    def ask(intake: Intake) -> Decision:
        opened = for_handling(by, signal_id, at.date())
        return source_ask.ask(intake, opened, chosen, by=by, today=at.date()) if opened else UNKNOWN

    return _at_desk(AuditAct.SOURCE_ASKED, signal_id, ask, by, at)


def referral(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> dict[str, str] | None:
    """A referral for a case system: no name, no text, no number of ours; None when there is none."""
    allowed = may_sit_here(by)
    with looking_as(by):
        found = referral_of(by, signal_id, at.date()) if allowed else None
        _log(AuditAct.REFERRAL_EXPORTED, named("signaal", signal_id, found), by, at, yes() if found else UNKNOWN)
        if found is None:
            return None
        made, case_number = found
        titles = {one.id: f"{one.title}, {one.organisation.name}" for one in function_choices(by.organisation)}
        return {
            "soort": "verwijzing van het knooppunt",
            "zaaknummer": case_number,
            "verwezen_op": f"{made.made_on:%Y-%m-%d}",
            "van": by.organisation_name,
            "naar": titles.get(made.to_function, ""),
            "wet": own_laws().get(made.law, made.law),
        }


def must_weigh(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> bool:
    """Whether this viewer's desk still has to weigh a signal: then it is not closed in another way, by a deputy of it neither."""
    return lies_at_desk(by, signal_id, at.date()) or _taken_in(lies_at_desk, by, signal_id, at)


def _at_desk(act: AuditAct, signal_id: uuid.UUID, what: Callable[[Intake], Decision], by: Viewer, at: datetime) -> Decision:
    allowed = may_sit_here(by)
    if not allowed:
        return allowed
    with looking_as(by):
        intake = to_weigh(by, signal_id, at.date()) or _taken_in(to_weigh, by, signal_id, at)
        decision = what(intake) if intake else OVER if at_desk(by, signal_id, at.date()) else UNKNOWN
        _log(act, named("signaal", signal_id, intake), by, at, decision)
        return decision


def _take_in(by: Viewer, at: datetime) -> None:
    """What came to this desk as first receiver since somebody last looked; recording itself does no work for it."""
    for signal_id, function in not_taken_in(by, at.date()):
        desk.receive(signal_id, organisation=by.organisation, function=function, today=at.date(), shared=False)


def _taken_in(look: Callable[[Viewer, uuid.UUID, date], Found], by: Viewer, signal_id: uuid.UUID, at: datetime) -> Found:
    """Look again after taking in what came since: only for what was not there, because that asks for everything ever granted."""
    _take_in(by, at)
    return look(by, signal_id, at.date())


def _shelf(intake: Intake) -> Shelf:
    version = adopted_version(intake.organisation, SHELF) or ""
    return Shelf(version, route_to(intake.organisation, PRIVACY_DESK))


def _onward(filled: Filled, by: Viewer) -> Onward | None:
    known = {one.id for one in function_choices(by.organisation)} - own_desks(by)
    if filled.function not in known or filled.law not in own_laws():
        return None
    return Onward(filled.function, filled.law, filled.case_number)


def _earlier(by: Viewer, signal_id: uuid.UUID, at: datetime) -> tuple[OpenSignal, ...]:
    found = [for_handling(by, one.id, at.date(), EARLIER) for one in opened_earlier(by, signal_id, at.date())]
    return tuple(one for one in found if one)


def _names_nobody(text: str, opened: OpenSignal) -> Decision:
    known = [part for mention in opened.mentions for part in mention.parts.values()]
    spans = mask(text, known).spans
    if not text:
        return no("Schrijf of kies eerst een vraag.")
    if spans:
        words = ", ".join(f"‘{text[span.start : span.end]}’" for span in spans)
        return no(f"In een vraag staan geen namen of nummers. Haal weg: {words}.", rule="vraag zonder namen")
    return yes()


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, decision: Decision) -> None:
    result = DONE if decision else REFUSED
    write(Happened(act, by.organisation, "signaal", object_id, at, Purpose.WEIGHING, result), by=by.member)
