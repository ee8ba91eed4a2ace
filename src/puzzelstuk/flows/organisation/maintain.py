"""A functional admin changes a register: right, change and log entry in one transaction."""

import uuid
from collections.abc import Callable
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write
from puzzelstuk.organisations import actions
from puzzelstuk.organisations.models import Assignment
from puzzelstuk.organisations.selectors import WHOLE, members_of, own_functions
from puzzelstuk.policy.access import Act, may_appoint
from puzzelstuk.policy.decision import Decision, no
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.signals.selectors import work_list


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
        result = DONE if decision else REFUSED
        happened = Happened(
            AuditAct.ORGANISATION_CHANGED, by.organisation, what, "", at, purpose=Purpose.MAINTAINING, result=result
        )
        write(happened, by=by.member)
        return decision


def listed(by: Viewer, at: datetime, part: slice = WHOLE) -> list[Assignment]:
    """Every account with a role in the own organisation; looking at that list is logged."""
    if not by.may(Act.ORGANISATION_MAINTAIN):
        return []
    with looking_as(by):
        happened = Happened(AuditAct.MEMBERS_LISTED, by.organisation, "leden", "", at, purpose=Purpose.MAINTAINING)
        write(happened, by=by.member)
        return members_of(by.organisation, part)


def remove_function(function: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Remove a function of the own organisation, unless signals still wait for its answer."""

    def change() -> Decision:
        if _signals_wait_for(function, by, at):
            return no("Bij deze functie wachten nog signalen op antwoord. Laat die eerst afsluiten.")
        return actions.remove_function(organisation=by.organisation, function=function)

    return maintained(change, what="functie", by=by, at=at)


def _signals_wait_for(function: uuid.UUID, by: Viewer, at: datetime) -> bool:
    if function not in {one.id for one in own_functions(by.organisation)}:
        return False
    standing_for_it = by.holding([function])
    with looking_as(standing_for_it):
        return bool(work_list(standing_for_it, at.date()))
