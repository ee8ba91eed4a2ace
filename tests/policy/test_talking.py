"""When a text without a name may go, as a truth table, with the words for each refusal."""

import pytest

from puzzelstuk.policy.talking import MOST_AT_ONCE, Counterpart, may_ask, may_go

TAKE_OUT = ("In de tekst staat nog iets wat naar een persoon kan wijzen. Haal het weg en kijk opnieuw.", "gemaskeerd")
READ_AGAIN = ("De tekst is anders dan wat je hebt bekeken. Lees hem nog één keer.", "bekeken")
PROMISE = ("Zet een vinkje als niemand in de tekst te herkennen is.", "R02")
FULL = ("Je hebt al 10 gesprekken open. Sluit er eerst één af.", "aantal gesprekken")


@pytest.mark.parametrize("looked", [True, False])
@pytest.mark.parametrize("open_places", [0, 1, 7])
@pytest.mark.parametrize("promised", [True, False])
def test_only_with_a_look_nothing_open_and_a_promise(*, looked: bool, open_places: int, promised: bool) -> None:
    assert bool(may_go(looked=looked, open_places=open_places, promised=promised)) is (looked and not open_places and promised)


@pytest.mark.parametrize(
    ("looked", "open_places", "promised", "told"),
    [
        (True, 0, True, ("", "R02")),
        (True, 0, False, PROMISE),
        (False, 0, True, READ_AGAIN),
        (False, 0, False, READ_AGAIN),
        (True, 1, True, TAKE_OUT),
        (False, 7, False, TAKE_OUT),
    ],
)
def test_one_thing_at_a_time_is_said_and_what_points_to_a_person_first(
    *, looked: bool, open_places: int, promised: bool, told: tuple[str, str]
) -> None:
    decision = may_go(looked=looked, open_places=open_places, promised=promised)
    assert (decision.reason, decision.rule) == told


@pytest.mark.parametrize(
    ("waiting", "allowed", "told"),
    [
        (0, True, ("", "aantal gesprekken")),
        (MOST_AT_ONCE - 1, True, ("", "aantal gesprekken")),
        (MOST_AT_ONCE, False, FULL),
        (MOST_AT_ONCE + 1, False, FULL),
    ],
)
def test_a_talk_is_no_stream(waiting: int, allowed: bool, told: tuple[str, str]) -> None:
    decision = may_ask(waiting)
    assert (decision.allowed, (decision.reason, decision.rule)) == (allowed, told)


def test_somebody_talks_with_a_colleague_the_contact_person_the_desk_or_the_team_nearby() -> None:
    assert list(Counterpart) == ["collega", "sparren", "vik", "dichtbijteam"]
