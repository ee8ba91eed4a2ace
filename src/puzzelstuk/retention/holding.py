"""Legal holds: asked by a handler, confirmed by an overseer, lifted by two overseers. Never one person alone."""

import uuid
from datetime import date

from django.db import connection

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.holds import HoldStage, may_ask, may_confirm, may_lift, second_person
from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.retention.models import Hold, Tombstone, stage
from puzzelstuk.signals.models import Signal

UNKNOWN = no("Deze bewaarplicht is er niet, of niet voor jou.")


def ask(signal: Signal, *, reason: str, until: date, by: uuid.UUID, today: date) -> Decision:
    """Ask to keep one signal past its last day; nothing is kept until somebody else confirms."""
    decision = may_ask(reason, today=today, until=until)
    if not decision:
        return decision
    for old in Hold.objects.filter(object_id=signal.id, lifted_on=None):
        if stage(old, today) is not HoldStage.OVER:
            return no("Voor dit signaal loopt al een bewaarplicht.")
        Hold.objects.filter(id=old.id).update(lifted_on=old.until)
    Hold(
        organisation=signal.organisation,
        object_id=signal.id,
        reason=reason,
        until=until,
        asked_by=by,
        asked_on=today,
        retention=RetentionClass.AUDIT,
    ).save(force_insert=True)
    return yes()


def confirm(hold_id: uuid.UUID, *, by: uuid.UUID, today: date) -> Decision:
    """The second person makes it count; too late when the signal is gone already."""
    hold = _locked(hold_id)
    if hold is None:
        return UNKNOWN
    decision = second_person(hold.asked_by, by) and may_confirm(stage(hold, today))
    if not decision:
        return decision
    if Tombstone.objects.filter(object_id=hold.object_id).exists():
        return no("Te laat: het signaal is al gewist.")
    Hold.objects.filter(id=hold.id, confirmed_on=None).update(confirmed_by=by, confirmed_on=today)
    return yes()


def ask_to_lift(hold_id: uuid.UUID, *, by: uuid.UUID, today: date) -> Decision:
    hold = _locked(hold_id)
    if hold is None:
        return UNKNOWN
    decision = may_lift(stage(hold, today), asked=False)
    if decision:
        Hold.objects.filter(id=hold.id, lift_asked_by=None).update(lift_asked_by=by)
    return decision


def lift(hold_id: uuid.UUID, *, by: uuid.UUID, today: date) -> Decision:
    """Another person lifts it; what had its last day goes at the next night."""
    hold = _locked(hold_id)
    if hold is None:
        return UNKNOWN
    decision = may_lift(stage(hold, today), asked=True)
    if decision and hold.lift_asked_by is not None:
        decision = second_person(hold.lift_asked_by, by)
    if decision:
        Hold.objects.filter(id=hold.id, lifted_on=None).update(lifted_by=by, lifted_on=today)
    return decision


def _locked(hold_id: uuid.UUID) -> Hold | None:
    """The hold as it is now, while neither the eraser nor anybody else can act on it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('puzzelstuk.bewaarplicht'))")
    return Hold.objects.filter(id=hold_id).first()
