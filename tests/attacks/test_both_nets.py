"""Two nets, each proven with the other one gone: the database alone, and Python alone, hold exactly what was granted, whatever the grants."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import psycopg
import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.access.grants import Permission, grant, visible_fields
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.feedback.actions import note
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece, add, create
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.selectors import FOLLOWING, HANDLING, followed, for_following, for_handling, work_list
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import APP, MIGRATOR, Committed
from tests.conftest import connect
from tests.ids.ledger import watched
from tests.world import recorded_by

HERE = uuid.UUID(int=1)
RECEIVERS = [uuid.UUID(int=number) for number in range(10, 14)]
OBJECTS = [uuid.UUID(int=number) for number in range(20, 25)]
# Per table that a grant opens: to which signal a row belongs.
SIGNAL_OF = {
    "access_grant": "object_id",
    "feedback_step": "signal_id",
    "signals_enrichment": "signal_id",
    "signals_mention": "signal_id",
    "signals_mentionkey": "(SELECT signal_id FROM signals_mention AS m WHERE m.id = mention_id)",
    "signals_signal": "id",
}
# Shown to the app in part as well; what hangs on a grant there is proven where such rows are made.
ELSEWHERE = {
    "desk_earlierpiece": "tests/desk: the privacy desk, and the desk it was opened for",
    **dict.fromkeys(
        ("desk_intake", "desk_referral", "desk_reporterquestion", "desk_urgency", "desk_weighing"), "tests/desk: the same grant"
    ),
    **dict.fromkeys(("feedback_escalation", "feedback_reaction"), "tests/answering: the same grant, or who was told"),
    "reporters_pressure": "tests/answering: the function it was laid before",
    "reporters_reveal": "tests/reveal: the own organisation, or the reporter it is about",
    "retention_certificate": "tests/retention: no signal in it, for who oversees the organisation",
    "retention_hold": "tests/retention: the same grant, or who oversees the organisation",
    "retention_review": "tests/retention: the same grant",
    **dict.fromkeys(
        ("rights_correction", "rights_finding", "rights_informed", "rights_lockedgrant", "rights_policequestion", "rights_request"),
        "tests/rights: the rights desk of the own organisation",
    ),
    "sharing_allowedsource": "tests/desk: about sources, no signal in it",
    "sharing_sourceanswer": "tests/desk: the source, and from its day the desk that asked",
    "sharing_sourcequestion": "tests/desk: the same grant for the desk; a grant on the question for the source",
    "sharing_share": "tests/sharing: the function that shares, or a grant on the share itself",
    "sharing_sharetext": "tests/sharing: the function that shares; who it was given to sees only what went out",
    **dict.fromkeys(("talk_advice", "talk_talkcard", "talk_teamnote"), "tests/talk: a grant on the card or the team itself"),
    "retention_tombstone": "tests/retention: the same grant, or who oversees the organisation",
}
HANGING = [table for table in SIGNAL_OF if table != "access_grant"]
Granted = tuple[uuid.UUID, uuid.UUID, str, int, int]
GRANTS = st.lists(
    st.tuples(
        st.sampled_from(OBJECTS),
        st.sampled_from(RECEIVERS),
        st.sampled_from([HANDLING, FOLLOWING]),
        st.integers(-2, 2),
        st.integers(0, 3),
    ),
    max_size=12,
    unique_by=lambda row: row[:3],
)
MINE = st.sets(st.sampled_from(RECEIVERS))
WORLDS = settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def database(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    """Five signals, each with a name, its key, an addition and a status; not one of them granted to anybody. And one of Samira's."""
    made = Committed(cluster, "test_twee_netten", django_db_blocker)
    today = now().date()
    named = (MentionText(MentionKind.VEHICLE, {"plate": "GV-123-K"}),)
    piece = Piece(source_task="wonen", observation=Observation(saw="Busjes."), mentions=named)
    with made.role(MIGRATOR):
        for one in OBJECTS:
            signal = create(piece, signal_id=one, organisation=HERE, agreement=uuid.UUID(int=2), today=today)
            add(signal, [(ObservationKind.SEEN, "Weer.")], today=today)
            note(signal, State.SEEN, today=today)
        recorded_by("samira", at=now())
    return made


def somebody(mine: set[uuid.UUID]) -> Viewer:
    return Viewer(uuid.UUID(int=3), "Iemand", HERE, "Hier", frozenset({Role.CONTACT_PERSON}), receivers=frozenset(mine))


