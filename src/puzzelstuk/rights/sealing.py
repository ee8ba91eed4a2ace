"""How words of the rights desk are sealed: a data key per row, under the bucket of its own class and month."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.policy.rights import Part
from puzzelstuk.rights.models import Correction, Finding, PoliceQuestion, Request
from puzzelstuk.signals.content import record_key
from puzzelstuk.signals.models import Signal
from puzzelstuk.vault.envelope import Place, RecordKey, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment


def seal_request(request: Request, person: Mapping[str, str]) -> None:
    """Give a request its data key, and seal who asks."""
    key = _new_key(request, request._meta.db_table)
    request.person = key.seal("person", json.dumps(dict(person)))


def person_of(request: Request) -> dict[str, str]:
    """Who asks, as typed."""
    return dict(json.loads(request_key(request).open("person", bytes(request.person))))


def sealed_why(request: Request, why: Mapping[str, str]) -> bytes:
    """What was weighed, and the words for a correction."""
    return request_key(request).seal("why", json.dumps(dict(why)))


def why_of(request: Request) -> dict[str, str]:
    return dict(json.loads(request_key(request).open("why", bytes(request.why)))) if request.why else {}


def sealed_parts(request: Request, finding: Finding, parts: Iterable[Part]) -> bytes:
    """What goes out and what stays of one signal, under the key of the request."""
    return request_key(request).seal(f"parts:{finding.id}", json.dumps([asdict(one) for one in parts]))


def parts_of(request: Request, finding: Finding) -> list[Part]:
    if finding.parts is None:
        return []
    return [Part(**one) for one in json.loads(request_key(request).open(f"parts:{finding.id}", bytes(finding.parts)))]


def seal_correction(correction: Correction, signal: Signal, text: str) -> None:
    """Under the signal's own key: it goes when the signal goes."""
    correction.body = record_key(signal).seal(f"correction:{correction.id}", text)


def correction_text(correction: Correction, signal: Signal) -> str:
    return record_key(signal).open(f"correction:{correction.id}", bytes(correction.body))


def seal_police(question: PoliceQuestion, words: Mapping[str, str]) -> None:
    key = _new_key(question, question._meta.db_table)
    question.words = key.seal("words", json.dumps(dict(words)))


def police_words(question: PoliceQuestion) -> dict[str, str]:
    return dict(json.loads(_key(question, question._meta.db_table).open("words", bytes(question.words))))


def request_key(request: Request) -> RecordKey:
    return _key(request, request._meta.db_table)


def check_request(request: Request) -> None:
    """Open everything that is sealed in a request and keep nothing, after a restore; raises KeyMissing or Unreadable."""
    person_of(request)
    why_of(request)
    for finding in request.findings.all():
        parts_of(request, finding)


def check_police(question: PoliceQuestion) -> None:
    police_words(question)


def _new_key(row: Request | PoliceQuestion, table: str) -> RecordKey:
    bucket = store().current(_bucket(row))
    row.bucket = bucket.month
    key, row.wrapped_key = new_record_key(store(), bucket, _place(row.organisation, table, row.id))
    return key


def _key(row: Request | PoliceQuestion, table: str) -> RecordKey:
    return open_record_key(store(), _bucket(row), _place(row.organisation, table, row.id), bytes(row.wrapped_key))


def _bucket(row: Request | PoliceQuestion) -> Bucket:
    return Bucket(str(row.organisation), Compartment.NARRATIVE, RetentionClass(row.retention), row.bucket)


def _place(organisation: uuid.UUID, table: str, row: uuid.UUID) -> Place:
    return Place(str(organisation), table, str(row))
