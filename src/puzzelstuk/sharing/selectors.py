"""Reading shares: a function reads its own decisions, the other what was given to it. Missing and forbidden are one None."""

import uuid
from datetime import date

from django.db.models import Q, QuerySet

from puzzelstuk.access.grants import visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.giving import DECIDE_WITHIN, Informing, Way
from puzzelstuk.policy.paging import window
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.states import ShareState

# The purpose of a grant on a share: to read what was given, and nothing else of the signal.
SHARED = "gedeeld"
RUNNING = (ShareState.PROPOSED, ShareState.GIVEN)


def proposals(viewer: Viewer, today: date) -> list[Share]:
    """What waits for a second person; the oldest first."""
    waiting = _of(viewer).filter(state=ShareState.PROPOSED, proposed_on__gt=today - DECIDE_WITHIN)
    return list(waiting.order_by("proposed_on", "id")[window(1)])


def to_hand_over(viewer: Viewer) -> list[Share]:
    """Agreed texts that a person still has to give to the other."""
    return list(_of(viewer).filter(state=ShareState.GIVEN, way=Way.TEXT, handed_on=None).order_by("decided_on", "id")[window(1)])


def to_tell(viewer: Viewer) -> list[Share]:
    """Shares of which the person does not know yet, by the day somebody looks again."""
    later = _of(viewer).filter(informing=Informing.LATER, state__in=(ShareState.GIVEN, ShareState.WITHDRAWN, ShareState.EXPIRED))
    return list(later.order_by("look_again_on", "id")[window(1)])


def given(viewer: Viewer, today: date) -> list[Share]:
    """What others may read now."""
    rows = _of(viewer).filter(state=ShareState.GIVEN, ends_on__gt=today)
    return list(rows.order_by("-decided_on", "id")[window(1)])


def one(viewer: Viewer, share_id: uuid.UUID) -> Share | None:
    """A decision of one's own functions."""
    return _of(viewer).filter(id=share_id).first()


def received(viewer: Viewer, today: date) -> list[Share]:
    """What others gave to this viewer's functions, the newest first."""
    rows = _received(viewer, today)
    return list(rows.order_by("-decided_on", "id")[window(1)])


def one_received(viewer: Viewer, share_id: uuid.UUID, today: date) -> Share | None:
    """One share that was given to this viewer and is not over."""
    return _received(viewer, today).filter(id=share_id).first()


def is_expired(share: Share, today: date) -> bool:
    """Whether its time is over, also before the night wrote that down."""
    if share.state == ShareState.PROPOSED:
        return share.proposed_on + DECIDE_WITHIN <= today
    return share.state == ShareState.GIVEN and share.ends_on is not None and share.ends_on <= today


def _of(viewer: Viewer) -> QuerySet[Share]:
    return Share.objects.filter(Q(function__in=viewer.receivers, organisation=viewer.organisation))


def _received(viewer: Viewer, today: date) -> QuerySet[Share]:
    return Share.objects.filter(id__in=visible_ids(viewer, today, SHARED), state=ShareState.GIVEN)
