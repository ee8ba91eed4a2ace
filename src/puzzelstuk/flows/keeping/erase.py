"""The nightly end of what is due: signals, places' reporters, reporter records, whole months' keys, and the proof of it.

Every step stands by itself, in transactions of one object each, and finds by itself what is left to do: a run that was
broken off is finished by the next. Only the last step notes that the night was whole.
"""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import connection
from django.db.models import Max

from puzzelstuk.access.models import Grant
from puzzelstuk.audit.models import Entry
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.feedback import actions as feedback
from puzzelstuk.flows.talking.end_talks import end_talks
from puzzelstuk.organisations.models import Adoption
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.erasing import may_erase
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.retention import OWN_TERM_SUBJECT, TERMS, Ending, RetentionClass, Term, month_is_due, own_term
from puzzelstuk.reporters import records
from puzzelstuk.retention import certificates, eraser
from puzzelstuk.retention.models import Run, Tombstone
from puzzelstuk.sharing.talk.models import TalkCard
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment

# Who acts in the log when nobody does: the job that erases.
NIGHT = "wissen"
OWN_KINDS = (RetentionClass.SIGNAL, RetentionClass.PLACE)
_SHORTEN = """
WITH longer AS (
  SELECT id, erase_on FROM signals_signal
  WHERE organisation = %s AND kind = %s AND erase_on > received_on + %s::int FOR UPDATE),
shorter AS (
  UPDATE signals_signal AS s SET erase_on = s.received_on + %s::int, review_on = LEAST(s.review_on, s.received_on + %s::int)
  FROM longer WHERE s.id = longer.id RETURNING s.id, longer.erase_on - s.erase_on AS days)
UPDATE access_grant AS g SET ends_on = GREATEST(g.starts_on, g.ends_on - shorter.days)
FROM shorter WHERE g.object_id = shorter.id"""


@dataclass
class Erased:
    """What one run did, in numbers only."""

    decision: Decision
    signals: Counter[str] = field(default_factory=Counter)
    held: int = 0
    lapsed: int = 0
    reporters: int = 0
    keys: int = 0
    talks: int = 0


def erase_due(at: datetime, *, until: date | None = None, confirmed: bool = False) -> Erased:
    """End everything that is due; nothing at all when the day cannot be trusted. `until`: only what was due by then."""
    on = at.date()
    decision = trusted(on, confirmed=confirmed)
    done = Erased(decision)
    if not decision:
        return done
    last = until or on
    shorten()
    with eraser.as_eraser():
        eraser.to_hold_key(last)
    _end_signals(last, at, done)
    done.lapsed += _lapse_places(last, on)
    done.talks = end_talks(last, at)
    done.reporters = sum(forget_reporters(organisation, month, last, on) for organisation, month in sorted(_months(last)))
    done.keys = destroy_keys(last, on)
    with eraser.as_eraser():
        certificates.certify_signals(on)
        certificates.certify_keys()
        certificates.forget_old(on, on - TERMS[RetentionClass.AUDIT].erase_after)
        Run.objects.get_or_create(day=on, defaults={"erased": done.signals.total(), "retention": RetentionClass.AUDIT})
    return done


def trusted(on: date, *, confirmed: bool) -> Decision:
    """Whether the clock can be believed, against the database's clock and the last run (or the log, when none ever ran)."""
    with eraser.as_eraser(), connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_today()")
        (database_day,) = cursor.fetchone() or (on,)
        last = Run.objects.aggregate(last=Max("day"))["last"] or Entry.objects.aggregate(last=Max("day"))["last"]
    return may_erase(today=on, database_day=database_day, last_known=last, confirmed=confirmed)


def shorten() -> None:
    """Bring what stands under an adopted own period forward. Never back: the database refuses that too."""
    with eraser.as_eraser(), connection.cursor() as cursor:
        for organisation, kind, term in _own_terms():
            values = [organisation, kind.value, term.erase_after.days, term.erase_after.days, term.review_after.days]
            cursor.execute(_SHORTEN, values)


