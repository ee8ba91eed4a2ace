"""Which state may follow which, and who moves a signal along."""

from django.db import models

from puzzelstuk.policy.access import Role


class State(models.TextChoices):
    """Where a signal stands; the same words go to the reporter as process status."""

    RECORDED = "vastgelegd", "Vastgelegd"
    SEEN = "gezien", "Gezien"
    IN_HAND = "opgepakt", "Wordt opgepakt"
    MORE_WANTED = "vraag", "Wij vragen je om meer informatie"
    CLOSED = "afgesloten", "Afgesloten"
    LAPSED = "verlopen", "Verlopen"


TRANSITIONS: dict[State, frozenset[State]] = {
    State.RECORDED: frozenset({State.SEEN, State.LAPSED}),
    State.SEEN: frozenset({State.IN_HAND, State.MORE_WANTED, State.CLOSED, State.LAPSED}),
    State.IN_HAND: frozenset({State.MORE_WANTED, State.CLOSED, State.LAPSED}),
    State.MORE_WANTED: frozenset({State.IN_HAND, State.CLOSED, State.LAPSED}),
    State.CLOSED: frozenset(),
    State.LAPSED: frozenset(),
}
# Nothing follows any more. Nobody gives LAPSED: it comes with the last day, when no final status was given.
ENDED = frozenset({State.CLOSED, State.LAPSED})

OWNER: dict[State, Role] = {
    State.RECORDED: Role.CONTACT_PERSON,
    State.SEEN: Role.CONTACT_PERSON,
    State.IN_HAND: Role.CONTACT_PERSON,
    State.MORE_WANTED: Role.REPORTER,
    State.CLOSED: Role.CONTACT_PERSON,
    State.LAPSED: Role.CONTACT_PERSON,
}


def may_follow(current: State, following: State) -> bool:
    return following in TRANSITIONS[current]
