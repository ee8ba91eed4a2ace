"""Samira talks it over: with a contact person, a colleague, or a team; what goes is what she looked at."""

import uuid

import pytest

from puzzelstuk.flows.talking.advise import read, waiting
from puzzelstuk.flows.talking.talk import finish, own_card, own_cards, sides
from puzzelstuk.reporters import records
from puzzelstuk.web.requests import now
from tests.talk.people import ADVICE, COLLEAGUE, CONTACT, SITUATION, TEAM, advised_by, asked_by, card_of
from tests.world import viewer

pytestmark = pytest.mark.django_db


def cards_waiting_for(slug: str) -> list[uuid.UUID]:
    return [card.id for card in waiting(viewer(slug), now())]


@pytest.mark.parametrize(
    ("asker", "title", "reader"),
    [
        ("samira", CONTACT, "joke"),
        ("samira", COLLEAGUE, "milan"),
        ("samira", TEAM, "dewi"),
        ("samira", "Signaalcoördinator VIK", "nora"),
        ("fatma", "Signaalcoördinator VIK", "nora"),
        ("joke", TEAM, "gert"),
    ],
)
def test_whoever_was_asked_reads_the_card(asker: str, title: str, reader: str) -> None:
    card = card_of(asker, title)
    opened = read(card, by=viewer(reader), at=now())
    assert opened is not None
    assert (opened.text.situation, opened.text.asked_as) == (SITUATION, "")
    assert cards_waiting_for(reader) == [card]


@pytest.mark.parametrize("other", ["chris", "nora", "dewi", "milan", "esra", "anne", "tom"])
def test_for_everybody_else_the_card_does_not_exist(other: str) -> None:
    card = card_of("samira")
    assert read(card, by=viewer(other), at=now()) is None
    assert own_card(card, by=viewer(other), at=now()) is None
    assert cards_waiting_for(other) == []


def test_the_advice_comes_back_as_text_in_the_name_of_a_function() -> None:
    card = card_of("samira")
    assert advised_by("joke", card)
    opened = own_card(card, by=viewer("samira"), at=now())
    assert opened is not None
    (advice,) = opened.advices
    assert (advice.text, advice.function) == (ADVICE, "Contactpersoon signalen, Welzijn Veenstad")


def test_the_function_of_who_asks_stands_there_only_when_she_wants_that() -> None:
    opened = read(card_of("samira", asked_as="jongerenwerker, Welzijn Veenstad"), by=viewer("joke"), at=now())
    assert opened is not None
    assert opened.text.asked_as == "jongerenwerker, Welzijn Veenstad"


def test_sending_twice_is_one_card() -> None:
    client_id = uuid.uuid4()
    first, second = asked_by("samira", client_id=client_id), asked_by("samira", client_id=client_id)
    assert first.card_id == second.card_id
    assert len(own_cards(viewer("samira"), now().date())) == 1


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"text": "Mevrouw Jansen belde over haar zoon."}, "gemaskeerd"),
        ({"text": "Bel me op 06 12345678."}, "gemaskeerd"),
        ({"mark": "ander"}, "bekeken"),
        ({"promised": False}, "R02"),
    ],
)
def test_what_was_not_looked_at_or_still_names_somebody_goes_nowhere(change: dict[str, object], rule: str) -> None:
    refused = asked_by("samira", **change)  # type: ignore[arg-type]
    assert (refused.card_id, refused.decision.rule) == (None, rule)
    assert cards_waiting_for("joke") == []
    assert records.own(viewer("samira").member, now().date()) == []


def test_the_rule_that_allowed_it_stands_beside_the_card() -> None:
    opened = read(card_of("samira"), by=viewer("joke"), at=now())
    assert opened is not None
    assert (opened.card.outcome, opened.card.rule) == ("ja", "R02")
    assert opened.card.rule_version


def test_nobody_is_asked_something_that_only_they_themselves_would_read() -> None:
    assert "Buurtbeheerder Veenzijde" in {one.title for one in sides(viewer("henk"))}
    assert {one.title for one in sides(viewer("milan"))} >= {COLLEAGUE}  # Joke stands in for him
    assert "Schuldhulpverlener Veenzijde" not in {one.title for one in sides(viewer("gert"))}


@pytest.mark.parametrize("title", ["Teamcoach jongerenwerk", "Wethouder zorg en veiligheid", "Vertrouwenspersoon"])
@pytest.mark.parametrize("slug", ["samira", "fatma"])
def test_nobody_is_asked_whose_role_cannot_answer(slug: str, title: str) -> None:
    assert title not in {one.title for one in sides(viewer(slug))}


def test_more_than_ten_open_talks_are_too_many() -> None:
    for _ in range(10):
        card_of("samira")
    assert asked_by("samira").decision.rule == "aantal gesprekken"


def test_who_is_done_wipes_card_advice_and_grants_at_once(own_keys: object) -> None:
    card = card_of("samira", TEAM)
    advised_by("dewi", card)
    assert finish(card, by=viewer("samira"), at=now())
    assert own_card(card, by=viewer("samira"), at=now()) is None
    assert read(card, by=viewer("dewi"), at=now()) is None
    assert records.own(viewer("samira").member, now().date()) == []


@pytest.mark.parametrize("other", ["joke", "milan", "chris"])
def test_only_who_asked_ends_a_talk(other: str) -> None:
    card = card_of("samira")
    assert not finish(card, by=viewer(other), at=now())
    assert own_card(card, by=viewer("samira"), at=now()) is not None