def forget_reporters(organisation: uuid.UUID, month: str, last: date, on: date) -> int:
    """End the reporter records of one month that have nothing to follow any more; of them only a number is certified."""
    with eraser.as_eraser():
        stones = Tombstone.objects.filter(organisation=organisation, month=month)
        waiting = set(stones.filter(told_until__gt=last).values_list("object_id", flat=True))
        silent = set(stones.exclude(told_until__gt=last).values_list("object_id", flat=True))
        gone = sorted(
            (one for one in records.of_month(organisation, month) if _ends(one, silent, waiting, last)), key=lambda one: one.record
        )
        for one in gone:
            store().ledger.record("reporters_record", one.record, on=on, why=Ending.DUE.value, label=one.label)
            records.erase(one.record)
            if one.own is not None:
                Grant.objects.filter(receiver=one.own.token).delete()
        stones.filter(object_id__in=silent).update(reporter_gone=True)
        if gone:
            certificates.certify(organisation, on, RetentionClass.REPORTER, Ending.DUE, number=len(gone))
    return len(gone)


def destroy_keys(last: date, on: date) -> int:
    """Destroy the key of every bucket of which the whole month is due and under which nothing stands."""
    with eraser.as_eraser():
        used = {
            Bucket(str(organisation), Compartment.NARRATIVE, retention, month)
            for rows in (Signal.objects, TalkCard.objects)
            for organisation, retention, month in rows.values_list("organisation", "retention", "bucket").distinct()
        } | records.buckets_in_use()
        own = {(str(organisation), kind.value): term for organisation, kind, term in _own_terms()}
    gone = [one for one in store().living() if one not in used and _month_is_due(one, own, last)]
    for one in gone:
        store().destroy(one, why=Ending.DUE.value, on=on)
    return len(gone)


def _end_signals(last: date, at: datetime, done: Erased) -> None:
    on = at.date()
    for one in eraser.due(last):
        with eraser.as_eraser():
            if one.held:
                done.held += 1
                done.lapsed += eraser.lapse_held(one, on)
                continue
            stone = eraser.erase(one, on)
            if stone is not None:
                done.signals[stone.reason] += 1
                done.lapsed += stone.told == State.LAPSED
                _log(AuditAct.SIGNAL_ERASED, one.organisation, str(one.id), at)


def _lapse_places(last: date, on: date) -> int:
    """A place stays for years, its reporter does not: the last status comes before the reporter's record goes."""
    lapsed = 0
    for place, organisation in eraser.places_followed_long_enough(last):
        with eraser.as_eraser():
            lapsed += feedback.lapse(place, organisation, RetentionClass.PLACE, today=on)
    return lapsed


def _ends(one: records.Ending, silent: set[uuid.UUID], waiting: set[uuid.UUID], last: date) -> bool:
    """A record goes with its signal, or on its own last day; not while the last status can still be read."""
    following = one.own.object_id if one.own else None
    return following in silent or (one.erase_on <= last and following not in waiting)


def _months(last: date) -> set[tuple[uuid.UUID, str]]:
    """Organisations and months in which a reporter record may have to go."""
    with eraser.as_eraser():
        stones = Tombstone.objects.filter(reporter_gone=False).exclude(told_until__gt=last)
        return records.due_months(last) | set(stones.values_list("organisation", "month"))


def _month_is_due(bucket: Bucket, own: dict[tuple[str, str], Term], last: date) -> bool:
    if bucket.retention not in list(RetentionClass):
        return False
    kind = RetentionClass(bucket.retention)
    if kind is RetentionClass.HOLD:  # its month is the one of the hold's end date
        return month_is_due(bucket.month, Term(timedelta(0), timedelta(0)), last)
    return month_is_due(bucket.month, own.get((bucket.organisation, bucket.retention), TERMS[kind]), last)


def _own_terms() -> Iterator[tuple[uuid.UUID, RetentionClass, Term]]:
    """Adopted own periods that are shorter than the shipped ones; anything else counts for nothing."""
    rows = Adoption.objects.filter(subject__startswith=OWN_TERM_SUBJECT).values_list("organisation_id", "subject", "version")
    for organisation, subject, version in rows:
        named = subject.removeprefix(OWN_TERM_SUBJECT)
        term = own_term(RetentionClass(named), version) if named in list(OWN_KINDS) else None
        if term is not None:
            yield organisation, RetentionClass(named), term


def _log(act: AuditAct, organisation: uuid.UUID, object_id: str, at: datetime) -> None:
    write(Happened(act, organisation, "signaal", object_id, at, Purpose.KEEPING, origin="nachtwerk"), by=NIGHT)
