"""Checking and changing a password. One hash is computed whatever the answer: known, unknown or switched off."""

from datetime import UTC, datetime
from functools import lru_cache

from django.contrib.auth.hashers import check_password, identify_hasher, make_password
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from puzzelstuk.organisations.models import Member
from puzzelstuk.policy.decision import Decision, no, yes

TOO_WEAK = "Kies een langer wachtwoord, van minstens 12 tekens, dat niemand raadt. Een zin van vier of vijf woorden is goed."


class LinkTokens(PasswordResetTokenGenerator):
    """Django's, by a clock that summer time does not change: an hour is an hour."""

    def _now(self) -> datetime:
        return datetime.now(UTC).replace(tzinfo=None)


_tokens = LinkTokens()


def holder_of(email: str, password: str) -> Member | None:
    """The active account to which this address and password belong; as much work for one that does not exist.

    Never stores a hash again with newer settings: a row that changes at signing in would tell when somebody was there.
    """
    member = Member.objects.filter(email__iexact=email).first()
    usable = member is not None and member.is_active and _can_be_checked(member.password)
    stored = member.password if member is not None and usable else _nobodys_password()
    right = check_password(password, stored)
    return member if right and usable else None


def is_password_of(member: Member, password: str) -> bool:
    """The same question about somebody who is known already."""
    usable = member.is_active and _can_be_checked(member.password)
    return check_password(password, member.password if usable else _nobodys_password()) and usable


def choose_password(member: Member, password: str) -> Decision:
    """Set a password of one's own; ends every session and every link that was sent before."""
    try:
        validate_password(password, member)
    except ValidationError:
        return no(TOO_WEAK)
    member.set_password(password)
    member.save(update_fields=["password"])
    return yes()


@transaction.atomic
def end_all_sessions(member: Member) -> None:
    """Sign out on every device."""
    Member.objects.filter(id=member.id).update(session_round=F("session_round") + 1)
    member.refresh_from_db(fields=["session_round"])


def link_token(member: Member) -> str:
    """A token that works until the password is chosen, for an hour at most."""
    return _tokens.make_token(member)


def opens(member: Member, token: str) -> bool:
    return member.is_active and _tokens.check_token(member, token)


def _can_be_checked(stored: str) -> bool:
    try:
        identify_hasher(stored)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=1)
def _nobodys_password() -> str:
    return make_password("niemand kent dit wachtwoord")
