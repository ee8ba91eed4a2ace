"""The attack of the long part in small: nobody is kept out, and what is limited computes nothing."""

import pytest

from tests.login.hashing import Counted
from tests.login.people import guess, password_of
from tests.login.test_limits import from_elsewhere, known_device


@pytest.mark.parametrize("accounts", [1, 60])
def test_victims_come_in_while_somebody_guesses(hashes: type[Counted], accounts: int) -> None:
    on_their_phone = known_device("samira")
    guess("eerste", 1)  # what nobody's password is computed with, once a process
    before, tries = hashes.computed, 60
    for number in range(tries):
        slug = "samira" if accounts == 1 else f"mens{number}"
        guess(slug, 1, **from_elsewhere(number % 4))
        if number % 10 == 0:
            assert password_of("samira", on_their_phone).status_code == 302
            assert password_of("chris", REMOTE_ADDR="192.0.2.9").status_code == 302
    logins, guessed = 12, 10 if accounts == 1 else tries
    assert hashes.computed - before == logins + guessed
