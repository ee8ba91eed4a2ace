"""Who must prove more than a password, how often may be guessed, and how long somebody stays signed in."""

import uuid
from collections.abc import Collection
from datetime import timedelta

from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.policy.decision import Decision, no, yes

TRIES_PER_ACCOUNT = 10
TRIES_PER_ADDRESS = 30
LINKS_PER_ACCOUNT = 3
GUESSING_WINDOW = timedelta(minutes=15)
LINK_LASTS = timedelta(hours=1)
DEVICE_KNOWN_FOR = timedelta(days=180)
SESSION_LASTS = timedelta(hours=12)
CONFIRMED_FOR = timedelta(minutes=10)
CLOCKS_DIFFER = timedelta(minutes=5)  # between two machines that work together; more is a wrong clock

# Everyone who reads what others recorded, oversees it, or decides who may: a stolen password alone must not be enough.
SECOND_FACTOR = frozenset(
    {
        Role.CONTACT_PERSON,
        Role.DESK_OFFICER,
        Role.AREA_COORDINATOR,
        Role.BOARD,
        Role.PRIVACY_DESK,
        Role.PRIVACY_OFFICER,
        Role.FUNCTIONAL_ADMIN,
        Role.TECHNICAL_ADMIN,
        Role.TEAM_LEAD,
        Role.CONFIDENTIAL_ADVISER,
        Role.SOURCE_OWNER,
    }
)


def needs_second_factor(roles: Collection[Role], *, practice: bool) -> bool:
    """Whether one of these roles asks for a second step; never in the practice municipality, where nothing is real."""
    return not practice and not SECOND_FACTOR.isdisjoint(roles)


def may_be_logged_by_name(roles: Collection[Role]) -> Decision:
    """Whether the log says who signed in and when: only of who has a role and can put nothing down. The rest stands sealed."""
    if not roles or may(roles, Act.SIGNAL_RECORD):
        return no("Wie een stuk kan neerleggen, staat verzegeld in het logboek.", rule="verzegeld logboek")
    return yes(rule="verzegeld logboek")


def still_signed_in(*, now: float, born: float, seen: float, idle: timedelta) -> bool:
    """Whether a session of these moments (seconds) goes on. One from the future does not: a wrong clock never prolongs it."""
    slack = CLOCKS_DIFFER.total_seconds()
    if born > now + slack or now - born > SESSION_LASTS.total_seconds():
        return False
    last = max(born, seen if seen <= now + slack else 0.0)
    return now - last <= idle.total_seconds()


def may_vouch(vouches_for: Collection[str], member_of: Collection[str]) -> Decision:
    """An organisation's own sign-in speaks for its own people only: never for somebody who also works elsewhere."""
    if member_of and set(member_of) <= set(vouches_for):
        return yes(rule="eigen mensen")
    return no("Deze manier van inloggen hoort niet bij jouw account. Vraag het je functioneel beheerder.", rule="eigen mensen")


def must_sign_in_elsewhere(required_for: Collection[str], member_of: Collection[str]) -> bool:
    """Whether one of the organisations of this account wants its own sign-in instead of a password here."""
    return not set(required_for).isdisjoint(member_of)


def may_remove_passkey(remaining: Collection[uuid.UUID | str], *, needed: bool) -> Decision:
    """Who needs a second step keeps at least one."""
    if needed and not remaining:
        return no("Voor jouw rol is een tweede stap nodig. Voeg eerst een andere toe.", rule="tweede stap")
    return yes(rule="tweede stap")
