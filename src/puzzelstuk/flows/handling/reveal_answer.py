"""What the worker does with requests for a name: tell who must know, look up the one name two people agreed on, tell again.

A mail says only that a message waits. It goes after the transaction; when the mail server is away it is tried again.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.flows.reporting.message import tell
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.selectors import account, in_role
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.reporters import reveals
from puzzelstuk.reporters.models import Reveal, RevealState

NOBODY = "Er hoort geen account meer bij dit signaal."


def answer_requests(at: datetime) -> int:
    """Bring every request one step further; returns how many were."""
    with transaction.atomic():
        reveals.become_revealer()
        waiting = reveals.waiting()
    for one in waiting:
        _further(one, at)
    return len(waiting)


def _further(reveal: uuid.UUID, at: datetime) -> None:
    with transaction.atomic():
        reveals.become_revealer()
        asked = Reveal.objects.select_for_update().get(id=reveal)
        if asked.state == RevealState.ASKED:
            addresses, noted = _board_and_officers(asked), {"asked_told": True}
        elif asked.state == RevealState.AGREED:
            addresses, noted = _given(asked, at) if reveals.is_genuine(asked) else _forged(asked, at), {"given_told": True}
        else:
            addresses, noted = _both(asked), {"given_told": True}
        Reveal.objects.filter(id=asked.id).update(**noted)
        # Inside the transaction: when the mail cannot go, nothing is noted as told, and nothing is given.
        tell(addresses)


def _forged(asked: Reveal, at: datetime) -> set[str]:
    """Somebody put this row into the database without the keys: nothing is opened, and the privacy officer hears."""
    Reveal.objects.filter(id=asked.id).update(state=RevealState.REFUSED)
    _log(asked, at, result="geweigerd")
    return _addresses(in_role(Role.PRIVACY_OFFICER, asked.organisation))


def _given(asked: Reveal, at: datetime) -> set[str]:
    """Look up the name, leave it for the two, and log it; returns whom to mail."""
    member = reveals.reporter_behind(asked)
    reporter = account(member) if member else None
    name = f"{reporter.display_name} ({reporter.email})" if reporter else NOBODY
    readers = {one for one in (asked.asked_by, asked.decided_by) if one}
    reveals.leave_answers(asked, name, readers=readers, today=at.date())
    _log(asked, at)
    officers = in_role(Role.PRIVACY_OFFICER, asked.organisation)
    return _both(asked) | _addresses([*officers, *([reporter] if reporter else [])])


def _board_and_officers(asked: Reveal) -> set[str]:
    board = [one for one in in_role(Role.BOARD, asked.organisation) if one.id != asked.asked_by]
    return _addresses([*board, *in_role(Role.PRIVACY_OFFICER, asked.organisation)])


def _both(asked: Reveal) -> set[str]:
    return _addresses(one for reader in (asked.asked_by, asked.decided_by) if reader and (one := account(reader)))


def _addresses(people: Iterable[Member]) -> set[str]:
    return {one.email for one in people}


def _log(asked: Reveal, at: datetime, result: str = "gelukt") -> None:
    about = ("signaal", str(asked.object_id), at, Purpose.REVEALING, result, "werker")
    write(Happened(AuditAct.REVEAL_DONE, asked.organisation, *about), by=asked.decided_by or asked.asked_by)
