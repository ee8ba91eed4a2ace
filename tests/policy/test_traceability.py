"""Who could have known this: fewer people or more detail never make the circle larger."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.traceability import (
    SENTENCES,
    SMALL,
    Circle,
    Way,
    audience,
    generalised,
    points_at_reporter,
    ways,
    who_could_know,
)

CIRCLES = st.builds(
    Circle,
    with_task=st.integers(0, 40),
    in_organisation=st.integers(0, 400),
    names_task=st.booleans(),
    names_place=st.booleans(),
    names_time=st.booleans(),
    own_words=st.booleans(),
    sole_role=st.booleans(),
    others_beside=st.integers(0, 9),
)


@pytest.mark.parametrize(
    ("circle", "people", "fine"),
    [
        (Circle(1, 30), 1, False),
        (Circle(4, 30), 4, False),
        (Circle(5, 30), 5, True),
        (Circle(1, 30, names_task=False), 30, True),
        (Circle(10, 30, names_place=True), 5, True),
        (Circle(10, 30, names_place=True, names_time=True), 2, False),
        (Circle(40, 60, names_place=True, names_time=True, own_words=True), 5, True),
        (Circle(40, 60, sole_role=True), 1, False),
        (Circle(1, 1, others_beside=4), 5, True),
        (Circle(0, 0), 1, False),
    ],
)
def test_how_many_people_could_have_known(circle: Circle, people: int, fine: bool) -> None:
    found = who_could_know(circle)
    assert (found.audience, bool(found.decision)) == (people, fine)


@pytest.mark.parametrize(
    ("circle", "expected"),
    [
        (Circle(1, 9), (Way.ORGANISATION, Way.DELAY, Way.BUNDLE)),
        (Circle(1, 1), (Way.DELAY, Way.BUNDLE)),
        (Circle(1, 1, names_time=True, names_place=True), (Way.DAY, Way.DISTRICT, Way.DELAY, Way.BUNDLE)),
        (Circle(1, 1, sole_role=True, own_words=True), (Way.ROLE, Way.OWN_WORDS, Way.DELAY, Way.BUNDLE)),
    ],
)
def test_what_would_make_the_circle_larger(circle: Circle, expected: tuple[Way, ...]) -> None:
    assert ways(circle) == expected


@given(CIRCLES)
def test_a_small_circle_is_never_told_as_a_number(circle: Circle) -> None:
    found = who_could_know(circle)
    assert not any(sign.isdigit() for sign in " ".join([found.decision.reason, *found.sentences]))


@given(CIRCLES, st.integers(0, 40))
def test_one_more_colleague_never_makes_it_worse(circle: Circle, more: int) -> None:
    wider = replace(circle, with_task=circle.with_task + more, in_organisation=circle.in_organisation + more)
    assert audience(wider) >= audience(circle)


@given(CIRCLES, st.sampled_from(["names_task", "names_place", "names_time", "own_words", "sole_role"]))
def test_one_more_detail_never_makes_it_better(circle: Circle, detail: str) -> None:
    assert audience(replace(circle, **{detail: True})) <= audience(replace(circle, **{detail: False}))


@given(CIRCLES)
def test_following_every_suggestion_never_makes_it_worse(circle: Circle) -> None:
    assert audience(generalised(circle, ways(circle))) >= audience(circle)


@given(CIRCLES)
def test_a_small_circle_always_gets_a_suggestion_and_a_large_one_no_warning(circle: Circle) -> None:
    found = who_could_know(circle)
    assert bool(found.decision) is (audience(circle) >= SMALL)
    assert bool(found.ways) is not bool(found.decision)
    assert len(found.sentences) == len(found.ways)


@given(CIRCLES, st.integers(1, 9))
def test_bundling_with_others_really_helps(circle: Circle, others: int) -> None:
    assert audience(replace(circle, others_beside=circle.others_beside + others)) == audience(circle) + others


def test_every_way_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Way)


@pytest.mark.parametrize(
    ("way", "left"),
    [
        (Way.ROLE, {"sole_role": False}),
        (Way.OWN_WORDS, {"own_words": False}),
        (Way.DAY, {"names_time": False}),
        (Way.DISTRICT, {"names_place": False}),
        (Way.ORGANISATION, {"names_task": False}),
        (Way.DELAY, {}),
        (Way.BUNDLE, {}),
    ],
)
def test_one_way_leaves_out_one_detail_and_nothing_else(way: Way, left: dict[str, bool]) -> None:
    told = Circle(3, 30, names_task=True, names_place=True, names_time=True, own_words=True, sole_role=True, others_beside=1)
    assert generalised(told, [way]) == replace(told, **left)


def test_a_warning_says_how_many_and_what_helps() -> None:
    found = who_could_know(Circle(4, 30, names_time=True))
    assert found.audience == 2
    assert found.sentences == (
        "Noem de dag, niet het dagdeel.",
        "Noem de organisatie, niet de taak.",
        "Wacht tot ook anderen dit kunnen weten.",
        "Leg het samen met stukken van anderen voor.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ik zag hem twee keer bij de flat.",
        "Hij vertelde mij over een schuld.",
        "Ze liet me haar telefoon zien.",
        "Een jongen uit mijn groep heeft opeens dure schoenen.",
        "Dat zagen wij ook vorige week.",
        "Toen zeiden we dat hij naar huis kon.",
        "Bij ons aan de balie was hij bang.",
        "Onze jongeren kennen hem.",
        "Een COLLEGA hoorde het ook.",
        "Het teamoverleg had het er al over.",
        "Op het spreekuur kwam hij met een vriend.",
        "Bij een huisbezoek lagen er negen matrassen.",
        "Tijdens de les ging zijn telefoon.",
        "Zijn mentoruur viel uit.",
        "In een baliegesprek noemde zij een adres.",
        "Bij de intakes noemde hij een baas.",
        "Op kantoor wachtte iemand buiten.",
    ],
)
def test_words_that_tell_from_whose_place_it_was_seen_are_noticed(text: str) -> None:
    assert points_at_reporter(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Een jongen van ongeveer 15 heeft opeens dure schoenen.",
        "Er staan elke avond busjes voor de deur.",
        "De wijk is onrustig.",
        "Er lagen lessen en mentholsigaretten.",
        "De wijkagent en de kantoren zijn er vlakbij.",
        "Zij wonen er sinds een week met zijn negenen.",
    ],
)
def test_words_that_tell_it_of_nobody_are_left_alone(text: str) -> None:
    assert not points_at_reporter(text)
