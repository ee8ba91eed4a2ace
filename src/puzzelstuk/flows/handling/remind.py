"""At night: who must hear that an answer is nearly late, what climbs the ladder, and who asked for a mail.

A mail says that a message waits and nothing else. An account is mailed at most once a day, whatever waits; that it was,
stands without what it was about, so that a run that was broken off goes on without telling anybody twice.
"""

import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Max

from puzzelstuk.access.grants import end
from puzzelstuk.access.models import Grant
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.feedback import escalations
from puzzelstuk.feedback.models import Escalation, Notice
from puzzelstuk.flows.handling.escalate import first_step, let_see, step_after
from puzzelstuk.flows.reporting.message import tell
from puzzelstuk.organisations.arrangements import TERMS, ladder_of
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.selectors import holders_of
from puzzelstuk.policy.ladder import climbs
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.promises import Hears, acknowledged_by, hears
from puzzelstuk.policy.retention import TERMS as KEPT
from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.policy.working_days import is_working_day
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import HANDLING
from puzzelstuk.signals.states import ENDED, State

NIGHT = "herinneren"
# Everybody who wants a mail gets it on this day of the week, whether something waits or not: it can tell nobody anything.
DAY_FOR_REPORTERS = 1
COLUMNS = (
    "id",
    "signal_id",
    "organisation",
    "place",
    "asked_by",
    "asked_of",
    "asked_on",
    "answer_by",
    "acknowledged_on",
    "ended_on",
)
_OPEN = """
SELECT s.organisation, s.state, s.received_on, s.promised_on, g.receiver FROM signals_signal AS s
JOIN access_grant AS g ON g.object_id = s.id AND g.purpose = %s AND g.starts_on <= %s AND g.ends_on > %s
WHERE s.state <> ALL (%s)"""
_ASKED_SOURCES = """
SELECT DISTINCT q.owner FROM sharing_sourcequestion AS q
WHERE (q.asked_on >= %s OR q.first_on <= %s) AND q.last_on > %s
  AND NOT EXISTS (SELECT FROM sharing_sourceanswer AS a WHERE a.question_id = q.id)"""


@dataclass(frozen=True)
class Heard:
    """How many people were told because something waits, what climbed, and who had asked for a mail."""

    people: int
    climbed: int
    asked: int


def remind(at: datetime) -> Heard:
    """Everything of one night; safe to repeat and to break off."""
    climbed = _climb(at)
    people = _tell_functions(at.date(), climbed)
    return Heard(people, len(climbed), _tell_who_asked(at.date()))


@contextmanager
def _as_reminder() -> Iterator[None]:
    """One transaction as the role that sees dates and functions, and no text, no reporter and no index."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE puzzelstuk_reminder")
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('puzzelstuk.herinneren'))")
            cursor.execute("SELECT set_config('puzzelstuk.organisation', %s, true)", [str(uuid.UUID(int=0))])
            cursor.execute("SELECT set_config('puzzelstuk.receivers', '{}', true)")
        yield


def _tell_functions(today: date, climbed: Collection[uuid.UUID]) -> int:
    """Everybody who must hear tonight, each once, however much waits and for however many functions."""
    with _as_reminder():
        Notice.objects.filter(sent_on__lte=today - KEPT[RetentionClass.NOTICE].erase_after).delete()
        people = dict(holders_of(climbed, with_deputy=True))
        for function in _asked_sources(today):
            people |= holders_of([function])
        for function, levels in _due(today).items():
            people |= holders_of([function], with_deputy=Hears.DEPUTY in levels)
    return sum(_told(member, address, today) for member, address in sorted(people.items()))


def _due(today: date) -> dict[uuid.UUID, set[Hears]]:
    """Per function who must hear tonight of a signal without a final status."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [HANDLING, today, today, list(ENDED)])
        rows = cursor.fetchall()
    waiting: dict[uuid.UUID, set[Hears]] = {}
    for organisation, state, received, promised, function in rows:
        terms = TERMS.of(organisation)
        heard = hears(today, promised, acknowledged_by(received, terms) if state == State.RECORDED else None, terms)
        higher = first_step(organisation, function) if Hears.LADDER in heard else None
        if higher:
            waiting.setdefault(higher.function, set()).add(Hears.HOLDER)
        if heard:
            waiting.setdefault(function, set()).update(heard)
    return waiting


def _asked_sources(today: date) -> list[uuid.UUID]:
    """Source owners with a question that is new since yesterday, or of which the first day passed without an answer."""
    with connection.cursor() as cursor:
        cursor.execute(_ASKED_SOURCES, [today - timedelta(days=1), today, today])
        return [function for (function,) in cursor.fetchall()]


def _told(member: uuid.UUID, address: str, today: date) -> bool:
    """Note and mail in one transaction: when the mail cannot go, nothing is noted, and the next run tells."""
    with _as_reminder():
        if Notice.objects.filter(receiver=member, sent_on=today).exists():
            return False
        Notice(receiver=member, sent_on=today, retention=RetentionClass.NOTICE).save(force_insert=True)
        tell([address])
    return True


def _tell_who_asked(today: date) -> int:
    """Accounts that asked for it, all on the same day and in one go, whether something waits for them or not."""
    if today.weekday() != DAY_FOR_REPORTERS:
        return 0
    with _as_reminder():
        asking = list(Member.objects.filter(wants_mail=True, is_active=True).order_by("id").values_list("id", "email"))
    return sum(_told(member, address, today) for member, address in asking)


def _climb(at: datetime) -> list[uuid.UUID]:
    """Lay what nobody acknowledged in time one step higher; returns the functions where it lies now."""
    today = at.date()
    if not is_working_day(today):
        return []
    with _as_reminder():
        waiting = list(Escalation.objects.filter(ended_on=None).only(*COLUMNS))
        over = set(Signal.objects.filter(id__in=[row.signal_id for row in waiting], state__in=ENDED).values_list("id", flat=True))
        for row in waiting:
            if row.signal_id in over:
                _ended(row, today)
    late = [row for row in waiting if row.signal_id not in over and climbs(row.answer_by, row.acknowledged_on is not None, today)]
    return [function for row in late if (function := _moved(row.id, at))]


def _ended(row: Escalation, today: date) -> None:
    """The signal has its final status: nobody needs to answer any more."""
    Escalation.objects.filter(id=row.id, ended_on=None).update(ended_on=today)
    end(row.signal_id, escalations.purpose_of(row), on=today)


def _moved(escalation: uuid.UUID, at: datetime) -> uuid.UUID | None:
    """The function where it lies now; None when it is answered meanwhile, or at the top."""
    with _as_reminder():
        row = (
            Escalation.objects.select_for_update().only(*COLUMNS).filter(id=escalation, ended_on=None, acknowledged_on=None).first()
        )
        ladder = ladder_of(row.organisation) if row else None
        if row is None or ladder is None:
            return None
        step = step_after(ladder, row.place, row.asked_by)
        if step is None:
            return None
        purpose = escalations.purpose_of(row)
        until = Grant.objects.filter(object_id=row.signal_id, purpose=purpose).aggregate(last=Max("ends_on"))["last"]
        if until is None:
            return None  # restricted after a request: what nobody may read does not climb either
        end(row.signal_id, purpose, on=at.date())
        escalations.climb(row, step, today=at.date())
        let_see(row, until, organisation=row.organisation, today=at.date())
        about = ("signaal", str(row.signal_id), at, Purpose.ESCALATING)
        write(Happened(AuditAct.ESCALATION_CLIMBED, row.organisation, *about, origin="taak"), by=NIGHT)
        return step.function
