"""Sealing and opening what stands in a signal. The only place that knows which columns are sealed."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.models import Enrichment, Mention, Signal
from puzzelstuk.vault.envelope import Place, RecordKey, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment
from puzzelstuk.vault.rewrap import WrappedKey, rewrapped

TEXTS = ("saw", "heard", "thought")


@dataclass(frozen=True)
class Observation:
    """What a reporter wrote, before sealing and after opening."""

    saw: str = ""
    heard: str = ""
    thought: str = ""
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True)
class Origin:
    """From which task the reporter knows it, and the rule that allowed names.

    Sealed: where one person alone has a task, the task names the reporter.
    """

    task: str
    naming_rule: str = ""


@dataclass(frozen=True)
class MentionText:
    """One named thing, with its parts as typed (for a vehicle: plate; for an address: street, postcode, number)."""

    kind: MentionKind
    parts: Mapping[str, str] = field(default_factory=dict)


def seal_signal(signal: Signal, observation: Observation, origin: Origin) -> RecordKey:
    """Give the signal a fresh data key and seal the observation and its origin into its columns."""
    signal.bucket = store().current(_bucket(signal)).month
    key, signal.wrapped_key = new_record_key(store(), _bucket(signal), _place(signal, "signals_signal", signal.id))
    for column in TEXTS:
        text = getattr(observation, column)
        setattr(signal, column, key.seal(column, text) if text else None)
    signal.known_from = key.seal("known_from", json.dumps([origin.task, origin.naming_rule]))
    if observation.indicators:
        signal.indicators = key.seal("indicators", json.dumps(observation.indicators))
    return key


def open_signal(signal: Signal, fields: Iterable[str]) -> Observation:
    """Open only the columns that may be seen."""
    wanted = frozenset(fields)
    key = record_key(signal)
    texts = {column: _opened(key, column, getattr(signal, column)) for column in TEXTS if column in wanted}
    chosen = _opened(key, "indicators", signal.indicators) if "indicators" in wanted else ""
    return Observation(**texts, indicators=tuple(json.loads(chosen)) if chosen else ())


def open_origin(signal: Signal) -> Origin:
    """From which task a stored signal is known."""
    task, rule = json.loads(record_key(signal).open("known_from", bytes(signal.known_from)))
    return Origin(task, rule)


def seal_mention(mention: Mention, text: MentionText, key: RecordKey) -> None:
    mention.body = key.seal(f"mention:{mention.id}", json.dumps(dict(text.parts)))


def open_mention(mention: Mention, key: RecordKey) -> MentionText:
    return MentionText(MentionKind(mention.kind), json.loads(key.open(f"mention:{mention.id}", bytes(mention.body))))


def seal_enrichment(enrichment: Enrichment, text: str, key: RecordKey) -> None:
    enrichment.body = key.seal(f"enrichment:{enrichment.id}", text)


def open_enrichment(enrichment: Enrichment, key: RecordKey) -> str:
    return key.open(f"enrichment:{enrichment.id}", bytes(enrichment.body))


def check_signal(signal: Signal) -> None:
    """Open everything that is sealed in and under a signal and keep nothing; raises KeyMissing or Unreadable."""
    key = record_key(signal)
    open_signal(signal, (*TEXTS, "indicators"))
    open_origin(signal)
    for mention in signal.mentions.all():
        open_mention(mention, key)
    for enrichment in signal.enrichments.all():
        open_enrichment(enrichment, key)


def record_key(signal: Signal) -> RecordKey:
    """The data key of a stored signal."""
    return open_record_key(store(), _bucket(signal), _place(signal, "signals_signal", signal.id), bytes(signal.wrapped_key))


def moved_key(signal: Signal, retention: str, month: str) -> tuple[bytes, str]:
    """The data key wrapped for another retention class and month, and the key month to note beside it."""
    new = store().current(replace(_bucket(signal), retention=retention, month=month))
    store().bucket(new, create=True)
    kept = WrappedKey(signal.id, _bucket(signal), bytes(signal.wrapped_key))
    return rewrapped(store(), kept, new, "signals_signal"), new.month


def key_label(signal: Signal) -> str:
    """Under which bucket key a stored signal stands, as the erasure ledger names it."""
    return _bucket(signal).label


def _opened(key: RecordKey, column: str, sealed: bytes | memoryview | None) -> str:
    return key.open(column, bytes(sealed)) if sealed else ""


def _bucket(signal: Signal) -> Bucket:
    return Bucket(str(signal.organisation), Compartment.NARRATIVE, signal.retention, signal.bucket)


def _place(signal: Signal, table: str, row: uuid.UUID) -> Place:
    return Place(str(signal.organisation), table, str(row))
