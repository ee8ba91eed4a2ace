"""Who can be reached now, and until when: on the minute."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.policy.hours import WEEKDAYS, Hours, Reach, check, reach

MONDAY = datetime(2026, 11, 16, tzinfo=ZoneInfo("Europe/Amsterdam"))
OFFICE: Hours = dict.fromkeys(("ma", "di", "wo", "do"), ("09:00", "17:00")) | {"vr": ("09:00", "12:30")}

CLOCKS = st.tuples(st.times(), st.times()).map(sorted).filter(lambda two: f"{two[0]:%H:%M}" < f"{two[1]:%H:%M}")
WEEKS = st.dictionaries(st.sampled_from(WEEKDAYS), CLOCKS.map(lambda two: (f"{two[0]:%H:%M}", f"{two[1]:%H:%M}")))


def at(day: str, clock: str) -> datetime:
    hour, minute = clock.split(":")
    return MONDAY + timedelta(days=WEEKDAYS.index(day), hours=int(hour), minutes=int(minute))


@pytest.mark.parametrize(
    ("day", "clock", "now", "words"),
    [
        ("ma", "08:59", False, "vandaag vanaf 09.00"),
        ("ma", "09:00", True, "tot 17.00"),
        ("ma", "16:59", True, "tot 17.00"),
        ("ma", "17:00", False, "morgen vanaf 09.00"),
        ("vr", "12:29", True, "tot 12.30"),
        ("vr", "12:30", False, "maandag vanaf 09.00"),
        ("za", "11:00", False, "maandag vanaf 09.00"),
        ("zo", "23:59", False, "morgen vanaf 09.00"),
    ],
)
def test_office_hours_open_and_close_on_the_minute(day: str, clock: str, now: bool, words: str) -> None:
    found = reach(OFFICE, at(day, clock))
    assert found.now is now
    assert words in found.words


@pytest.mark.parametrize("day", WEEKDAYS)
def test_day_and_night_is_always_reachable(day: str) -> None:
    assert reach({"altijd": []}, at(day, "03:00")) == Reach(now=True, words="dag en nacht bereikbaar")


def test_day_and_night_needs_no_clock_times() -> None:
    check({"altijd": []})


def test_without_hours_nobody_promises_a_moment() -> None:
    assert reach({}, at("ma", "10:00")).words == "nu niet bereikbaar"


@settings(deadline=None)
@given(hours=WEEKS, moment=st.datetimes(timezones=st.just(ZoneInfo("Europe/Amsterdam"))))
def test_reachable_now_means_open_today(hours: Hours, moment: datetime) -> None:
    span = hours.get(WEEKDAYS[moment.weekday()])
    assert reach(hours, moment).now is bool(span and span[0] <= f"{moment:%H:%M}" < span[1])


@settings(deadline=None)
@given(hours=WEEKS)
def test_hours_that_open_before_they_close_are_accepted(hours: Hours) -> None:
    check(hours)


@pytest.mark.parametrize(
    "hours",
    [
        {"ma": ["17:00", "09:00"]},
        {"ma": ["09:00", "09:00"]},
        {"ma": ["09:00"]},
        {"maandag": ["09:00", "17:00"]},
        {"ma": ["25:00", "26:00"]},
        {"ma": ["ochtend", "middag"]},
    ],
)
def test_hours_that_cannot_be_read_are_refused_in_dutch(hours: Hours) -> None:
    with pytest.raises(ValueError, match="Openingstijden"):
        check(hours)


def test_the_refusal_shows_what_was_written_and_how_it_should_be() -> None:
    told = "^Openingstijden zijn niet goed: ma 17:00-09:00. Schrijf bijvoorbeeld ma 09:00-17:00.$"
    with pytest.raises(ValueError, match=told):
        check({"ma": ["17:00", "09:00"]})


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("08:00", "nu dicht, weer bereikbaar vandaag vanaf 09.00 uur"),
        ("10:00", "vandaag tot 17.00 uur"),
        ("18:00", "nu dicht, weer bereikbaar morgen vanaf 09.00 uur"),
    ],
)
def test_the_screen_says_it_in_whole_words(clock: str, words: str) -> None:
    assert reach(OFFICE, at("ma", clock)).words == words


def test_who_is_open_one_day_a_week_is_named_a_week_ahead() -> None:
    assert reach({"ma": ("09:00", "10:00")}, at("ma", "11:00")).words == "nu dicht, weer bereikbaar maandag vanaf 09.00 uur"
