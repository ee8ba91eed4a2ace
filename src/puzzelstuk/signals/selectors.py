"""Reading signals: always through the grants of the one who looks. Missing and forbidden are the same None."""

import uuid
from dataclasses import dataclass
from datetime import date

from puzzelstuk.access.grants import visible_fields, visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.signals.content import (
    MentionText,
    Observation,
    Origin,
    open_enrichment,
    open_mention,
    open_origin,
    open_signal,
    record_key,
)
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State

HANDLING = "behandelen"
FOLLOWING = "volgen"


@dataclass(frozen=True)
class Addition:
    """A later addition, opened."""

    added_on: date
    kind: str
    text: str


@dataclass(frozen=True)
class OpenSignal:
    """A signal as its handler may read it."""

    signal: Signal
    origin: Origin
    observation: Observation
    mentions: tuple[MentionText, ...]
    additions: tuple[Addition, ...]


def work_list(viewer: Viewer, today: date) -> list[Signal]:
    """Open signals that this viewer handles, by promised date; the texts stay closed."""
    mine = visible_ids(viewer, today, HANDLING)
    waiting = Signal.objects.filter(id__in=mine).exclude(state=State.CLOSED)
    return list(waiting.order_by("promised_on", "received_on").defer("saw", "heard", "thought", "indicators")[:200])


def for_handling(viewer: Viewer, signal_id: uuid.UUID, today: date) -> OpenSignal | None:
    """One signal with its texts; None when it does not exist for this viewer."""
    if HANDLING not in _purposes(viewer, signal_id, today):
        return None
    signal = Signal.objects.filter(id=signal_id).first()
    if signal is None:
        return None
    key = record_key(signal)
    return OpenSignal(
        signal=signal,
        origin=open_origin(signal),
        observation=open_signal(signal, visible_fields(viewer, signal_id, today)),
        mentions=tuple(open_mention(mention, key) for mention in signal.mentions.order_by("kind")),
        additions=tuple(
            Addition(added.added_on, added.kind, open_enrichment(added, key)) for added in signal.enrichments.order_by("added_on")
        ),
    )


def followed(viewer: Viewer, today: date) -> list[Signal]:
    """A reporter's own signals: status and dates, never a text."""
    mine = visible_ids(viewer, today, FOLLOWING)
    return list(Signal.objects.filter(id__in=mine).order_by("-received_on").only("kind", "state", "received_on", "promised_on"))


def for_following(viewer: Viewer, signal_id: uuid.UUID, today: date) -> Signal | None:
    """One own signal; None when it is not this reporter's."""
    if FOLLOWING not in _purposes(viewer, signal_id, today):
        return None
    return Signal.objects.filter(id=signal_id).first()


def _purposes(viewer: Viewer, signal_id: uuid.UUID, today: date) -> frozenset[str]:
    purposes = (HANDLING, FOLLOWING)
    return frozenset(one for one in purposes if visible_ids(viewer, today, one).filter(object_id=signal_id).exists())
