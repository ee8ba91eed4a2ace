"""Somebody who lost device and codes: who can reach the server takes the second step away."""

from puzzelstuk.cli.second_step import run
from puzzelstuk.cli.second_step_away import take_away
from puzzelstuk.web.credentials import held_by
from tests.login.people import is_in, password_of, with_app, with_codes
from tests.world import member, signed_in


def test_joke_lost_everything_and_comes_in_with_her_password_again() -> None:
    with_app("joke")
    with_codes("joke")
    elsewhere = signed_in("joke")
    assert take_away("JOKE@veenstad.example")
    assert not held_by(member("joke")).any
    assert not is_in(elsewhere)
    assert password_of("joke")["Location"] == "/"


def test_an_account_that_is_not_there_is_said_so() -> None:
    assert not take_away("niemand@veenstad.example")


def test_the_command_asks_for_an_address() -> None:
    assert run([]) == 2
