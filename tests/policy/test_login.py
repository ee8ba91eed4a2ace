"""Who must prove more than a password, and whose own sign-in speaks for whom."""

from collections.abc import Set as AbstractSet
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.access import ALLOWED, Act, Role
from puzzelstuk.policy.login import may_remove_passkey, may_vouch, must_sign_in_elsewhere, needs_second_factor, still_signed_in

PASSWORD_ALONE = {Role.REPORTER, Role.TRAINER}


@pytest.mark.parametrize("role", Role)
def test_only_who_reads_nothing_of_others_signs_in_with_a_password_alone(role: Role) -> None:
    assert needs_second_factor({role}, practice=False) is (role not in PASSWORD_ALONE)


@pytest.mark.parametrize("role", Role)
def test_in_the_practice_municipality_nobody_needs_a_second_step(role: Role) -> None:
    assert needs_second_factor({role}, practice=True) is False


def test_whoever_handles_signals_or_oversees_the_log_needs_a_second_step() -> None:
    careful = {role for role, acts in ALLOWED.items() if acts & {Act.SIGNAL_HANDLE, Act.LOG_OVERSEE, Act.ORGANISATION_MAINTAIN}}
    assert all(needs_second_factor({role}, practice=False) for role in careful)


@given(st.sets(st.sampled_from(Role)))
def test_a_second_role_never_takes_the_second_step_away(roles: AbstractSet[Role]) -> None:
    assert needs_second_factor(roles, practice=False) is bool(roles - PASSWORD_ALONE)


@pytest.mark.parametrize(
    ("vouches_for", "member_of", "allowed"),
    [
        ({"veenstad"}, {"veenstad"}, True),
        ({"veenstad", "ggd"}, {"veenstad"}, True),
        ({"veenstad", "ggd"}, {"veenstad", "ggd"}, True),
        ({"veenstad"}, {"veenstad", "ggd"}, False),
        ({"veenstad"}, {"ggd"}, False),
        ({"veenstad"}, set(), False),
        (set(), {"veenstad"}, False),
        (set(), set(), False),
    ],
)
def test_an_own_sign_in_speaks_for_its_own_people_only(vouches_for: set[str], member_of: set[str], allowed: bool) -> None:
    assert bool(may_vouch(vouches_for, member_of)) is allowed


@pytest.mark.parametrize(
    ("required_for", "member_of", "elsewhere"),
    [
        ({"veenstad"}, {"veenstad"}, True),
        ({"veenstad"}, {"veenstad", "ggd"}, True),
        ({"veenstad"}, {"ggd"}, False),
        ({"veenstad"}, set(), False),
        (set(), {"veenstad"}, False),
    ],
)
def test_one_organisation_that_wants_its_own_sign_in_is_enough(
    required_for: set[str], member_of: set[str], elsewhere: bool
) -> None:
    assert must_sign_in_elsewhere(required_for, member_of) is elsewhere


@pytest.mark.parametrize(
    ("remaining", "needed", "allowed"),
    [([], True, False), ([], False, True), (["sleutel"], True, True), (["sleutel"], False, True)],
)
def test_who_needs_a_second_step_keeps_one(remaining: list[str], needed: bool, allowed: bool) -> None:
    assert bool(may_remove_passkey(remaining, needed=needed)) is allowed


MINUTE, HOUR = 60, 3600


@pytest.mark.parametrize(
    ("born", "seen", "goes_on"),
    [
        (-MINUTE, 0, True),
        (-14 * MINUTE, 0, True),
        (-16 * MINUTE, 0, False),
        (-HOUR, -14 * MINUTE, True),
        (-HOUR, -16 * MINUTE, False),
        (-15 * MINUTE, 0, True),
        (-15 * MINUTE - 1, 0, False),
        (-HOUR, -15 * MINUTE, True),
        (-HOUR, -15 * MINUTE - 1, False),
        (-12 * HOUR, -MINUTE, True),
        (-12 * HOUR - 1, -MINUTE, False),
        (-13 * HOUR, -MINUTE, False),
        (2 * MINUTE, 0, True),
        (5 * MINUTE, 0, True),
        (5 * MINUTE + 1, 0, False),
        (-HOUR, 5 * MINUTE, True),
        (-HOUR, 5 * MINUTE + 1, False),
        (HOUR, 0, False),
        (-HOUR, 2 * MINUTE, True),
        (-HOUR, HOUR, False),
        (-5 * MINUTE, HOUR, True),
    ],
)
def test_a_session_ends_by_half_a_day_by_a_quarter_of_an_hour_away_and_by_a_moment_that_has_not_come(
    born: float, seen: float, goes_on: bool
) -> None:
    now = 1_800_000_000.0
    assert still_signed_in(now=now, born=now + born, seen=now + seen if seen else 0.0, idle=timedelta(minutes=15)) is goes_on


def test_a_moment_that_has_not_come_counts_as_never_seen() -> None:
    assert still_signed_in(now=15 * MINUTE, born=0, seen=HOUR, idle=timedelta(minutes=15))
    assert not still_signed_in(now=15 * MINUTE + 0.5, born=0, seen=HOUR, idle=timedelta(minutes=15))
