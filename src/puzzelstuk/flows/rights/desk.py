"""Requests of people, as the privacy desk handles them: right, rule, row and log entry in one transaction."""

import uuid
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write
from puzzelstuk.masking.known import known_spans
from puzzelstuk.masking.view import view_of
from puzzelstuk.masking.words import is_ordinary
from puzzelstuk.organisations.selectors import agreement_of, functions_above, names_of, organisations_below
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.rights import RequestKind, RequestOutcome, RequestStage, may_open
from puzzelstuk.retention import reviews
from puzzelstuk.rights import requests
from puzzelstuk.rights.corrections import add_beside
from puzzelstuk.rights.models import Finding, LockedGrant, Request
from puzzelstuk.rights.requests import ASKING, Asked
from puzzelstuk.rights.sealing import person_of, why_of
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import OpenSignal, for_handling

Work = Callable[[Request, Viewer], Decision]
MOST_FOUND = 25  # of one search: whoever looks for a person finds a few, not a list
SHORTEST = 4
LOCKS = {RequestKind.RESTRICTION, RequestKind.OBJECTION}


@dataclass(frozen=True)
class RequestPage:
    """One request as the privacy desk sees it."""

    request: Request
    person: Mapping[str, str]
    why: Mapping[str, str]
    findings: list[Finding]
    locked: int
    names: Mapping[uuid.UUID, str]


def listed(*, by: Viewer, at: datetime) -> list[Request]:
    """Every request with its clock, for the privacy desk and the privacy officer; who asks stays sealed here."""
    if not by.may(Act.REQUEST_OVERSEE):
        return []
    with looking_as(_at_desk(by)):
        _note(AuditAct.REQUESTS_LISTED, "verzoeken", by, at)
        return requests.requests_of(by.organisation)


def receive(asked: Asked, *, by: Viewer, at: datetime) -> tuple[Decision, uuid.UUID | None]:
    """Write a request down."""
    allowed = by.may(Act.REQUEST_HANDLE) and may_open(
        kind=asked.kind, identity=asked.identity, received_on=asked.received_on, today=at.date()
    )
    if not allowed:
        return allowed, None
    with looking_as(_at_desk(by)):
        request = requests.open_request(asked, organisation=by.organisation, by=by.member, today=at.date())
        _note(AuditAct.REQUEST_OPENED, str(request.id), by, at)
    return yes(), request.id


def page(request_id: uuid.UUID, *, by: Viewer, at: datetime) -> RequestPage | None:
    """One request with who asks; None when it does not exist here. Logged either way."""
    if not by.may(Act.REQUEST_HANDLE):
        return None
    with looking_as(_at_desk(by)):
        request = requests.one_request(by.organisation, request_id)
        _note(AuditAct.REQUEST_SEEN, named("verzoek", request_id, request), by, at, DONE if request else REFUSED)
        if request is None:
            return None
        people = (request.opened_by, request.proposed_by, request.agreed_by)
        return RequestPage(
            request=request,
            person=person_of(request),
            why=why_of(request),
            findings=list(request.findings.order_by("month", "id")),
            locked=LockedGrant.objects.filter(request=request.id).count(),
            names=names_of(str(one) for one in people if one),
        )


def extend(request_id: uuid.UUID, reason: str, *, by: Viewer, at: datetime) -> Decision:
    work: Work = lambda request, _: requests.extend(request, reason, today=at.date())  # noqa: E731
    return _worked(AuditAct.REQUEST_EXTENDED, request_id, work, by, at)


def search(
    request_id: uuid.UUID, mentions: Collection[MentionText], names: Collection[str], *, by: Viewer, at: datetime
) -> Decision:
    """Look for a person by exact identifiers, and by name in the texts; what is not ours cannot be told from what is not there."""

    def work(request: Request, asking: Viewer) -> Decision:
        if request.stage != RequestStage.OPEN:
            return no("Er ligt al een voorstel. Laat het eerst terugzetten, dan kun je verder zoeken.", ASKING)
        before = requests.seen_by(request)
        for scope in (agreement_of(request.organisation), *organisations_below(request.organisation)):
            if scope and mentions:
                requests.find_by_keys(request, mentions, scope)
        found = requests.seen_by(request)
        if names:
            requests.show_all(request)
            found |= {one for one in requests.seen_by(request) - found if _reads(asking, one, names, at)}
        new = found - before if len(found - before) <= MOST_FOUND else set()
        requests.let_go_of(request, requests.seen_by(request) - before - new)
        if new != found - before:
            return no("Dit past op te veel stukken. Zoek preciezer, met een hele naam of een nummer.", ASKING)
        requests.note_findings(request, list(Signal.objects.filter(id__in=new).order_by("received_on", "id")))
        return yes()

    decision = _may_look_for(mentions, names)
    if not decision:
        return decision
    return _worked(AuditAct.REQUEST_SEARCHED, request_id, work, by, at)


