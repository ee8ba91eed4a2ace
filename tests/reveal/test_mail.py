"""A mail says that a message waits, to each person alone; without a mail server nothing is given and it is tried again."""

import pytest
from pytest_django.fixtures import Settings

from tests.reveal.conftest import Story


def test_board_and_privacy_officer_hear_of_a_request(story: Story) -> None:
    story.asked()
    story.work()
    assert story.post.people == ["anne", "ellen"]
    assert story.state() == ("gevraagd", True, False)


def test_reporter_privacy_officer_and_the_two_hear_when_it_is_given(story: Story) -> None:
    story.given()
    assert story.post.people == ["anne", "ellen", "nora", "wil"]
    assert story.state()[::2] == ("gegeven", True)


def test_every_message_is_the_same_and_says_nothing(story: Story) -> None:
    story.asked()
    story.work()
    story.post.got.clear()
    story.given()
    bodies = {(str(mail["Subject"]), str(mail.get_payload())) for _, mail in story.post.got}
    assert len(bodies) == 1
    said = str(bodies).lower()
    assert not [word for word in ("signaal", "melder", "wil", "nora", "naam", str(story.signal)) if word in said.split()]
    assert all(mail["To"] == to for to, mail in story.post.got)


def test_nobody_is_told_twice(story: Story) -> None:
    story.given()
    told = len(story.post.got)
    assert story.work() == 0
    assert len(story.post.got) == told


def test_without_a_mail_server_nothing_is_given_and_later_it_is(story: Story, settings: Settings) -> None:
    story.agreed()
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    with pytest.raises(OSError, match="refused"):
        story.work()
    assert story.state()[0] == "akkoord"
    assert story.database.count("reporters_answer") == 0
    settings.EMAIL_PORT = port
    assert story.work() == 1
    assert story.state()[0] == "gegeven"


def test_an_address_that_is_gone_holds_up_nobody(story: Story) -> None:
    story.post.refuses = frozenset({"wil@veenstad.example"})
    story.given()
    assert story.post.people == ["anne", "ellen", "nora"]
    assert story.state()[0] == "gegeven"
