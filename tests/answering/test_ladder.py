"""A stuck signal: one click, the next step answers or is passed by, and nobody on the ladder sees the signal."""

import uuid
from datetime import date

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handling.escalate import Item, acknowledge, answer, escalate, lying_with
from puzzelstuk.flows.handling.handle import read, status
from puzzelstuk.policy.decision import UNKNOWN
from puzzelstuk.policy.ladder import Asked, Reply, StepKind
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State
from tests.answering.conftest import Nights
from tests.rights.people import peter_asks, roos_finds, two_agree, wil_records
from tests.world import WEDNESDAY, viewer

LATER = [date(2026, 11, 23), date(2026, 11, 26), date(2026, 12, 2), date(2026, 12, 10)]
CANARY = "Kevin van de Turfkade 12"


@pytest.fixture
def stuck(nights: Nights) -> uuid.UUID:
    """Samira's signal, which Joke read and cannot get further."""
    signal = nights.record()
    nights.give(signal, State.SEEN)
    nights.stuck(signal, f"Niemand durft. {CANARY}")
    return signal


def lies_with(nights: Nights) -> dict[str, list[Item]]:
    with nights.database.role():
        found = {who: lying_with(viewer(who), WEDNESDAY) for who in ("joke", "bilal", "youssef", "nora", "ellen", "marit")}
    return {who: items for who, items in found.items() if items}


def the_item(nights: Nights) -> Item:
    (items,) = {tuple(items) for items in lies_with(nights).values()}
    return items[0]


def test_it_goes_to_a_colleague_first_and_never_to_who_asked(nights: Nights) -> None:
    signal = nights.record()
    nights.give(signal, State.SEEN)
    assert nights.stuck(signal) == ["bilal"]
    assert list(lies_with(nights)) == ["bilal"]
    assert the_item(nights).step == StepKind.TEAM


def test_who_escalates_as_a_deputy_does_not_get_it_back_as_a_holder(nights: Nights) -> None:
    signal = nights.record()
    nights.give(signal, State.SEEN)
    assert nights.stuck(signal, by="bilal") == ["joke", "youssef"]
    assert the_item(nights).step == StepKind.LEAD


def test_who_escalates_cannot_answer_also_as_a_deputy(nights: Nights, stuck: uuid.UUID) -> None:
    with nights.database.role():
        item = lying_with(viewer("bilal"), WEDNESDAY)[0]
        assert answer(item.id, Reply.YES, by=viewer("joke"), at=WEDNESDAY) == UNKNOWN
        assert acknowledge(item.id, by=viewer("joke"), at=WEDNESDAY) == UNKNOWN


def test_what_the_ladder_reads_asks_one_thing_by_a_day_and_names_nobody(nights: Nights, stuck: uuid.UUID) -> None:
    item = the_item(nights)
    assert (item.asks, item.answer_by) == (Asked.APPOINT, date(2026, 11, 20))
    assert "Kevin" not in item.words
    assert item.words.startswith("Niemand durft.")
    assert "Samira" not in str(item)


def test_who_does_not_acknowledge_is_passed_by_until_the_board(nights: Nights, stuck: uuid.UUID) -> None:
    steps = [(the_item(nights).step, sorted(lies_with(nights)))]
    for day in LATER:
        nights.night(day)
        steps.append((the_item(nights).step, sorted(lies_with(nights))))
    assert [step for step, _ in steps] == [*StepKind, StepKind.BOARD]
    assert [who for _, who in steps] == [["bilal"], ["youssef"], ["nora"], ["ellen", "nora"], ["ellen", "nora"]]


def test_who_acknowledged_keeps_it(nights: Nights, stuck: uuid.UUID) -> None:
    with nights.database.role():
        assert acknowledge(the_item(nights).id, by=viewer("bilal"), at=WEDNESDAY)
    nights.night(LATER[-1])
    assert the_item(nights).step == StepKind.TEAM


def test_an_answer_ends_it_and_not_the_signal(nights: Nights, stuck: uuid.UUID) -> None:
    with nights.database.role():
        assert answer(the_item(nights).id, Reply.YES, by=viewer("bilal"), at=WEDNESDAY)
        opened = read(stuck, by=viewer("joke"), at=WEDNESDAY)
    assert (lies_with(nights), opened and opened.signal.state) == ({}, State.SEEN)


