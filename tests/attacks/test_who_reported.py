"""Who reported: as owner of the database, with a dump of everything, and with xmin, nobody can be named."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from puzzelstuk.bootstrap.postgres import Cluster
from tests.attacks import attempts, leaks
from tests.attacks.dump import Row
from tests.attacks.questions import QUESTIONS, ask, named
from tests.attacks.scene import DATABASE, FIVE, ORDER, Scene, played
from tests.attacks.visitor import Visitor
from tests.conftest import connect


@pytest.fixture(scope="module")
def scene(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with played(cluster, tmp_path_factory.mktemp("aanval") / "server.log") as day:
        yield day


def test_five_people_recorded_twelve_signals_and_took_one_back(scene: Scene) -> None:
    assert len(set(scene.reporter_of.values())) == len(FIVE)
    assert scene.dump.signals == set(scene.reporter_of)
    assert len(scene.dump.of("reporters_record")) == len(ORDER)
    assert scene.dump.of("audit_seal")


def test_there_are_thirty_questions() -> None:
    assert len(QUESTIONS) >= 30


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_names_a_reporter_and_each_would_find_its_leak(scene: Scene, question: str) -> None:
    asked = ask(question, scene)
    assert asked.named == set()
    assert asked.with_leak


def test_the_tag_of_a_borrowed_phone_is_kept_beside_nobodys_record(scene: Scene) -> None:
    attempt = attempts.tags_of_phones(scene.tags)
    assert named(attempt(scene.dump), scene) == set()
    assert named(attempt(leaks.tag_beside_the_record(scene.tags)(scene.dump, scene.reporter_of)), scene)


def test_a_session_row_lets_nobody_in_and_names_nobody(scene: Scene) -> None:
    rows = scene.dump.of("django_session")
    assert len(rows) >= len(FIVE)
    for row in rows:
        answer = Visitor(scene.address, {"puzzelstuk": str(row.values["session_key"])}).get("/mijn-signalen")
        assert answer.headers["location"].startswith("/inloggen")
        assert scene.dump.named_in(row) == set()


def test_the_cookie_itself_does_let_its_owner_in(scene: Scene) -> None:
    answer = Visitor(scene.address, {"puzzelstuk": scene.cookies["samira"]}).get("/mijn-signalen")
    assert answer.status == 200
    assert "Samira Haddou" in answer.body


def test_no_row_holds_a_reporter_and_a_signal_and_the_contact_person_is_the_only_actor(scene: Scene) -> None:
    dump = scene.dump
    both = [row for row, _ in dump.telling if row.ids & dump.signals]
    assert both
    assert {row.table for row in both} == {"audit_entry"}
    assert {name for row in both for name in dump.named_in(row)}.isdisjoint(scene.reporter_of.values())


def test_no_transaction_wrote_a_reporter_in_clear_and_a_signal(scene: Scene) -> None:
    dump = scene.dump
    with_signal = {row.xmin for row in dump.rows if row.ids & dump.signals}
    named_then = {name for row, names in dump.telling if row.xmin in with_signal for name in names}
    assert named_then.isdisjoint(scene.reporter_of.values())


def test_the_words_and_numbers_of_a_signal_can_be_read_nowhere(scene: Scene) -> None:
    everything = "\n".join(row.readings for row in scene.dump.rows)
    for said in ("duurdere kleding", "busjes voor de deur", "vrijdag weer", "gv-123-k", "gv123k", "1234 ab"):
        assert said not in everything


def test_what_was_taken_back_left_a_log_line_without_a_name_and_nothing_else(scene: Scene) -> None:
    rows = scene.dump.about(scene.withdrawn.replace("-", ""))
    assert {row.table for row in rows} == {"audit_entry"}
    assert {row.values["lane"] for row in rows} == {"melder"}
    assert [scene.dump.named_in(row) for row in rows] == [set()] * len(rows)


def test_every_id_of_a_signal_is_random(scene: Scene) -> None:
    rows = [row for signal in scene.dump.signals for row in scene.dump.written_with(signal)]
    assert {row.values["id"].version for row in rows} == {4}  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", ["reporters_record", "audit_entry", "django_session"])
def test_what_is_sealed_is_equally_long_whoever_reports(scene: Scene, table: str) -> None:
    rows = [row for row in scene.dump.of(table) if row.values.get("lane") != "open"]
    sealed = [row.values.get("sealed") or row.values["session_data"] for row in rows]
    assert len({len(one) for one in sealed}) == 1  # type: ignore[arg-type]


def test_no_nonce_is_used_twice(scene: Scene) -> None:
    nonces = [sealed[:13] for row in scene.dump.rows for sealed in row.sealed if sealed[:1] == b"\x01" and len(sealed) > 29]
    assert len(nonces) > 40
    assert len(set(nonces)) == len(nonces)


def test_the_owner_of_the_tables_sees_nothing_and_with_the_policies_off_only_what_is_sealed(scene: Scene) -> None:
    with connect(scene.cluster, DATABASE) as connection, connection.transaction(force_rollback=True):
        connection.execute("SET LOCAL ROLE puzzelstuk_owner")
        connection.execute("SET LOCAL puzzelstuk.organisation = '00000000-0000-0000-0000-000000000000'")
        connection.execute("SET LOCAL puzzelstuk.receivers = '{}'")
        for table in ("signals_signal", "reporters_record", "access_grant", "audit_entry"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
            connection.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        found = connection.execute("SELECT * FROM reporters_record").fetchall()
    assert len(found) == len(ORDER)
    row = Row(
        "reporters_record", 0, (0, 0), {str(place): value for place, value in enumerate(value for one in found for value in one)}
    )
    assert scene.dump.named_in(row) == set()


def test_the_owner_without_a_context_gets_an_error_instead_of_an_empty_answer(scene: Scene) -> None:
    with connect(scene.cluster, DATABASE) as connection:
        connection.execute("SET ROLE puzzelstuk_owner")
        with pytest.raises(psycopg.errors.UndefinedObject):
            connection.execute("SELECT count(*) FROM signals_signal")


def test_postgresql_keeps_no_moments_of_transactions(scene: Scene) -> None:
    with connect(scene.cluster, DATABASE) as connection:
        assert connection.execute("SHOW track_commit_timestamp").fetchone() == ("off",)


@pytest.mark.parametrize("log", ["log", "server_log"])
def test_the_logs_hold_no_account_and_no_signal(scene: Scene, log: str) -> None:
    path: Path = getattr(scene, log)
    row = Row("log", 0, (0, 0), {"regels": path.read_text()})
    assert path.exists()
    assert row.ids.isdisjoint({*scene.dump.signals, scene.withdrawn.replace("-", ""), *scene.dump.accounts})
    assert scene.dump.named_in(row) == set()


def test_the_server_talks_to_its_own_machine_only(scene: Scene) -> None:
    Visitor(scene.address).get("/acuut")
    family = [psutil.Process(scene.process), *psutil.Process(scene.process).children(recursive=True)]
    others = {one.raddr.ip for process in family for one in process.net_connections("inet") if one.raddr}
    assert others <= {"127.0.0.1", "::1"}
