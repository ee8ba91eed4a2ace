"""What goes out of a signal to the person who asked: shown part by part to a human, who chooses; never by itself."""

import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write
from puzzelstuk.flows.reporting.trace import for_handler
from puzzelstuk.masking.mask import mask
from puzzelstuk.masking.spans import Span
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.rights import GOES_OUT, Giving, Part, RequestStage
from puzzelstuk.policy.traceability import points_at_reporter
from puzzelstuk.rights import requests
from puzzelstuk.rights.corrections import Beside, beside
from puzzelstuk.rights.models import Finding, Request
from puzzelstuk.rights.requests import ASKING
from puzzelstuk.rights.sealing import parts_of, person_of, why_of
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import OpenSignal, for_handling

_BETWEEN = re.compile(r"(?<=[.!?])\s+|\n+")
LABELS = (("saw", "Gezien"), ("heard", "Gehoord"), ("thought", "Vermoeden"))


@dataclass(frozen=True)
class Shown:
    """One part as the privacy desk weighs it: the words with what the masking gate marks, and whether it points at a reporter."""

    label: str
    pieces: tuple[tuple[str, bool], ...]
    points_at_reporter: bool
    giving: str


@dataclass(frozen=True)
class PiecePage:
    """One found signal to weigh; `ways`: how it tells less about who told it."""

    request: Request
    finding: Finding
    number: int
    shown: list[Shown]
    few: str
    ways: tuple[str, ...]


@dataclass(frozen=True)
class Given:
    """One signal in the answer: what goes out, and how many parts stay for which reason."""

    lines: list[Part]
    withheld: Mapping[str, int]
    month: str
    kept_until: date


@dataclass(frozen=True)
class Letter:
    """The answer to who asked."""

    request: Request
    person: Mapping[str, str]
    why: Mapping[str, str]
    given: list[Given]


def piece(request_id: uuid.UUID, finding_id: uuid.UUID, *, by: Viewer, at: datetime) -> PiecePage | None:
    """One found signal, part by part; None when it is not there. Reading it is logged on the signal."""
    if not by.may(Act.REQUEST_HANDLE):
        return None
    asking = by.holding([by.organisation, request_id])
    with looking_as(asking):
        found = _found(request_id, finding_id, asking, at)
        if found is None:
            return None
        request, finding, opened = found
        _log(AuditAct.SIGNAL_OPENED, "signaal", str(finding.object_id), by, at)
        chosen = [one.giving for one in parts_of(request, finding)]
        parts, number = list(_parts(request, opened)), _number(finding)
    trace = for_handler(opened)
    before = chosen if len(chosen) == len(parts) else [""] * len(parts)
    shown = [_shown(part, giving) for part, giving in zip(parts, before, strict=True)]
    few = "" if trace.decision else trace.decision.reason
    return PiecePage(request, finding, number, shown, few, trace.sentences)


def choose(request_id: uuid.UUID, finding_id: uuid.UUID, givings: Sequence[str], *, by: Viewer, at: datetime) -> Decision:
    """Note what a person chose for every part; the words come from the signal, never from the form."""
    allowed = by.may(Act.REQUEST_HANDLE)
    if not allowed:
        return allowed
    asking = by.holding([by.organisation, request_id])
    with looking_as(asking):
        found = _found(request_id, finding_id, asking, at, lock=True)
        if found is None:
            return UNKNOWN
        request, finding, opened = found
        parts = list(_parts(request, opened))
        given = [*givings, *[""] * len(parts)][: len(parts)]
        going = [_going_out(part, giving) for part, giving in zip(parts, given, strict=True)]
        decision = requests.choose(request, finding, going, by=by.member)
        _log(AuditAct.REQUEST_CHOSEN, "verzoek", str(request_id), by, at, DONE if decision else REFUSED)
        return decision


