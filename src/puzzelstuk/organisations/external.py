"""The accounts that an organisation's own sign-in may open: of its own people only, and only accounts that exist."""

from collections.abc import Collection

from django.db import IntegrityError, transaction

from puzzelstuk.organisations.models import ExternalIdentity, Member
from puzzelstuk.organisations.selectors import active_member, organisations_of
from puzzelstuk.policy.login import may_vouch


def member_vouched_for(*, provider: str, subject: bytes, email: str, organisations: Collection[str]) -> Member | None:
    """By the subject once that is known, before that by the verified e-mail address; None when it is nobody here."""
    row = ExternalIdentity.objects.filter(provider=provider, subject=subject).select_related("member").first()
    member = row.member if row else active_member(email) if email else None
    if member is None or not member.is_active or not may_vouch(organisations, organisations_of(member.id)):
        return None
    return member if row or _linked(member, provider, subject) else None


def _linked(member: Member, provider: str, subject: bytes) -> bool:
    """From now on this subject is this account; false when the account has another one already."""
    try:
        with transaction.atomic():
            ExternalIdentity(member=member, provider=provider, subject=subject).save(force_insert=True)
    except IntegrityError:
        return False
    return True
