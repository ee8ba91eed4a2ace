"""Questions to a source, as the desk and the source each may know them; what the privacy desk decided about sources.

A desk reads its own questions and, from a fixed day, one bit. A source reads through a grant on the question itself.
"""

import json
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from puzzelstuk.access.grants import Permission, grant, visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import Finding
from puzzelstuk.policy.source_questions import PURPOSE, Bit, Moments, bit, moments, shown_on
from puzzelstuk.sharing.models import AllowedSource, SourceAnswer, SourceQuestion
from puzzelstuk.signals.content import MentionText, record_key
from puzzelstuk.signals.models import Signal

TABLE = SourceQuestion._meta.db_table
# The purpose of a grant on a question: to read its identifier, and nothing else of the signal.
ASKED = "bronvraag"
FIELDS = ("identifier",)


@dataclass(frozen=True)
class Asking:
    """Who asks which source, under which decision about that source."""

    organisation: uuid.UUID
    function: uuid.UUID
    owner: uuid.UUID
    source_version: int


@dataclass(frozen=True)
class Asked:
    """One question as the desk knows it: whom, when, and the bit."""

    question: SourceQuestion
    bit: Bit


def ask(signal: Signal, asking: Asking, what: MentionText, found: Finding, *, by: uuid.UUID, today: date) -> SourceQuestion:
    """Lay one identifier before a source until the last day of reading."""
    when = moments(today)
    row = SourceQuestion(
        signal=signal,
        organisation=asking.organisation,
        function=asking.function,
        owner=asking.owner,
        purpose=PURPOSE,
        rule=found.rule or "",
        rule_version=found.version,
        rule_digest=found.digest,
        source_version=asking.source_version,
        asked_by=by,
        asked_on=today,
        first_on=when.first,
        last_on=when.last,
        retention=signal.retention,
    )
    text = json.dumps({"kind": what.kind.value, "parts": dict(what.parts)})
    row.identifier = record_key(signal).seal(_label(row), text)
    row.save(force_insert=True)
    reads = Permission(asking.owner, FIELDS, ASKED, f"{PURPOSE} {row.rule} {row.rule_version}")
    grant(row.id, asking.organisation, [reads], starts=today, ends=when.last)
    return row


def answer(question: SourceQuestion, *, known: bool, today: date) -> bool:
    """Write the bit down, once; False when somebody was first or it is too late."""
    day = shown_on(today, Moments(question.first_on, question.last_on))
    if day is None:
        return False
    row = SourceAnswer(
        question=question,
        function=question.function,
        owner=question.owner,
        known=known,
        shown_on=day,
        retention=question.retention,
    )
    return bool(SourceAnswer.objects.bulk_create([row], ignore_conflicts=True)) and _stands(row)


def wipe(signal_id: uuid.UUID) -> list[uuid.UUID]:
    """Take away every question about a signal of the desks in the context, with its answer and what the source could read.

    Which went: a restore must take them away again, so who calls writes them in the erasure ledger.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_wipe_source_questions(%s)", [signal_id])
        return [question for (question,) in cursor.fetchall()]


def of_signal(signal_id: uuid.UUID, function: uuid.UUID, today: date) -> list[Asked]:
    """Every question of one desk about a signal, with what may be known of it today."""
    rows = SourceQuestion.objects.filter(signal_id=signal_id, function=function).order_by("asked_on", "id")
    questions = list(rows.defer("identifier"))
    read = SourceAnswer.objects.filter(question__in=[one.id for one in questions], function=function, shown_on__lte=today)
    known = dict(read.values_list("question_id", "known"))
    return [Asked(one, bit(today, Moments(one.first_on, one.last_on), known.get(one.id))) for one in questions]


def asked_on(function: uuid.UUID, today: date) -> int:
    """How many questions a desk asked on one day; until the end of the transaction nobody else of that desk asks one more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"puzzelstuk.bronvraag {function}"])
    return SourceQuestion.objects.filter(function=function, asked_on=today).count()


def waiting_for(viewer: Viewer, today: date) -> list[SourceQuestion]:
    """What a source still has to answer, by its day."""
    answered = SourceAnswer.objects.filter(owner__in=viewer.receivers).values("question_id")
    rows = _at_source(viewer, today).exclude(id__in=answered)
    return list(rows.order_by("first_on", "asked_on", "id"))


def one_waiting(viewer: Viewer, question_id: uuid.UUID, today: date) -> SourceQuestion | None:
    """One question that this source has not answered yet."""
    return next((one for one in waiting_for(viewer, today) if one.id == question_id), None)


def open_identifier(question: SourceQuestion, signal: Signal) -> MentionText:
    """What is asked about; the only thing of a signal a source ever reads."""
    stored = json.loads(record_key(signal).open(_label(question), bytes(question.identifier)))
    return MentionText(MentionKind(stored["kind"]), stored["parts"])


def check_questions(signal: Signal) -> None:
    """Open every identifier under a signal and keep nothing; raises KeyMissing or Unreadable."""
    for one in signal.source_questions.all():
        open_identifier(one, signal)


def allowed_sources(organisation: uuid.UUID) -> dict[uuid.UUID, AllowedSource]:
    """Per source the newest decision of an organisation's privacy desk."""
    rows = AllowedSource.objects.filter(organisation=organisation, purpose=PURPOSE).order_by("version")
    return {row.owner: row for row in rows}


def decide(organisation: uuid.UUID, owner: uuid.UUID, kinds: Collection[MentionKind], *, by: uuid.UUID, today: date) -> int:
    """Write down what a source may be asked about from now on; returns the version."""
    before = allowed_sources(organisation).get(owner)
    row = AllowedSource(
        organisation=organisation,
        owner=owner,
        purpose=PURPOSE,
        version=before.version + 1 if before else 1,
        kinds=sorted(kind.value for kind in kinds),
        decided_by=by,
        decided_on=today,
    )
    row.save(force_insert=True)
    return row.version


def _at_source(viewer: Viewer, today: date) -> QuerySet[SourceQuestion]:
    return SourceQuestion.objects.filter(owner__in=viewer.receivers, id__in=visible_ids(viewer, today, ASKED))


def _stands(row: SourceAnswer) -> bool:
    return SourceAnswer.objects.filter(id=row.id).exists()


def _label(row: SourceQuestion) -> str:
    return f"sourcequestion:{row.id}"
