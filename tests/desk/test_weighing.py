"""Weighing at the desk: one question at a time, by a person, with a reason; and always an answer to the reporter."""

import uuid

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.desk.models import Intake, Weighing
from puzzelstuk.flows.handling.handle import status, waiting
from puzzelstuk.flows.reporting.follow import withdraw
from puzzelstuk.flows.weighing import weigh
from puzzelstuk.policy.weighing import ENDS, FOLLOWS, STEPS, Answer, Stage
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.desk.steps import answered, at_the_desk, heard, listed, promised_day, stage_of, weighed
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")
NO = (Answer.REFER, Answer.SHELVE, Answer.ERASE)
ON = Answer.ON


def test_a_signal_of_the_municipality_comes_to_the_desk_by_itself() -> None:
    signal = at_the_desk()
    assert listed() == [signal]
    assert stage_of(signal) is Stage.KIND


@pytest.mark.parametrize("reporter", ["samira", "chris", "henk"])
def test_a_signal_of_another_organisation_does_not(reporter: str) -> None:
    recorded_by(reporter, at=now())
    assert listed() == []


def test_the_deputy_sees_the_same_list() -> None:
    assert [at_the_desk()] == listed("pieter")


def test_the_first_yes_tells_the_reporter_that_somebody_works_on_it_and_later_ones_change_nothing() -> None:
    signal, told = at_the_desk(), []
    for _ in range(6):
        assert answered(signal, ON)
        told.append(heard("wil", signal))
    assert told == ["Opgepakt"] * 6
    assert stage_of(signal) is Stage.TABLE


@pytest.mark.parametrize(("stage", "answer"), [(stage, answer) for stage in STEPS for answer in NO if answer in FOLLOWS[stage]])
def test_a_no_at_any_step_gives_the_reporter_the_last_message(stage: Stage, answer: Answer) -> None:
    signal = at_the_desk()
    weighed(signal, [ON] * STEPS.index(stage))
    assert answered(signal, answer)
    assert heard("wil", signal) == ("Opgepakt" if stage is Stage.SOURCES else "Afgesloten")  # there: on the promised day
    assert listed() == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(wishes=st.lists(st.sampled_from(Answer), max_size=9))
def test_whatever_somebody_chooses_nothing_ends_without_feedback(wishes: list[Answer]) -> None:
    with transaction.atomic():
        signal, stage = at_the_desk(), Stage.KIND
        for wish in wishes:
            fits = wish in FOLLOWS[stage]
            assert bool(answered(signal, wish)) is fits
            stage = FOLLOWS[stage][wish] if fits else stage
            if stage in ENDS:
                break
        promised_day()
        assert (heard("wil", signal) == "Afgesloten") is (stage in ENDS)
        transaction.set_rollback(True)


def test_who_weighed_why_stands_with_each_step_and_its_words_are_sealed() -> None:
    signal = at_the_desk()
    answered(signal, ON, words="Steeds dezelfde man int de huur.")
    found = weigh.read(signal, by=viewer("nora"), at=now())
    assert found is not None
    (given,) = found.desk.given
    assert (given.words, found.names[given.weighing.by]) == ("Steeds dezelfde man int de huur.", "Nora Visser")
    assert b"man" not in bytes(given.weighing.words or b"")


def test_two_people_do_not_answer_the_same_question() -> None:
    signal = at_the_desk()
    assert answered(signal, ON, slug="nora")
    late = answered(signal, ON, slug="pieter", stage="1", reasons=("verdient",))
    assert "Iemand anders" in late.reason


@pytest.mark.parametrize("changed", [{"reasons": ()}, {"reasons": ("gewoon",)}, {"stage": "9"}])
def test_an_answer_that_does_not_fit_changes_nothing(changed: dict[str, object]) -> None:
    signal = at_the_desk()
    assert not answered(signal, ON, **changed)
    assert heard("wil", signal) == "Vastgelegd"


def test_a_signal_at_the_desk_is_not_closed_without_a_weighing() -> None:
    signal, nora = at_the_desk(), viewer("nora")
    status(signal, State.SEEN, by=nora, at=now())
    refused = status(signal, State.CLOSED, by=nora, at=now())
    assert "knooppunt" in refused.reason
    assert heard("wil", signal) == "Gezien"


def test_a_contact_person_still_closes_what_is_not_at_a_desk() -> None:
    signal = recorded_by("samira", at=now())
    status(signal, State.SEEN, by=viewer("joke"), at=now())
    assert status(signal, State.CLOSED, by=viewer("joke"), at=now())


def test_what_was_closed_before_anybody_weighed_does_not_come_to_the_desk() -> None:
    signal = at_the_desk()
    withdraw(signal, by=viewer("wil"), at=now())
    assert listed() == []


def test_a_reporter_takes_back_what_lies_at_the_desk_unread() -> None:
    signal = at_the_desk()
    assert listed() == [signal]
    assert withdraw(signal, by=viewer("wil"), at=now())
    with looking_as(viewer("nora")):
        assert not Intake.objects.exists()


def test_erasing_ends_it_for_everybody_tonight() -> None:
    signal = at_the_desk()
    answered(signal, Answer.ERASE)
    assert waiting(viewer("nora"), now()) == []
    assert weigh.read(signal, by=viewer("nora"), at=now()) is None


@pytest.mark.parametrize("statement", ["UPDATE desk_weighing SET reasons = '{anders}'", "DELETE FROM desk_weighing"])
def test_a_weighing_is_never_changed_or_removed(statement: str) -> None:
    signal = at_the_desk()
    answered(signal, ON)
    with looking_as(viewer("nora")), transaction.atomic(), connection.cursor() as cursor:
        if statement.startswith("UPDATE"):
            with pytest.raises(DatabaseError), transaction.atomic():
                cursor.execute(statement)
        else:
            cursor.execute(statement)
            assert cursor.rowcount == 0
        assert Weighing.objects.filter(signal_id=signal).count() == 1


@pytest.mark.parametrize("slug", ["joke", "samira", "anne", "tom", "roos", "ellen"])
def test_nobody_else_weighs(slug: str) -> None:
    signal = at_the_desk()
    assert not answered(signal, ON, slug=slug)
    assert weigh.read(signal, by=viewer(slug), at=now()) is None


def test_an_unknown_signal_is_refused_like_one_of_another_desk() -> None:
    refused = [answered(one, ON) for one in (uuid.uuid4(), recorded_by("samira", at=now()))]
    assert refused == [weigh.UNKNOWN] * 2
