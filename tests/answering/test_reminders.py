"""Who must answer hears in time; a mail says that a message waits and not one word more."""

from datetime import date

import pytest
from pytest_django.fixtures import Settings

from puzzelstuk.cli.practice import identity
from puzzelstuk.flows.reporting.message import SUBJECT
from puzzelstuk.organisations.actions import want_mail
from puzzelstuk.signals.states import State
from tests.answering.conftest import Nights
from tests.world import member

READ_BY, UNREAD, WARNED, DUE, LATE = (
    date(2026, 11, 20),
    date(2026, 11, 23),
    date(2026, 11, 30),
    date(2026, 12, 2),
    date(2026, 12, 3),
)
LADDER_OF_TOWN = f"subject = 'ladder' AND organisation_id = '{identity('organisatie', 'gemeente')}'"
TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 11, 19), []),
        (READ_BY, ["joke"]),
        (date(2026, 11, 22), []),
        (UNREAD, ["bilal", "joke"]),
        (date(2026, 11, 24), []),
        (WARNED, ["joke"]),
        (date(2026, 12, 1), []),
        (DUE, ["bilal", "joke"]),
        (LATE, ["bilal", "joke"]),
        (date(2026, 12, 4), []),
    ],
)
def test_first_joke_hears_then_her_deputy(nights: Nights, day: date, told: list[str]) -> None:
    nights.record()
    assert nights.heard(day) == told


def test_when_it_is_late_the_first_step_of_the_ladder_hears_too(nights: Nights) -> None:
    one_rung = '{"stappen": [{"stap": "bestuurder", "bestemming": "bestuurder", "werkdagen": 5}]}'
    nights.record("wil")
    assert nights.heard(LATE) == ["nora", "pieter"]
    nights.database.change(
        "DELETE FROM feedback_notice", f"UPDATE organisations_arrangement SET content = '{one_rung}' WHERE {LADDER_OF_TOWN}"
    )
    assert nights.heard(LATE) == ["ellen", "nora", "pieter"]


@pytest.mark.parametrize("day", [READ_BY, WARNED, DUE, LATE])
def test_after_the_final_status_nobody_hears_anything(nights: Nights, day: date) -> None:
    nights.give(nights.record(), State.SEEN, State.CLOSED)
    assert nights.heard(day) == []


def test_what_was_read_needs_no_reminder_to_read(nights: Nights) -> None:
    nights.give(nights.record(), State.SEEN)
    assert nights.heard(READ_BY) == []


def test_however_much_waits_it_is_one_mail_and_a_second_run_tells_nobody_again(nights: Nights) -> None:
    for who in ("samira", "esra", "milan"):
        nights.record(who)
    assert nights.heard(WARNED) == ["joke"]
    assert nights.heard(WARNED) == []


def test_the_mail_server_is_away_and_the_next_try_tells_who_did_not_hear(nights: Nights, settings: Settings) -> None:
    nights.record()
    nights.record("chris")
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    with pytest.raises(OSError, match="refused"):
        nights.night(WARNED)
    assert nights.database.count("feedback_notice") == 0
    settings.EMAIL_PORT = port
    assert nights.heard(WARNED) == ["joke", "marit"]


def test_every_mail_is_the_same_to_one_person_and_says_nothing(nights: Nights) -> None:
    for who in ("samira", "chris", "wil"):
        nights.record(who)
    nights.night(WARNED)
    said = {(str(mail["Subject"]), str(mail.get_payload())) for _, mail in nights.post.got}
    assert len(nights.post.got) == 3
    assert [subject for subject, _ in said] == [SUBJECT]
    assert all(mail["To"] == to for to, mail in nights.post.got)


def test_nothing_of_a_signal_stands_in_a_mail_its_headers_or_the_notice(nights: Nights) -> None:
    signal = nights.record("wil")
    nights.night(WARNED)
    everything = "".join(mail.as_string() for _, mail in nights.post.got) + str(
        nights.database.rows("SELECT * FROM feedback_notice")
    )
    assert everything
    for word in (str(signal), "Wmo", "Brandsma", "wil@", "mentor", "BU99", "jonge_aanwas", "signaal", "plein"):
        assert word.lower() not in everything.lower(), word


def test_a_reporter_gets_no_mail_unless_asked_for(nights: Nights) -> None:
    nights.give(nights.record(), State.SEEN)
    assert nights.heard(TUESDAY) == []


def test_who_asked_gets_one_on_tuesday_with_everybody_else_who_asked_whether_something_waits_or_not(nights: Nights) -> None:
    with nights.database.role():
        for who in ("samira", "chris"):
            want_mail(member(who).id, wanted=True)
    nights.give(nights.record(), State.SEEN)
    assert {day: nights.heard(date(2026, 11, day)) for day in (23, 24, 25)} == {23: [], 24: ["chris", "samira"], 25: []}
    assert len({str(mail.get_payload()) for _, mail in nights.post.got}) <= 1
