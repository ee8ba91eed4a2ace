"""A functional admin changes a register: right, change and log entry in one transaction."""

import uuid
from collections.abc import Callable
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.policy.access import Act, may_appoint
from puzzelstuk.policy.decision import Decision


def maintained(
    change: Callable[[], Decision], *, what: str, by: Viewer, at: datetime, appoints: uuid.UUID | None = None
) -> Decision:
    """Run one change of the own organisation's registers, logged whether it succeeded or was refused."""
    allowed = by.may(Act.ORGANISATION_MAINTAIN)
    if not allowed:
        return allowed
    with looking_as(by):
        decision = may_appoint(by.member, appoints)
        if decision:
            decision = change()
        result = "gelukt" if decision else "geweigerd"
        happened = Happened(AuditAct.ORGANISATION_CHANGED, by.organisation, what, "", at, purpose="beheer", result=result)
        write(happened, by=by.member)
        return decision
