"""Guessing is slowed before anything is computed, per account and per address, and keeps nobody out."""

import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from puzzelstuk.policy.login import TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS
from puzzelstuk.web.models import Tally
from tests.login.hashing import Counted
from tests.login.people import code, guess, password_of, with_app
from tests.web.page import read
from tests.web.sending import send
from tests.world import member


def known_device(slug: str) -> Client:
    """A phone on which this person signed in before."""
    client = Client()
    assert password_of(slug, client).status_code == 302
    send(client, "/uitloggen")
    return client


def from_elsewhere(number: int) -> dict[str, object]:
    return {"REMOTE_ADDR": f"198.51.{number // 250}.{number % 250 + 1}"}


def test_after_ten_wrong_passwords_the_eleventh_is_not_even_computed(hashes: type[Counted]) -> None:
    assert guess("samira", TRIES_PER_ACCOUNT + 3) == [401] * TRIES_PER_ACCOUNT + [429] * 3
    assert hashes.computed == TRIES_PER_ACCOUNT


@pytest.mark.parametrize("slug", ["samira", "bestaat-niet", "uitgezet"])
def test_known_unknown_and_switched_off_cost_one_computation_each(hashes: type[Counted], slug: str) -> None:
    guess("iemand-anders", 1)
    if slug == "uitgezet":
        member("samira").__class__.objects.filter(email="chris@veenstad.example").update(is_active=False)
        slug = "chris"
    before = hashes.computed
    assert guess(slug, 1) == [401]
    assert hashes.computed - before == 1


def test_a_limited_account_that_does_not_exist_cannot_be_told_from_one_that_does() -> None:
    guess("samira", TRIES_PER_ACCOUNT)
    guess("niemand", TRIES_PER_ACCOUNT)
    known, unknown = password_of("samira"), password_of("niemand")
    assert (known.status_code, unknown.status_code) == (429, 429)
    assert read(known).text == read(unknown).text


def test_while_somebody_guesses_the_owner_comes_in_on_their_own_phone() -> None:
    phone = known_device("samira")
    guess("samira", 30)
    assert password_of("samira", phone)["Location"] == "/"


def test_a_known_phone_may_guess_ten_times_as_well_and_not_more() -> None:
    phone = known_device("samira")
    answers = [password_of("samira", phone, password="fout").status_code for _ in range(TRIES_PER_ACCOUNT + 1)]
    assert answers == [401] * TRIES_PER_ACCOUNT + [429]


def test_a_phone_is_known_for_its_own_account_only() -> None:
    phone = known_device("samira")
    guess("chris", TRIES_PER_ACCOUNT)
    assert password_of("chris", phone).status_code == 429


def test_a_made_up_device_is_no_known_one() -> None:
    guess("samira", TRIES_PER_ACCOUNT)
    stranger = Client()
    stranger.cookies["puzzelstuk_toestel"] = "WyJ0b2VzdGVsIiwgWyJ4Il1d:1abc:onecht"
    assert password_of("samira", stranger).status_code == 429


def test_a_right_password_is_no_guess() -> None:
    assert [password_of("samira").status_code for _ in range(TRIES_PER_ACCOUNT + 5)] == [302] * (TRIES_PER_ACCOUNT + 5)


def test_one_password_on_many_accounts_is_stopped_at_the_address() -> None:
    answers = [guess(f"mens{number}", 1)[0] for number in range(TRIES_PER_ADDRESS + 2)]
    assert answers == [401] * TRIES_PER_ADDRESS + [429, 429]
    assert guess("samira", 1, **from_elsewhere(1)) == [401]


def test_the_colleague_behind_the_same_address_still_comes_in_on_a_known_phone() -> None:
    phone = known_device("joke")
    for number in range(TRIES_PER_ADDRESS + 1):
        guess(f"mens{number}", 1)
    assert password_of("joke", phone).status_code == 302


def test_guessing_from_everywhere_counts_for_the_account() -> None:
    answers = [guess("samira", 1, **from_elsewhere(number))[0] for number in range(TRIES_PER_ACCOUNT + 1)]
    assert answers == [401] * TRIES_PER_ACCOUNT + [429]


@pytest.mark.parametrize(("proxies", "counts_per_visitor"), [([], False), (["127.0.0.1"], True)])
def test_a_header_says_who_connects_only_when_our_own_proxy_wrote_it(
    settings: Settings, proxies: list[str], counts_per_visitor: bool
) -> None:
    settings.CONFIGURATION = configured.CONFIGURATION.model_copy(update={"trusted_proxies": proxies})
    for number in range(TRIES_PER_ADDRESS):
        guess(f"mens{number}", 1, HTTP_X_FORWARDED_FOR="203.0.113.9")
    answers = guess("samira", 1, HTTP_X_FORWARDED_FOR="203.0.113.9, 192.0.2.7")
    assert answers == ([401] if counts_per_visitor else [429])


def test_codes_can_be_guessed_ten_times_as_well() -> None:
    secret, client = with_app("joke"), Client()
    password_of("joke", client)
    answers = [send(client, "/inloggen/tweede-stap", {"code": "000000"}).status_code for _ in range(TRIES_PER_ACCOUNT + 1)]
    assert answers == [401] * TRIES_PER_ACCOUNT + [429]
    assert send(client, "/inloggen/tweede-stap", {"code": code(secret)}).status_code == 429


def test_what_is_counted_names_nobody_and_no_moment() -> None:
    guess("samira", 2)
    rows = list(Tally.objects.values_list("key", "tries", "until"))
    assert {tries for _, tries, _ in rows} == {2}
    assert all(len(key) == 64 and until < 10_000_000 for key, _, until in rows)


def test_the_practice_password_is_what_these_tests_think_it_is() -> None:
    assert member("samira").check_password(PRACTICE_PASSWORD)
