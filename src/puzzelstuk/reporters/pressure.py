"""Pressure on a professional, laid before the confidential adviser: sealed, with no account beside it."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from puzzelstuk.policy.pressure import LONGEST, PressureKind
from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.reporters.models import Pressure
from puzzelstuk.reporters.sealing import Row, Sealed, seal, unseal

# As long for every text: the length of what is sealed tells nothing.
WORDS_BYTES = 4 * LONGEST


@dataclass(frozen=True)
class Laid:
    """One record as the adviser reads it."""

    organisation: uuid.UUID
    laid_on: date
    kind: str
    words: str


def lay(kind: PressureKind, words: str, *, organisation: uuid.UUID, receiver: uuid.UUID, today: date) -> None:
    """Write it down for one function."""
    row = Pressure(organisation=organisation, receiver=receiver, kind=kind, laid_on=today, retention=RetentionClass.PRESSURE)
    row.erase_on = erase_on(RetentionClass.PRESSURE, today)
    sealed = seal(_row(row), words, month=f"{today:%Y-%m}", length=WORDS_BYTES)
    row.bucket, row.wrapped_key, row.words = sealed.bucket, sealed.wrapped_key, sealed.body
    row.save(force_insert=True)


def laid_for(receivers: Iterable[uuid.UUID], today: date) -> list[Laid]:
    """What was laid before these functions and has not had its time, newest first."""
    rows = Pressure.objects.filter(receiver__in=receivers, erase_on__gt=today).order_by("-laid_on", "id")
    return [Laid(row.organisation, row.laid_on, row.kind, _opened(row)) for row in rows]


def _opened(row: Pressure) -> str:
    return unseal(_row(row), Sealed(row.bucket, bytes(row.wrapped_key), bytes(row.words))).rstrip()


def _row(row: Pressure) -> Row:
    return Row(row.organisation, "reporters_pressure", str(row.id), RetentionClass.PRESSURE)
