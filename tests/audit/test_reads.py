"""Looking is an act too: it is in the log, also when there was nothing to see for this person."""

import json
import uuid

from puzzelstuk.audit.models import Entry
from puzzelstuk.audit.write import AuditAct, hidden, reporter_bucket
from puzzelstuk.flows.handling import handle
from puzzelstuk.flows.organisation.maintain import listed
from puzzelstuk.flows.reporting import follow
from puzzelstuk.signals.states import State
from puzzelstuk.vault.envelope import Place, open_record_key
from puzzelstuk.vault.installation import store
from tests.committed import MIGRATOR, Committed
from tests.world import WEDNESDAY, recorded_by, viewer

ELSEWHERE = uuid.UUID("5e2d0000-0000-4000-8000-000000000000")


def logged(committed: Committed, action: AuditAct) -> list[Entry]:
    with committed.role(MIGRATOR):
        return list(Entry.objects.filter(action=action).order_by("id"))


def unsealed(entry: Entry) -> dict[str, str]:
    bucket = reporter_bucket(entry.organisation, entry.bucket)
    place = Place(str(entry.organisation), "audit_entry", str(entry.id))
    assert entry.wrapped_key
    assert entry.sealed
    opened: dict[str, str] = json.loads(open_record_key(store(), bucket, place, entry.wrapped_key).open("sealed", entry.sealed))
    return opened


def test_a_reporter_who_looks_leaves_a_line_that_does_not_say_at_what(committed: Committed) -> None:
    with committed.role():
        signal_id = recorded_by("samira")
        assert follow.own_signal(viewer("samira"), signal_id, WEDNESDAY)
    (line,) = logged(committed, AuditAct.SIGNAL_FOLLOWED)
    assert (line.lane, line.actor, line.object_id, line.at) == ("melder", "", "", None)
    assert unsealed(line)["object"] == str(signal_id)


def test_looking_at_someone_elses_signal_is_a_refusal_like_looking_at_none(committed: Committed) -> None:
    with committed.role():
        for asked in (recorded_by("samira"), ELSEWHERE):
            assert follow.own_signal(viewer("chris"), asked, WEDNESDAY) is None
    assert [one.result for one in logged(committed, AuditAct.SIGNAL_FOLLOWED)] == ["geweigerd", "geweigerd"]


def test_a_signal_that_is_not_there_for_someone_is_logged_as_a_keyed_hash(committed: Committed) -> None:
    with committed.role():
        signal_id = recorded_by("samira")
        assert handle.read(signal_id, by=viewer("marit"), at=WEDNESDAY) is None
        assert not handle.status(signal_id, State.SEEN, by=viewer("marit"), at=WEDNESDAY)
    lines = logged(committed, AuditAct.SIGNAL_OPENED) + logged(committed, AuditAct.SIGNAL_STATUS_GIVEN)
    assert [(one.result, one.object_id) for one in lines] == [("geweigerd", hidden("signaal", str(signal_id)))] * 2
    assert str(signal_id) not in hidden("signaal", str(signal_id))


def test_a_search_term_is_told_apart_and_never_told(committed: Committed) -> None:
    assert hidden("zoekterm", "Zwaluwhoek 12") == hidden("zoekterm", "Zwaluwhoek 12") != hidden("zoekterm", "Zwaluwhoek 13")
    assert hidden("zoekterm", "Zwaluwhoek 12") != hidden("signaal", "Zwaluwhoek 12")
    assert len(hidden("zoekterm", "x" * 4000)) <= 40


def test_an_administrator_who_lists_the_members_is_logged(committed: Committed) -> None:
    with committed.role():
        assert listed(viewer("tom"), WEDNESDAY)
        assert not listed(viewer("joke"), WEDNESDAY)
        tom = str(viewer("tom").member)
    assert [one.actor for one in logged(committed, AuditAct.MEMBERS_LISTED)] == [tom]
