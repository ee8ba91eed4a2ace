"""What a share does once it is agreed: a grant on exactly what was agreed, until its day; and how that ends."""

from collections.abc import Sequence
from datetime import date, datetime

from puzzelstuk.access.grants import Permission, end, grant
from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.desk import actions as desk
from puzzelstuk.flows.sharing.rules import DESK
from puzzelstuk.policy.giving import Way, ends_on
from puzzelstuk.sharing import actions
from puzzelstuk.sharing.content import open_question
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.outgoing import Item, columns_granted
from puzzelstuk.sharing.selectors import SHARED
from puzzelstuk.signals.selectors import HANDLING, OpenSignal

DECIDED = "delen:"


def give_effect(share: Share, opened: OpenSignal, items: Sequence[Item], *, by: Viewer, at: datetime) -> bool:
    """The second person agreed (or nobody had to): from now on the other can read it. False when somebody was first."""
    today, last = at.date(), opened.signal.erase_on
    if not actions.give(share, by=by.member, today=today, ends=ends_on(share.proposed_on, last)):
        return False
    if share.way == Way.TEXT or share.recipient is None:
        return True
    chosen = [item for item in items if item.code in share.fields]
    columns = tuple(sorted({item.column for item in chosen}))
    until = ends_on(share.proposed_on, last)
    _grant(share, Permission(share.recipient, columns, SHARED, f"{DECIDED}{share.id}"), today, until, by)
    if open_question(share).recipient == DESK:
        _to_the_desk(share, opened, columns_granted(chosen, items), today, by)
    return True


def end_effect(share: Share, *, by: Viewer, today: date) -> None:
    """From today the other reads nothing of this share any more."""
    if share.recipient is None:
        return
    # A grant is ended by who has it, so for this moment also as the other.
    with looking_as(by.holding([share.recipient])):
        end(share.id, SHARED, on=today)
        Grant.objects.filter(object_id=share.signal, decision=f"{DECIDED}{share.id}", ends_on__gt=today).update(ends_on=today)


def _to_the_desk(share: Share, opened: OpenSignal, columns: tuple[str, ...], today: date, by: Viewer) -> None:
    """The desk weighs the signal itself: it sees the fields that went whole, as long as the signal stands."""
    assert share.recipient is not None
    assert share.recipient_organisation is not None
    with looking_as(by.holding([share.recipient])):
        if Grant.objects.filter(object_id=share.signal, receiver=share.recipient, purpose=HANDLING).exists():
            return
        wanted = Permission(share.recipient, (*columns, "status"), HANDLING, f"{DECIDED}{share.id}")
        grant(share.signal, share.organisation, [wanted], starts=today, ends=opened.signal.erase_on)
        desk.receive(share.signal, organisation=share.recipient_organisation, function=share.recipient, today=today)


def _grant(share: Share, wanted: Permission, today: date, until: date, by: Viewer) -> None:
    with looking_as(by):
        grant(share.id, share.organisation, [wanted], starts=today, ends=until)
