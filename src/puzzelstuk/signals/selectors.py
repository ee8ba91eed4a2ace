"""Reading signals: always through the grants of the one who looks. Missing and forbidden are the same None."""

import uuid
from dataclasses import dataclass
from datetime import date

from puzzelstuk.access.grants import VISIBLE, visible_fields, visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.paging import window
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
from puzzelstuk.signals.states import ENDED

HANDLING = "behandelen"
FOLLOWING = "volgen"
# Why whoever handles it first may see a signal.
FIRST_RECEIVER = "eigen organisatie: eerste ontvanger"
# Put together from constants, once; what differs is passed beside it.
_COLUMNS = "id, kind, state, received_on, promised_on"
_FOLLOWED = f"SELECT {_COLUMNS} FROM signals_signal WHERE id IN ({VISIBLE}) ORDER BY received_on DESC, id LIMIT %s OFFSET %s"  # noqa: S608  # nosec B608


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


def work_list(viewer: Viewer, today: date, page: int = 1) -> list[Signal]:
    """Open signals that this viewer handles, by promised date, through the window of a page; the texts stay closed."""
    mine = visible_ids(viewer, today, HANDLING)
    waiting = Signal.objects.filter(id__in=mine).exclude(state__in=ENDED)
    return list(waiting.order_by("promised_on", "received_on", "id").defer("saw", "heard", "thought", "indicators")[window(page)])


def for_handling(
    viewer: Viewer, signal_id: uuid.UUID, today: date, purpose: str = HANDLING, *, lock: bool = False
) -> OpenSignal | None:
    """One signal with its texts; None when it does not exist for this viewer. Locked: it stays as it was read until the end."""
    if lock:
        hold_still(signal_id)
    signal = _visible(viewer, signal_id, today, purpose)
    if signal is None:
        return None
    key, fields = record_key(signal), visible_fields(viewer, signal_id, today)
    mentions = signal.mentions.order_by("kind") if "mentions" in fields else ()
    additions = signal.enrichments.order_by("added_on") if "additions" in fields else ()
    return OpenSignal(
        signal=signal,
        origin=open_origin(signal),
        observation=open_signal(signal, fields),
        mentions=tuple(open_mention(mention, key) for mention in mentions),
        additions=tuple(Addition(added.added_on, added.kind, open_enrichment(added, key)) for added in additions),
    )


def hold_still(signal_id: uuid.UUID) -> None:
    """Until the end of the transaction nobody else moves this signal; what cannot be seen is not held."""
    Signal.objects.select_for_update().filter(id=signal_id).values_list("id").first()


def followed(viewer: Viewer, today: date, page: int = 1) -> list[Signal]:
    """A reporter's own signals through the window of a page: status and dates, never a text."""
    part = window(page)
    return list(
        Signal.objects.raw(_FOLLOWED, [list(viewer.receivers), today, today, FOLLOWING, part.stop - part.start, part.start])
    )


def for_following(viewer: Viewer, signal_id: uuid.UUID, today: date) -> Signal | None:
    """One own signal; None when it is not this reporter's."""
    return _visible(viewer, signal_id, today, FOLLOWING)


def _visible(viewer: Viewer, signal_id: uuid.UUID, today: date, purpose: str) -> Signal | None:
    return Signal.objects.filter(id=signal_id, id__in=visible_ids(viewer, today, purpose)).first()
