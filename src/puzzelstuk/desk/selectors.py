"""Reading the desk: through the grants of who looks, and only at desks they stand for. Missing and forbidden are the same None."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from puzzelstuk.access.grants import current, visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.desk.content import opened
from puzzelstuk.desk.models import EarlierPiece, Intake, Referral, ReporterQuestion, Urgency, Weighing
from puzzelstuk.organisations.selectors import desk_functions
from puzzelstuk.policy.paging import window
from puzzelstuk.policy.weighing import ENDS, STEPS, Stage
from puzzelstuk.signals.models import Signal, SignalKind
from puzzelstuk.signals.selectors import FIRST_RECEIVER, HANDLING
from puzzelstuk.signals.states import ENDED, State

EARLIER = "eerder stuk"
ON_SHELF = "plank"
_CLOSED_TEXTS = ("saw", "heard", "thought", "indicators", "known_from")


@dataclass(frozen=True)
class Listed:
    """One line of the work list: dates and the next question, never a word of the signal."""

    intake: Intake
    signal: Signal
    urgent: Urgency | None


@dataclass(frozen=True)
class Given:
    """A question that was answered: by whom, why."""

    weighing: Weighing
    words: str


@dataclass(frozen=True)
class AtDesk:
    """One signal at the desk with everything that was decided there."""

    intake: Intake
    signal: Signal
    given: tuple[Given, ...]
    urgent: Urgency | None
    referral: Referral | None
    case_number: str
    question: str


def own_desks(viewer: Viewer) -> frozenset[uuid.UUID]:
    """The desks this viewer stands for: a deputy of another function is no desk officer there."""
    return desk_functions(viewer.organisation) & viewer.receivers


def not_taken_in(viewer: Viewer, today: date) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Open signals that were granted to an own desk as first receiver and have no intake yet, with the desk."""
    desks = own_desks(viewer)
    granted = current(viewer, today).filter(purpose=HANDLING, decision=FIRST_RECEIVER, receiver__in=desks)
    there = Intake.objects.filter(signal_id=OuterRef("object_id"), function=OuterRef("receiver"))
    waiting = Signal.objects.filter(id=OuterRef("object_id"), kind=SignalKind.SIGNAL).exclude(state__in=ENDED)
    rows = granted.filter(~Exists(there), Exists(waiting))
    return list(rows.values_list("object_id", "receiver"))


def work_list(viewer: Viewer, today: date, page: int = 1) -> list[Listed]:
    """Open signals of the own desks: what cannot wait first, and in both groups by promised date."""
    marked = Urgency.objects.filter(signal_id=OuterRef("signal_id"), until__gt=today)
    rows = _open(viewer, today).annotate(urgent=Exists(marked)).select_related("signal")
    ordered = rows.order_by("-urgent", "signal__promised_on", "signal__received_on", "signal_id")
    listed = list(ordered.defer(*(f"signal__{column}" for column in _CLOSED_TEXTS))[window(page)])
    urgent = _urgent((one.signal_id for one in listed), today)
    return [Listed(one, one.signal, urgent.get(one.signal_id)) for one in listed]


def at_desk(viewer: Viewer, signal_id: uuid.UUID, today: date) -> AtDesk | None:
    """One signal of an own desk, also after it ended there, as long as its grant counts."""
    found = _mine(viewer, today).filter(signal_id=signal_id).select_related("signal").first()
    if found is None:
        return None
    signal = found.signal
    given = Weighing.objects.filter(signal=signal, function=found.function)
    referral = Referral.objects.filter(signal=signal).first()
    return AtDesk(
        intake=found,
        signal=signal,
        given=tuple(Given(one, opened(signal, one)) for one in sorted(given, key=_in_order)),
        urgent=_urgent([signal.id], today).get(signal.id),
        referral=referral,
        case_number=opened(signal, referral) if referral else "",
        question=open_question(signal),
    )


def referral_of(viewer: Viewer, signal_id: uuid.UUID, today: date) -> tuple[Referral, str] | None:
    """Where an own desk referred a signal to, with the number it got there; without a referral there is nothing to see."""
    own = _mine(viewer, today).filter(signal_id=signal_id).values("signal_id")
    found = Referral.objects.filter(signal_id__in=own).select_related("signal").first()
    return (found, opened(found.signal, found)) if found else None


def to_weigh(viewer: Viewer, signal_id: uuid.UUID, today: date) -> Intake | None:
    """One signal that an own desk still weighs, locked with its intake until the end of the transaction."""
    rows = _open(viewer, today).filter(signal_id=signal_id).select_related("signal")
    return rows.select_for_update(of=("self", "signal")).first()


def lies_at_desk(viewer: Viewer, signal_id: uuid.UUID, today: date) -> bool:
    """Whether an own desk still weighs this signal."""
    return _open(viewer, today).filter(signal_id=signal_id).exists()


def open_question(signal: Signal) -> str:
    """What the desk wants to know of whoever reported, as long as it waits for that; whoever asks sees the signal already."""
    if signal.state != State.MORE_WANTED:
        return ""
    asked = ReporterQuestion.objects.filter(signal=signal).order_by("-asked_on", "id").first()
    return opened(signal, asked) if asked else ""


def earlier_pieces(viewer: Viewer) -> list[EarlierPiece]:
    """What the privacy desk has to decide on; nobody else has a row."""
    return list(EarlierPiece.objects.filter(reader__in=viewer.receivers, opened=None).order_by("found_on", "id"))


def earlier_piece(viewer: Viewer, piece_id: uuid.UUID) -> EarlierPiece | None:
    return EarlierPiece.objects.filter(id=piece_id, reader__in=viewer.receivers, opened=None).first()


def opened_earlier(viewer: Viewer, signal_id: uuid.UUID, today: date) -> list[Signal]:
    """Earlier signals the privacy desk opened for this one."""
    shelved = EarlierPiece.objects.filter(newer=signal_id, function__in=own_desks(viewer), opened=True)
    seen = visible_ids(viewer, today, EARLIER)
    return [one for one in Signal.objects.filter(id__in=shelved.values("shelved")) if one.id in set(seen)]


def _mine(viewer: Viewer, today: date) -> QuerySet[Intake]:
    return Intake.objects.filter(function__in=own_desks(viewer), signal_id__in=visible_ids(viewer, today, HANDLING))


def _open(viewer: Viewer, today: date) -> QuerySet[Intake]:
    return _mine(viewer, today).exclude(Q(stage__in=ENDS) | Q(signal__state__in=ENDED))


def _in_order(one: Weighing) -> int:
    return STEPS.index(Stage(one.stage))


def _urgent(signals: Iterable[uuid.UUID], today: date) -> dict[uuid.UUID, Urgency]:
    rows = Urgency.objects.filter(signal_id__in=list(signals), until__gt=today).order_by("marked_on")
    return {one.signal_id: one for one in rows}
