"""Keyed indexes get a next key: pieces and people are found all the time, and the old key opens nothing after that."""

import json
import uuid

import pytest

from puzzelstuk.flows.keeping import reindex
from puzzelstuk.flows.reporting.follow import mine, withdraw
from puzzelstuk.flows.reporting.record import Recorded, record
from puzzelstuk.organisations.selectors import agreement_of
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.reporters.models import Record
from puzzelstuk.reporters.records import open_body
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.vault.blind import blind_index, blind_indexes, version_of
from puzzelstuk.vault.envelope import Place, open_record_key
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyStore
from tests.committed import MIGRATOR, Committed
from tests.world import WEDNESDAY, recorded_by, viewer

TODAY = WEDNESDAY.date()
PLATE = Piece(source_task="wonen", mentions=(MentionText(MentionKind.VEHICLE, {"plate": "XT-483-R"}),))
TEXT = Piece(source_task="jongerenwerk", observation=Observation(saw="Elke dag andere dure jassen."))


def send(client_id: uuid.UUID) -> Recorded:
    return record(TEXT, by=viewer("samira"), client_id=client_id, at=WEDNESDAY)


def replace_all(committed: Committed) -> reindex.Reindexed:
    with committed.role(MIGRATOR):
        reindex.begin_next()
        return reindex.finish()


def versions(committed: Committed, column: str, table: str) -> list[int]:
    return sorted(version_of(bytes(index)) for (index,) in committed.rows(f"SELECT {column} FROM {table}"))  # type: ignore[call-overload]


def test_every_index_is_made_again_and_the_old_keys_go(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        recorded_by("henk", piece=PLATE)
        recorded_by("samira")
    outcome = replace_all(committed)
    assert (outcome.dropped, outcome.left) == (3, 0)
    assert versions(committed, "value", "signals_mentionkey") == [2]
    assert versions(committed, "account_index", "reporters_record") == [2, 2]
    assert versions(committed, "submission_index", "reporters_record") == [2, 2]
    assert not [name for name in own_keys.versioned() if own_keys.versions(name) != [2] and not name.endswith("toestel")]


def test_the_same_plate_still_meets_itself(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        recorded_by("henk", piece=PLATE)
        scope = str(agreement_of(viewer("henk").organisation))
    replace_all(committed)
    with committed.role():
        recorded_by("henk", piece=PLATE)
    assert committed.rows("SELECT DISTINCT value FROM signals_mentionkey") == [
        (blind_index(own_keys, scope, "kenteken", "XT483R"),)
    ]


def test_halfway_a_look_up_finds_what_stands_under_either_key(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        recorded_by("henk", piece=PLATE)
        scope = str(agreement_of(viewer("henk").organisation))
        reindex.begin_next()
        recorded_by("henk", piece=PLATE)
    found = committed.rows(
        "SELECT count(*) FROM signals_mentionkey WHERE value = ANY(%s)", blind_indexes(own_keys, scope, "kenteken", "XT483R")
    )
    assert found == [(2,)]


@pytest.mark.parametrize("finished", [False, True])
def test_reporters_find_and_take_back_their_own_during_and_after_it(
    committed: Committed, own_keys: KeyStore, finished: bool
) -> None:
    with committed.role():
        before = recorded_by("samira")
        reindex.begin_next()
        during = recorded_by("samira")
    if finished:
        with committed.role(MIGRATOR):
            reindex.finish()
    with committed.role():
        assert {one.signal.id for one in mine(viewer("samira"), TODAY)} == {before, during}
        assert withdraw(before, by=viewer("samira"), at=WEDNESDAY)
        assert [one.signal.id for one in mine(viewer("samira"), TODAY)] == [during]


@pytest.mark.parametrize("finished", [False, True])
def test_a_piece_that_is_sent_again_is_known_during_and_after_it(committed: Committed, own_keys: KeyStore, finished: bool) -> None:
    client_id = uuid.uuid4()
    with committed.role():
        first = send(client_id)
        reindex.begin_next()
    if finished:
        with committed.role(MIGRATOR):
            reindex.finish()
    with committed.role():
        again = send(client_id)
    assert again.repeated
    assert again.signal_id == first.signal_id


def test_what_an_older_version_stored_keeps_its_key_until_it_is_erased(committed: Committed, own_keys: KeyStore) -> None:
    client_id = uuid.uuid4()
    with committed.role():
        first = send(client_id)
    without_client_id(committed, own_keys)
    assert replace_all(committed).left == 1
    with committed.role():
        assert send(client_id).signal_id == first.signal_id
        assert withdraw(first.signal_id or uuid.UUID(int=0), by=viewer("samira"), at=WEDNESDAY)
    with committed.role(MIGRATOR):
        assert reindex.finish().left == 0


def test_a_mention_without_a_certain_identifier_any_more_meets_nothing(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        recorded_by("henk", piece=PLATE)
    committed.change("UPDATE signals_mentionkey SET kind = 'telefoon'")
    with committed.role(MIGRATOR):
        own_keys.named(f"blind.{committed.rows('SELECT agreement::text FROM signals_mentionkey')[0][0]}.telefoon.1")
        reindex.begin_next()
        reindex.finish()
    assert committed.count("signals_mentionkey") == 0


def test_the_tag_on_phones_stays_what_it_was(committed: Committed, own_keys: KeyStore) -> None:
    own_keys.named("blind.melders.toestel.1")
    replace_all(committed)
    assert own_keys.versions("blind.melders.toestel") == [1]


def without_client_id(committed: Committed, keys: KeyStore) -> None:
    """The one record as the first version sealed it."""
    with committed.role(MIGRATOR):
        (found,) = Record.objects.all()
        body = json.loads(open_body(found))
        del body["client"]
        bucket = Bucket(str(found.organisation), Compartment.REPORTER, found.retention, found.bucket)
        key = open_record_key(
            keys, bucket, Place(str(found.organisation), "reporters_record", str(found.id)), bytes(found.wrapped_key)
        )
        Record.objects.filter(id=found.id).update(sealed=key.seal("sealed", json.dumps(body)))
