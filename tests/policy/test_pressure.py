"""What somebody under pressure can lay down, and what they read when it cannot be taken yet."""

import pytest

from puzzelstuk.policy.pressure import LONGEST, NO_ADVISER, OWN_WAY, PressureKind, may_lay

WORDS = "Een man wacht mij op bij mijn auto en noemt mijn kinderen."
CALL = "Hier is nog geen vertrouwenspersoon met een account. Bel de vertrouwenspersoon. Je vindt het nummer bij ‘Wie is waarvan’."
WRITE = "Schrijf kort wat er gebeurde. Een paar woorden is genoeg."


@pytest.mark.parametrize("kind", PressureKind)
@pytest.mark.parametrize("words", ["x", WORDS, "x" * LONGEST])
def test_every_kind_with_some_words_can_be_laid(kind: PressureKind, words: str) -> None:
    decision = may_lay(kind, words, adviser=True)
    assert (decision.allowed, decision.reason, decision.rule) == (True, "", "eigen weg bij druk")


def test_it_can_be_about_a_favour_the_own_house_silence_or_a_threat() -> None:
    assert list(PressureKind) == [
        "een gunst of geld aangeboden",
        "druk van binnen de organisatie",
        "druk om te zwijgen",
        "bedreiging",
    ]


@pytest.mark.parametrize(
    ("kind", "words", "adviser", "reason"),
    [
        ("gemopper", WORDS, True, "Kies wat er speelt."),
        ("", WORDS, True, "Kies wat er speelt."),
        ("gemopper", "", True, "Kies wat er speelt."),
        ("bedreiging", "", True, WRITE),
        ("bedreiging", "x" * 2001, True, "Maak je tekst korter. Er passen 2000 tekens in."),
        ("bedreiging", WORDS, False, CALL),
        ("gemopper", "", False, CALL),
    ],
)
def test_a_refusal_says_what_to_do(kind: str, words: str, adviser: bool, reason: str) -> None:
    decision = may_lay(kind, words, adviser=adviser)
    assert (decision.allowed, decision.reason, decision.rule) == (False, reason, OWN_WAY)


def test_without_an_adviser_the_screen_and_the_rule_say_the_same() -> None:
    assert may_lay("bedreiging", WORDS, adviser=False) == NO_ADVISER
