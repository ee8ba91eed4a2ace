"""Who gets "er is een bericht" about sharing: who may decide with the proposer, and then who it was shared with."""

import uuid

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.organisations.selectors import account, addresses_of
from puzzelstuk.policy.giving import Way
from puzzelstuk.sharing import selectors
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.states import ShareState


def who_hears(share_id: uuid.UUID, *, by: Viewer) -> frozenset[str]:
    """For the one moment after proposing or agreeing; never oneself. A text that somebody hands over is mailed to nobody."""
    with looking_as(by):
        share = selectors.one(by, share_id)
        function = _waits_with(share) if share else None
        found = addresses_of([function], with_deputy=True) if function else frozenset()
        own = account(by.member)
    return found - {own.email if own else ""}


def _waits_with(share: Share) -> uuid.UUID | None:
    if share.state == ShareState.PROPOSED:
        return share.function
    return share.recipient if share.state == ShareState.GIVEN and share.way == Way.READ_HERE else None
