"""Writing grants, and the predicate that reads them."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import Q, QuerySet

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.retention import RetentionClass

# In plain SQL, because every signal begins with it.
_ADDED = """INSERT INTO access_grant
  (id, organisation, object_id, receiver, fields, purpose, decision, starts_on, ends_on, retention) VALUES """
_ROW = "(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
KEPT_AS = RetentionClass.SIGNAL.value


@dataclass(frozen=True)
class Permission:
    """Which receiver may see which fields, and for what; `stays`: longer than the others, after the last day."""

    receiver: uuid.UUID
    fields: tuple[str, ...]
    purpose: str
    decision: str
    stays: timedelta = timedelta(0)


def grant(
    object_id: uuid.UUID,
    organisation: uuid.UUID,
    permissions: Iterable[Permission],
    *,
    starts: date,
    ends: date,
    unless_there: bool = False,
) -> None:
    """Let these receivers see an object until `ends` (that day is no longer included); `unless_there`: who had it keeps that."""
    rows = [
        (uuid.uuid4(), organisation, object_id, one.receiver, list(one.fields), one.purpose, one.decision, starts, last, KEPT_AS)
        for one, last in ((one, ends + one.stays) for one in permissions)
    ]
    with connection.cursor() as cursor:
        again = " ON CONFLICT DO NOTHING" if unless_there else ""
        cursor.execute(_ADDED + ", ".join([_ROW] * len(rows)) + again, [value for row in rows for value in row])


def current(viewer: Viewer, today: date) -> QuerySet[Grant]:
    """The grants that count for this viewer today: the one predicate, as the database has it too."""
    return Grant.objects.filter(Q(receiver__in=viewer.receivers, starts_on__lte=today, ends_on__gt=today))


# The same predicate in plain SQL, for a list that is read often: receivers, the day twice, the purpose.
VISIBLE = "SELECT object_id FROM access_grant WHERE receiver = ANY (%s) AND starts_on <= %s AND ends_on > %s AND purpose = %s"


def visible_ids(viewer: Viewer, today: date, purpose: str) -> QuerySet[Grant, uuid.UUID]:
    """Ids of the objects this viewer may see for a purpose, to filter a query with."""
    return current(viewer, today).filter(purpose=purpose).values_list("object_id", flat=True)


def visible_fields(viewer: Viewer, object_id: uuid.UUID, today: date) -> frozenset[str]:
    """The fields of one object that this viewer may see; empty means: it does not exist for them."""
    rows = current(viewer, today).filter(object_id=object_id).values_list("fields", flat=True)
    return frozenset(field for fields in rows for field in fields)


def handled_by(own: uuid.UUID) -> list[uuid.UUID]:
    """Which functions handle a signal now; only for its own reporter in the context, to everybody else it is nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT answering.handled_by(%s)", [own])
        return [row[0] for row in cursor.fetchall()]


def end(object_id: uuid.UUID, purpose: str, *, on: date) -> None:
    """Let the grants for one purpose end on this day, of every receiver in the context; nothing is prolonged."""
    Grant.objects.filter(object_id=object_id, purpose=purpose, ends_on__gt=on).update(ends_on=on)


def revoke(object_id: uuid.UUID) -> None:
    """Remove the grants on an object of every receiver in the context; the object itself is going."""
    Grant.objects.filter(object_id=object_id).delete()