def propose(request_id: uuid.UUID, outcome: str, words: Mapping[str, str], *, by: Viewer, at: datetime) -> Decision:
    """How the request ends, for a second person to agree with."""

    def work(request: Request, _: Viewer) -> Decision:
        if request.kind == RequestKind.CORRECTION and outcome == RequestOutcome.GRANTED and not words.get("note", "").strip():
            return no("Schrijf op wat er naast de tekst moet komen te staan.")
        gives = request.kind == RequestKind.ACCESS and outcome in {RequestOutcome.GRANTED, RequestOutcome.PARTLY}
        undecided = request.findings.filter(parts=None).count() if gives else 0
        return requests.propose(request, outcome, words, undecided=undecided, by=by.member)

    return _worked(AuditAct.REQUEST_PROPOSED, request_id, work, by, at)


def agree(request_id: uuid.UUID, *, agreed: bool, by: Viewer, at: datetime) -> Decision:
    """The second person: what was proposed happens now, or goes back."""

    def work(request: Request, asking: Viewer) -> Decision:
        if not agreed:
            return requests.send_back(request, by=by.member)
        decision = requests.agree(request, by=by.member, today=at.date())
        if decision:
            if requests.honoured(request):
                _carry_out(request, asking, at)
            requests.let_go_of(request, requests.seen_by(request))
        return decision

    return _worked(AuditAct.REQUEST_AGREED, request_id, work, by, at)


def lift(request_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """The restriction is over: what rested counts again."""

    def work(request: Request, _: Viewer) -> Decision:
        decision = requests.may_lift(request, LockedGrant.objects.filter(request=request.id).count())
        for one in request.findings.values_list("object_id", flat=True) if decision else ():
            requests.unlock(request, one)
        return decision

    return _worked(AuditAct.REQUEST_LIFTED, request_id, work, by, at)


def _carry_out(request: Request, asking: Viewer, at: datetime) -> None:
    """What a yes does to the signals that were found."""
    note = why_of(Request.objects.get(id=request.id)).get("note", "")
    for signal in Signal.objects.filter(id__in=requests.seen_by(request)).order_by("id"):
        if request.kind in LOCKS:
            requests.lock(request, signal.id)
        elif request.kind == RequestKind.ERASURE:
            _let_go(signal, asking, at)
        elif request.kind == RequestKind.CORRECTION:
            add_beside(signal, note, organisation=request.organisation, today=at.date())


def _let_go(signal: Signal, asking: Viewer, at: datetime) -> None:
    """As at review: the reporter gets the final status, nobody reads it from now on, and the next night it is erased with proof."""
    with looking_as(asking.holding(functions_above(signal.organisation))):
        reviews.let_go(signal, today=at.date())
    happened = Happened(AuditAct.SIGNAL_LET_GO, asking.organisation, "signaal", str(signal.id), at, Purpose.RIGHTS)
    write(happened, by=asking.member)


def _may_look_for(mentions: Collection[MentionText], names: Collection[str]) -> Decision:
    """Something that points at one person: a word that stands in every text is no name."""
    if not mentions and not names:
        return no("Vul iets in om op te zoeken: een naam, kenteken, adres of telefoonnummer.", ASKING)
    if any(len(name) < SHORTEST or all(is_ordinary(word) for word in name.lower().split()) for name in names):
        return no("Dit is geen naam om op te zoeken. Vul een hele naam in.", ASKING)
    return yes(ASKING)


def _reads(asking: Viewer, signal_id: uuid.UUID, names: Collection[str], at: datetime) -> bool:
    """Whether one of these names stands in a signal, also with a typing error."""
    opened = for_handling(asking, signal_id, at.date(), ASKING)
    return opened is not None and any(_names_whole(text, name) for text in texts_of(opened) for name in names)


def _names_whole(text: str, name: str) -> bool:
    """The whole name, one typing error allowed: a first name alone is half the town."""
    return any(span.end - span.start >= len(name) - 2 for span in known_spans(view_of(text), (name,)))


def texts_of(opened: OpenSignal) -> list[str]:
    """Everything somebody wrote in a signal."""
    observation = opened.observation
    mentioned = (" ".join(one.parts.values()) for one in opened.mentions)
    texts = (observation.saw, observation.heard, observation.thought, *(one.text for one in opened.additions), *mentioned)
    return [text for text in texts if text]


def _worked(act: AuditAct, request_id: uuid.UUID, work: Work, by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.REQUEST_HANDLE)
    if not allowed:
        return allowed
    with looking_as(_at_desk(by, request_id)):
        request = requests.one_request(by.organisation, request_id, lock=True)
        decision = work(request, _at_desk(by, request_id)) if request else UNKNOWN
        _note(act, named("verzoek", request_id, request), by, at, DONE if decision else REFUSED)
        return decision


def _at_desk(by: Viewer, request_id: uuid.UUID | None = None) -> Viewer:
    """The organisation's own id lets its requests be read, the request's id what it found."""
    return by.holding([by.organisation, *([request_id] if request_id else [])])


def _note(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, "verzoek", object_id, at, Purpose.RIGHTS, result), by=by.member)
