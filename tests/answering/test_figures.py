"""How well people are answered: everybody together, whole weeks, rounded, and nothing of a week with few signals."""

from datetime import datetime, timedelta

import pytest

from puzzelstuk.flows.handling.figures import answering
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.policy.figures import LEAST_SHOWN, ROUNDED_TO
from puzzelstuk.signals.states import State
from tests.web.page import read
from tests.world import WEDNESDAY, recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
OCTOBER = WEDNESDAY - timedelta(weeks=6)


def week(number: int, *, late: int = 0, at: datetime = OCTOBER) -> None:
    """So many signals of Wil in one week, read after two days; the last of them answered a day late."""
    for place in range(number):
        signal = recorded_by("wil", at=at)
        status(signal, State.SEEN, by=viewer("nora"), at=at + timedelta(days=2))
        answered = 15 if place < late else 7
        status(signal, State.IN_HAND, by=viewer("nora"), at=at + timedelta(days=answered))


def shown(who: str = "nora") -> list[tuple[int, int]]:
    return [(one.on_time, one.median) for one in answering(by=viewer(who), at=WEDNESDAY).weeks]


def test_a_week_with_enough_signals_shows_a_rounded_share_and_the_middle_day(app_role: None) -> None:
    week(LEAST_SHOWN + 2, late=1)
    assert shown() == [(90, 2)]


def test_one_signal_more_or_less_in_time_does_not_show(app_role: None) -> None:
    week(21, late=1)
    assert shown()[0][0] % ROUNDED_TO == 0


@pytest.mark.parametrize("number", [1, LEAST_SHOWN - 1])
def test_a_week_with_few_signals_is_left_out(app_role: None, number: int) -> None:
    week(number)
    assert shown() == []


def test_a_week_of_which_a_promise_still_runs_is_left_out(app_role: None) -> None:
    week(LEAST_SHOWN, at=WEDNESDAY - timedelta(weeks=1))
    assert shown() == []


@pytest.mark.parametrize(("who", "sees"), [("nora", 1), ("ellen", 1), ("anne", 1), ("joke", 0), ("samira", 0), ("tom", 0)])
def test_desk_board_and_privacy_officer_see_the_same_and_others_nothing(app_role: None, who: str, sees: int) -> None:
    week(LEAST_SHOWN)
    assert len(shown(who)) == sees


def test_another_municipality_or_organisation_is_not_in_it(app_role: None) -> None:
    for _ in range(LEAST_SHOWN):
        recorded_by("samira", at=OCTOBER)
    assert shown() == []


def test_the_page_names_no_worker_team_or_organisation(app_role: None) -> None:
    week(LEAST_SHOWN)
    page = read(signed_in("ellen").get("/cijfers"))
    main = page.text[page.text.index("Krijgen melders antwoord?", page.text.index("Bel 112")) :]
    assert "100 %" in main
    assert not [word for word in ("Nora", "Wil", "Wmo", "Welzijn", "VIK", "wijkteam") if word in main]
