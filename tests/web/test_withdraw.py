""" "Geen signaal nodig, ik help zelf": a full ending that wipes everything but the log."""

import uuid

import pytest
from pytest_django import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import Committed
from tests.web.page import read
from tests.web.sending import piece, place, send
from tests.world import recorded_by, signed_in, viewer

NAMED = {"taak": "wonen", "persoon_family": "Jansen", "persoon_birth_year": "1985", "voertuig_plate": "GV-123-K"}


@pytest.fixture
def database(cluster: Cluster, django_db_blocker: DjangoDbBlocker) -> Committed:
    return Committed(cluster, "test_intrekken", django_db_blocker)


def counts(database: Committed) -> dict[str, int]:
    tables = database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return {str(name): database.count(str(name)) for (name,) in tables}


@pytest.mark.parametrize(("slug", "path", "fields"), [
    ("samira", "/signaal/nieuw", piece(kenmerk="JA3")), ("henk", "/signaal/nieuw", piece() | NAMED), ("samira", "/plek/nieuw", place()),
])  # fmt: skip
def test_taking_back_leaves_no_row_in_any_table_but_the_log(
    database: Committed, slug: str, path: str, fields: dict[str, object]
) -> None:
    with database.role():
        client = signed_in(slug)
        before = counts(database)
        signal = send(client, path, fields)["Location"].split("/")[2]
        send(client, f"/signaal/{signal}/aanvullen", {"antwoord": "Nog iets.", "soort": "gezien"})
        assert send(client, f"/signaal/{signal}/intrekken")["Location"] == "/ik-help-zelf"
        after = counts(database)
    log = {table: after[table] - before[table] for table in after if after[table] != before[table]}
    assert set(log) == {"audit_entry"}
    assert 2 <= log["audit_entry"] <= 3


def test_afterwards_the_signal_is_nowhere() -> None:
    signal, samira = recorded_by("samira", at=now()), signed_in("samira")
    send(samira, f"/signaal/{signal}/intrekken")
    assert samira.get(f"/signaal/{signal}/volgende-stap").status_code == 404
    assert signed_in("joke").get(f"/werklijst/{signal}").status_code == 404
    assert read(samira.get("/mijn-signalen")).says("Nog leeg")
    assert str(signal) not in signed_in("joke").get("/werklijst").content.decode()


def test_the_ending_is_a_good_one() -> None:
    page = read(signed_in("samira").get("/ik-help-zelf"))
    assert page.headings == ["Goed dat je zelf helpt."]
    assert "/sparren" in page.links


def test_the_button_is_there_until_somebody_read_the_signal() -> None:
    signal, samira = recorded_by("samira", at=now()), signed_in("samira")
    path = f"/signaal/{signal}/volgende-stap"
    assert read(samira.get(path)).says("Geen signaal nodig, ik help zelf")
    status(signal, State.SEEN, by=viewer("joke"), at=now())
    assert not read(samira.get(path)).says("Geen signaal nodig, ik help zelf")


def test_what_was_read_already_is_not_wiped_and_samira_is_told_what_to_do() -> None:
    signal = recorded_by("samira", at=now())
    status(signal, State.SEEN, by=viewer("joke"), at=now())
    answer = send(signed_in("samira"), f"/signaal/{signal}/intrekken")
    assert answer.status_code == 422
    assert read(answer).says("Bel even")
    assert signed_in("joke").get(f"/werklijst/{signal}").status_code == 200


@pytest.mark.parametrize("slug", ["joke", "chris", "nora", "tom"])
def test_nobody_else_takes_it_back(slug: str) -> None:
    signal = recorded_by("samira", at=now())
    assert send(signed_in(slug), f"/signaal/{signal}/intrekken").status_code == 404
    assert signed_in("samira").get(f"/signaal/{signal}/volgende-stap").status_code == 200


def test_taking_back_twice_is_the_same_as_what_never_was() -> None:
    signal, samira = recorded_by("samira", at=now()), signed_in("samira")
    send(samira, f"/signaal/{signal}/intrekken")
    assert send(samira, f"/signaal/{signal}/intrekken").status_code == 404
    assert send(samira, f"/signaal/{uuid.uuid4()}/intrekken").status_code == 404


def test_a_link_does_not_take_back() -> None:
    signal = recorded_by("samira", at=now())
    assert signed_in("samira").get(f"/signaal/{signal}/intrekken").status_code == 405
