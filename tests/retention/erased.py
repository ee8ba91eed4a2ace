"""Fourteen months of signals, of which a part is due and a part held, erased by a job that is killed again and again.

What is left is counted in the database, in every file of the server, in the key folder and in what a thief copied before.
"""

import json
import os
import secrets
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils import timezone

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.flows.keeping.rewrap import after_erasures
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.vault import installation
from puzzelstuk.vault.envelope import Place, Unreadable, opened_bytes
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyStore
from tests.committed import WORKER, Committed
from tests.world import recorded_by

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PEOPLE = ("samira", "chris", "henk", "wil", "fatma")
DUE_IN_TEN = 4
DAYS_DUE, DAYS_STANDING = 60, 364
_COPY = "SELECT id, organisation, retention, bucket, wrapped_key FROM signals_signal"


class Open:
    """Outside pytest nothing blocks the database."""

    def unblock(self) -> AbstractContextManager[None]:
        return nullcontext()


@dataclass
class Left:
    """What was found after the last run."""

    signals: int = 0
    due: int = 0
    late: int = 0
    early: int = 0
    held_gone: int = 0
    plaintext: int = 0
    opened: int = 0
    unreadable: int = 0
    uncertified: int = 0
    without_last_word: int = 0
    kills: int = 0
    in_old_log: int = 0
    erased_again: int = 0
    seconds: float = 0.0
    detector: dict[str, int] = field(default_factory=dict)


@contextmanager
def keys_in(folder: Path) -> Iterator[KeyStore]:
    """A key folder of this run alone."""
    before = settings.CONFIGURATION
    settings.CONFIGURATION = before.model_copy(update={"keys": folder, "key_pause": 0})
    installation.store.cache_clear()
    installation.store().ensure_root()
    try:
        yield installation.store()
    finally:
        settings.CONFIGURATION = before
        installation.store.cache_clear()


def lived(town: Committed, keys: KeyStore, folder: Path, *, signals: int, held: int, kills: int) -> Left:
    """Record, hold, copy, erase with kills in between, and count what is left."""
    canary, today = f"Kanarie{uuid.uuid4().hex[:12]}", timezone.localdate()
    ages = [_age(number) for number in range(signals)]
    with town.role():
        ids = [_record(number, today - timedelta(days=age), canary) for number, age in enumerate(ages)]
    due = {one for one, age in zip(ids, ages, strict=True) if age >= 365}
    kept_back = set(sorted(due)[:held])
    _hold(town, kept_back, today)
    copied = town.rows(_COPY)
    left = Left(signals=signals, due=len(due) - held)
    left.detector["opened before"] = sum(_opens(keys, row) for row in copied if row[0] in due)
    left.plaintext = found_in(canary, _places(town, keys, folder))
    left.kills = _killed(town, keys, kills)
    began = time.monotonic()
    _erase(town, keys)
    left.seconds = time.monotonic() - began
    left.erased_again = sum(json.loads(_erase(town, keys))["erased"].values())
    with town.role(WORKER):
        after_erasures(today)
    _count(town, keys, left, set(ids), due, kept_back)
    left.opened = sum(_opens(keys, row) for row in copied if row[0] in due - kept_back)
    left.in_old_log = sum(_in_log(town.cluster, row[4]) for row in copied if row[0] in due - kept_back)
    left.plaintext += found_in(canary, _places(town, keys, folder))
    (folder / "geplant.txt").write_text(canary)
    left.detector["planted"] = found_in(canary, [folder])
    return left


def found_in(canary: str, places: Iterable[Path]) -> int:
    """Files in which this word stands in clear."""
    command = ["grep", "--recursive", "--files-with-matches", "--text", "--fixed-strings", canary, *map(str, places)]
    return len(subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines())


def _age(number: int) -> int:
    """Four in ten had their last day in the past two months, the others are spread over the year before it."""
    return 365 + number % DAYS_DUE if number % 10 < DUE_IN_TEN else number % DAYS_STANDING


def _record(number: int, day: date, canary: str) -> uuid.UUID:
    slug = PEOPLE[number % len(PEOPLE)]
    text = f"{canary} nummer {number}: busjes voor de deur."
    mentions = (MentionText(MentionKind.VEHICLE, {"plate": "XT-483-R", "looks": canary}),) if slug == "henk" else ()
    piece = Piece(source_task="wonen", observation=Observation(saw=text, heard=text), mentions=mentions)
    return recorded_by(slug, at=datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM), piece=piece)


