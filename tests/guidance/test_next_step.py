"""The next step names one function of the own task, who is reachable now, and never nobody."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from puzzelstuk.guidance.catalogue import Phenomenon, catalogue
from puzzelstuk.guidance.next_step import AFTER_HOURS, SIGNAL_DESK, SPARRING, Contact, NextStep, next_step
from puzzelstuk.policy.hours import Hours, reach
from tests.world import LATE, WEDNESDAY

OFFICE: Hours = dict.fromkeys(("ma", "di", "wo", "do", "vr"), ("09:00", "17:00"))
EVENING: Hours = dict.fromkeys(("ma", "di", "wo", "do", "vr"), ("12:00", "23:00"))
CARD = replace(catalogue().phenomena["jonge_aanwas"], routes=("bank", "wijkteam", "zorgcoordinator_school", "jongerenwerk"))


def somebody(title: str, hours: Hours = OFFICE, deputy: Contact | None = None) -> Contact:
    return Contact(title, f"Iemand van {title}", "088 000 00 01", "Veenstad", "", hours, deputy)


ROUTES = {key: somebody(key) for key in ("bank", "wijkteam", "zorgcoordinator_school", "jongerenwerk", SIGNAL_DESK, SPARRING)}
ROUTES[AFTER_HOURS] = somebody(AFTER_HOURS, {"altijd": []})


def step(
    *cards: Phenomenon, prefers: tuple[str, ...] = (), routes: dict[str, Contact] = ROUTES, at: datetime = WEDNESDAY
) -> NextStep:
    return next_step(cards, (), routes, prefers, at)


def called(found: NextStep) -> str:
    assert found.who is not None
    return found.who.contact.title


@pytest.mark.parametrize(
    ("prefers", "title"),
    [
        (("jongerenwerk",), "jongerenwerk"),
        (("zorgcoordinator_school",), "zorgcoordinator_school"),
        (("sociale_recherche", "wijkteam"), "wijkteam"),
        (("sociale_recherche",), "wijkteam"),
        ((), "wijkteam"),
    ],
)
def test_the_function_of_the_own_task_comes_first_when_the_card_knows_it(prefers: tuple[str, ...], title: str) -> None:
    assert called(step(CARD, prefers=prefers)) == title


def test_a_bank_or_112_is_never_the_one_to_call_about_a_signal() -> None:
    assert called(step(replace(CARD, routes=("bank", "politie_112")))) == SIGNAL_DESK


def test_without_a_card_one_talks_to_a_colleague() -> None:
    assert called(step()) == SPARRING


def test_a_route_the_organisation_does_not_have_is_passed_over() -> None:
    routes = {key: one for key, one in ROUTES.items() if key != "wijkteam"}
    assert called(step(CARD, routes=routes)) == "zorgcoordinator_school"


def test_other_functions_stand_behind_the_first_and_none_stands_twice() -> None:
    found = step(CARD, replace(CARD, routes=("jongerenwerk", "wijkteam")), prefers=("jongerenwerk",))
    assert [one.title for one in found.others] == ["wijkteam", "zorgcoordinator_school", SIGNAL_DESK]


def test_in_office_hours_the_function_itself_is_reachable() -> None:
    found = step(CARD).who
    assert found is not None
    assert (found.reach.now, found.now) == (True, None)


@pytest.mark.parametrize(
    ("deputy", "reachable"),
    [(somebody("vervanger", EVENING), "vervanger"), (somebody("vervanger"), AFTER_HOURS), (None, AFTER_HOURS)],
)
def test_after_hours_it_is_the_deputy_or_else_who_is_always_there(deputy: Contact | None, reachable: str) -> None:
    found = step(CARD, routes=ROUTES | {"wijkteam": somebody("wijkteam", OFFICE, deputy)}, at=LATE).who
    assert found is not None
    assert found.now is not None
    assert (found.contact.title, found.now.title) == ("wijkteam", reachable)


@pytest.mark.parametrize("number", range(7 * 4))
def test_at_every_moment_of_the_week_somebody_can_be_called(number: int) -> None:
    moment = WEDNESDAY + timedelta(hours=6 * number)
    found = step(CARD, at=moment).who
    assert found is not None
    assert found.reach.now or (found.now is not None and reach(found.now.hours, moment).now)


def test_chosen_indicators_show_both_sides_at_the_same_place() -> None:
    chosen = CARD.indicators[:3]
    found = next_step([CARD], chosen, ROUTES, (), WEDNESDAY)
    assert [(one.concern, one.ordinary) for one in found.sides] == [(one.concern, one.ordinary) for one in chosen]


@pytest.mark.parametrize("cards", [(), (CARD,)])
def test_there_are_always_two_sides_and_something_not_to_do(cards: tuple[Phenomenon, ...]) -> None:
    found = step(*cards)
    assert all(one.concern and one.ordinary for one in found.sides)
    assert found.sides
    assert found.dont
    assert "112" in found.at_once


@pytest.mark.parametrize(
    ("phone", "dial"), [("088 000 00 12", "0880000012"), ("0800-2000", "08002000"), ("zie website", ""), ("112", "112")]
)
def test_only_a_number_can_be_dialled(phone: str, dial: str) -> None:
    assert replace(somebody("wijkteam"), phone=phone).dial == dial
