"""Ending what is due, as the database's eraser role. Plain SQL: the role may not read what it ends.

Each step is one transaction, safe to repeat. The ledger comes first: after a crash in between, a row that is in the
ledger still stands and goes at the next run; the other way round a restore could bring it back.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from puzzelstuk.feedback import actions as feedback
from puzzelstuk.policy.retention import FOLLOWED_FOR, Ending, RetentionClass, line_until
from puzzelstuk.policy.reviewing import Outcome
from puzzelstuk.retention.models import Hold, Tombstone
from puzzelstuk.signals.content import moved_key
from puzzelstuk.signals.models import Signal, SignalKind
from puzzelstuk.signals.selectors import FOLLOWING
from puzzelstuk.signals.states import ENDED, State
from puzzelstuk.vault.installation import store

TABLE = "signals_signal"
_NOBODY = str(uuid.UUID(int=0))
# Children before their parents; tests/architecture compares this with every table that points to a signal.
_HANGING_ON = (
    "DELETE FROM signals_mentionkey WHERE mention_id IN (SELECT id FROM signals_mention WHERE signal_id = %s)",
    "DELETE FROM signals_mention WHERE signal_id = %s",
    "DELETE FROM signals_enrichment WHERE signal_id = %s",
    "DELETE FROM feedback_step WHERE signal_id = %s",
    "DELETE FROM feedback_reaction WHERE signal_id = %s",
    "DELETE FROM feedback_escalation WHERE signal_id = %s",
    "DELETE FROM retention_review WHERE signal_id = %s",
    "DELETE FROM access_grant WHERE purpose = 'gedeeld' AND object_id IN (SELECT id FROM sharing_share WHERE signal = %s)",
    "DELETE FROM sharing_sharetext WHERE signal_id = %s",
    (
        "DELETE FROM access_grant WHERE purpose = 'bronvraag'"
        " AND object_id IN (SELECT id FROM sharing_sourcequestion WHERE signal_id = %s)"
    ),
    "DELETE FROM sharing_sourceanswer WHERE question_id IN (SELECT id FROM sharing_sourcequestion WHERE signal_id = %s)",
    "DELETE FROM sharing_sourcequestion WHERE signal_id = %s",
    "DELETE FROM desk_weighing WHERE signal_id = %s",
    "DELETE FROM desk_urgency WHERE signal_id = %s",
    "DELETE FROM desk_referral WHERE signal_id = %s",
    "DELETE FROM desk_reporterquestion WHERE signal_id = %s",
    "DELETE FROM desk_intake WHERE signal_id = %s",
    "DELETE FROM desk_earlierpiece WHERE %s IN (shelved, newer)",
    "DELETE FROM signals_signal WHERE id = %s",
)
_ONLY_FOLLOWING = "DELETE FROM access_grant WHERE object_id = %s AND (purpose <> %s OR %s::date IS NULL)"
_DUE = """
SELECT id, organisation, kind, erase_on, held FROM (
  SELECT s.id, s.organisation, s.kind, s.erase_on, s.erase_on <= %(on)s AS old,
    EXISTS (SELECT FROM retention_review AS r WHERE r.signal_id = s.id AND r.outcome = %(let_go)s) AS let_go,
    EXISTS (SELECT FROM retention_hold AS h WHERE h.object_id = s.id AND h.confirmed_on IS NOT NULL
            AND h.lifted_on IS NULL AND h.until > %(on)s) AS held
  FROM signals_signal AS s) AS found
WHERE old OR let_go ORDER BY id"""


@dataclass(frozen=True)
class Due:
    """One signal whose time has come, and whether two people hold it back."""

    id: uuid.UUID
    organisation: uuid.UUID
    kind: str
    erase_on: date
    held: bool


@contextmanager
def as_eraser() -> Iterator[None]:
    """One transaction as the role that may end things of every organisation, one at a time; looking as nobody."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE puzzelstuk_eraser")
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('puzzelstuk.wissen'))")
            cursor.execute(
                "SELECT set_config('puzzelstuk.organisation', %s, true), set_config('puzzelstuk.receivers', '{}', true)", [_NOBODY]
            )
        yield


def due(on: date) -> list[Due]:
    """Every signal that goes on this day or should have gone before, held ones included."""
    with as_eraser(), connection.cursor() as cursor:
        cursor.execute(_DUE, {"on": on, "let_go": Outcome.LET_GO.value})
        return [Due(*row) for row in cursor.fetchall()]


