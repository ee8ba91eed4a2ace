"""The night of the rights desk: reminders without a word of what, and what had its day goes."""

from datetime import date

import pytest
from django.core import mail

from puzzelstuk.flows.rights import desk as rights_desk
from puzzelstuk.flows.rights.night import clear_rights, remind_of_requests
from puzzelstuk.policy.rights import ExtensionReason
from tests.committed import Committed
from tests.rights.people import peter_asks
from tests.world import WEDNESDAY, viewer


@pytest.fixture
def asked(committed: Committed) -> Committed:
    """A request that is really there."""
    with committed.role():
        peter_asks()
    return committed


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 12, 10), set()),
        (date(2026, 12, 11), {"roos", "hanna"}),
        (date(2026, 12, 16), {"roos", "hanna"}),
        (date(2026, 12, 18), {"roos", "hanna"}),
        (date(2026, 12, 19), {"roos", "hanna", "anne"}),
        (date(2026, 12, 26), {"roos", "hanna", "anne"}),
    ],
)
def test_who_must_answer_is_reminded_without_a_word_of_what(asked: Committed, on: date, told: set[str]) -> None:
    with asked.role("puzzelstuk_worker"):
        remind_of_requests(on)
    assert {one.to[0] for one in mail.outbox} == {f"{slug}@veenstad.example" for slug in told}
    assert not [one for one in mail.outbox if "verzoek" in f"{one.subject} {one.body}" or "Vonk" in str(one.body)]


def test_a_request_goes_on_its_last_day(asked: Committed) -> None:
    asked.change("UPDATE rights_request SET erase_on = current_date - 1")
    with asked.role("puzzelstuk_worker"):
        clear_rights(WEDNESDAY.date())
    assert asked.count("rights_request") == 0


def test_what_hangs_on_a_signal_goes_with_it(asked: Committed) -> None:
    asked.change(
        "INSERT INTO rights_informed (id, organisation, object_id, number, step, reason, noted_on, by, retention)"
        " VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'verteld', '', current_date, gen_random_uuid(), 'signaal')"
    )
    with asked.role("puzzelstuk_worker"):
        clear_rights(WEDNESDAY.date())
    assert asked.count("rights_informed") == 0


def test_an_extended_request_is_reminded_of_its_new_day(asked: Committed) -> None:
    with asked.role():
        (request,) = rights_desk.listed(by=viewer("roos"), at=WEDNESDAY)
        rights_desk.extend(request.id, ExtensionReason.COMPLEX, by=viewer("roos"), at=WEDNESDAY)
    with asked.role("puzzelstuk_worker"):
        assert (remind_of_requests(date(2026, 12, 18)), remind_of_requests(date(2027, 2, 18))) == (0, 2)
