"""The stories of the two seed documents, typed the way their professional would, find their card; danger now is seen as danger now."""

import pytest

from puzzelstuk.guidance.suggest.engine import suggest

STORIES = [
    (
        "Jeffrey",
        {"geldezel"},
        [
            "Jongen van 21 slaapt op banken bij vrienden en heeft zijn pas en pincode aan een maat gegeven.",
            "Er kwam ineens 17 duizend euro op zijn rekening en een dag later was alles opgenomen.",
        ],
    ),
    (
        "Harrie",
        {"hennepteelt", "woning_overgenomen"},
        [
            "Cliënt verhuurt een kamer aan een nieuwe vriend, die sjouwt lampen en planten naar binnen en het ruikt er raar.",
            "Die vriend stopt hem af en toe een paar honderd euro toe, er hangt nu een rare geur bij die dichte kamer.",
        ],
    ),
    (
        "Kacper",
        {"arbeidsuitbuiting", "hennepteelt"},
        [
            "Ze slapen met negen man in een klein huis van de baas, hij houdt hun paspoort en 200 euro van het loon voor een matras.",
            "Wie vragen stelt over de uren of het loon is zijn werk en zijn bed kwijt.",
        ],
    ),
    (
        "Tristan",
        {"jonge_aanwas", "criminele_uitbuiting", "geweld_intimidatie_jongeren"},
        [
            "Leerling bracht pakketjes rond voor 500 euro, is beroofd van dat spul en moet het nu terugbetalen.",
            "Hij wordt nu in het park in elkaar geslagen door jongens van school en moet anderen ronselen.",
        ],
    ),
    (
        "Kitty",
        {"seksuele_uitbuiting"},
        [
            "Haar nieuwe vriend liet haar een abonnement en een scooter op haar naam zetten, nu moet ze als escort werken.",
            "Vriendje regelt de advertenties en het hotel, ze is bang voor hem en mag niks zelf bepalen.",
        ],
    ),
    (
        "twee vrouwen",
        {"drugshandel", "criminele_uitbuiting", "woning_overgenomen"},
        [
            "Bij twee vrouwen met een beperking lopen de hele dag onbekende mannen in en uit om spul te halen.",
            "Ze moeten van een kennis tassen bewaren in huis en mogen er niet in kijken, ze zijn bang voor hem.",
        ],
    ),
    (
        "verbouwd huurhuis",
        {"witwassen", "woning_overgenomen"},
        [
            "Huurder met laag inkomen heeft vloerverwarming en een keuken van 20 duizend euro in de huurwoning laten zetten.",
            "Voor de sociale huurwoning staat een auto van 90 duizend, terwijl hij 25 duizend per jaar verdient.",
        ],
    ),
]
SENTENCES = [(who, cards, text) for who, cards, texts in STORIES for text in texts]


@pytest.mark.parametrize(("who", "cards", "text"), SENTENCES)
def test_the_story_finds_its_card_in_the_top_three(who: str, cards: set[str], text: str) -> None:
    assert cards & set(suggest(text).phenomena[:3]), who


@pytest.mark.parametrize(("who", "cards", "text"), SENTENCES)
def test_the_story_fits_the_catalogue(who: str, cards: set[str], text: str) -> None:
    assert not suggest(text).nothing_fits, who


def test_being_beaten_right_now_is_acute() -> None:
    assert suggest("Hij wordt nu in het park in elkaar geslagen door jongens van school.").acute


def test_a_rebuilt_kitchen_is_not_acute() -> None:
    assert not suggest("Huurder heeft een keuken van 20 duizend euro laten plaatsen.").acute
