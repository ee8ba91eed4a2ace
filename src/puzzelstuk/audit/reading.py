"""Reading the log for the privacy officer, by the database's own doors: lines of the organisations overseen, nothing sealed."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from puzzelstuk.audit.line import FORM, GENESIS, fingerprint
from puzzelstuk.audit.models import Lane
from puzzelstuk.audit.verification import Break, Finding, Report

AT_MOST = 10_000


@dataclass(frozen=True)
class Asked:
    """Which lines: of these days, and of one act or of all."""

    first: date
    last: date
    act: str = ""


@dataclass(frozen=True)
class Line:
    """One act of the open lane."""

    action: str
    object_type: str
    object_id: str
    result: str
    origin: str
    actor: str
    at: datetime
    purpose: str
    processing: str


@dataclass(frozen=True)
class Look:
    """One act on one signal: by whom and when, or, of its reporter, only in which month."""

    action: str
    result: str
    origin: str
    actor: str
    at: datetime | None
    month: date
    purpose: str


def lines(asked: Asked, part: slice = slice(0, AT_MOST)) -> list[Line]:
    """Newest first; never more than the database's door gives."""
    first, last = part.start or 0, min(part.stop or AT_MOST, AT_MOST + 1)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM oversight.lines(%s, %s, %s, %s, %s)", [asked.first, asked.last, asked.act, first, max(last - first, 0)]
        )
        return [Line(*row) for row in cursor.fetchall()]


def looks(signal_id: uuid.UUID) -> list[Look]:
    """What was done with one signal, as far as the viewer's organisation oversees it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM oversight.about(%s)", [str(signal_id)])
        return [Look(*row) for row in cursor.fetchall()]


def recent(most: int) -> Report:
    """The newest links of each lane against each other: enough for a screen; the whole log is for the night and the command."""
    report = Report()
    with connection.cursor() as cursor:
        cursor.execute("SELECT lane, position FROM oversight.heads()")
        heads = {str(lane): int(position) for lane, position in cursor.fetchall()}
    for lane in Lane.values:
        _compare(report, lane, max(heads.get(lane, 0) - most, 0), most)
    return report


def _compare(report: Report, lane: str, after: int, most: int) -> None:
    begin = max(after - 1, 0)  # one link earlier, for the digest the first builds on
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM oversight.links(%s, %s, %s)", [lane, begin, most + 1])
        rows = cursor.fetchall()
    previous, expected = (bytes(rows[0][1]), begin + 2) if after and rows else (GENESIS, begin + 1)
    for position, digest, form, content in rows[1:] if after else rows:
        report.rows += 1
        if position != expected:
            report.add(Finding(lane, expected, Break.MISSING, until=position - 1))
        elif content is None:
            report.add(Finding(lane, position, Break.GONE))
        elif form == FORM and fingerprint(previous, lane, position, bytes(content)) != bytes(digest):
            report.add(Finding(lane, position, Break.CHANGED))
        previous, expected = bytes(digest), position + 1
