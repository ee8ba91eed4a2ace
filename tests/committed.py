"""Working for real in a database of the test's own: as one of the roles, with commits that other connections see."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from tests.conftest import connect

APP, WORKER, MIGRATOR = "puzzelstuk_app", "puzzelstuk_worker", "puzzelstuk_migrator"


class Committed:
    """One database that a test may really write to; reached through Django as a role, or directly as superuser."""

    def __init__(self, cluster: Cluster, name: str, blocker: DjangoDbBlocker | Any) -> None:
        self.cluster = cluster
        self.name = name
        self._blocker = blocker
        make_database(cluster, name, fresh=True, template=TEMPLATE)

    @contextmanager
    def role(self, login: str = APP) -> Iterator[None]:
        """Django works here as this login, in this thread, until the end of the block."""
        outside = connections["default"]
        settings = outside.settings_dict | {"NAME": self.name, "USER": login, "PASSWORD": self.cluster.secret(login)}
        connections["default"] = type(outside)(settings, "default")
        try:
            with self._blocker.unblock():
                yield
        finally:
            connections["default"].close()
            connections["default"] = outside

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What a query gives the superuser, past every policy."""
        with connect(self.cluster, self.name) as connection:
            return connection.execute(query, values or None).fetchall()

    def change(self, *statements: str) -> None:
        """What only a superuser can do: past row-level security, and with the guarding triggers off."""
        with connect(self.cluster, self.name) as connection:
            connection.execute("SET session_replication_role = replica")
            for statement in statements:
                connection.execute(statement)

    def count(self, table: str) -> int:
        found = self.rows(f"SELECT count(*) FROM {table}")[0][0]
        assert isinstance(found, int)
        return found


@pytest.fixture
def committed(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    """Veenstad in a database of this test alone. A conftest.py imports it from here."""
    return Committed(cluster, "test_vastgelegd", django_db_blocker)


@pytest.fixture(scope="module")
def untouched(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    """Veenstad for the tests of one module that only look, or try what must be refused."""
    return Committed(cluster, "test_onaangeroerd", django_db_blocker)
