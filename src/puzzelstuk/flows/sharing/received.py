"""What others shared with a function: its holder reads the text that went out, and nothing else of the signal."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, hidden, write
from puzzelstuk.organisations.selectors import functions_held
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.sharing.content import open_outgoing
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.selectors import one_received, received
from puzzelstuk.signals.models import Signal


@dataclass(frozen=True)
class Received:
    """One share as the other reads it."""

    share: Share
    text: str


def shared_with(viewer: Viewer, at: datetime) -> list[Share]:
    """What was given to this viewer's functions and is not over; looking is logged."""
    if not viewer.may(Act.SHARE_READ):
        return []
    with looking_as(_as_holder(viewer)):
        write(_happened("gedeeld", viewer, at, DONE, AuditAct.SHARES_LISTED), by=viewer.member)
        return received(_as_holder(viewer), at.date())


def read_shared(share_id: uuid.UUID, *, by: Viewer, at: datetime) -> Received | None:
    """The text of one share; None when there is none for this viewer. Logged either way."""
    if not by.may(Act.SHARE_READ):
        return None
    holder = _as_holder(by)
    with looking_as(holder):
        share = one_received(holder, share_id, at.date())
        text = _text(share, holder) if share else None
        unseen = hidden("delen", str(share_id))
        named = str(share.signal) if share else unseen
        write(_happened(named, by, at, DONE if text else REFUSED, AuditAct.SHARED_READ), by=by.member)
        return Received(share, text) if share and text else None


def _text(share: Share, holder: Viewer) -> str | None:
    """The text is sealed under the signal's own key: for that key alone also as the function that gave it."""
    with looking_as(holder.holding([share.function])):
        signal = Signal.objects.filter(id=share.signal).first()
        return open_outgoing(share, signal) if signal else None


def _as_holder(viewer: Viewer) -> Viewer:
    """Also who handles no signals can hold a function that gets something."""
    return viewer.holding(functions_held(viewer.member, viewer.organisation))


def _happened(object_id: str, by: Viewer, at: datetime, result: str, act: AuditAct) -> Happened:
    return Happened(act, by.organisation, "signaal", object_id, at, purpose=Purpose.SHARING, result=result)
