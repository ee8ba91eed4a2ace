"""The desk stands apart from enforcement and care, and its acts stand in the log."""

import pytest

from puzzelstuk.audit.models import Entry
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.weighing import weigh
from puzzelstuk.flows.weighing.source_ask import Chosen
from puzzelstuk.organisations.models import Assignment, Function
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.desk.steps import answered, at_the_desk, nobody_held_back, permits
from tests.world import member, organisation, signed_in, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")


@pytest.mark.parametrize("task", ["toezicht", "wmo"])
def test_who_enforces_or_helps_elsewhere_in_the_municipality_is_refused_at_the_desk(task: str) -> None:
    signal = at_the_desk()
    row = Assignment(member=member("nora"), organisation=organisation("wmo"), role=Role.REPORTER, profession="x", task=task)
    with nobody_held_back():
        row.save(force_insert=True)
    nora = viewer("nora")
    assert not weigh.ask_source(signal, Chosen(1, permits(), {}), by=nora, at=now())
    assert weigh.waiting(nora, now()) == []
    assert weigh.read(signal, by=nora, at=now()) is None
    assert "staat daar los van" in signed_in("nora").get("/knooppunt").content.decode()


def test_a_deputy_who_is_no_desk_officer_does_not_close_what_the_desk_weighs() -> None:
    signal = at_the_desk()
    with nobody_held_back():
        deputy = Function.objects.get(holder=member("ayse"))
        Function.objects.filter(holder=member("nora")).update(deputy=deputy)
    assert status(signal, State.SEEN, by=viewer("ayse"), at=now())
    assert status(signal, State.CLOSED, by=viewer("ayse"), at=now()) == weigh.AT_DESK


def test_reading_and_weighing_stand_in_the_log_as_weighing() -> None:
    signal = at_the_desk()
    answered(signal, Answer.ON)
    with nobody_held_back():
        lines = set(Entry.objects.filter(object_id=str(signal), lane="open").values_list("action", "purpose", "result"))
    assert ("signaal gewogen", "wegen", "gelukt") in lines