def forecast(until: date) -> Iterator[dict[str, str]]:
    """What goes until a day, and by which rule; ids and days only."""
    for one in due(until):
        with as_eraser():
            rule = "bewaarplicht" if one.held else why(one, until).value
        said = {"id": str(one.id), "organisation": str(one.organisation), "kept_as": one.kind, "erase_on": f"{one.erase_on:%F}"}
        yield said | {"rule": rule, "goes": "nee" if one.held else "ja"}


def why(one: Due, on: date) -> Ending:
    """By which rule a signal goes."""
    if one.erase_on > on:
        return Ending.LET_GO
    return Ending.HOLD_OVER if Hold.objects.filter(object_id=one.id, confirmed_on__isnull=False).exists() else Ending.DUE


def erase(one: Due, on: date) -> Tombstone | None:
    """End one signal and all that hangs on it; its reporter keeps the last status. None when it is held, or gone already."""
    with connection.cursor() as cursor:
        # A hold that is being confirmed waits until this is done, or this waits for it.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('puzzelstuk.bewaarplicht'))")
        cursor.execute("SELECT bucket, retention, state, received_on FROM signals_signal WHERE id = %s FOR UPDATE", [one.id])
        row = cursor.fetchone()
        if row is None or _held(one.id, on):
            return None
        bucket, retention, state, received_on = row
        ending = why(one, on)
        told, until = _last_word(one, State(state), on)
        label = f"buckets/{one.organisation}.A.{retention}.{bucket}"
        store().ledger.record(TABLE, one.id, on=on, why=ending.value, label=label)
        for statement in _HANGING_ON:
            cursor.execute(statement, [one.id])
        _leave_to_reporter(one.id, until, on)
    stone = Tombstone(
        object_id=one.id,
        organisation=one.organisation,
        kept_as=one.kind,
        month=f"{received_on:%Y-%m}",
        erased_on=on,
        reason=ending.value,
        told=told,
        told_until=until,
        retention=RetentionClass.AUDIT,
    )
    stone.save(force_insert=True)
    return stone


def lapse_held(one: Due, on: date) -> bool:
    """A held signal has its last day like any other: its reporter hears, its search keys go; the rest waits, unused."""
    lapsed = feedback.lapse(one.id, one.organisation, RetentionClass.HOLD, today=on)
    with connection.cursor() as cursor:
        cursor.execute(_HANGING_ON[0], [one.id])
        keys = cursor.rowcount
        _leave_to_reporter(one.id, _last_word(one, State.CLOSED, on)[1], on)
    return lapsed or keys > 0


def places_followed_long_enough(on: date) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Places without a final status, of which the reporter's own record is about to go."""
    with as_eraser():
        old = Signal.objects.filter(kind=SignalKind.PLACE, received_on__lte=on - FOLLOWED_FOR).exclude(state__in=ENDED)
        return list(old.values_list("id", "organisation"))


def to_hold_key(on: date) -> int:
    """Move the data keys of held signals under a key of their own, so that the month's key can be destroyed."""
    active = Hold.objects.filter(confirmed_on__isnull=False, lifted_on=None, until__gt=on)
    until = dict(active.values_list("object_id", "until"))
    columns = ("id", "organisation", "retention", "bucket", "wrapped_key")
    held = Signal.objects.filter(id__in=until).exclude(retention=RetentionClass.HOLD).only(*columns).select_for_update()
    moved = 0
    for signal in held:
        wrapped, bucket = moved_key(signal, RetentionClass.HOLD, f"{until[signal.id]:%Y-%m}")
        moved += Signal.objects.filter(id=signal.id).update(wrapped_key=wrapped, retention=RetentionClass.HOLD, bucket=bucket)
    return moved


def _held(signal_id: uuid.UUID, on: date) -> bool:
    return Hold.objects.filter(object_id=signal_id, confirmed_on__isnull=False, lifted_on=None, until__gt=on).exists()


def _last_word(one: Due, state: State, on: date) -> tuple[State, date | None]:
    """The final status and until when its reporter can still read it; without one it lapses today."""
    if state not in ENDED:
        return State.LAPSED, line_until(on)
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(given_on) FROM feedback_step WHERE signal_id = %s AND status = ANY (%s)", [one.id, list(ENDED)])
        (given_on,) = cursor.fetchone() or (None,)
    until = line_until(given_on or on)
    return state, until if until > on else None


def _leave_to_reporter(signal_id: uuid.UUID, until: date | None, on: date) -> None:
    """Only the reporter's own token still has something to see, and only until that day."""
    with connection.cursor() as cursor:
        cursor.execute(_ONLY_FOLLOWING, [signal_id, FOLLOWING, until])
        if until is not None:
            cursor.execute("UPDATE access_grant SET ends_on = GREATEST(%s, starts_on) WHERE object_id = %s", [until, signal_id])
