"""Every night: shares whose time is over say so, and decisions that the log has no need of any more go. Safe to repeat."""

from datetime import datetime

from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.retention.eraser import as_eraser
from puzzelstuk.sharing import expiry

NIGHT = "delen"


def end_shares(at: datetime) -> int:
    """How many were over; one transaction each."""
    with as_eraser():
        found = expiry.over(at.date())
    ended = 0
    for share, signal, organisation, state in found:
        with as_eraser():
            if expiry.expire(share, state):
                ended += 1
                expired = Happened(
                    AuditAct.SHARE_EXPIRED, organisation, "signaal", str(signal), at, Purpose.SHARING, origin="nachtwerk"
                )
                write(expired, by=NIGHT)
    with as_eraser():
        expiry.forget(at.date())
    return ended
