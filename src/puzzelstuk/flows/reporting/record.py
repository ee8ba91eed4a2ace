"""Recording a piece: reporter, signal, grants and audit entry in one transaction, or nothing at all."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.access.grants import Permission, grant
from puzzelstuk.access.viewer import Viewer, looking_as, require_context
from puzzelstuk.audit.write import AuditAct, Happened, write_sealed
from puzzelstuk.guidance.first_receiver import Contents, FirstReceiver, first_receiver
from puzzelstuk.organisations.selectors import agreement_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.retention import LINE_STAYS, erase_on
from puzzelstuk.reporters import records
from puzzelstuk.signals.actions import Piece, create, retention_of
from puzzelstuk.signals.models import SignalKind
from puzzelstuk.signals.selectors import FIRST_RECEIVER, FOLLOWING, HANDLING

HANDLER_FIELDS = ("saw", "heard", "thought", "indicators", "mentions", "additions", "status")
REPORTER_FIELDS = ("status", "indicators")
NO_HANDLER = no("Je organisatie heeft nog geen contactpersoon voor signalen. Bel je leidinggevende, of 112 bij gevaar.")
NO_RECEIVER = no(
    "Dit mag hier nog niemand ontvangen: voor deze taak is er geen contactpersoon. Laat namen weg, of overleg zonder naam."
)


@dataclass(frozen=True)
class Recorded:
    """What recording a piece came to; a repeat of the same submission gives the first one's id."""

    decision: Decision
    signal_id: uuid.UUID | None = None
    repeated: bool = False


def record(piece: Piece, *, by: Viewer, client_id: uuid.UUID, at: datetime) -> Recorded:
    """Store one piece for this reporter; safe to repeat, also at the same moment."""
    allowed = by.may(Act.PLACE_RECORD if piece.kind is SignalKind.PLACE else Act.SIGNAL_RECORD)
    if not allowed:
        return Recorded(allowed)
    submission = records.Submission(by.member, by.organisation, client_id)
    with looking_as(by):
        receiver = first_receiver(by.organisation, _contents(piece))
        if not isinstance(receiver, FirstReceiver):
            return Recorded(NO_RECEIVER if receiver.known else NO_HANDLER)
        signal_id = uuid.uuid4()
        token = records.register(submission, object_id=signal_id, today=at.date())
        if token is not None:
            _store(piece, by=by, signal_id=signal_id, token=token, receiver=receiver, at=at)
            return Recorded(yes(), signal_id)
        earlier = records.already(submission)
    if earlier is None:
        return Recorded(no("Dit stuk is al eerder verstuurd en daarna weer ingetrokken."))
    return Recorded(yes(), earlier.object_id, repeated=True)


def _store(piece: Piece, *, by: Viewer, signal_id: uuid.UUID, token: uuid.UUID, receiver: FirstReceiver, at: datetime) -> None:
    require_context()
    today = at.date()
    scope = _scope(piece, receiver, by.organisation)
    permissions = (
        Permission(receiver.function, HANDLER_FIELDS, HANDLING, FIRST_RECEIVER),
        Permission(token, REPORTER_FIELDS, FOLLOWING, "melder volgt eigen signaal", stays=LINE_STAYS),
    )
    # Before the signal itself: on what exists already, the database lets only who sees it write a grant.
    grant(signal_id, by.organisation, permissions, starts=today, ends=erase_on(retention_of(piece), today))
    create(piece, signal_id=signal_id, organisation=by.organisation, agreement=scope, today=today)
    happened = Happened(AuditAct.SIGNAL_RECORDED, by.organisation, "signaal", str(signal_id), at, purpose=Purpose.RECORDING)
    write_sealed(happened, by=by.member)


def _scope(piece: Piece, receiver: FirstReceiver, organisation: uuid.UUID) -> uuid.UUID | None:
    """Within what pieces may meet by their identifiers. What went apart never meets anything at the desk: only a person who
    asks for their own data is looked up there, so its keys stay within the own organisation."""
    if not piece.mentions:
        return None
    return organisation if receiver.apart else agreement_of(organisation)


def _contents(piece: Piece) -> Contents:
    named = frozenset(mention.kind for mention in piece.mentions)
    return Contents(piece.source_task, piece.kind is SignalKind.PLACE, piece.names_kept, named)
