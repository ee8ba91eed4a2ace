"""What stands in the log: who did what, but never who reported or when."""

import json
from datetime import datetime

import psycopg
import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.audit.models import Entry
from puzzelstuk.audit.write import AuditAct, Happened, reporter_bucket, write
from puzzelstuk.vault.envelope import Place, open_record_key
from puzzelstuk.vault.installation import store
from tests.committed import MIGRATOR, Committed
from tests.world import SEEN_AT_SCHOOL, WEDNESDAY, member, recorded_by, viewer


def last_entry(committed: Committed, action: AuditAct) -> Entry:
    with committed.role(MIGRATOR):
        return Entry.objects.get(action=action)


def whole_log(committed: Committed) -> str:
    return str(committed.rows("SELECT e::text FROM audit_entry AS e"))


def test_the_log_names_who_read_a_signal(committed: Committed) -> None:
    with committed.role():
        happened = Happened(AuditAct.SIGNAL_OPENED, viewer("joke").organisation, "signaal", "7b1f", WEDNESDAY, "behandelen")
        with looking_as(viewer("joke")):
            write(happened, by=viewer("joke").member)
        joke = str(member("joke").id)
    entry = last_entry(committed, AuditAct.SIGNAL_OPENED)
    assert (entry.actor, entry.at, entry.object_id, entry.purpose) == (joke, WEDNESDAY, "7b1f", "behandelen")


def test_a_reporters_own_act_shows_no_name_and_no_time(committed: Committed) -> None:
    with committed.role():
        recorded_by("samira")
        samira = member("samira").id
    entry = last_entry(committed, AuditAct.SIGNAL_RECORDED)
    assert (entry.actor, entry.at, entry.day) == ("", None, WEDNESDAY.date())
    assert str(samira) not in whole_log(committed)
    assert samira.hex not in whole_log(committed)


def test_a_reporters_name_opens_under_the_reporters_key_only(committed: Committed) -> None:
    with committed.role():
        recorded_by("samira")
        samira = str(member("samira").id)
    entry = last_entry(committed, AuditAct.SIGNAL_RECORDED)
    place = Place(str(entry.organisation), "audit_entry", str(entry.id))
    assert entry.wrapped_key is not None
    assert entry.sealed is not None
    key = open_record_key(store(), reporter_bucket(entry.organisation, entry.bucket), place, entry.wrapped_key)
    said = json.loads(key.open("sealed", entry.sealed))
    assert (said["actor"], datetime.fromisoformat(said["at"])) == (samira, WEDNESDAY)


def test_the_log_holds_ids_and_never_content(committed: Committed) -> None:
    with committed.role():
        recorded_by("samira")
    assert "plein" in SEEN_AT_SCHOOL
    assert "plein" not in whole_log(committed)


@pytest.mark.parametrize("change", ["actor = 'Samira Haddou'", "at = now()", "sealed = NULL"])
def test_the_database_refuses_a_reporters_entry_in_clear(committed: Committed, change: str) -> None:
    with committed.role():
        recorded_by("samira")
    with pytest.raises(psycopg.errors.CheckViolation, match="entry_reporter_is_sealed"):
        committed.change(f"UPDATE audit_entry SET {change} WHERE lane = 'melder'")


def test_acts_stand_in_alphabetical_order() -> None:
    names = [act.name for act in AuditAct]
    assert names == sorted(names)
