"""Sealing and opening what people at the desk wrote: under the data key of the signal, so that it goes when the signal goes."""

from puzzelstuk.desk.models import Referral, ReporterQuestion, Weighing
from puzzelstuk.signals.content import record_key
from puzzelstuk.signals.models import Signal

Row = Weighing | Referral | ReporterQuestion


def sealed(signal: Signal, row: Row, text: str) -> bytes | None:
    """The text closed for its own row; nothing for an empty text."""
    return record_key(signal).seal(_label(row), text) if text else None


def opened(signal: Signal, row: Row) -> str:
    """What stands in the sealed column of a row."""
    column = row.words if isinstance(row, Weighing) else row.case_number if isinstance(row, Referral) else row.body
    return record_key(signal).open(_label(row), bytes(column)) if column else ""


def check_desk(signal: Signal) -> None:
    """Open everything the desk wrote with a signal and keep nothing; raises KeyMissing or Unreadable."""
    rows: list[Row] = [*signal.weighings.all(), *signal.referrals.all(), *signal.questions.all()]
    for row in rows:
        opened(signal, row)


def _label(row: Row) -> str:
    return f"{row._meta.model_name}:{row.id}"
