"""Straight into the database as the app's own role: who stands for nothing sees nothing, and nobody lets themselves in."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest
from pytest_django import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.practice import identity
from puzzelstuk.web.requests import now
from tests.attacks.test_second_net import APP, Connection, context, count
from tests.committed import Committed
from tests.conftest import connect
from tests.sharing.conftest import Scene, seen
from tests.world import recorded_by

TABLES = ["sharing_share", "sharing_sharetext"]
GIVER, GETTER, OTHER = identity("functie", "contact_welzijn"), identity("functie", "vik"), identity("functie", "contact_school")
WELZIJN, GEMEENTE = identity("organisatie", "welzijn"), identity("organisatie", "gemeente")
GRANT_IT = (
    "INSERT INTO access_grant (id, organisation, object_id, receiver, fields, purpose, decision, starts_on, ends_on, retention)"
    " VALUES (%s, %s, %s, %s, '{saw}', 'gedeeld', 'verzonnen', current_date - 1, current_date + %s, 'signaal')"
)

ALONE = """UPDATE sharing_share SET state = 'gegeven', decided_by = proposed_by, decided_on = current_date, ends_on = current_date
  WHERE state = 'voorgesteld'"""


@dataclass(frozen=True)
class Kept:
    """One share that was given to the VIK, and one that waits for a second person."""

    database: Committed
    given: uuid.UUID
    waiting: uuid.UUID


@pytest.fixture(scope="module")
def kept(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Kept:
    database = Committed(cluster, "test_delen_net", django_db_blocker)
    with database.role():
        scene = Scene(seen(recorded_by("samira", at=now()), "joke"))
        return Kept(database, scene.given().id, scene.proposed().id)


@pytest.fixture
def app(kept: Kept) -> Iterator[Connection]:
    with connect(kept.database.cluster, kept.database.name, APP) as connection, connection.transaction(force_rollback=True):
        yield connection


@pytest.mark.parametrize("table", TABLES)
def test_without_a_context_there_is_an_error(app: Connection, table: str) -> None:
    with pytest.raises(psycopg.errors.UndefinedObject), app.transaction():
        count(app, table)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("place", "stands_for"), [(GEMEENTE, ()), (WELZIJN, (OTHER,)), (WELZIJN, (WELZIJN,)), (WELZIJN, ())])
def test_a_foreign_context_sees_nothing(app: Connection, table: str, place: uuid.UUID, stands_for: tuple[uuid.UUID, ...]) -> None:
    context(app, place, *stands_for)
    assert count(app, table) == 0


def test_who_it_was_given_to_sees_that_decision_and_only_what_went_out(app: Connection, kept: Kept) -> None:
    context(app, GEMEENTE, GETTER)
    assert app.execute("SELECT id FROM sharing_share").fetchall() == [(kept.given,)]
    assert app.execute("SELECT part FROM sharing_sharetext").fetchall() == [("uitgaand",)]


@pytest.mark.parametrize("receiver", [OTHER, GETTER])
@pytest.mark.parametrize("place", [WELZIJN, GEMEENTE])
def test_nobody_writes_a_grant_on_what_was_not_given(app: Connection, kept: Kept, place: uuid.UUID, receiver: uuid.UUID) -> None:
    context(app, place, GIVER if place == WELZIJN else receiver)
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(GRANT_IT, [uuid.uuid4(), place, kept.waiting, receiver, 9])


@pytest.mark.parametrize(("receiver", "days"), [(OTHER, 9), (GETTER, 4000)])
def test_what_was_given_goes_to_nobody_else_and_no_longer(app: Connection, kept: Kept, receiver: uuid.UUID, days: int) -> None:
    context(app, WELZIJN, GIVER)
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(GRANT_IT, [uuid.uuid4(), WELZIJN, kept.given, receiver, days])


def test_a_grant_for_another_purpose_opens_no_share(app: Connection, kept: Kept) -> None:
    context(app, GEMEENTE, OTHER)
    app.execute(GRANT_IT.replace("'gedeeld'", "'behandelen'"), [uuid.uuid4(), GEMEENTE, kept.waiting, OTHER, 9])
    assert count(app, "sharing_share") == 0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("UPDATE sharing_share SET state = 'voorgesteld' WHERE state = 'gegeven'", "never goes back"),
        ("UPDATE sharing_share SET ends_on = ends_on + 400 WHERE state = 'gegeven'", "never goes back"),
        ("UPDATE sharing_share SET fields = '{saw,heard}' WHERE state = 'gegeven'", "never goes back"),
        ("UPDATE sharing_share SET fields = '{saw,heard}' WHERE state = 'voorgesteld'", "never goes back"),
        ("UPDATE sharing_share SET decided_by = gen_random_uuid() WHERE state = 'gegeven'", "never goes back"),
        ("UPDATE sharing_share SET state = 'gegeven' WHERE state = 'voorgesteld'", "share_given_is_whole"),
        ("UPDATE sharing_share SET advised_by = proposed_by WHERE state = 'voorgesteld'", "share_advised_by_another"),
        (
            ALONE,
            "share_four_eyes",
        ),
    ],
)
def test_the_database_refuses_what_may_never_be(app: Connection, change: str, says: str) -> None:
    context(app, WELZIJN, GIVER)
    with pytest.raises((psycopg.errors.CheckViolation, psycopg.errors.RaiseException), match=says), app.transaction():
        app.execute(change)


@pytest.mark.parametrize("purpose", ["gedeeld", "behandelen"])
def test_who_got_something_does_not_keep_it_longer(app: Connection, purpose: str) -> None:
    context(app, GEMEENTE, GETTER)
    with pytest.raises(psycopg.errors.RaiseException, match="never becomes longer"), app.transaction():
        app.execute("UPDATE access_grant SET ends_on = ends_on + 400 WHERE purpose = %s", [purpose])
    assert app.execute("UPDATE access_grant SET ends_on = current_date WHERE purpose = %s", [purpose]).rowcount == 1


def test_nobody_removes_a_decision(app: Connection) -> None:
    context(app, WELZIJN, GIVER)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        app.execute("DELETE FROM sharing_share")
