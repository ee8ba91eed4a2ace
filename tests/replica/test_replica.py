"""A streaming replica serves counts and lists, writes nothing, keeps every right, and may be away."""

import ast
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.organisations.replica import ReplicaState, neighbourhood_codes, read, replica_state
from tests.architecture.source import MODULES
from tests.committed import APP, WORKER, Committed
from tests.conftest import connect
from tests.replica.standby import followed_by, soon, standby_of
from tests.world import recorded_by, signed_in


@pytest.fixture(scope="module")
def town(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    return Committed(cluster, "test_gevolgd", django_db_blocker)


@pytest.fixture(scope="module")
def standby(cluster: Cluster, town: Committed) -> Iterator[Cluster]:
    with standby_of(cluster) as made:
        yield made


@pytest.fixture
def site(town: Committed, standby: Cluster) -> Iterator[Committed]:
    standby.ensure_running()
    with town.role(), followed_by(standby):
        yield town


@pytest.fixture
def away(site: Committed, standby: Cluster) -> Committed:
    standby.stop()
    return site


def where(alias: str) -> tuple[str, bool]:
    """The alias that was read, and whether it is a copy."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT pg_is_in_recovery()")
        (copy,) = cursor.fetchone() or (None,)
    return alias, bool(copy)


@pytest.mark.usefixtures("site")
def test_counts_and_lists_are_read_from_the_replica() -> None:
    assert read(where) == ("replica", True)
    assert replica_state() == ReplicaState(set_up=True, answers=True, follows=True)


def test_the_replica_gives_the_same_neighbourhoods(site: Committed) -> None:
    wanted = [code for (code,) in site.rows("SELECT code FROM organisations_area WHERE parent_id IS NOT NULL ORDER BY code")]
    assert neighbourhood_codes() == wanted != []


def test_what_is_recorded_arrives(site: Committed, standby: Cluster) -> None:
    recorded_by("samira")
    assert soon(standby, site.name, "SELECT count(*) FROM signals_signal", site.count("signals_signal")) == site.count(
        "signals_signal"
    )


@pytest.mark.parametrize("login", [APP, "puzzelstuk_migrator", "puzzelstuk_root"])
def test_nobody_writes_on_the_replica(town: Committed, standby: Cluster, login: str) -> None:
    with connect(standby, town.name, login) as connection, pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        connection.execute("DELETE FROM django_session")


@pytest.mark.parametrize("query", ["SELECT count(*) FROM signals_signal", "SELECT count(*) FROM access_grant"])
def test_without_a_viewer_the_replica_shows_no_signal_either(town: Committed, standby: Cluster, query: str) -> None:
    with connect(standby, town.name, APP) as connection, pytest.raises(psycopg.Error, match=r"puzzelstuk\.receivers"):
        connection.execute(query)


@pytest.mark.parametrize(("login", "table"), [(APP, "reporters_record"), (APP, "audit_entry"), (WORKER, "reporters_record")])
def test_the_rights_are_the_same_on_the_replica(town: Committed, standby: Cluster, login: str, table: str) -> None:
    with connect(standby, town.name, login) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(f"SELECT count(*) FROM {table}")


@pytest.mark.usefixtures("away")
def test_a_replica_that_is_away_is_not_missed() -> None:
    assert read(where) == ("default", False)
    assert neighbourhood_codes()
    assert replica_state() == ReplicaState(set_up=True, answers=False)


@pytest.mark.usefixtures("away")
def test_and_people_go_on_recording() -> None:
    recorded_by("samira")
    assert signed_in("samira").get("/mijn-signalen").status_code == 200


@pytest.mark.usefixtures("away")
def test_it_is_not_asked_again_for_half_a_minute() -> None:
    asked: list[str] = []

    def question(alias: str) -> tuple[str, bool]:
        asked.append(alias)
        return where(alias)

    read(question)
    read(question)
    assert asked == ["replica", "default", "default"]


@pytest.mark.django_db
def test_without_a_replica_the_database_itself_answers() -> None:
    assert replica_state() == ReplicaState(set_up=False)
    assert read(where) == ("default", False)


def test_only_its_own_module_knows_the_way_to_it() -> None:
    """Until the area picture is there nothing else reads from it; then only that joins."""
    knowing = {
        module.name for module in MODULES if "organisations.replica" in (source := ast.unparse(module.tree)) or ".using(" in source
    }
    assert knowing == {"puzzelstuk.organisations.replica"}
