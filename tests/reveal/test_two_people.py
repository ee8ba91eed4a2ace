"""The name of a reporter is given by two people, for a reason, once; and its reporter and the privacy officer hear of it."""

import uuid
from datetime import timedelta

import pytest

from puzzelstuk.flows.handling.reveal import Why, ask, decide, listed, read_name
from puzzelstuk.flows.reporting.follow import mine, own_signal
from puzzelstuk.jobs.nightly import clear_names
from puzzelstuk.web.requests import now
from tests.reveal.conftest import WHY, Story
from tests.world import recorded_by, viewer


def test_after_two_people_agreed_each_of_them_reads_the_name_once(story: Story) -> None:
    reveal = story.given()
    with story.database.role():
        for slug in ("nora", "ellen"):
            assert read_name(reveal, by=viewer(slug), at=now()) == "Wil Brandsma (wil@veenstad.example)"
            assert read_name(reveal, by=viewer(slug), at=now()) is None
    assert story.database.count("reporters_answer") == 0


@pytest.mark.parametrize("slug", ["anne", "pieter", "wil", "joris", "samira", "joke"])
def test_nobody_else_reads_it(story: Story, slug: str) -> None:
    reveal = story.given()
    with story.database.role():
        assert read_name(reveal, by=viewer(slug), at=now()) is None
    assert story.database.count("reporters_answer") == 2


def test_one_person_gets_nothing(story: Story) -> None:
    reveal = story.asked()
    story.work()
    with story.database.role():
        assert read_name(reveal, by=viewer("nora"), at=now()) is None
    assert story.database.count("reporters_answer") == 0


@pytest.mark.parametrize("slug", ["nora", "pieter", "anne", "wil", "samira", "joris"])
def test_only_another_on_the_board_decides(story: Story, slug: str) -> None:
    reveal = story.asked()
    with story.database.role():
        assert not decide(reveal, agreed=True, by=viewer(slug), at=now())
    assert story.state()[0] == "gevraagd"


def test_after_seven_days_nobody_can_agree(story: Story) -> None:
    reveal = story.asked()
    with story.database.role():
        assert not decide(reveal, agreed=True, by=viewer("ellen"), at=now() + timedelta(days=7))


def test_a_no_is_a_no(story: Story) -> None:
    reveal = story.asked()
    with story.database.role():
        assert decide(reveal, agreed=False, by=viewer("ellen"), at=now())
        assert not decide(reveal, agreed=True, by=viewer("ellen"), at=now())
    story.work()
    assert story.database.count("reporters_answer") == 0
    assert story.post.people == ["ellen", "nora"]


def test_only_who_handles_a_signal_asks_about_it(story: Story) -> None:
    with story.database.role():
        elsewhere = recorded_by("samira", at=now())
        refusals = [ask(signal, WHY, by=viewer("nora"), at=now()).reason for signal in (elsewhere, uuid.uuid4())]
        assert refusals[0] == refusals[1] != ""
        assert not ask(story.signal, WHY, by=viewer("ellen"), at=now())
    assert story.database.count("reporters_reveal") == 0


def test_without_a_board_and_a_privacy_officer_there_is_no_asking(story: Story) -> None:
    with story.database.role():
        signal = recorded_by("samira", at=now())
        assert "bestuurder" in ask(signal, WHY, by=viewer("joke"), at=now()).reason


@pytest.mark.parametrize("why", [Why("", "vitaal", WHY.words), Why("gevaar", "", WHY.words), Why("gevaar", "vitaal", "zomaar")])
def test_a_request_says_why(story: Story, why: Why) -> None:
    with story.database.role():
        assert not ask(story.signal, why, by=viewer("nora"), at=now())


def test_the_reporter_hears_that_it_happened_and_nobody_else_does(story: Story) -> None:
    story.given()
    with story.database.role():
        (own,) = mine(viewer("wil"), now().date())
        assert own.name_given == now().date()
        found = own_signal(viewer("wil"), story.signal, now())
        assert found
        assert found.name_given == now().date()
        (other,) = mine(viewer("karim"), now().date())
        assert other.name_given is None


def test_before_it_is_given_the_reporter_hears_nothing(story: Story) -> None:
    story.agreed()
    with story.database.role():
        assert [one.name_given for one in mine(viewer("wil"), now().date())] == [None]


def test_the_privacy_officer_and_the_board_follow_every_request_without_the_name(story: Story) -> None:
    story.given()
    with story.database.role():
        for slug in ("anne", "ellen", "nora"):
            (one,) = listed(by=viewer(slug), at=now())
            assert (one.asked_by, one.decided_by, one.words) == ("Nora Visser", "Ellen Schouten", WHY.words)
            assert "Brandsma" not in str(one)
            assert one.may_read is (slug != "anne")
        assert listed(by=viewer("pieter"), at=now()) == []


def test_a_name_that_nobody_read_is_gone_after_its_day(story: Story) -> None:
    story.given()
    story.database.change("UPDATE reporters_answer SET erase_on = puzzelstuk_today() - 1")
    with story.database.role("puzzelstuk_worker"):
        clear_names(now().date())
    assert story.database.count("reporters_answer") == 0
