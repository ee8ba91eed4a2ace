"""The yearly drill as code: fill a town, back it up, lose everything, put it back, erase again, look without keys."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from puzzelstuk.audit.chain import seal_new
from puzzelstuk.backups.bundle import Kind, identities
from puzzelstuk.backups.server import Server, local
from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import drop_database, make_database, make_roles
from puzzelstuk.cli.restoring import Wanted, restore
from puzzelstuk.flows.reporting.follow import mine, withdraw
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from tests.backups.scene import MADE, Backup, Existing, Safe, backed_up, keys_at, new_keys, rows_of
from tests.committed import WORKER
from tests.world import WEDNESDAY, recorded_by, viewer

PEOPLE = ("samira", "henk", "chris", "fatma", "wil")
CANARY = "kanarie-zanglijster"


class _NoBlocker:
    """A long part runs outside pytest: nothing blocks the database."""

    unblock = staticmethod(nullcontext)


@dataclass(frozen=True)
class Drilled:
    """What the drill found."""

    rows: int
    same: int
    sealed: int
    opened: int
    seconds: float
    backup_seconds: float
    erased: int
    back: int
    readable: int
    megabytes: float


def drill(primary: Cluster, folder: Path, *, signals: int, erased: int, empty: Cluster) -> Drilled:
    """`empty`: the machine on which everything is put back; it may not have been started yet."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    make_database(primary, "test_oefening", fresh=True, template=TEMPLATE)
    town, keys, safe = Existing(primary, "test_oefening", _NoBlocker()), new_keys(folder / "sleutels"), Safe(folder)  # type: ignore[arg-type]
    with keys_at(keys):
        _fill(town, signals)
        began = time.monotonic()
        backup = backed_up(town, keys, safe)
        backup_seconds = time.monotonic() - began
        before = rows_of(town)
        gone = _erase(town, erased)
        ledger = (keys / "erasures.jsonl",)
        with _machine(empty) as server:
            seconds, report, same = _put_back(backup, server, empty, folder / "een", before)
            _, _, _ = _put_back(backup, server, empty, folder / "twee", before, ledgers=ledger)
            back = _still_there(empty, gone)
            _put_back(backup, server, empty, folder / "drie", before, keys=None)
            readable = sum(CANARY in row for rows in rows_of(_terug(empty)).values() for row in rows)
    rows, opened = sum(map(len, before.values())), report["opened"]
    sealed = opened.keys() | report["closed"].keys() | report["broken"].keys()
    total = sum(opened.get(table, 0) + report["closed"].get(table, 0) + report["broken"].get(table, 0) for table in sealed)
    size = (backup.data_bundle.stat().st_size + backup.key_bundle.stat().st_size) / 1e6
    return Drilled(rows, same, total, sum(opened.values()), seconds, backup_seconds, len(gone), back, readable, size)


def _fill(town: Existing, signals: int) -> None:
    with town.role():
        for number in range(signals):
            slug = PEOPLE[number % len(PEOPLE)]
            car = (MentionText(MentionKind.VEHICLE, {"plate": f"XT-{number % 900 + 100}-R"}),) if slug == "henk" else ()
            text = f"{CANARY} {number}: busje voor de deur, elke avond anderen naar binnen en weer weg."
            sent = Piece(source_task=viewer(slug).task, observation=Observation(saw=text), mentions=car, phenomena=("geldezel",))
            recorded_by(slug, piece=sent)
    with town.role(WORKER):
        while seal_new():
            pass


def _erase(town: Existing, many: int) -> list[str]:
    """So many of Wil's pieces are taken back, after the back-up."""
    with town.role():
        own = [one.signal.id for one in mine(viewer("wil"), WEDNESDAY.date())][:many]
        for signal in own:
            assert withdraw(signal, by=viewer("wil"), at=WEDNESDAY + timedelta(hours=1))
    return [str(one) for one in own]


def _put_back(
    backup: Backup, server: Server, empty: Cluster, folder: Path, before: dict[str, list[str]], **changed: Any
) -> tuple[float, dict[str, Any], int]:
    """Seconds it took, what the restore itself found, and how many rows are the same as before."""
    drop_database(server, "test_terug_oefening")
    opened = identities([backup.safe.identity(kind) for kind in Kind])
    known: dict[str, Any] = {"data": backup.data_bundle, "keys": backup.key_bundle, "ledgers": ()} | changed
    began = time.monotonic()
    report = restore(server, Wanted(identities=opened, into="test_terug_oefening", key_folder=folder, **known), places())
    seconds, now = time.monotonic() - began, rows_of(_terug(empty))
    return seconds, report.found, sum(len(set(rows) & set(now[table])) for table, rows in before.items())


def _still_there(empty: Cluster, gone: list[str]) -> int:
    found = _terug(empty).rows("SELECT count(*) FROM signals_signal WHERE id = ANY (%s::uuid[])", gone)[0][0]
    assert isinstance(found, int)
    return found


def _terug(empty: Cluster) -> Existing:
    return Existing(empty, "test_terug_oefening", _NoBlocker())  # type: ignore[arg-type]


@contextmanager
def _machine(empty: Cluster) -> Iterator[Server]:
    """Nothing is there but PostgreSQL's programs; afterwards the database is gone again."""
    started = empty.ensure_running()
    make_roles(empty, places())
    try:
        yield local(empty)
    finally:
        drop_database(local(empty), "test_terug_oefening")
        if started:
            empty.stop()


__all__ = ["MADE", "Drilled", "drill"]
