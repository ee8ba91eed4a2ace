"""A town with a day's work in it, its keys in a folder of their own, and two people elsewhere for whom back-ups are closed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyrage
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.audit.chain import seal_new
from puzzelstuk.backups.bundle import Kind, identities
from puzzelstuk.backups.rows import LEFT_OUT
from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.backup import Installation, Target, back_up
from puzzelstuk.cli.restoring import Report, Wanted, restore
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.follow import enrich
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.offline_box import load_box
from tests.committed import MIGRATOR, WORKER, Committed
from tests.conftest import connect
from tests.world import WEDNESDAY, recorded_by, viewer

# What may be over by the time a back-up is put back: a session, the leave to be called, a name to be read once.
SEALED_ROW = """INSERT INTO {} (id, {}, organisation, bucket, wrapped_key, sealed, erase_on, retention)
                VALUES (gen_random_uuid(), 'a', gen_random_uuid(), '2026-11', 'b', 'c', '2027-11-18', 'melder')"""
ENDING = (
    "INSERT INTO django_session VALUES ('x', 'y', now() + interval '1 day')",
    SEALED_ROW.format("reporters_contact", "signal_index"),
    SEALED_ROW.format("reporters_answer", "reader_index"),
)
MADE = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
CANARIES = ("kanarie-roodborst zag ik", "kanarie-winterkoning voegde ik toe", "KANARIE-PLAAT-7")


@dataclass(frozen=True)
class Safe:
    """The private keys of the two, and the folders in which their bundles arrive."""

    folder: Path

    def identity(self, kind: Kind) -> Path:
        file = self.folder / f"{kind}.txt"
        if not file.exists():
            file.write_text(f"{pyrage.x25519.Identity.generate()}\n")
        return file

    def targets(self) -> dict[Kind, Target]:
        both = {kind: identities([self.identity(kind)])[0].to_public() for kind in Kind}
        return {kind: Target(kind, self.folder / kind, to, 7 if kind is Kind.KEYS else 35) for kind, to in both.items()}


@dataclass(frozen=True)
class Backup:
    """Two bundles that were made, and what they were made of."""

    town: Committed
    keys: Path
    safe: Safe
    data_bundle: Path
    key_bundle: Path

    def wanted(self, into: str, key_folder: Path, **changed: object) -> Wanted:
        opened = identities([self.safe.identity(kind) for kind in Kind])
        return Wanted(
            **{"data": self.data_bundle, "keys": self.key_bundle, "identities": opened, "ledgers": (), "into": into}
            | {"key_folder": key_folder}
            | changed  # type: ignore[arg-type]
        )

    def put_back(self, into: str, key_folder: Path, **changed: object) -> Report:
        return restore(local(self.town.cluster), self.wanted(into, key_folder, **changed), places())


class Existing(Committed):
    """A database that is there already."""

    def __init__(self, cluster: Cluster, name: str, blocker: DjangoDbBlocker) -> None:
        self.cluster, self.name, self._blocker = cluster, name, blocker


@contextmanager
def keys_at(folder: Path) -> Iterator[None]:
    """The site works with the keys in this folder, or without when it is empty."""
    before = settings.CONFIGURATION
    settings.CONFIGURATION = before.model_copy(update={"keys": folder})
    store.cache_clear()
    try:
        yield
    finally:
        settings.CONFIGURATION = before
        store.cache_clear()


def new_keys(folder: Path) -> Path:
    keys = KeyStore(folder)
    keys.ensure_root()
    load_box(folder, keys.named("offline"))
    return folder


def lived(town: Committed) -> None:
    """Samira, Henk and Fatma record, Joke asks, Samira answers; of the log the last line has no seal yet."""
    with town.role():
        asked = recorded_by("samira", CANARIES[0])
        joke, samira = viewer("joke"), viewer("samira")
        assert status(asked, State.SEEN, by=joke, at=WEDNESDAY)
        assert status(asked, State.MORE_WANTED, by=joke, at=WEDNESDAY)
        assert enrich(asked, [(ObservationKind.SEEN, CANARIES[1])], by=samira, at=WEDNESDAY)
        car = MentionText(MentionKind.VEHICLE, {"plate": "XT-483-R", "note": CANARIES[2]})
        recorded_by(
            "henk", piece=Piece(source_task="wonen", observation=Observation(saw="Busje staat er elke nacht."), mentions=(car,))
        )
        recorded_by("chris")
    with town.role(WORKER):
        seal_new()
    with town.role():
        recorded_by("fatma")
    town.change(*ENDING)


def backed_up(town: Committed, keys: Path, safe: Safe, now: datetime = MADE) -> Backup:
    """Both bundles, made by the role that sees every row."""
    installation = Installation(local(town.cluster), town.name, keys)
    data_bundle, key_bundle = back_up(installation, safe.targets(), now)
    return Backup(town, keys, safe, data_bundle, key_bundle)


def rows_of(town: Committed) -> dict[str, list[str]]:
    """Every row as text, of every table that belongs in a back-up."""
    with connect(town.cluster, town.name) as connection:
        connection.execute("SET TimeZone TO 'UTC'")  # one server may have been made in another time zone than the other
        wanted = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL (%s) ORDER BY 1"
        tables = [str(name) for (name,) in connection.execute(wanted, [list(LEFT_OUT)]).fetchall()]
        return {table: sorted(str(row) for (row,) in connection.execute(f"SELECT t::text FROM {table} t")) for table in tables}


__all__ = ["MIGRATOR", "Backup", "Existing", "Safe", "backed_up", "keys_at", "lived", "new_keys", "rows_of"]
