"""Is the log whole? Reads it once, in order, in constant memory, and names the place of every break.

Needs a connection that may read the two tables of the log and nothing else: no keys and no rights of an administrator.
What a chain alone cannot show (a tail that is gone, a chain written anew) is held against anchors kept elsewhere.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

import psycopg
from django.db import connection
from psycopg.rows import dict_row

from puzzelstuk.audit.anchor import Anchor, Head
from puzzelstuk.audit.line import FORM, GENESIS, LINE, content_of, fingerprint, first_fingerprint

Log = psycopg.Connection[tuple[Any, ...]]
AT_ONCE = 5000
MOST_FINDINGS = 1000
YOUNG = timedelta(seconds=60)
# A transaction that began before midnight may be written after it.
MIDNIGHT = timedelta(days=1)


class Break(StrEnum):
    """What can be wrong, as the privacy officer reads it."""

    ANCHOR = "het anker zelf klopt niet"
    BACKDATED = "de regel is later toegevoegd, met een oude dag"
    CHANGED = "de regel is veranderd"
    DOUBLE = "hier staan twee regels of zegels op één plaats"
    GONE = "de regel is weg, zijn zegel staat er nog"
    GUARD = "de bewaking van de tabel staat uit"
    MISSING = "regels en zegels zijn weg"
    REWRITTEN = "de keten is opnieuw geschreven sinds het vorige anker"
    SEAL = "het zegel is veranderd"
    TAIL = "de keten is korter dan het anker zegt: hier zijn een of meer regels weg"
    UNSEALED = "de regel heeft geen zegel: buiten Puzzelstuk om toegevoegd, of het zegelen staat stil"


@dataclass(frozen=True)
class Finding:
    """One place where the log is not whole; `until` when it is a stretch of places."""

    lane: str
    position: int
    kind: Break
    entry: str | None = None
    until: int = 0
    note: str = ""

    @property
    def what(self) -> str:
        """In one line, for a screen, a mail or a terminal."""
        if self.note:
            return f"{self.lane}: {self.note}"
        place = f"plaats {self.position}" + (f" tot en met {self.until}" if self.until > self.position else "")
        which = f" (regel {self.entry})" if self.entry else ""
        where = f"spoor {self.lane}, {place}" if self.position else self.lane if self.kind is Break.GUARD else f"spoor {self.lane}"
        return f"{where}: {self.kind}{which}"


@dataclass
class Report:
    """What was read and what was found; the end of each lane is what the next anchor would hold."""

    findings: list[Finding] = field(default_factory=list)
    rows: int = 0
    heads: dict[str, Head] = field(default_factory=dict)
    more: bool = False

    @property
    def whole(self) -> bool:
        return not self.findings

    def add(self, finding: Finding) -> None:
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)
        else:
            self.more = True


class Link(NamedTuple):
    """One seal with the line it seals, as read; the line is an array of nothing when it is gone."""

    position: int
    entry: str
    digest: bytes
    form: int
    line: str
    day: date | None


_LINKS = f"""
SELECT coalesce(s.position, 0), s.entry::text, s.digest, s.form, {LINE}, e.day
FROM audit_seal AS s LEFT JOIN audit_entry AS e ON e.id = s.entry
WHERE s.lane = %s ORDER BY s.position, s.entry"""  # noqa: S608  # nosec B608: a constant of our own
_NOTHING = "{NULL"  # how a line begins of which no entry was found: an entry always has an id
_UNSEALED = """
SELECT coalesce(e.lane, ''), e.id::text FROM audit_entry AS e WHERE NOT EXISTS (SELECT FROM audit_seal AS s WHERE s.entry = e.id)
AND (%s OR e.at < now() - %s OR e.at IS NULL AND e.day < ((now() - %s) AT TIME ZONE 'Europe/Amsterdam')::date)"""
_GUARDS = """
SELECT relname, tgenabled IS NOT DISTINCT FROM 'O' AND relrowsecurity AND relforcerowsecurity
 AND EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = c.oid AND i.indisprimary AND i.indisvalid)
