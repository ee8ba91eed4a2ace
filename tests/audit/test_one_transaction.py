"""If the log entry fails, nothing happened: in this database the app may no longer write to the log."""

import uuid
from collections.abc import Callable

import psycopg
import pytest
from django.db import ProgrammingError

from puzzelstuk.flows.handling import handle
from puzzelstuk.flows.organisation.maintain import maintained
from puzzelstuk.flows.reporting import follow
from puzzelstuk.flows.talking import teams
from puzzelstuk.organisations.actions import set_term
from puzzelstuk.sharing.talk.actions import Seen
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import Committed
from tests.talk.people import DICHTBIJ, card_of
from tests.world import WEDNESDAY, recorded_by, viewer

CONTENT = (
    "signals_signal",
    "signals_enrichment",
    "feedback_step",
    "access_grant",
    "reporters_record",
    "organisations_term",
    "talk_talkcard",
    "talk_advice",
    "talk_teamnote",
    "audit_entry",
)


def give_status(signal_id: uuid.UUID) -> object:
    return handle.status(signal_id, State.SEEN, by=viewer("joke"), at=WEDNESDAY)


def read(signal_id: uuid.UUID) -> object:
    return handle.read(signal_id, by=viewer("joke"), at=WEDNESDAY)


def look_at_the_list(signal_id: uuid.UUID) -> object:
    return handle.waiting(viewer("joke"), WEDNESDAY)


def enrich(signal_id: uuid.UUID) -> object:
    return follow.enrich(signal_id, [(ObservationKind.SEEN, "Weer.")], by=viewer("samira"), at=WEDNESDAY)


def withdraw(signal_id: uuid.UUID) -> object:
    return follow.withdraw(signal_id, by=viewer("samira"), at=WEDNESDAY)


def record_another(signal_id: uuid.UUID) -> object:
    return recorded_by("samira")


def maintain(signal_id: uuid.UUID) -> object:
    tom = viewer("tom")
    change = lambda: set_term(organisation=tom.organisation, key="VIK", text="Meldpunt")  # noqa: E731
    return maintained(change, what="termen", by=tom, at=WEDNESDAY)


def ask_without_a_name(signal_id: uuid.UUID) -> object:
    return card_of("samira")


def share_with_a_team(signal_id: uuid.UUID) -> object:
    seen = Seen("BU99010201", "pand", "hennepteelt", "langer")
    return teams.note(DICHTBIJ, seen, by=viewer("dewi"), client_id=uuid.uuid4(), at=now())


@pytest.mark.parametrize(
    "act", [ask_without_a_name, share_with_a_team, record_another, enrich, withdraw, read, look_at_the_list, give_status, maintain]
)
def test_without_its_log_entry_an_act_leaves_no_trace(committed: Committed, act: Callable[[uuid.UUID], object]) -> None:
    with committed.role():
        signal_id = recorded_by("samira")
    before = [committed.rows(f"SELECT t::text FROM {table} AS t ORDER BY 1") for table in CONTENT]
    committed.change("REVOKE INSERT ON audit_entry FROM puzzelstuk_app")
    with committed.role(), pytest.raises(ProgrammingError) as refused:
        act(signal_id)
    assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)
    assert [committed.rows(f"SELECT t::text FROM {table} AS t ORDER BY 1") for table in CONTENT] == before
