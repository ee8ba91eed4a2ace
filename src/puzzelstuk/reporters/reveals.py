"""Requests for the name behind a signal, and the answer for the two who asked.

Each step carries a keyed mark: a row that somebody put into the database without the keys opens nothing. The name is
looked up by the worker under a role of its own, and left sealed for each of the two, once.
"""

import hmac
import json
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Q

from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.policy.reveal import READ_WITHIN, expires_on
from puzzelstuk.reporters.models import Answer, Reveal, RevealState
from puzzelstuk.reporters.records import REPORTERS, opened_member
from puzzelstuk.reporters.sealing import Row, Sealed, seal, unseal
from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.installation import store

ANSWER_BYTES = 1600


@dataclass(frozen=True)
class Question:
    """What is asked: the name behind which signal, why, and on what ground."""

    signal: uuid.UUID
    signal_organisation: uuid.UUID
    signal_month: str
    reason: str
    ground: str
    words: str


def ask(question: Question, *, organisation: uuid.UUID, by: uuid.UUID, today: date) -> Reveal:
    """Write a request down; it waits for somebody else."""
    asked = Reveal(
        organisation=organisation,
        object_id=question.signal,
        signal_organisation=question.signal_organisation,
        signal_month=question.signal_month.partition(".")[0],
        state=RevealState.ASKED,
        reason=question.reason,
        ground=question.ground,
        asked_by=by,
        asked_on=today,
        expires_on=expires_on(today),
        erase_on=erase_on(RetentionClass.REVEAL, today),
        retention=RetentionClass.REVEAL.value,
    )
    sealed = seal(_words_row(asked), question.words, month=f"{today:%Y-%m}")
    asked.bucket, asked.wrapped_key, asked.words = sealed.bucket, sealed.wrapped_key, sealed.body
    asked.asked_mark = _asked_mark(asked)
    asked.save(force_insert=True)
    return asked


def decide(asked: Reveal, *, agreed: bool, by: uuid.UUID, today: date) -> bool:
    """Note the decision of the second person; False when somebody was first."""
    asked.state = RevealState.AGREED if agreed else RevealState.REFUSED
    asked.decided_by, asked.decided_on = by, today
    asked.decided_mark = _decided_mark(asked)
    return bool(
        Reveal.objects.filter(id=asked.id, state=RevealState.ASKED).update(
            state=asked.state, decided_by=by, decided_on=today, decided_mark=asked.decided_mark
        )
    )


def words_of(asked: Reveal) -> str:
    """Why it was asked."""
    return unseal(_words_row(asked), Sealed(asked.bucket, bytes(asked.wrapped_key), bytes(asked.words)))


def requests_of(organisation: uuid.UUID) -> list[Reveal]:
    """Every request of one organisation, newest first."""
    return list(Reveal.objects.filter(organisation=organisation).order_by("-asked_on", "id"))


def one(organisation: uuid.UUID, reveal: uuid.UUID) -> Reveal | None:
    return Reveal.objects.filter(organisation=organisation, id=reveal).first()


def given_on(signal: uuid.UUID) -> date | None:
    """The day on which it was decided to give the name behind a signal, for its own reporter."""
    rows = Reveal.objects.filter(object_id=signal, state=RevealState.GIVEN).order_by("-decided_on")
    return rows.values_list("decided_on", flat=True).first()


def is_genuine(asked: Reveal) -> bool:
    """Whether both steps were made by a process that holds the keys, and by two people."""
    if asked.decided_by is None or asked.decided_mark is None or asked.decided_by == asked.asked_by:
        return False
    marks = ((asked.asked_mark, _asked_mark(asked)), (asked.decided_mark, _decided_mark(asked)))
    return all(hmac.compare_digest(bytes(stands), made) for stands, made in marks)


def become_revealer() -> None:
    """For the worker, inside a transaction: the one role that may open a record for others."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE puzzelstuk_revealer")


def waiting() -> list[uuid.UUID]:
    """Requests of which somebody still has to hear, or that are agreed on and wait for the name."""
    asked = Q(state=RevealState.ASKED, asked_told=False)
    decided = Q(state__in=[RevealState.AGREED, RevealState.REFUSED], given_told=False)
    return list(Reveal.objects.filter(asked | decided).order_by("id").values_list("id", flat=True))


def reporter_behind(asked: Reveal) -> uuid.UUID | None:
    """The account behind a signal. The database gives the sealed records of that month only after two people agreed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM reporters.for_reveal(%s)", [asked.id])
        rows = cursor.fetchall()
    found = (opened_member(row) for row in rows)
    return next((member for member, signal in found if signal == asked.object_id), None)


def leave_answers(asked: Reveal, text: str, *, readers: Collection[uuid.UUID], today: date) -> None:
    """The answer, sealed once for each of the two."""
    Answer.objects.bulk_create(_answer(asked, text, reader, today) for reader in readers)
    Reveal.objects.filter(id=asked.id).update(state=RevealState.GIVEN)


def take_answer(asked: Reveal, reader: uuid.UUID) -> str | None:
    """The answer for this reader, once: what is read is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM reporters.take_answer(%s)", [_reader_index(asked.id, reader)])
        found = cursor.fetchone()
    if found is None:
        return None
    bucket, wrapped, sealed = found
    row = _answer_row(asked, reader)
    return str(json.loads(unseal(row, Sealed(bucket, bytes(wrapped), bytes(sealed))))["name"])


def _answer(asked: Reveal, text: str, reader: uuid.UUID, today: date) -> Answer:
    sealed = seal(_answer_row(asked, reader), json.dumps({"name": text}), month=f"{today:%Y-%m}", length=ANSWER_BYTES)
    return Answer(
        reader_index=_reader_index(asked.id, reader),
        organisation=asked.organisation,
        bucket=sealed.bucket,
        wrapped_key=sealed.wrapped_key,
        sealed=sealed.body,
        erase_on=today + READ_WITHIN,
        retention=RetentionClass.ANSWER.value,
    )


def _asked_mark(asked: Reveal) -> bytes:
    parts = (asked.id, asked.organisation, asked.object_id, asked.signal_organisation, asked.signal_month)
    return _mark("gevraagd", (*parts, asked.reason, asked.ground, asked.asked_by, asked.asked_on))


def _decided_mark(asked: Reveal) -> bytes:
    agreed = asked.state != RevealState.REFUSED
    return _mark("besloten", (asked.id, bytes(asked.asked_mark).hex(), asked.decided_by, asked.decided_on, agreed))


def _mark(kind: str, parts: Iterable[object]) -> bytes:
    return blind_index(store(), REPORTERS, f"onthulling.{kind}", "|".join(str(part) for part in parts))


def _reader_index(reveal: uuid.UUID, reader: uuid.UUID) -> bytes:
    return blind_index(store(), REPORTERS, "onthulling.lezer", f"{reveal}|{reader}")


def _words_row(asked: Reveal) -> Row:
    return Row(asked.organisation, "reporters_reveal", str(asked.id), RetentionClass.REVEAL)


def _answer_row(asked: Reveal, reader: uuid.UUID) -> Row:
    return Row(asked.organisation, "reporters_answer", f"{asked.id}|{reader}", RetentionClass.ANSWER)