FROM pg_class AS c LEFT JOIN pg_trigger AS t ON t.tgrelid = c.oid AND t.tgname = 'only_grows'
WHERE c.oid IN ('audit_entry'::regclass, 'audit_seal'::regclass)"""


def log_of_django() -> Log:
    """The connection Django has open, for reading row by row."""
    connection.ensure_connection()
    found: Log = connection.connection
    return found


def verify_log(log: Log, anchors: Sequence[Anchor] = (), *, patience: float = 0, report: Report | None = None) -> Report:
    """Everything that is not whole. `patience`: seconds to wait for the sealer, after which any line without a seal is a break."""
    report = report or Report()
    with log.transaction():
        # The whole log is read, from begin to end: plan for that, and sort in memory of a fixed size.
        log.execute("SET LOCAL cursor_tuple_fraction = 1")
        log.execute("SET LOCAL work_mem = '64MB'")
        for lane in _lanes(log, anchors):
            _Walk(report, lane, anchors).along(log)
        for (entry,) in log.execute("SELECT entry::text FROM audit_seal WHERE lane IS NULL").fetchall():
            report.add(Finding("", 0, Break.SEAL, entry))
        unguarded = _unguarded(log)
        for table in unguarded:
            report.add(Finding(table, 0, Break.GUARD))
        for entry, lane in _sealed_twice(log) if unguarded else []:  # else the primary key refuses it
            report.add(Finding(lane, 0, Break.DOUBLE, entry))
    for lane, entry in _unsealed(log, patience):
        report.add(Finding(lane, 0, Break.UNSEALED, entry))
    return report


class _Walk:
    """Along the links of one lane, from the first (or from a place that was checked before)."""

    def __init__(self, report: Report, lane: str, anchors: Sequence[Anchor]) -> None:
        self.report, self.lane = report, lane
        self.expected, self.previous = 1, GENESIS
        self.suspect: tuple[Link, bytes] | None = None  # a link that does not fit, and the digest it should have had
        self.ahead = [(one.day, one.heads[lane]) for one in anchors if lane in one.heads]
        self.passed: tuple[date, int] | None = None
        self.position = self.count = 0

    def along(self, log: Log) -> None:
        with log.cursor(name="puzzelstuk_keten") as cursor:
            cursor.itersize = AT_ONCE
            cursor.execute(_LINKS, [self.lane])
            for row in cursor:
                self._one(Link(*row), log)
        self._settle(None)
        if self.ahead:
            # Too short for this anchor. What goes before it back to the last anchor that was reached cannot be vouched for either.
            first = self.passed[1] + 1 if self.passed else 1
            self._found(Break.TAIL, first, until=max(head.position for _, head in self.ahead))
        self.report.rows += self.count
        if self.position:
            self.report.heads[self.lane] = Head(self.position, self.previous, self.count)

    def _found(self, kind: Break, position: int, entry: str | None = None, until: int = 0) -> None:
        self.report.add(Finding(self.lane, position, kind, entry, until))

    def _one(self, link: Link, log: Log) -> None:
        self.count += 1
        if link.position < self.expected:
            self._found(Break.DOUBLE, link.position, link.entry)
            return
        known = link.position == self.expected
        if not known:
            self._settle(None)
            self._found(Break.MISSING, self.expected, until=link.position - 1)
        if link.line.startswith(_NOTHING):
            self._settle(None)
            self._found(Break.GONE, link.position, link.entry)
        elif known:
            self._compare(link, log)
        self.previous, self.position, self.expected = link.digest, link.position, link.position + 1
        self._hold_against_anchors(link)

    def _compare(self, link: Link, log: Log) -> None:
        should = self._should(link, self.previous, log)
        if should == link.digest:
            self._settle(None)
        elif self.suspect and self._should(link, self.suspect[1], log) == link.digest:
            self._settle(Break.SEAL)
        else:
            self._settle(None)
            self.suspect = (link, should)

    def _settle(self, kind: Break | None) -> None:
        """A link did not fit. Does the next one fit what it should have been? Then its seal was changed, else its line."""
        if self.suspect:
            self._found(kind or Break.CHANGED, self.suspect[0].position, self.suspect[0].entry)
            self.suspect = None

    def _should(self, link: Link, previous: bytes, log: Log) -> bytes:
        if link.form == 1:
            with log.cursor(row_factory=dict_row) as cursor:
                cursor.execute("SELECT * FROM audit_entry WHERE id = %s::uuid", [link.entry])
                return first_fingerprint(previous, cursor.fetchone() or {})
        if link.form != FORM:
            return b""
        return fingerprint(previous, self.lane, link.position, content_of(link.line))

    def _hold_against_anchors(self, link: Link) -> None:
        if self.passed and link.day and link.day < self.passed[0] - MIDNIGHT:
            self._found(Break.BACKDATED, link.position, link.entry)
        while self.ahead and self.ahead[0][1].position <= link.position:
            day, head = self.ahead.pop(0)
            if head.position == link.position and head.digest != link.digest:
                self._found(Break.REWRITTEN, self.passed[1] + 1 if self.passed else 1, until=link.position)
            self.passed = (day, head.position)


def _lanes(log: Log, anchors: Sequence[Anchor]) -> list[str]:
    """The lanes that have seals or should have; an invented lane is walked too, and found not to fit."""
    rows = log.execute("SELECT DISTINCT lane FROM audit_seal WHERE lane IS NOT NULL").fetchall()
    return sorted({str(lane) for (lane,) in rows} | {lane for one in anchors for lane in one.heads})


def _sealed_twice(log: Log) -> Iterator[tuple[str, str]]:
    yield from log.execute(
        "SELECT entry::text, coalesce(min(lane), '') FROM audit_seal GROUP BY entry HAVING count(*) > 1"
    ).fetchall()


def _unguarded(log: Log) -> list[str]:
    """Tables of which the trigger, the forced row-level security or the primary key was taken away."""
    return [str(table) for table, guarded in log.execute(_GUARDS).fetchall() if not guarded]


def _unsealed(log: Log, patience: float) -> list[tuple[str, str]]:
    """Lines without a seal that are too old for it, or that waited for the sealer in vain. What came meanwhile is no break."""
    began, asked = time.monotonic(), patience > 0
    waiting: list[tuple[str, str]] | None = None
    while True:
        rows = log.execute(_UNSEALED, [asked, YOUNG, YOUNG]).fetchmany(MOST_FINDINGS)
        waiting = rows if waiting is None else [row for row in rows if row in waiting]
        if not waiting or time.monotonic() - began >= patience:
            return waiting
        time.sleep(min(0.5, patience))
