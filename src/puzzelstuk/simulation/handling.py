"""What contact persons do in a simulated year: read, take up, share with the VIK, ask, raise what is stuck, and close."""

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.flows.handling import escalate, handle
from puzzelstuk.flows.sharing import decide as share_decide
from puzzelstuk.flows.sharing import propose as share
from puzzelstuk.flows.sharing.rules import Wanted
from puzzelstuk.organisations.arrangements import ladder_of
from puzzelstuk.policy.giving import Informing, Secrecy
from puzzelstuk.policy.ladder import Reply, StuckReason
from puzzelstuk.policy.sharing import DataKind
from puzzelstuk.policy.working_days import working_days_between
from puzzelstuk.sharing.actions import Telling
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State
from puzzelstuk.simulation import chance as shares
from puzzelstuk.simulation.facts import INTAKE, PROPOSED, STATUS, STUCK
from puzzelstuk.simulation.people import CONTACTS, LADDER
from puzzelstuk.simulation.stage import Stage

TO_DESK = Wanted("gebiedsbeeld", "vik", frozenset({DataKind.NONE}), {})
FOR_HELP = Wanted("hulp_slachtoffer", "zorgcoordinator_mh", frozenset({DataKind.ADDRESS}), {})
WHY = "Om te wegen of dit vaker gebeurt."
SOON = 3
PATIENCE = 8


def contacts_work(stage: Stage) -> None:
    """Everybody who looks today, from the first on the list until their time is up."""
    for hand in CONTACTS:
        if not stage.works_today(hand):
            continue
        by, left = stage.town.viewer(hand.slug), hand.capacity
        _decide_on_proposals(stage, by)
        waiting = stage.everything(lambda page, by=by: handle.waiting(by, stage.town.at(11), page))  # type: ignore[misc]
        for signal in sorted(waiting, key=lambda one: (one.promised_on, stage.number_of(one.id))):
            if left and stage.is_new_today(stage.number_of(signal.id)) and _handled(stage, signal, by, hand.slug):
                stage.touched.add(stage.number_of(signal.id))
                left -= 1


def ladder_answers(stage: Stage) -> None:
    """Whoever is asked because something is stuck, and gets to it today."""
    for slug in LADDER:
        by = stage.town.viewer(slug)
        if not stage.chance.happens(0.6 if slug in stage.called else 0.25, "ladder", slug, stage.today):
            continue
        for item in escalate.lying_with(by, stage.town.at(16)):
            said = Reply.YES if item.acknowledged_on else None
            at = stage.town.at(16)
            if said:
                stage.refusal("ladder", escalate.answer(item.id, said, by=by, at=at))
            else:
                stage.refusal("ladder", escalate.acknowledge(item.id, by=by, at=at))


def _handled(stage: Stage, signal: Signal, by: Viewer, slug: str) -> bool:
    """One piece of the work list; whether it took some of the day."""
    number, state = stage.number_of(signal.id), State(signal.state)
    if state is State.RECORDED:
        return _read(stage, signal, by)
    if state is State.SEEN:
        return _taken_up(stage, signal, number, by, slug)
    if stage.facts.open_at_desk(number):
        return False
    if state is State.MORE_WANTED:
        return stage.waited(number) > PATIENCE and _told(stage, signal, State.CLOSED, by)
    return _went_on(stage, signal, number, by)


def _read(stage: Stage, signal: Signal, by: Viewer) -> bool:
    with stage.watch.on("behandelen"):
        handle.read(signal.id, by=by, at=stage.town.at(11))
    return _told(stage, signal, State.SEEN, by)


def _taken_up(stage: Stage, signal: Signal, number: int, by: Viewer, slug: str) -> bool:
    """Seen: shared, or taken up. What was shared waits for the desk until the reporter has to hear something."""
    if stage.facts.has(number, PROPOSED, "mits") or stage.facts.has(number, PROPOSED, "ja"):
        hurry = working_days_between(stage.today, signal.promised_on) <= SOON
        return hurry and _told(stage, signal, State.IN_HAND, by)
    if not stage.is_ready(number, "oppakken", 0, 3):
        return False
    wanted = FOR_HELP if slug == "ayse" else TO_DESK
    refused = stage.facts.has(number, PROPOSED)
    if not refused and stage.chance.happens(shares.SHARED, "deelt", number):
        _share(stage, signal, wanted, by)
        return True
    return _told(stage, signal, State.IN_HAND, by)


def _went_on(stage: Stage, signal: Signal, number: int, by: Viewer) -> bool:
    """Taken up: stuck, a question to the reporter, or done."""
    is_stuck = not stage.facts.has(number, STUCK) and stage.chance.happens(shares.STUCK, "vast", number)
    if is_stuck and ladder_of(by.organisation):  # not every organisation arranged one
        done = escalate.escalate(signal.id, StuckReason.NOBODY, "", by=by, at=stage.town.at(11))
        stage.refusal("opschalen", done.decision)
        return True
    asks = stage.chance.happens(shares.ASKED, "vraag", number) and not stage.facts.has(number, STATUS, "vraag")
    if asks and stage.is_ready(number, "vragen", 1, 4):
        return _told(stage, signal, State.MORE_WANTED, by)
    if stage.is_ready(number, "afronden", 2, 15) and not _waits_for_desk(stage, number):
        return _told(stage, signal, State.CLOSED, by)
    return False


def _waits_for_desk(stage: Stage, number: int) -> bool:
    return stage.facts.has(number, INTAKE) and stage.facts.open_at_desk(number)


def _told(stage: Stage, signal: Signal, given: State, by: Viewer) -> bool:
    with stage.watch.on("behandelen"):
        decision = handle.status(signal.id, given, by=by, at=stage.town.at(11))
    stage.refusal(f"status {given}", decision)
    return True


def _share(stage: Stage, signal: Signal, wanted: Wanted, by: Viewer) -> None:
    """Through the rules, with every condition done and one field with its reason; a no is written down as a no."""
    at = stage.town.at(12)
    with stage.watch.on("delen"):
        opened = handle.read(signal.id, by=by, at=at)
        weighed = share.question(opened, wanted, by=by, at=at) if opened else None
        if opened is None or weighed is None:
            return
        met = Wanted(wanted.purpose, wanted.target, wanted.data, {one.id: True for one in weighed.finding.conditions})
        asked = share.question(opened, met, by=by, at=at)
        if asked is None:
            return
        shown = share.preview(opened, asked, ("saw",), by=by, at=at)
        informing = Informing.NOBODY if wanted.data == {DataKind.NONE} else Informing.DONE
        chosen = share.Chosen({"saw": WHY}, Secrecy.NONE, Telling(informing), shown.text)
        stage.refusal("delen", share.propose(signal.id, met, chosen, by=by, at=at).decision)


def _decide_on_proposals(stage: Stage, by: Viewer) -> None:
    """What a colleague proposed to share; nobody decides on their own."""
    at = stage.town.at(12)
    with stage.watch.on("delen"):
        for one in share_decide.listed(by, at).proposals:
            if one.proposed_by != by.member and one.proposed_on < stage.today:
                agreed = not stage.chance.happens(shares.DECLINED, "akkoord", stage.number_of(one.signal))
                stage.refusal("meebeslissen", share_decide.decide(one.id, agreed=agreed, by=by, at=at))
