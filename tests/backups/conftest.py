"""One town with a day's work and one back-up of it, for all tests of a module."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.database import drop_database
from tests.backups.scene import Backup, Existing, Safe, backed_up, keys_at, lived, new_keys
from tests.committed import Committed


@pytest.fixture(scope="module")
def safe(tmp_path_factory: pytest.TempPathFactory) -> Safe:
    return Safe(tmp_path_factory.mktemp("kluis"))


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = new_keys(tmp_path_factory.mktemp("sleutels"))
    with keys_at(folder):
        yield folder


@pytest.fixture(scope="module")
def town(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker, keys: Path) -> Committed:
    made = Committed(cluster, "test_bewaard", django_db_blocker)
    lived(made)
    return made


@pytest.fixture(scope="module")
def backup(town: Committed, keys: Path, safe: Safe) -> Backup:
    return backed_up(town, keys, safe)


@pytest.fixture(scope="module")
def elsewhere(cluster: Cluster, django_db_blocker: DjangoDbBlocker) -> Iterator[Existing]:
    """Where a database is put back: there is none yet, and none is left."""
    place = Existing(cluster, "test_terug", django_db_blocker)
    drop_database(local(cluster), place.name)
    yield place
    drop_database(local(cluster), place.name)