def _hold(town: Committed, ids: set[uuid.UUID], today: date) -> None:
    rows = [
        f"('{uuid.uuid4()}', (SELECT organisation FROM signals_signal WHERE id = '{one}'), '{one}', 'er loopt een klacht of bezwaar',"
        f" '{today + timedelta(days=30)}', '{uuid.uuid4()}', '{today}', '{uuid.uuid4()}', '{today}', 'verantwoording')"
        for one in ids
    ]
    columns = "id, organisation, object_id, reason, until, asked_by, asked_on, confirmed_by, confirmed_on, retention"
    town.change(f"INSERT INTO retention_hold ({columns}) VALUES {', '.join(rows)}")


def _opens(keys: KeyStore, row: tuple[object, ...]) -> bool:
    """Whether any key that is there now opens this wrapped data key, as somebody with a copy of the row would try."""
    signal_id, organisation, retention, month, wrapped = row
    own = Bucket(str(organisation), Compartment.NARRATIVE, str(retention), str(month))
    assert isinstance(wrapped, bytes)
    for bucket in [one for one in keys.living() if one.organisation == own.organisation]:
        try:
            opened_bytes(AESGCM(keys.bucket(bucket)), wrapped, _label(own, signal_id, bucket))
        except Unreadable:
            continue
        return True
    return False


def _label(own: Bucket, signal_id: object, bucket: Bucket) -> bytes:
    return Place(own.organisation, "signals_signal", str(signal_id)).label(bucket.name)


def _killed(town: Committed, keys: KeyStore, kills: int) -> int:
    """Kill the job that often in the middle: each time it got a little further."""
    for _ in range(kills):
        before, process = town.count("retention_tombstone"), _start(town, keys)
        while process.poll() is None and town.count("retention_tombstone") == before:
            time.sleep(0.01)
        time.sleep(secrets.randbelow(120) / 1000)
        process.send_signal(signal.SIGKILL)
        process.wait()
    return kills


def _erase(town: Committed, keys: KeyStore) -> str:
    process = _start(town, keys)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return said


def _start(town: Committed, keys: KeyStore) -> "subprocess.Popen[str]":
    chosen = {
        "PUZZELSTUK_KEYS": str(keys.folder),
        "PUZZELSTUK_DATABASE_NAME": town.name,
        "PUZZELSTUK_DATABASE_LOGIN": WORKER,
        "PUZZELSTUK_DATABASE_PASSWORD": town.cluster.secret(WORKER),
    }
    command = [sys.executable, "-m", "puzzelstuk.cli.erase_report", "--confirm-clock"]
    return subprocess.Popen(command, env=os.environ | chosen, stdout=subprocess.PIPE, text=True)


def _count(town: Committed, keys: KeyStore, left: Left, ids: set[uuid.UUID], due: set[uuid.UUID], held: set[uuid.UUID]) -> None:
    rows = town.rows(_COPY)
    standing = {row[0] for row in rows}
    left.late = len(standing & (due - held))
    left.early = len(ids - due - standing)
    left.held_gone = len(held - standing)
    left.unreadable = sum(not _opens(keys, row) for row in rows)
    gone = [one for (many,) in town.rows("SELECT objects_gone FROM retention_certificate") for one in many]  # type: ignore[attr-defined]
    left.uncertified = len((due - held).symmetric_difference(gone)) + len(gone) - len(set(gone))
    told = {
        row[0] for row in town.rows("SELECT object_id FROM retention_tombstone WHERE told = 'verlopen' AND told_until IS NOT NULL")
    }
    left.without_last_word = len((due - held) - told)


def _places(town: Committed, keys: KeyStore, folder: Path) -> list[Path]:
    """Heap, indexes, TOAST, write-ahead log and temporary files of the server, its log, the keys, the mail, a dump made now."""
    dump = folder / f"dump-{uuid.uuid4().hex[:6]}.txt"
    dump.write_text("\n".join(str(row) for table in _tables(town) for row in town.rows(f'SELECT * FROM "{table}"')))
    mail = settings.CONFIGURATION.mail_folder
    return [town.cluster.home, keys.folder, folder, *([mail] if mail.exists() else [])]


def _tables(town: Committed) -> list[str]:
    return [str(name) for (name,) in town.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]


def _in_log(cluster: Cluster, wrapped: object) -> bool:
    """Whether the wrapped key still stands in the server's write-ahead log: a row that is gone is not gone from there."""
    assert isinstance(wrapped, bytes)
    return any(wrapped in log for log in _logs(cluster))


_KEPT: dict[Path, tuple[int, bytes]] = {}


def _logs(cluster: Cluster) -> Iterator[bytes]:
    for file in sorted((cluster.data / "pg_wal").glob("0*")):
        stamp = file.stat().st_mtime_ns
        if _KEPT.get(file, (0, b""))[0] != stamp:
            _KEPT[file] = (stamp, file.read_bytes())
        yield _KEPT[file][1]
