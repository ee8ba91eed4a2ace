"""What reporters do in a simulated year: put down pieces, answer questions, and take one back because they help themselves."""

import uuid

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.flows.reporting.follow import enrich, withdraw
from puzzelstuk.flows.reporting.record import record
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.simulation import chance as shares
from puzzelstuk.simulation.chance import Arrival
from puzzelstuk.simulation.facts import STATUS, Fact
from puzzelstuk.simulation.facts import WITHDRAWN as TAKEN_BACK
from puzzelstuk.simulation.stage import Stage

# Invented, without anything that points to somebody, so that a text can also go out without a person.
SEEN = (
    ("geldezel", "Een jongen leent zijn pinpas uit aan oudere mannen bij het plein."),
    ("jonge_aanwas", "Een jongen wordt elke avond opgehaald en heeft steeds nieuwe kleren."),
    ("mensenhandel", "Iemand durft niets te zeggen en kijkt steeds naar een ander."),
    ("criminele_uitbuiting", "Een meisje moet pakjes wegbrengen en is daarna stil."),
    ("", "Er komen op vreemde tijden steeds andere mensen langs."),
)
ANSWERS = [(ObservationKind.SEEN, "Deze week weer, twee keer.")]


def put_down_today(stage: Stage) -> None:
    """Everything that reporters put down today; on another try the same pieces are found back."""
    for arrival in stage.arrivals:
        if arrival.day == stage.today:
            _put_down(stage, arrival)


def answer_and_take_back(stage: Stage) -> None:
    """In the evening: a piece of today that turned out not to be needed, and answers to what was asked."""
    signals = {number: signal for signal, number in stage.facts.numbers.items()}
    for arrival in (one for one in stage.arrivals if one.number in signals):
        number, by = arrival.number, stage.town.viewer(arrival.reporter)
        if arrival.day == stage.today and stage.chance.happens(shares.WITHDRAWN, "terug", number):
            if withdraw(signals[number], by=by, at=stage.town.at(20)):
                stage.facts.add(number, Fact(stage.today, TAKEN_BACK))
        elif _is_asked(stage, number) and stage.is_ready(number, "antwoord", 0, 5):
            enrich(signals[number], ANSWERS, by=by, at=stage.town.at(20))


def _put_down(stage: Stage, arrival: Arrival) -> None:
    by = stage.town.viewer(arrival.reporter)
    client = uuid.uuid5(uuid.NAMESPACE_OID, f"{stage.chance.seed}:{arrival.number}")
    with stage.watch.on("vastleggen"):
        done = record(piece_of(stage, arrival, by), by=by, client_id=client, at=stage.town.at(10))
    stage.refusal("vastleggen", done.decision)
    if done.signal_id:
        stage.facts.numbers[done.signal_id] = arrival.number


def piece_of(stage: Stage, arrival: Arrival, by: Viewer) -> Piece:
    """What somebody puts down; with names only where their task and rule allow it."""
    chance, number = stage.chance, arrival.number
    phenomenon, saw = SEEN[chance.pick(len(SEEN), "wat", number)]
    victim = by.task == "bijstand" and chance.happens(shares.VICTIM_OF_BIJSTAND, "slachtoffer", number)
    named = victim or (by.task in {"wmo", "wonen"} and chance.happens(shares.NAMED, "namen", number))
    mentions = (MentionText(MentionKind.ADDRESS, {"street": "Turfkade", "number": str(number)}),) if named else ()
    return Piece(
        source_task=by.task,
        observation=Observation(saw=saw),
        phenomena=(phenomenon,) if phenomenon else (),
        mentions=mentions,
        naming_rule=f"{by.task} oefening-1" if named else "",
        names_kept=victim,
    )


def _is_asked(stage: Stage, number: int) -> bool:
    """Whether the last that this reporter heard was a question; some never answer."""
    heard = [one.what for one in stage.facts.of.get(number, ()) if one.kind == STATUS]
    return heard[-1:] == ["vraag"] and not stage.chance.happens(shares.SILENT, "zwijgt", number)
