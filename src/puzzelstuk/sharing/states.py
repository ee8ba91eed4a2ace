"""Where a share stands, and what may follow."""

from django.db import models


class ShareState(models.TextChoices):
    """The five stands of a share."""

    PROPOSED = "voorgesteld", "Wacht op een collega"
    GIVEN = "gegeven", "Gedeeld"
    REFUSED = "geweigerd", "Niet gedeeld"
    WITHDRAWN = "ingetrokken", "Ingetrokken"
    EXPIRED = "verlopen", "Voorbij"


FOLLOWING: dict[ShareState, frozenset[ShareState]] = {
    ShareState.PROPOSED: frozenset({ShareState.GIVEN, ShareState.REFUSED, ShareState.WITHDRAWN, ShareState.EXPIRED}),
    ShareState.GIVEN: frozenset({ShareState.WITHDRAWN, ShareState.EXPIRED}),
    ShareState.REFUSED: frozenset(),
    ShareState.WITHDRAWN: frozenset(),
    ShareState.EXPIRED: frozenset(),
}


def may_follow(now: ShareState, next_one: ShareState) -> bool:
    return next_one in FOLLOWING[now]