def letter(request_id: uuid.UUID, *, by: Viewer, at: datetime) -> Letter | None:
    """The answer as it stands in the proposal, or as it was agreed on; None before that."""
    if not by.may(Act.REQUEST_HANDLE):
        return None
    with looking_as(by.holding([by.organisation, request_id])):
        request = requests.one_request(by.organisation, request_id)
        if request is None or request.stage == RequestStage.OPEN:
            return None
        _log(AuditAct.REQUEST_SEEN, "verzoek", str(request_id), by, at)
        given = [_given(request, one) for one in request.findings.order_by("month", "id")]
        return Letter(request, person_of(request), why_of(request), [one for one in given if one.lines or one.withheld])


def corrections_of(signal: Signal, *, by: Viewer) -> list[Beside]:
    """What stands beside a signal that this viewer reads; reading the signal itself is what is logged."""
    with looking_as(by):
        return beside(signal)


def _found(
    request_id: uuid.UUID, finding_id: uuid.UUID, asking: Viewer, at: datetime, *, lock: bool = False
) -> tuple[Request, Finding, OpenSignal] | None:
    request = requests.one_request(asking.organisation, request_id, lock=lock)
    finding = Finding.objects.filter(request_id=request_id, id=finding_id).first() if request else None
    opened = for_handling(asking, finding.object_id, at.date(), ASKING) if finding else None
    return (request, finding, opened) if request and finding and opened else None


def _number(finding: Finding) -> int:
    order = Finding.objects.filter(request_id=finding.request_id).order_by("month", "id").values_list("id", flat=True)
    return list(order).index(finding.id) + 1


def _parts(request: Request, opened: OpenSignal) -> Iterator[Part]:
    """Everything in a signal that somebody could be given, one sentence at a time."""
    for column, label in LABELS:
        yield from (Part(label, text) for text in _sentences(getattr(opened.observation, column)))
    for added in opened.additions:
        yield from (Part(f"Later toegevoegd ({added.kind})", text) for text in _sentences(added.text))
    for mention in opened.mentions:
        yield Part(f"Genoemd ({mention.kind.value})", ", ".join(one for one in mention.parts.values() if one))
    area = next((one.name for one in neighbourhoods() if one.code == opened.signal.area), "")
    yield from (Part(label, text) for label, text in (("Buurt", area), ("Dagdeel", opened.signal.day_part)) if text)
    yield from (Part("Gelezen door", text) for text in _went_to(request, opened))


def _went_to(request: Request, opened: OpenSignal) -> list[str]:
    """The functions it went to: a person weighs these too, because an organisation can point at who reported."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM puzzelstuk_went_to(%s, %s)", [request.id, opened.signal.id])
        return [f"{title}, {organisation}" for title, organisation in cursor.fetchall()]


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in _BETWEEN.split(text) if one.strip()]


def _shown(part: Part, giving: str) -> Shown:
    return Shown(part.label, tuple(_pieces(part.text, mask(part.text).spans)), points_at_reporter(part.text), giving)


def _pieces(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = 0
    for span in spans:
        yield from ((one, marked) for one, marked in ((text[at : span.start], False), (text[span.start : span.end], True)) if one)
        at = span.end
    if text[at:]:
        yield text[at:], False


def _going_out(part: Part, giving: str) -> Part:
    """Only words that go out are kept with the request."""
    if giving == Giving.MASKED:
        return Part(part.label, mask(part.text).text, giving)
    return Part(part.label, part.text if giving == Giving.WHOLE else "", giving)


def _given(request: Request, finding: Finding) -> Given:
    parts = parts_of(request, finding)
    stays = [one.giving for one in parts if one.giving not in GOES_OUT]
    lines = [one for one in parts if one.giving in GOES_OUT]
    return Given(lines, {reason: stays.count(reason) for reason in dict.fromkeys(stays)}, finding.month, finding.kept_until)


def _log(act: AuditAct, object_type: str, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, object_type, object_id, at, Purpose.RIGHTS, result), by=by.member)
