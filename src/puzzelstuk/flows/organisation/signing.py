"""Signing in, signing out and what somebody signs in with, in the log: one line, in the transaction of the act.

Who can put down a piece has these lines sealed, like every act of their own: a name with a moment of signing in, beside a
signal of that same minute, would tell who wrote it. Of who can put nothing down the line says who and when.
"""

import uuid
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, INSTALLATION, AuditAct, Happened, write, write_sealed
from puzzelstuk.organisations.selectors import standings_of
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.login import may_be_logged_by_name
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.vault.keystore import KeyMissing

NO_KEYS = "zonder sleutels"


def note(act: AuditAct, member: uuid.UUID, *, at: datetime, about: str = "sessie", result: str = DONE) -> None:
    """Log one act of an account on itself; call it in the transaction of that act. `about`: what it was done with."""
    standings = standings_of(member)
    organisation = standings[0].organisation if standings else INSTALLATION
    roles = frozenset(Role(one.role) for one in standings)
    happened = Happened(act, organisation, about, "", at, purpose=Purpose.ACCESS, result=result)
    with looking_as(Viewer(member, "", organisation, "", roles)):
        if may_be_logged_by_name(roles):
            write(happened, by=member)
            return
        try:
            write_sealed(happened, by=member)
        except KeyMissing:  # restored without keys: nothing can be put down or read, and nobody is named
            write(happened, by=NO_KEYS)
