"""Row-level security as the second net: whoever reaches the database past the screens still sees nothing of others."""

import uuid
from collections.abc import Iterator

import psycopg
import pytest
from pytest_django import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.practice import identity
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.follow import enrich
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import Committed
from tests.conftest import connect
from tests.world import recorded_by, viewer

APP, OWNER, MIGRATOR = "puzzelstuk_app", "puzzelstuk_owner", "puzzelstuk_migrator"
SEEN_BY_GRANT = ["signals_signal", "signals_mention", "signals_mentionkey", "signals_enrichment", "feedback_step", "access_grant"]
SHUT = ["reporters_record", "audit_entry", "audit_seal"]
NAMED = Piece(
    source_task="wonen",
    observation=Observation(saw="Busjes voor de deur."),
    mentions=(MentionText(MentionKind.VEHICLE, {"plate": "GV-123-K"}),),
)
GRANT_IT = (
    "INSERT INTO access_grant (id, organisation, object_id, receiver, fields, purpose, decision, starts_on, ends_on, retention)"
    " VALUES (%s, %s, %s, %s, '{saw}', 'behandelen', 'verzonnen', current_date - 1, current_date + 9, 'signaal')"
)
Connection = psycopg.Connection[tuple[object, ...]]


@pytest.fixture(scope="module")
def kept(cluster: Cluster, django_db_blocker: DjangoDbBlocker) -> Committed:
    """Signals of three organisations, with names, an addition and a status."""
    database = Committed(cluster, "test_tweede_net", django_db_blocker)
    with database.role():
        signal = recorded_by("samira", at=now())
        recorded_by("chris", at=now())
        recorded_by("henk", at=now(), piece=NAMED)
        enrich(signal, [(ObservationKind.SEEN, "Weer op vrijdag.")], by=viewer("samira"), at=now())
        status(signal, State.SEEN, by=viewer("joke"), at=now())
    return database


@pytest.fixture
def app(kept: Committed) -> Iterator[Connection]:
    """Straight into the database as the app's own role, in a transaction that is thrown away."""
    with connect(kept.cluster, kept.name, APP) as connection, connection.transaction(force_rollback=True):
        yield connection


def context(connection: Connection, organisation: uuid.UUID | str, *receivers: uuid.UUID) -> None:
    listed = "{" + ",".join(str(one) for one in receivers) + "}"
    connection.execute(
        "SELECT set_config('puzzelstuk.organisation', %s, true), set_config('puzzelstuk.receivers', %s, true)",
        [str(organisation), listed],
    )


def count(connection: Connection, table: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert row
    assert isinstance(row[0], int)
    return row[0]


@pytest.mark.parametrize("table", SEEN_BY_GRANT)
def test_there_is_something_to_see(kept: Committed, table: str) -> None:
    assert kept.count(table) > 0


@pytest.mark.parametrize("table", SEEN_BY_GRANT)
def test_the_app_without_a_context_gets_an_error(app: Connection, table: str) -> None:
    with pytest.raises(psycopg.errors.UndefinedObject), app.transaction():
        count(app, table)


@pytest.mark.parametrize("table", SHUT)
def test_the_app_cannot_read_who_reported_or_the_log(app: Connection, table: str) -> None:
    context(app, identity("organisatie", "welzijn"), identity("functie", "contact_welzijn"))
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        count(app, table)


@pytest.mark.parametrize("table", SEEN_BY_GRANT)
@pytest.mark.parametrize(
    ("organisation", "receivers"),
    [
        (uuid.uuid4(), ()),
        (uuid.uuid4(), (uuid.uuid4(),)),
        (identity("organisatie", "welzijn"), ()),
        (
            identity("organisatie", "welzijn"),
            (identity("organisatie", "welzijn"), identity("mens", "samira"), identity("mens", "joke")),
        ),
        (identity("organisatie", "wmo"), (identity("functie", "wijkteam"),)),
        (identity("organisatie", "gemeente"), (identity("functie", "vik"), identity("functie", "vik_2"))),
    ],
)
def test_a_foreign_context_sees_nothing(
    app: Connection, table: str, organisation: uuid.UUID, receivers: tuple[uuid.UUID, ...]
) -> None:
    context(app, organisation, *receivers)
    assert count(app, table) == 0


@pytest.mark.parametrize(
    ("table", "expected"), [("signals_signal", 1), ("signals_mention", 0), ("signals_enrichment", 1), ("feedback_step", 1)]
)
def test_a_contact_person_sees_what_was_granted_and_no_more(app: Connection, table: str, expected: int) -> None:
    context(app, identity("organisatie", "welzijn"), identity("functie", "contact_welzijn"))
    assert count(app, table) == expected


@pytest.mark.parametrize(
    "change", ["UPDATE signals_signal SET state = 'afgesloten'", "DELETE FROM signals_signal", "DELETE FROM access_grant"]
)
def test_a_foreign_context_changes_nothing(app: Connection, change: str) -> None:
    context(app, identity("organisatie", "gemeente"), identity("functie", "vik"))
    assert app.execute(change).rowcount == 0


@pytest.mark.parametrize("table", SEEN_BY_GRANT)
def test_nobody_writes_in_the_name_of_another_organisation(app: Connection, kept: Committed, table: str) -> None:
    """A row that exists, copied under a new id, from the wrong context."""
    columns = [
        str(name) for (name,) in kept.rows(f"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'")
    ]
    values = dict(zip(columns, kept.rows(f"SELECT {', '.join(columns)} FROM {table} LIMIT 1")[0], strict=True)) | {
        "id": uuid.uuid4()
    }
    context(app, identity("organisatie", "gemeente"), identity("functie", "vik"))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))})", list(values.values())
        )


