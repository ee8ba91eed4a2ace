"""Whatever happens at the desk, in any order and with nights in between: what ended told its reporter, and in the end it ended."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from puzzelstuk.desk import actions as desk
from puzzelstuk.desk.models import Intake
from puzzelstuk.flows.reporting.follow import enrich, everything_mine, withdraw
from puzzelstuk.flows.weighing import source_answer, weigh
from puzzelstuk.flows.weighing.source_night import wipe_ended
from puzzelstuk.guidance.weighing import own_laws, weighing_cards
from puzzelstuk.policy.weighing import ENDS, STEPS, Answer, Stage
from puzzelstuk.retention import eraser
from puzzelstuk.retention.eraser import as_eraser, due, erase
from puzzelstuk.retention.models import Tombstone
from puzzelstuk.sharing.models import SourceQuestion
from puzzelstuk.signals.models import ObservationKind, Signal
from puzzelstuk.signals.states import ENDED
from puzzelstuk.web.requests import now
from tests.desk import steps
from tests.world import function, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")
LAST_WORDS = {"Afgesloten", "Verlopen"}
Act = Callable[[uuid.UUID], object]


def weighs(answer: Answer) -> Act:
    """The next question answered so, if the desk can; without a hit made up for it."""

    def weigh_it(signal: uuid.UUID) -> None:
        stage = steps.stage_of(signal)
        reasons = tuple(weighing_cards()[stage].reasons(answer))[:1] if stage in STEPS else ()
        to = function("Toezichthouder Wmo en Jeugdwet", "wmo").id
        filled = weigh.Filled(stage.value, answer.value, reasons, function=to, law=next(iter(own_laws())))
        weigh.answer(signal, filled, by=viewer("nora"), at=now())

    return weigh_it


def asks_a_source(signal: uuid.UUID) -> None:
    steps.allowed("voertuig")
    steps.ask(signal)


def source_says(known: bool) -> Act:
    return lambda _: [steps.said(one, known=known) for one in source_answer.listed(viewer("ingrid"), now())]


def asks_reporter(signal: uuid.UUID) -> None:
    weigh.ask_reporter(signal, "Hoe laat was dit?", by=viewer("nora"), at=now())


def reporter_adds(signal: uuid.UUID) -> None:
    enrich(signal, [(ObservationKind.SEEN, "Om tien uur.")], by=viewer("wil"), at=now())


def night(_: uuid.UUID, on: date | None = None) -> None:
    """Every promised day came, and the night does its work; with a day: until the last day of everything."""
    steps.promised_day()
    with steps.nobody_held_back():
        wipe_ended(now())
    for one in due_on(on or now().date()):
        with steps.nobody_held_back(), as_eraser():
            erase(one, on or now().date())


def due_on(on: date) -> list[eraser.Due]:
    with steps.nobody_held_back():
        return due(on)


ACTS: dict[str, Act] = {
    "verder": weighs(Answer.ON),
    "verwijzen": weighs(Answer.REFER),
    "plank": weighs(Answer.SHELVE),
    "wissen": weighs(Answer.ERASE),
    "vraag een bron": asks_a_source,
    "bekend": source_says(True),
    "niet bekend": source_says(False),
    "drie weken later": lambda _: steps.three_weeks_later(),
    "vraag de melder": asks_reporter,
    "melder vult aan": reporter_adds,
    "melder trekt in": lambda signal: withdraw(signal, by=viewer("wil"), at=now()),
    "nacht": night,
}
# Most ways begin with weighing, or nearly none would come to the sources.
WAYS = st.tuples(st.integers(0, 4), st.lists(st.sampled_from(sorted(ACTS)), max_size=10))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(way=WAYS)
def test_on_no_way_over_the_desk_a_signal_ends_without_its_last_message(way: tuple[int, list[str]]) -> None:
    begun, acts = way
    with transaction.atomic():
        signal = steps.at_the_desk(piece=steps.named())
        for act in ["verder"] * begun + acts:
            ACTS[act](signal)
            ended_well(signal)
        night(signal, now().date() + timedelta(days=400))
        assert told_in_the_end(signal) or "melder trekt in" in acts
        transaction.set_rollback(True)


def test_an_ending_without_a_message_would_have_been_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    signal = steps.at_the_desk(piece=steps.named())
    monkeypatch.setattr(desk, "_final", lambda *_: None)
    ACTS["verwijzen"](signal)
    with pytest.raises(AssertionError):
        ended_well(signal)


def test_a_question_left_behind_would_have_been_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    signal = steps.at_the_desk(piece=steps.named())
    monkeypatch.setattr(weigh, "after_answer", lambda *_, **__: None)
    for act in (*["verder"] * 4, "vraag een bron", "niet bekend", "drie weken later", "plank"):
        ACTS[act](signal)
    with pytest.raises(AssertionError):
        ended_well(signal)


def ended_well(signal: uuid.UUID) -> None:
    """Ended for the desk is told to the reporter, or will be on the promised day; and no question outlives the shelf."""
    with steps.nobody_held_back():
        found = Signal.objects.filter(id=signal).first()
        intake = Intake.objects.filter(signal=signal).first()
        asked = SourceQuestion.objects.filter(signal=signal).exists()
    over = intake is not None and intake.stage in ENDS
    assert not (over and asked)
    if found is not None and found.state in ENDED:
        assert last_word(signal) in LAST_WORDS
    elif over:
        assert (intake.stage, found.promised_on > now().date()) == (Stage.SHELVED, True)


def told_in_the_end(signal: uuid.UUID) -> bool:
    """What stays of a signal says which last message its reporter got."""
    with steps.nobody_held_back():
        return Tombstone.objects.filter(object_id=signal, told__in=ENDED).exists()


def last_word(signal: uuid.UUID) -> str:
    """The newest status as Wil reads it, of what stands or of what is gone."""
    found = everything_mine(viewer("wil"), now().date())
    standing = [one.status.title for one in found.signals if one.signal.id == signal]
    return (standing or [one.status.title for one in found.gone] or [""])[0]
