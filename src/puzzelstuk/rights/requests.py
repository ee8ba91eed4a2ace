"""Requests of people: written down, searched for, weighed by one person, agreed on by another."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection

from puzzelstuk.access.models import Grant
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.policy.rights import Part, RequestOutcome, RequestStage, answer_by, may_agree, may_extend, may_give, may_propose
from puzzelstuk.rights.models import Finding, Request
from puzzelstuk.rights.sealing import seal_request, sealed_parts, sealed_why
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.identifiers import keys_of
from puzzelstuk.signals.models import Signal
from puzzelstuk.vault.blind import blind_indexes
from puzzelstuk.vault.installation import store

ASKING = "verzoek"


@dataclass(frozen=True)
class Asked:
    """What came in: the kind, how somebody knew who asks, the day, and the person's own particulars."""

    kind: str
    identity: str
    received_on: date
    person: Mapping[str, str]


def open_request(asked: Asked, *, organisation: uuid.UUID, by: uuid.UUID, today: date) -> Request:
    """Write a request down; its clock runs from the day it came in."""
    request = Request(
        organisation=organisation,
        kind=asked.kind,
        identity=asked.identity,
        received_on=asked.received_on,
        due_on=answer_by(asked.received_on),
        stage=RequestStage.OPEN,
        opened_by=by,
        opened_on=today,
        erase_on=erase_on(RetentionClass.REQUEST, today),
        bucket=f"{today:%Y-%m}",
        retention=RetentionClass.REQUEST,
    )
    seal_request(request, asked.person)
    request.save(force_insert=True)
    return request


def requests_of(organisation: uuid.UUID) -> list[Request]:
    """Every request of one organisation: first what must be answered first."""
    rows = Request.objects.filter(organisation=organisation)
    return sorted(rows, key=lambda one: (one.stage == RequestStage.CLOSED, one.due_on, one.id))


def one_request(organisation: uuid.UUID, request_id: uuid.UUID, *, lock: bool = False) -> Request | None:
    rows = Request.objects.filter(organisation=organisation, id=request_id)
    return (rows.select_for_update() if lock else rows).first()


def extend(request: Request, reason: str, *, today: date) -> Decision:
    """Two more months, once."""
    decision = may_extend(
        stage=request.stage, extended=bool(request.extended_for), reason=reason, due_on=request.due_on, today=today
    )
    if decision:
        due_on = answer_by(request.received_on, extended=True)
        Request.objects.filter(id=request.id).update(extended_for=reason, due_on=due_on)
    return decision


def find_by_keys(request: Request, mentions: Collection[MentionText], scope: uuid.UUID) -> None:
    """Let the request see every signal here that carries one of these identifiers, by their blind keys within one scope."""
    pairs = [
        (kind, index)
        for mention in mentions
        for kind, value in keys_of(mention).items()
        for index in blind_indexes(store(), str(scope), kind, value)
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT puzzelstuk_find_for_request(%s, %s, %s, %s)",
            [request.id, scope, [kind for kind, _ in pairs], [index for _, index in pairs]],
        )


def show_all(request: Request) -> None:
    """Let the request see every signal here, for the length of one search: what does not match is let go at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_find_for_request(%s, NULL, NULL, NULL)", [request.id])


def let_go_of(request: Request, objects: Collection[uuid.UUID]) -> None:
    Grant.objects.filter(receiver=request.id, object_id__in=objects).delete()


def seen_by(request: Request) -> set[uuid.UUID]:
    """The signals this request sees now."""
    return set(Grant.objects.filter(receiver=request.id, purpose=ASKING).values_list("object_id", flat=True))


def note_findings(request: Request, signals: Collection[Signal]) -> int:
    """Keep what was found, each once; returns how many are new."""
    known = set(request.findings.values_list("object_id", flat=True))
    new = [one for one in signals if one.id not in known]
    Finding.objects.bulk_create(
        Finding(
            request=request,
            organisation=request.organisation,
            object_id=one.id,
            month=f"{one.received_on:%Y-%m}",
            kept_until=one.erase_on,
            retention=RetentionClass.REQUEST,
        )
        for one in new
    )
    return len(new)


def choose(request: Request, finding: Finding, parts: Collection[Part], *, by: uuid.UUID) -> Decision:
    """What goes out of one signal, part by part, and why the rest stays."""
    if request.stage != RequestStage.OPEN:
        return no("Er ligt al een voorstel. Vraag je collega om het eerst terug te geven.")
    decision = may_give(tuple(parts))
    if decision:
        Finding.objects.filter(id=finding.id).update(parts=sealed_parts(request, finding, parts), decided_by=by)
    return decision


def propose(request: Request, outcome: str, words: Mapping[str, str], *, undecided: int, by: uuid.UUID) -> Decision:
    """One person proposes how a request ends."""
    decision = may_propose(stage=request.stage, outcome=outcome, why=words.get("why", ""), undecided=undecided)
    if decision:
        Request.objects.filter(id=request.id).update(
            stage=RequestStage.PROPOSED, outcome=outcome, why=sealed_why(request, words), proposed_by=by
        )
    return decision


def agree(request: Request, *, by: uuid.UUID, today: date) -> Decision:
    """Another person agrees; the request is closed."""
    decision = may_agree(stage=request.stage, proposed_by=request.proposed_by, by=by)
    if decision:
        Request.objects.filter(id=request.id).update(stage=RequestStage.CLOSED, agreed_by=by, closed_on=today)
    return decision


def send_back(request: Request, *, by: uuid.UUID) -> Decision:
    """Another person does not agree: the proposal is gone, the choices per part stay."""
    decision = may_agree(stage=request.stage, proposed_by=request.proposed_by, by=by)
    if decision:
        Request.objects.filter(id=request.id).update(stage=RequestStage.OPEN, outcome="", proposed_by=None)
    return decision


def lock(request: Request, object_id: uuid.UUID) -> None:
    """Nobody uses this signal any more; it is only kept."""
    _move("SELECT puzzelstuk_lock_for_request(%s, %s)", request, object_id)


def unlock(request: Request, object_id: uuid.UUID) -> None:
    """What rested counts again, until the days it had."""
    _move("SELECT puzzelstuk_unlock_for_request(%s, %s)", request, object_id)


def honoured(request: Request) -> bool:
    """Whether something must happen to the signals, now that the answer is yes."""
    return request.outcome in {RequestOutcome.GRANTED, RequestOutcome.PARTLY}


def may_lift(request: Request, locked: int) -> Decision:
    if request.stage != RequestStage.CLOSED or not locked:
        return no("Er staat hier nu geen stuk op slot.")
    return yes()


def _move(statement: str, request: Request, object_id: uuid.UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [request.id, object_id])
