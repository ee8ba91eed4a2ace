"""Every table is held by row-level security, its owner included, or says here why not."""

from datetime import UTC, datetime

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.utils import timezone

from tests.world import member

pytestmark = pytest.mark.django_db

OPEN_TABLES = {
    "account_emailaddress": "empty; comes with allauth, nobody may touch it",
    "account_emailconfirmation": "empty; comes with allauth, nobody may touch it",
    "auth_group": "empty; comes with Django's accounts",
    "auth_group_permissions": "empty; comes with Django's accounts",
    "auth_permission": "names of Django's own permissions, not used",
    "django_content_type": "names of models",
    "django_migrations": "which migrations ran",
    "django_session": "a session is read before anyone is known; its content is sealed under the visitor's own cookie",
    "mfa_authenticator": "what somebody signs in with, read before anybody is known; secrets stand sealed",
    "organisations_adoption": "which rules a board adopted: public within the municipality",
    "organisations_agreement": "which parties work together: public within the municipality",
    "organisations_agreement_parties": "the parties of an agreement",
    "organisations_area": "wijken en buurten",
    "organisations_externalidentity": "which account an organisation's own sign-in means, read before anybody is known; an index only",
    "organisations_member": "accounts are readable before an organisation is known; they hold no signal content",
    "organisations_organisation": "names of organisations",
    "socialaccount_socialaccount": "empty; comes with allauth, nobody may touch it",
    "socialaccount_socialapp": "empty; comes with allauth, nobody may touch it",
    "socialaccount_socialtoken": "empty; comes with allauth, nobody may touch it",
    "web_tally": "counts of tries under keyed hashes; asked before anybody is known",
}


# Tables of allauth: in the first nobody may write, in the last a trigger forgets the moment (see the test below).
NEVER_WRITTEN = {
    ("account_emailconfirmation", "created"), ("account_emailconfirmation", "sent"),
    ("socialaccount_socialaccount", "date_joined"), ("socialaccount_socialaccount", "last_login"),
    ("socialaccount_socialtoken", "expires_at"),
    ("mfa_authenticator", "created_at"), ("mfa_authenticator", "last_used_at"),
}  # fmt: skip


def answer(query: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())


def tables() -> dict[str, bool]:
    """Per table whether row-level security holds for everyone, its owner too."""
    rows = answer(
        "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
    )
    return {str(name): bool(forced) for name, forced in rows}


def test_a_table_without_row_level_security_has_a_reason() -> None:
    assert {name for name, forced in tables().items() if not forced} == set(OPEN_TABLES)


def test_a_table_under_row_level_security_has_a_policy() -> None:
    with_policy = {str(name) for (name,) in answer("SELECT DISTINCT tablename FROM pg_policies WHERE schemaname = 'public'")}
    assert {name for name, forced in tables().items() if forced} == with_policy


def test_the_app_works_as_a_role_that_is_held_by_it() -> None:
    assert answer("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [
        ("puzzelstuk_app", False, False)
    ]


def test_one_owner_who_is_held_by_it_too_owns_every_table() -> None:
    assert {owner for (owner,) in answer("SELECT tableowner FROM pg_tables WHERE schemaname = 'public'")} == {"puzzelstuk_owner"}
    assert answer("SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = 'puzzelstuk_owner'") == [
        (False, False, False)
    ]


def test_a_view_or_a_sequence_gives_no_way_around() -> None:
    assert answer("SELECT relname FROM pg_class WHERE relkind IN ('v', 'm', 'f') AND relnamespace = 'public'::regnamespace") == []


def test_no_table_remembers_the_moment_a_reporter_was_there() -> None:
    moments = answer(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type LIKE 'timestamp%'"
    )
    assert set(moments) - NEVER_WRITTEN == {
        ("audit_entry", "at"), ("django_migrations", "applied"), ("django_session", "expire_date")
    }  # fmt: skip


def test_when_somebody_set_or_used_a_passkey_or_code_is_not_kept() -> None:
    kept = Authenticator.objects.create(user=member("samira"), type="totp", data={}, last_used_at=timezone.now())
    kept.save()
    kept.refresh_from_db()
    assert (kept.created_at, kept.last_used_at) == (datetime(1970, 1, 1, tzinfo=UTC), None)
