"""The second net under talks: with any words in the app's own connection, the database shows exactly what was granted."""

import uuid
from collections.abc import Iterator

import psycopg
import pytest
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.practice import identity
from puzzelstuk.flows.talking import teams
from puzzelstuk.sharing.talk.actions import Seen
from puzzelstuk.web.requests import now
from tests.attacks.test_second_net import GRANT_IT, Connection, context, count
from tests.committed import APP, Committed
from tests.conftest import connect
from tests.talk.people import DICHTBIJ, TEAM, advised_by, card_of
from tests.world import recorded_by, viewer

TABLES = ("talk_talkcard", "talk_advice", "talk_teamnote")
WELZIJN, GEMEENTE = identity("organisatie", "welzijn"), identity("organisatie", "gemeente")
CONTACT, VIK, HUISMEESTER = (identity("functie", one) for one in ("contact_welzijn", "vik", "buurtbeheer"))


@pytest.fixture(scope="module")
def kept(cluster: Cluster, django_db_blocker: DjangoDbBlocker) -> Committed:
    """A card for a contact person, one for a team, an advice on each, and what the team saw."""
    database = Committed(cluster, "test_gesprekken", django_db_blocker)
    with database.role():
        recorded_by("samira", at=now())
        advised_by("joke", card_of("samira"))
        advised_by("dewi", card_of("samira", TEAM))
        teams.note(
            DICHTBIJ, Seen("BU99010201", "pand", "hennepteelt", "langer"), by=viewer("dewi"), client_id=uuid.uuid4(), at=now()
        )
    return database


@pytest.fixture
def app(kept: Committed) -> Iterator[Connection]:
    with connect(kept.cluster, kept.name, APP) as connection, connection.transaction(force_rollback=True):
        yield connection


@pytest.mark.parametrize("table", TABLES)
def test_there_is_something_to_see(kept: Committed, table: str) -> None:
    assert kept.count(table) > 0


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("organisation", "receivers"),
    [(WELZIJN, ()), (WELZIJN, (WELZIJN, DICHTBIJ)), (GEMEENTE, (VIK,)), (uuid.uuid4(), (uuid.uuid4(),))],
)
def test_a_foreign_context_sees_nothing(
    app: Connection, table: str, organisation: uuid.UUID, receivers: tuple[uuid.UUID, ...]
) -> None:
    context(app, organisation, *receivers)
    assert count(app, table) == 0


@pytest.mark.parametrize(("function", "seen"), [(CONTACT, [2, 2, 1]), (HUISMEESTER, [1, 1, 1])])
def test_a_function_sees_what_it_was_given(app: Connection, function: uuid.UUID, seen: list[int]) -> None:
    context(app, WELZIJN, function)
    assert [count(app, table) for table in TABLES] == seen


@pytest.mark.parametrize("table", TABLES)
def test_without_a_context_there_is_an_error(app: Connection, table: str) -> None:
    with pytest.raises(psycopg.errors.UndefinedObject), app.transaction():
        count(app, table)


@pytest.mark.parametrize("purpose", ["gesprek", "meedenken", "team", "behandelen", "volgen"])
@pytest.mark.parametrize("table", ["talk_talkcard", "talk_teamnote"])
def test_nobody_lets_themselves_in_on_what_exists(app: Connection, kept: Committed, table: str, purpose: str) -> None:
    """A grant for a talk is refused; a grant for anything else opens no talk."""
    (row,) = kept.rows(f"SELECT id FROM {table} LIMIT 1")
    context(app, GEMEENTE, VIK)
    try:
        with app.transaction():
            app.execute(GRANT_IT.replace("'behandelen'", f"'{purpose}'"), [uuid.uuid4(), GEMEENTE, row[0], VIK])
    except psycopg.errors.InsufficientPrivilege:
        assert purpose in {"gesprek", "meedenken", "team"}
    assert count(app, table) == 0


@pytest.mark.parametrize("purpose", ["gesprek", "meedenken", "team"])
def test_a_grant_for_a_talk_opens_no_signal(app: Connection, kept: Committed, purpose: str) -> None:
    (row,) = kept.rows("SELECT id FROM signals_signal LIMIT 1")
    context(app, GEMEENTE, VIK)
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(GRANT_IT.replace("'behandelen'", f"'{purpose}'"), [uuid.uuid4(), GEMEENTE, row[0], VIK])


@pytest.mark.parametrize("table", ["talk_talkcard", "talk_advice"])
def test_who_thinks_along_cannot_wipe_the_card_or_the_advice(app: Connection, table: str) -> None:
    context(app, WELZIJN, CONTACT)
    assert app.execute(f"DELETE FROM {table}").rowcount == 0


def test_who_asked_cannot_write_advice_in_the_name_of_a_function(app: Connection, kept: Committed) -> None:
    (asked,) = kept.rows("SELECT receiver, object_id FROM access_grant WHERE purpose = 'gesprek' LIMIT 1")
    context(app, WELZIJN, *(one for one in asked[:1] if isinstance(one, uuid.UUID)))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(
            "INSERT INTO talk_advice (id, card_id, organisation, function, given_on, body, retention)"
            " VALUES (%s, %s, %s, %s, now(), 'x', 'gesprek')",
            [uuid.uuid4(), asked[1], WELZIJN, CONTACT],
        )


def test_the_words_stand_sealed(kept: Committed) -> None:
    values = [value for row in kept.rows("SELECT situation, question FROM talk_talkcard") for value in row]
    values += [row[0] for row in kept.rows("SELECT body FROM talk_advice")]
    assert len(values) == 6
    assert all(isinstance(value, bytes) and value[:1] == b"\x01" for value in values)