@contextmanager
def world(grants: list[Granted], mine: set[uuid.UUID], *, second_net: bool) -> Iterator[Viewer]:
    """These grants, somebody looking, and either net switched off; afterwards nothing happened."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        for one, receiver, purpose, start, length in grants:
            starts = now().date() + timedelta(days=start)
            grant(
                one, HERE, [Permission(receiver, ("saw",), purpose, "proef")], starts=starts, ends=starts + timedelta(days=length)
            )
        with looking_as(somebody(mine)):
            if second_net:
                cursor.execute(f"SET ROLE {APP}")
            yield somebody(mine)
        cursor.execute(f"SET ROLE {APP}")
        transaction.set_rollback(True)


def counting(grants: list[Granted], mine: set[uuid.UUID], purpose: str = "") -> set[uuid.UUID]:
    """By hand: the objects of the grants that count for these receivers today."""
    return {row[0] for row in grants if row[1] in mine and row[3] <= 0 < row[3] + row[4] and purpose in {"", row[2]}}


def found(statement: str) -> list[uuid.UUID]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return [one for (one,) in cursor.fetchall()]


@pytest.mark.parametrize("table", HANGING)
def test_the_database_alone_shows_what_was_granted(database: Committed, table: str) -> None:
    @WORLDS
    @given(grants=GRANTS, mine=MINE)
    def holds(grants: list[Granted], mine: set[uuid.UUID]) -> None:
        with world(grants, mine, second_net=True):
            assert set(found(f"SELECT {SIGNAL_OF[table]} FROM {table}")) == counting(grants, mine)

    with watched(database):
        holds()


@pytest.mark.parametrize("table", HANGING)
def test_the_database_alone_lets_nothing_else_be_removed(database: Committed, table: str) -> None:
    @WORLDS
    @given(grants=GRANTS, mine=MINE)
    def holds(grants: list[Granted], mine: set[uuid.UUID]) -> None:
        with world(grants, mine, second_net=True), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            cursor.execute(f"DELETE FROM {table}")
            assert cursor.rowcount == len(counting(grants, mine))

    with watched(database):
        holds()


def test_the_database_alone_lets_no_other_state_change(database: Committed) -> None:
    @WORLDS
    @given(grants=GRANTS, mine=MINE)
    def holds(grants: list[Granted], mine: set[uuid.UUID]) -> None:
        with world(grants, mine, second_net=True):
            changed = found("UPDATE signals_signal SET state = 'gezien' RETURNING id")
            assert set(changed) == counting(grants, mine)

    with watched(database):
        holds()


def test_the_database_alone_shows_nobody_a_grant_of_another(database: Committed) -> None:
    @WORLDS
    @given(grants=GRANTS, mine=MINE)
    def holds(grants: list[Granted], mine: set[uuid.UUID]) -> None:
        with world(grants, mine, second_net=True):
            assert len(found("SELECT object_id FROM access_grant")) == len([row for row in grants if row[1] in mine])

    with watched(database):
        holds()


def test_python_alone_gives_the_same(database: Committed) -> None:
    """As a superuser, whom no row-level security holds."""

    @WORLDS
    @given(grants=GRANTS, mine=MINE)
    def holds(grants: list[Granted], mine: set[uuid.UUID]) -> None:
        with world(grants, mine, second_net=False) as viewer:
            today = now().date()
            assert len(found("SELECT id FROM signals_signal")) == len(OBJECTS) + 1
            assert {one.id for one in work_list(viewer, today)} == counting(grants, mine, HANDLING)
            assert {one.id for one in followed(viewer, today)} == counting(grants, mine, FOLLOWING)
            for one in OBJECTS:
                assert (for_handling(viewer, one, today) is not None) == (one in counting(grants, mine, HANDLING))
                assert (for_following(viewer, one, today) is not None) == (one in counting(grants, mine, FOLLOWING))
                assert bool(visible_fields(viewer, one, today)) == (one in counting(grants, mine))

    with watched(database):
        holds()


def test_every_table_of_which_the_app_sees_a_part_is_in_this_proof(database: Committed) -> None:
    rows = database.rows(
        "SELECT relname FROM pg_class WHERE relrowsecurity AND relkind IN ('r', 'p') AND has_table_privilege('puzzelstuk_app', oid, 'SELECT')"
        " AND NOT EXISTS (SELECT FROM pg_policies WHERE tablename = relname AND policyname = 'everyone_reads')"
    )
    assert {str(name) for (name,) in rows} == {*SIGNAL_OF, *ELSEWHERE}


def test_no_role_reads_who_reported(database: Committed) -> None:
    """Samira reported, and none reads that. But the reporter role, which nobody can log in as, and the migrator, who passes every policy to make back-ups."""
    rows = database.rows("SELECT rolname FROM pg_roles WHERE rolname ~ '^puzzelstuk_' AND NOT rolsuper AND NOT rolbypassrls")
    assert database.count("reporters_record") == 1
    others = {str(name) for (name,) in rows} - {"puzzelstuk_reporter"}
    assert {APP, "puzzelstuk_worker", "puzzelstuk_owner", "puzzelstuk_sealer"} <= others
    for role in others:
        with connect(database.cluster, database.name) as direct:
            direct.execute(f"SET ROLE {role}")
            assert _read(direct) in ("refused", "nothing"), role


def _read(direct: "psycopg.Connection[tuple[object, ...]]") -> str:
    try:
        return "something" if direct.execute("SELECT * FROM reporters_record").fetchall() else "nothing"
    except psycopg.errors.InsufficientPrivilege:
        return "refused"
