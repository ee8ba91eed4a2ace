"""The previous version's database and keys, as that version wrote them, brought up to date once for all tests here."""

import base64
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import SUPERUSER, Cluster
from puzzelstuk.cli.database import bring_up_to_date, create_database, drop_database
from tests.backups.scene import Existing, keys_at

FIXTURE = Path(__file__).parent / "from_0_1"
COLUMNS = """SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
             FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1"""
Rows = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True)
class Upgraded:
    """The database, what stood in every column before, and where the keys are."""

    database: Existing
    columns: dict[str, str]
    before: Rows
    keys: Path

    def now(self) -> Rows:
        """The same columns after the upgrade."""
        return contents(self.database, self.columns)


def contents(database: Existing, columns: dict[str, str]) -> Rows:
    return {table: sorted(database.rows(f"SELECT {named} FROM {table}"), key=str) for table, named in columns.items()}


@pytest.fixture(scope="module")
def upgraded(
    cluster: Cluster, django_db_blocker: DjangoDbBlocker, django_db_setup: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Upgraded]:
    server, name = local(cluster), "test_vorige_versie"
    drop_database(server, name)
    create_database(server, name)
    command, settings = server.program(
        "psql", name, "-q", "-v", "ON_ERROR_STOP=1", "-f", str(FIXTURE / "database.sql"), login=SUPERUSER
    )
    subprocess.run(command, env=settings, check=True, stdout=subprocess.DEVNULL)
    database = Existing(cluster, name, django_db_blocker)
    columns = {str(table): str(named) for table, named in database.rows(COLUMNS)}
    before = contents(database, columns)
    keys = tmp_path_factory.mktemp("sleutels")
    _write_keys(keys)
    bring_up_to_date(server, places(), name)
    with keys_at(keys):
        yield Upgraded(database, columns, before, keys)
    drop_database(server, name)


def _write_keys(folder: Path) -> None:
    for name, content in json.loads((FIXTURE / "keys_for_tests_only.json").read_text()).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(base64.b64decode(content))
