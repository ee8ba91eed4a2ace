"""Sealing and opening what stands in a share. The question outlives the signal, under a key of its own; the words do not."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.sharing.models import Share, ShareText
from puzzelstuk.signals.content import record_key
from puzzelstuk.signals.models import Signal
from puzzelstuk.vault.envelope import Place, RecordKey, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment

OUTGOING = "uitgaand"
ADVICE = "advies"
WHY = "waarom:"


@dataclass(frozen=True)
class Asked:
    """The question as it went to the rules, in plain words and codes: enough to ask it again years later."""

    source: str
    task: str
    purpose: str
    recipient: str
    data: tuple[str, ...]
    answers: Mapping[str, bool] = field(default_factory=dict)


def seal_question(share: Share, asked: Asked, month: str) -> None:
    """Give the share a data key and seal the question: the source task can name a reporter where one person has it."""
    share.bucket = store().current(_bucket(share.organisation, month)).month
    key, share.wrapped_key = new_record_key(store(), _bucket(share.organisation, share.bucket), _place(share))
    share.question = key.seal("question", json.dumps(asdict(asked)))


def open_question(share: Share) -> Asked:
    """The question of a stored share; raises KeyMissing or Unreadable."""
    stored = json.loads(_key(share).open("question", bytes(share.question)))
    return Asked(**stored | {"data": tuple(stored["data"])})


def sealed_texts(share: Share, signal: Signal, texts: Mapping[str, str]) -> list[ShareText]:
    """Rows with these words, under the signal's own key."""
    key = record_key(signal)
    return [_sealed(share, signal, part, text, key) for part, text in texts.items()]


def open_texts(share: Share, signal: Signal) -> dict[str, str]:
    """Every word that still stands with a share, by its part."""
    key = record_key(signal)
    rows = ShareText.objects.filter(share=share).order_by("part")
    return {row.part: key.open(_column(share.id, row.part), bytes(row.body)) for row in rows}


def check_share(share: Share) -> None:
    """Open everything that is sealed in and under a share and keep nothing; raises KeyMissing or Unreadable."""
    open_question(share)
    for row in ShareText.objects.filter(share=share).select_related("signal"):
        record_key(row.signal).open(_column(share.id, row.part), bytes(row.body))


def open_outgoing(share: Share, signal: Signal) -> str | None:
    """What went out, literally; None when it is gone or may not be seen."""
    row = ShareText.objects.filter(share=share, part=OUTGOING).first()
    return record_key(signal).open(_column(share.id, OUTGOING), bytes(row.body)) if row else None


def _sealed(share: Share, signal: Signal, part: str, text: str, key: RecordKey) -> ShareText:
    body = key.seal(_column(share.id, part), text)
    return ShareText(share=share, signal=signal, organisation=share.organisation, part=part, body=body, retention=signal.retention)


def _column(share: uuid.UUID, part: str) -> str:
    return f"share:{share}:{part}"


def _key(share: Share) -> RecordKey:
    return open_record_key(store(), _bucket(share.organisation, share.bucket), _place(share), bytes(share.wrapped_key))


def _bucket(organisation: uuid.UUID, month: str) -> Bucket:
    return Bucket(str(organisation), Compartment.NARRATIVE, RetentionClass.AUDIT, month)


def _place(share: Share) -> Place:
    return Place(str(share.organisation), "sharing_share", str(share.id))
