"""What the desk does in a simulated year: read, weigh one question at a time, wait for a source and for the weekly table."""

import uuid
from dataclasses import replace

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.desk.selectors import Listed
from puzzelstuk.flows.handling import handle
from puzzelstuk.flows.weighing import weigh
from puzzelstuk.flows.weighing.weigh import Filled
from puzzelstuk.guidance.weighing import own_laws, urgent_reasons, weighing_cards
from puzzelstuk.organisations.selectors import route_to
from puzzelstuk.policy.weighing import STEPS, Answer
from puzzelstuk.policy.weighing import Stage as Question
from puzzelstuk.signals.states import State
from puzzelstuk.simulation import chance as shares
from puzzelstuk.simulation.facts import STATUS, URGENT
from puzzelstuk.simulation.people import DESK
from puzzelstuk.simulation.stage import Stage

THURSDAY = 3
ASKS = 0.06
# How often a no follows at each question, and which no.
NO = {
    Question.KIND: 0.35,
    Question.TASK: 0.12,
    Question.GROUND: 0.05,
    Question.WEIGHT: 0.25,
    Question.SOURCES: 1.0,  # what comes to the desk without a name has nothing to ask a source about, and goes no further
    Question.APPROACH: 0.25,
    Question.TABLE: 1.0,
}
ENDINGS = (Answer.REFER, Answer.REFER, Answer.REFER, Answer.SHELVE, Answer.SHELVE, Answer.ERASE)
NO_HIT = (Answer.SHELVE,)
# After how many working days each question gets its turn: least and most.
PACE = {Question.SOURCES: (2, 9), Question.APPROACH: (1, 4), Question.TABLE: (3, 20)}


def desk_works(stage: Stage) -> None:
    """Everybody at the desk who is there today, from the first on the list until their time is up."""
    for hand in DESK:
        if not stage.works_today(hand):
            continue
        by, left = stage.town.viewer(hand.slug), hand.capacity
        waiting = stage.everything(lambda page, by=by: weigh.waiting(by, stage.town.at(9), page))  # type: ignore[misc]
        order = sorted(waiting, key=lambda one: (one.urgent is None, one.signal.promised_on, stage.number_of(one.signal.id)))
        for listed in order:
            number = stage.number_of(listed.signal.id)
            if left and stage.is_new_today(number):
                with stage.watch.on("wegen"):
                    sat = _sitting(stage, listed, by)
                stage.touched.update({number} if sat else ())
                left -= sat


def _sitting(stage: Stage, listed: Listed, by: Viewer) -> bool:
    """One piece on the desk: read first, weighed another time; whether it took some of the day."""
    signal, number, question = listed.signal, stage.number_of(listed.signal.id), Question(listed.intake.stage)
    if signal.state == State.RECORDED:
        return _read_first(stage, signal.id, number, by)
    least, most = PACE.get(question, (0, 4))
    if not stage.is_ready(number, f"weging {question}", least, most):
        return False
    if question is Question.TABLE and stage.today.weekday() != THURSDAY:
        return False
    weigh.read(signal.id, by=by, at=stage.town.at(9))
    if question is Question.KIND and _asks(stage, signal.id, number, by):
        return True
    while question in STEPS and _answered(stage, signal.id, number, question, by):
        question = STEPS[STEPS.index(question) + 1]
        if question in PACE:  # the next one waits for somebody else
            break
    return True


def _read_first(stage: Stage, signal: uuid.UUID, number: int, by: Viewer) -> bool:
    at = stage.town.at(9)
    weigh.read(signal, by=by, at=at)
    stage.refusal("status gezien", handle.status(signal, State.SEEN, by=by, at=at))
    if stage.chance.happens(shares.URGENT, "spoed", number) and not stage.facts.has(number, URGENT):
        reason = sorted(urgent_reasons())[stage.chance.pick(4, "waarom spoed", number)]
        stage.refusal("spoed", weigh.mark_urgent(signal, reason, by=by, at=at))
    return True


def _asks(stage: Stage, signal: uuid.UUID, number: int, by: Viewer) -> bool:
    if stage.facts.has(number, STATUS, "vraag") or not stage.chance.happens(ASKS, "vraagt", number):
        return False
    stage.refusal("vraag", weigh.ask_reporter(signal, "Op welke tijd van de dag zag je dit?", by=by, at=stage.town.at(9)))
    return True


def _answered(stage: Stage, signal: uuid.UUID, number: int, question: Question, by: Viewer) -> bool:
    """Answer one question; whether the piece goes on."""
    ends = stage.chance.happens(NO[question], "nee", question, number)
    endings = NO_HIT if question is Question.SOURCES else ENDINGS
    answer = endings[stage.chance.pick(len(endings), "hoe", question, number)] if ends else Answer.ON
    reasons = tuple(weighing_cards()[question].reasons(answer))[:1]
    filled = Filled(question.value, answer.value, reasons)
    if answer is Answer.REFER:
        filled = replace(filled, function=route_to(by.organisation, "toezicht_wmo_jeugd"), law=min(own_laws()))
    decision = weigh.answer(signal, filled, by=by, at=stage.town.at(9))
    stage.refusal(f"weging {question}", decision)
    return bool(decision) and answer is Answer.ON
