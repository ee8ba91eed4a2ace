"""The privacy desk: "er ligt een eerder stuk". It hears that and nothing else, and opens it for the desk or leaves it."""

import uuid
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, hidden, write
from puzzelstuk.desk import actions as desk
from puzzelstuk.desk.models import EarlierPiece
from puzzelstuk.desk.selectors import earlier_piece, earlier_pieces
from puzzelstuk.flows.reporting.record import HANDLER_FIELDS
from puzzelstuk.guidance.weighing import earlier_piece_reasons
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose


def listed(viewer: Viewer, at: datetime) -> list[EarlierPiece]:
    """What the privacy desk has to decide on; looking is logged."""
    if not viewer.may(Act.SHELF_DECIDE):
        return []
    with looking_as(viewer):
        _log(AuditAct.EARLIER_LISTED, "plank", viewer, at, yes())
        return earlier_pieces(viewer)


def decide(piece_id: uuid.UUID, *, opened: bool, reason: str, by: Viewer, at: datetime) -> Decision:
    """Open an earlier piece for the desk that has the later one, or leave it; for a reason from the list."""
    allowed = by.may(Act.SHELF_DECIDE)
    if not allowed:
        return allowed
    with looking_as(by):
        piece = earlier_piece(by, piece_id)
        decision = _decide(piece, opened=opened, reason=reason, by=by, at=at) if piece else UNKNOWN
        unseen = hidden("eerder stuk", str(piece_id))
        _log(AuditAct.EARLIER_DECIDED, str(piece.shelved) if piece else unseen, by, at, decision)
        return decision


def _decide(piece: EarlierPiece, *, opened: bool, reason: str, by: Viewer, at: datetime) -> Decision:
    if reason not in earlier_piece_reasons(opened=opened):
        return no("Kies een reden uit de lijst.")
    fields = tuple(one for one in HANDLER_FIELDS if one != "status")
    done = desk.decide_earlier(piece, opened=opened, reason=reason, fields=fields, by=by.member, today=at.date())
    return yes(rule=f"eerder stuk: {reason}") if done else no("Over dit stuk is net al besloten, of het kan nu niet open.")


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, decision: Decision) -> None:
    result = DONE if decision else REFUSED
    write(Happened(act, by.organisation, "signaal", object_id, at, Purpose.WEIGHING, result), by=by.member)
