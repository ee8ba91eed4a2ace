"""What somebody wanted beside a text about them. The text stays as it was written."""

import uuid
from dataclasses import dataclass
from datetime import date

from puzzelstuk.rights.models import Correction
from puzzelstuk.rights.sealing import correction_text, seal_correction
from puzzelstuk.signals.models import Signal


@dataclass(frozen=True)
class Beside:
    """A correction, opened."""

    added_on: date
    text: str


def add_beside(signal: Signal, text: str, *, organisation: uuid.UUID, today: date) -> None:
    """Put a note beside a signal."""
    correction = Correction(organisation=organisation, object_id=signal.id, added_on=today, retention=signal.retention)
    seal_correction(correction, signal, text)
    correction.save(force_insert=True)


def beside(signal: Signal) -> list[Beside]:
    """The notes beside a signal, oldest first."""
    rows = Correction.objects.filter(object_id=signal.id).order_by("added_on", "id")
    return [Beside(one.added_on, correction_text(one, signal)) for one in rows]
