"""A retry never duplicates: per account, also at the same moment; for anyone else the same id is a new one."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from puzzelstuk.flows.reporting.record import Recorded, record
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from tests.committed import Committed
from tests.world import WEDNESDAY, viewer

PIECE = Piece(source_task="jongerenwerk", observation=Observation(saw="Elke dag andere dure jassen."))
SENDERS = 6


def send(slug: str, client_id: uuid.UUID) -> Recorded:
    return record(PIECE, by=viewer(slug), client_id=client_id, at=WEDNESDAY)


@pytest.mark.django_db
def test_the_same_piece_sent_again_is_the_same_signal(app_role: None) -> None:
    client_id = uuid.uuid4()
    first, again = send("samira", client_id), send("samira", client_id)
    assert (first.repeated, again.repeated) == (False, True)
    assert first.signal_id == again.signal_id


@pytest.mark.parametrize("other", ["joke", "chris"])
@pytest.mark.django_db
def test_the_same_id_of_another_account_is_a_new_signal(app_role: None, other: str) -> None:
    client_id = uuid.uuid4()
    first, theirs = send("samira", client_id), send(other, client_id)
    assert not theirs.repeated
    assert first.signal_id != theirs.signal_id


@pytest.mark.django_db
def test_another_id_of_the_same_account_is_a_new_signal(app_role: None) -> None:
    assert send("samira", uuid.uuid4()).signal_id != send("samira", uuid.uuid4()).signal_id


def test_a_piece_sent_by_six_connections_at_once_is_stored_once(committed: Committed) -> None:
    client_id, start = uuid.uuid4(), Barrier(SENDERS)

    def connection_of_its_own(_: int) -> Recorded:
        with committed.role():
            start.wait(timeout=30)
            return send("samira", client_id)

    with ThreadPoolExecutor(SENDERS) as senders:
        outcomes = list(senders.map(connection_of_its_own, range(SENDERS)))
    assert len({one.signal_id for one in outcomes}) == 1
    assert [one.repeated for one in outcomes].count(False) == 1
    assert {table: committed.count(table) for table in ("signals_signal", "reporters_record", "audit_entry")} == {
        "signals_signal": 1,
        "reporters_record": 1,
        "audit_entry": 1,
    }


def test_six_people_who_send_the_same_id_at_once_get_six_signals(committed: Committed) -> None:
    people, client_id = ["samira", "joke", "chris", "marit", "henk", "wil"], uuid.uuid4()
    start = Barrier(len(people))

    def connection_of_its_own(slug: str) -> Recorded:
        with committed.role():
            start.wait(timeout=30)
            return send(slug, client_id)

    with ThreadPoolExecutor(len(people)) as senders:
        outcomes = list(senders.map(connection_of_its_own, people))
    assert len({one.signal_id for one in outcomes}) == len(people)
    assert not [one for one in outcomes if one.repeated]