def test_a_final_status_ends_it_too(nights: Nights, stuck: uuid.UUID) -> None:
    with nights.database.role():
        assert status(stuck, State.CLOSED, by=viewer("joke"), at=WEDNESDAY)
    nights.night(LATER[0])
    assert lies_with(nights) == {}
    assert nights.database.rows("SELECT count(*) FROM feedback_escalation WHERE ended_on IS NULL") == [(0,)]


def test_after_an_answer_it_can_be_stuck_again(nights: Nights, stuck: uuid.UUID) -> None:
    with nights.database.role():
        assert answer(the_item(nights).id, Reply.NO, by=viewer("bilal"), at=WEDNESDAY)
    nights.stuck(stuck)
    assert the_item(nights).step == StepKind.TEAM


@pytest.mark.parametrize("who", ["youssef", "ellen", "nora"])
def test_nobody_on_the_ladder_reads_the_signal_itself(nights: Nights, stuck: uuid.UUID, who: str) -> None:
    for day in LATER:
        nights.night(day)
    with nights.database.role():
        assert read(stuck, by=viewer(who), at=WEDNESDAY) is None


@pytest.mark.parametrize("who", ["youssef", "nora", "ellen", "marit", "tom", "anne", "hanneke"])
def test_for_who_it_does_not_lie_with_it_does_not_exist(nights: Nights, stuck: uuid.UUID, who: str) -> None:
    item = the_item(nights).id
    with nights.database.role():
        refused = acknowledge(item, by=viewer(who), at=WEDNESDAY)
        never = acknowledge(uuid.uuid4(), by=viewer(who), at=WEDNESDAY)
        with looking_as(viewer(who)):
            assert not Signal.objects.exists()
    assert (bool(refused), refused) == (False, never)


def test_passed_by_means_that_the_step_below_no_longer_answers(nights: Nights, stuck: uuid.UUID) -> None:
    for day in LATER[:2]:
        nights.night(day)
    item = the_item(nights).id
    with nights.database.role():
        assert not answer(item, Reply.YES, by=viewer("youssef"), at=WEDNESDAY)


def test_a_signal_that_nobody_said_was_read_is_not_escalated(nights: Nights) -> None:
    signal = nights.record()
    with nights.database.role():
        refused = escalate(signal, "niemand pakt het op", "", by=viewer("joke"), at=WEDNESDAY)
    assert (bool(refused.decision), "Gezien" in refused.decision.reason) == (False, True)


def test_without_a_ladder_somebody_is_named_to_call(nights: Nights) -> None:
    signal = nights.record("chris")
    nights.give(signal, State.SEEN, by="marit")
    with nights.database.role():
        refused = escalate(signal, "niemand pakt het op", "", by=viewer("marit"), at=WEDNESDAY)
    assert (bool(refused.decision), "leidinggevende" in refused.decision.reason) == (False, True)


def test_climbing_tells_the_next_step_and_stands_in_the_log(nights: Nights, stuck: uuid.UUID) -> None:
    assert "youssef" in nights.heard(LATER[0])
    logged = nights.database.rows("SELECT actor, origin FROM audit_entry WHERE action = 'opschaling een stap verder'")
    assert logged == [("herinneren", "taak")]


def test_a_name_of_the_signal_goes_to_no_step_of_the_ladder_however_it_is_typed(nights: Nights) -> None:
    with nights.database.role():
        signal = wil_records()
        assert status(signal, State.SEEN, by=viewer("nora"), at=WEDNESDAY)
    nights.stuck(signal, "geen plek voor de oude vonk", by="nora")
    with nights.database.role():
        (item,) = lying_with(viewer("pieter"), WEDNESDAY)
    assert "oude" in item.words
    assert "vonk" not in item.words


def test_what_rests_after_a_request_does_not_climb_and_stops_no_night(nights: Nights) -> None:
    with nights.database.role():
        signal = wil_records()
        assert status(signal, State.SEEN, by=viewer("nora"), at=WEDNESDAY)
    nights.stuck(signal, by="nora")
    with nights.database.role():
        request = peter_asks("beperking")
        roos_finds(request)
        two_agree(request)
    assert nights.night(LATER[0]).climbed == 0


def test_the_words_die_with_the_signal(nights: Nights, stuck: uuid.UUID) -> None:
    (sealed,) = nights.database.rows("SELECT words FROM feedback_escalation")[0]
    assert b"durft" not in bytes(sealed)  # type: ignore[arg-type]
    assert nights.database.rows("SELECT count(*) FROM access_grant WHERE purpose LIKE 'opschalen:%'") == [(1,)]
