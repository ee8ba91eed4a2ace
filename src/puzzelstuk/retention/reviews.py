"""Looking again at a signal, by who handles it."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q
from django.db.models.functions import Coalesce, Greatest

from puzzelstuk.access.grants import current, end, visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.policy.decision import Decision, yes
from puzzelstuk.policy.retention import WARN_BEFORE, RetentionClass, next_review
from puzzelstuk.policy.reviewing import Outcome, may_keep
from puzzelstuk.retention.models import Hold, Review
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import HANDLING
from puzzelstuk.signals.states import ENDED, State

MOST = 200
# How the decision of a grant begins that came with a share.
BY_SHARING = "delen:"


@dataclass(frozen=True)
class Waiting:
    """A signal that somebody must look at again; its texts stay closed."""

    signal: Signal
    look_on: date
    unanswered: bool
    hold: Hold | None


def to_review(viewer: Viewer, today: date) -> list[Waiting]:
    """What this viewer handles and must look at again, first what goes first; unanswered ones also shortly before they go."""
    mine = Signal.objects.filter(id__in=visible_ids(viewer, today, HANDLING)).exclude(reviews__outcome=Outcome.LET_GO)
    seen = mine.annotate(look_on=Greatest("review_on", Coalesce(Max("reviews__next_on"), "review_on")))
    soon = Q(erase_on__lte=today + WARN_BEFORE) & ~Q(state__in=ENDED)
    listed = seen.filter(Q(look_on__lte=today) | soon).order_by("erase_on", "id").defer("saw", "heard", "thought", "indicators")
    holds = {one.object_id: one for one in Hold.objects.filter(lifted_on=None, until__gt=today)}
    return [
        Waiting(one, one.look_on, one.state not in ENDED and one.erase_on <= today + WARN_BEFORE, holds.get(one.id))
        for one in listed[:MOST]
    ]


def keep(signal: Signal, reason: str, *, today: date) -> Decision:
    """Keep a signal until the next look, for a reason from the list."""
    decision = may_keep(reason, today=today, erase_on=signal.erase_on)
    if decision:
        _note(signal, Outcome.KEEP, reason, today, next_review(RetentionClass(signal.retention), today, signal.erase_on))
    return decision


def let_go(signal: Signal, *, today: date) -> Decision:
    """Nobody reads it from now on, its reporter gets the final status, and the next night it is erased."""
    if signal.state == State.RECORDED:
        give_status(signal, State.SEEN, today=today)
    if signal.state not in ENDED:
        closed = give_status(signal, State.CLOSED, today=today)
        if not closed:
            return closed
    _note(signal, Outcome.LET_GO, "", today, today)
    end(signal.id, HANDLING, on=today)
    return yes()


def visible(viewer: Viewer, signal_id: uuid.UUID, today: date) -> Signal | None:
    """One signal that this viewer handles and did not let go; None when it does not exist for them."""
    mine = Signal.objects.filter(id=signal_id, id__in=visible_ids(viewer, today, HANDLING))
    return mine.exclude(reviews__outcome=Outcome.LET_GO).first()


def own(viewer: Viewer, signal_id: uuid.UUID, today: date) -> bool:
    """Whether this viewer handles a signal by themselves, and not only because somebody shared it."""
    held = current(viewer, today).filter(object_id=signal_id, purpose=HANDLING)
    return held.exclude(decision__startswith=BY_SHARING).exists()


def _note(signal: Signal, outcome: Outcome, reason: str, today: date, next_on: date) -> None:
    Review(
        signal=signal,
        organisation=signal.organisation,
        decided_on=today,
        outcome=outcome,
        reason=reason,
        next_on=next_on,
        retention=signal.retention,
    ).save(force_insert=True)
