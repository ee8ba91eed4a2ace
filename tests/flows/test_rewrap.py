"""Data keys move to a next bucket key: everything stays readable, and what was erased early is then really gone."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.apps import apps
from pytest_django.fixtures import Settings

from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.keeping import rewrap
from puzzelstuk.flows.reporting.follow import mine, withdraw
from puzzelstuk.flows.reporting.pressure import confided, lay
from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.vault.envelope import Place, open_record_key
from puzzelstuk.vault.keystore import Bucket, KeyMissing, KeyStore
from tests.committed import WORKER, Committed
from tests.world import SEEN_AT_SCHOOL, WEDNESDAY, recorded_by, viewer

TODAY = WEDNESDAY.date()
MOVED = ("signals.Signal", "reporters.Record", "talk.TalkCard")
STAYS = {
    "audit.Entry": (RetentionClass.AUDIT, "a line of the log never changes; its keys go with the period of the log"),
    "reporters.Answer": (RetentionClass.ANSWER, "gone after a day; its key after a month"),
    "reporters.Contact": (RetentionClass.CONTACT, "sealed for a signal that the row does not name; goes with its month"),
    "reporters.Pressure": (RetentionClass.PRESSURE, "for the adviser alone; its key goes with its month"),
    "reporters.Reveal": (RetentionClass.REVEAL, "why a name was given, for as long as the log"),
    "rights.PoliceQuestion": (RetentionClass.POLICE, "what police asked, for as long as it must be shown"),
    "rights.Request": (RetentionClass.REQUEST, "proof that somebody was answered in time"),
    "sharing.Share": (RetentionClass.AUDIT, "a decision stays as it was weighed, for as long as the log"),
}


def row(committed: Committed, signal_id: uuid.UUID) -> tuple[Bucket, bytes]:
    """Under which bucket a signal stands, and its wrapped data key."""
    ((organisation, retention, month, wrapped),) = committed.rows(
        "SELECT organisation, retention, bucket, wrapped_key FROM signals_signal WHERE id = %s", signal_id
    )
    return Bucket.parse(f"{organisation}.A.{retention}.{month}"), bytes(wrapped)  # type: ignore[arg-type]


def night(committed: Committed) -> rewrap.Rewrapped:
    with committed.role(WORKER):
        return rewrap.after_erasures(TODAY)


def replace_all(committed: Committed) -> rewrap.Rewrapped:
    with committed.role(WORKER):
        rewrap.begin_next(rewrap.movable())
        return rewrap.finish(TODAY)


def test_after_the_night_a_withdrawn_signal_cannot_be_opened_from_an_old_back_up(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        erased, kept = recorded_by("samira"), recorded_by("samira")
        bucket, wrapped = row(committed, erased)
        assert withdraw(erased, by=viewer("samira"), at=WEDNESDAY)
    place = Place(bucket.organisation, "signals_signal", str(erased))
    open_record_key(own_keys, bucket, place, wrapped)  # until tonight the key in the back-up still opens
    assert night(committed).destroyed == 2  # the signal's bucket and the reporter's
    with pytest.raises(KeyMissing):
        open_record_key(own_keys, bucket, place, wrapped)
    assert row(committed, kept)[0] == bucket.at(2)


def test_the_others_of_that_month_stay_readable_for_who_may(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        erased, kept = recorded_by("samira"), recorded_by("samira")
        assert withdraw(erased, by=viewer("samira"), at=WEDNESDAY)
    night(committed)
    with committed.role():
        opened = read(kept, by=viewer("joke"), at=WEDNESDAY)
        assert opened is not None
        assert opened.observation.saw == SEEN_AT_SCHOOL
        assert [one.signal.id for one in mine(viewer("samira"), TODAY)] == [kept]


def test_other_buckets_are_left_alone(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        erased, elsewhere = recorded_by("samira"), recorded_by("chris")
        before = row(committed, elsewhere)
        assert withdraw(erased, by=viewer("samira"), at=WEDNESDAY)
    night(committed)
    assert row(committed, elsewhere) == before


def test_a_night_without_erasures_changes_nothing(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        recorded_by("samira")
    before = own_keys.labels()
    assert night(committed) == rewrap.Rewrapped()
    assert own_keys.labels() == before


def test_a_second_night_has_nothing_left_to_do(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        assert withdraw(recorded_by("samira"), by=viewer("samira"), at=WEDNESDAY)
    assert night(committed).left == 0
    assert night(committed) == rewrap.Rewrapped()


def test_replacing_all_bucket_keys_leaves_no_row_under_an_old_one(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        kept = [recorded_by(slug, at=WEDNESDAY - timedelta(days=40 * n)) for n, slug in enumerate(["samira", "chris", "samira"])]
    outcome = replace_all(committed)
    assert (outcome.moved, outcome.unreadable, outcome.left) == (6, 0, 0)
    assert {row(committed, one)[0].generation for one in kept} == {2}
    assert {bucket for bucket in own_keys.living() if bucket.generation == 1} == {
        bucket for bucket in own_keys.living() if bucket.retention == "verantwoording"
    }
    with committed.role():
        assert len(mine(viewer("samira"), TODAY)) == 2


def test_new_records_go_to_the_next_key_at_once(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        recorded_by("samira")
    rewrap.begin_next(rewrap.movable())
    with committed.role():
        later = recorded_by("samira")
    assert row(committed, later)[0].generation == 2


def test_stopped_halfway_it_goes_on_with_what_is_left(
    committed: Committed, own_keys: KeyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewrap, "BATCH", 2)
    with committed.role():
        kept = [recorded_by("samira") for _ in range(5)]
    with committed.role(WORKER):
        rewrap.begin_next(rewrap.movable())
        first = next(rewrap._batches(rewrap.SIGNAL_KEYS, rewrap.left_behind()))
        rewrap._change(
            rewrap.SIGNAL_KEYS,
            [(one, to := own_keys.current(one.bucket), rewrap.rewrapped(own_keys, one, to, "signals_signal")) for one in first],
        )
    with committed.role():
        assert all(read(one, by=viewer("joke"), at=WEDNESDAY) for one in kept)
    with committed.role(WORKER):
        assert rewrap.finish(TODAY).moved == 3 + 5
    with committed.role():
        assert all(read(one, by=viewer("joke"), at=WEDNESDAY) for one in kept)


def test_an_old_key_stays_as_long_as_one_row_cannot_move(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        broken, whole = recorded_by("samira"), recorded_by("samira")
    bucket, _ = row(committed, broken)
    committed.change(f"UPDATE signals_signal SET wrapped_key = '\\x00' WHERE id = '{broken}'")
    outcome = replace_all(committed)
    assert (outcome.unreadable, outcome.left) == (1, 1)
    assert bucket in own_keys.living()
    assert row(committed, whole)[0] == bucket.at(2)


@pytest.mark.parametrize("table", ["reporters_contact", "reporters_answer"])
def test_an_old_key_stays_as_long_as_something_that_does_not_move_needs_it(
    committed: Committed, own_keys: KeyStore, table: str
) -> None:
    with committed.role():
        recorded_by("samira")
    index = "signal_index" if table == "reporters_contact" else "reader_index"
    committed.change(
        f"INSERT INTO {table} (id, {index}, organisation, bucket, wrapped_key, sealed, erase_on, retention)"
        " SELECT gen_random_uuid(), 'x', organisation, bucket, 'x', 'x', erase_on, retention FROM reporters_record"
    )
    outcome = replace_all(committed)
    assert (outcome.moved, outcome.left) == (2, 1)
    assert [bucket.compartment for bucket in own_keys.left_behind()] == ["B"]


def test_a_row_that_changed_meanwhile_is_not_overwritten(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        signal_id = recorded_by("samira")
    with committed.role(WORKER):
        rewrap.begin_next(rewrap.movable())
        ((one,),) = list(rewrap._batches(rewrap.SIGNAL_KEYS, rewrap.left_behind()))
        to = own_keys.current(one.bucket)
        committed.change(f"UPDATE signals_signal SET wrapped_key = '\\xabcd' WHERE id = '{signal_id}'")
        rewrap._change(rewrap.SIGNAL_KEYS, [(one, to, rewrap.rewrapped(own_keys, one, to, "signals_signal"))])
    assert row(committed, signal_id) == (one.bucket, b"\xab\xcd")


@pytest.mark.slow
def test_people_who_send_and_read_meanwhile_notice_nothing(committed: Committed, own_keys: KeyStore, settings: Settings) -> None:
    settings.CONFIGURATION = settings.CONFIGURATION.model_copy(update={"key_pause": 1})
    with committed.role():
        recorded_by("samira")

    def sends_and_reads(_: int) -> list[str]:
        with committed.role():
            sent = [recorded_by("samira") for _ in range(6)]
            return [opened.observation.saw for one in sent if (opened := read(one, by=viewer("joke"), at=WEDNESDAY))]

    with ThreadPoolExecutor(3) as people:
        reading = [people.submit(sends_and_reads, number) for number in range(2)]
        for _ in range(3):
            replace_all(committed)
        assert [one.result(timeout=60) for one in reading] == [[SEEN_AT_SCHOOL] * 6] * 2


def test_every_table_with_data_keys_is_moved_or_says_why_not() -> None:
    with_keys = {model._meta.label for model in apps.get_models() if "wrapped_key" in {one.name for one in model._meta.fields}}
    assert with_keys == {*MOVED, *STAYS}
    assert {kept_as for kept_as, _ in STAYS.values()} == rewrap.STAY
    assert {one.table for one in rewrap.TABLES} == {apps.get_model(label)._meta.db_table for label in MOVED}


def test_what_stays_under_its_key_stays_readable_when_every_other_key_is_replaced(committed: Committed, own_keys: KeyStore) -> None:
    with committed.role():
        assert lay("bedreiging", "Een man wacht mij op.", by=viewer("samira"), at=WEDNESDAY).decision
    replace_all(committed)
    with committed.role():
        assert [one.words for one in confided(viewer("hanneke"), WEDNESDAY).laid] == ["Een man wacht mij op."]