@pytest.mark.parametrize("of", ["samira", "chris"])
def test_with_forged_words_nobody_writes_themselves_a_grant_on_what_exists(app: Connection, kept: Committed, of: str) -> None:
    """Somebody who injects SQL, in the name of the municipality, knows the id of a signal elsewhere."""
    signal = kept.rows(
        "SELECT id FROM signals_signal WHERE organisation = %s",
        identity("organisatie", {"samira": "welzijn", "chris": "school"}[of]),
    )[0][0]
    context(app, identity("organisatie", "gemeente"), identity("functie", "vik"))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(GRANT_IT, [uuid.uuid4(), identity("organisatie", "gemeente"), signal, identity("functie", "vik")])
    assert count(app, "signals_signal") == 0


def test_with_forged_words_nobody_writes_themselves_a_grant_on_what_was_erased(app: Connection, kept: Committed) -> None:
    """Else its tombstone would tell that it existed, when it went and what its last status was."""
    gone = uuid.uuid4()
    kept.change(
        "INSERT INTO retention_tombstone (object_id, organisation, kept_as, month, erased_on, reason, told, reporter_gone, retention)"
        f" VALUES ('{gone}', '{identity('organisatie', 'school')}', 'signaal', '2025-11', '2026-11-01', 'bewaartijd voorbij', 'afgesloten', true, 'signaal')"
    )
    context(app, identity("organisatie", "gemeente"), identity("functie", "vik"))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), app.transaction():
        app.execute(GRANT_IT, [uuid.uuid4(), identity("organisatie", "gemeente"), gone, identity("functie", "vik")])
    assert count(app, "retention_tombstone") == 0


def test_what_a_forged_context_can_do_is_no_secret(app: Connection) -> None:
    """Who can run any SQL as the app may name any function, and sees its signals: sealed, and without a reporter."""
    context(app, identity("organisatie", "welzijn"), identity("functie", "contact_welzijn"))
    (row,) = app.execute("SELECT saw, known_from FROM signals_signal").fetchall()
    assert all(isinstance(value, bytes) and value[:1] == b"\x01" for value in row)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        app.execute("SELECT * FROM reporters_record")


@pytest.mark.parametrize(
    "role", [OWNER, MIGRATOR, "puzzelstuk_reporter", "puzzelstuk_sealer", "puzzelstuk_worker", "puzzelstuk_root"]
)
def test_the_app_becomes_nobody_else(app: Connection, role: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        app.execute(f"SET LOCAL ROLE {role}")


def test_the_doors_to_who_reported_open_for_the_right_index_only(app: Connection) -> None:
    assert app.execute("SELECT * FROM reporters.own(%s)", [[b"\0" * 16, b""]]).fetchall() == []
    assert app.execute("SELECT * FROM reporters.submitted(%s)", [b"\0" * 16]).fetchall() == []


def test_what_the_app_leaves_behind_in_a_session_is_no_context_for_the_next(kept: Committed) -> None:
    with connect(kept.cluster, kept.name, APP) as connection:
        with connection.transaction():
            context(connection, identity("organisatie", "welzijn"), identity("functie", "contact_welzijn"))
            assert count(connection, "signals_signal") == 1
        with pytest.raises(psycopg.Error):
            count(connection, "signals_signal")


@pytest.mark.parametrize("table", [*SEEN_BY_GRANT, *SHUT])
def test_the_owner_sees_nothing(kept: Committed, table: str) -> None:
    with connect(kept.cluster, kept.name) as connection, connection.transaction(force_rollback=True):
        context(connection, identity("organisatie", "welzijn"))
        connection.execute(f"SET LOCAL ROLE {OWNER}")
        assert count(connection, table) == 0


def test_the_migrator_sees_every_row_of_every_table(kept: Committed) -> None:
    tables = [str(name) for (name,) in kept.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    with connect(kept.cluster, kept.name, MIGRATOR) as connection:
        found = {table: count(connection, table) for table in tables}
    assert found == {table: kept.count(table) for table in tables}


def test_every_table_that_is_no_register_is_held_by_forced_row_level_security(kept: Committed) -> None:
    query = "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    free = {name for name, forced in kept.rows(query) if not forced}
    registers = {"organisation", "member", "area", "agreement", "agreement_parties", "adoption", "externalidentity"}
    guesses = {"web_tally"}  # how often somebody guessed, under a keyed hash
    assert free == guesses | {f"organisations_{name}" for name in registers} | {
        name
        for (name,) in kept.rows(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^(django|auth|account|mfa|socialaccount)_'"
        )
    }
