"""Danger now is recognised; denied, ended or imagined danger is not."""

import pytest

from puzzelstuk.guidance.suggest.engine import suggest

NOW = [
    "hij zwaait met een mes in de gang",
    "er ligt een pistool op tafel",
    "ze wordt nu geslagen door haar vriend",
    "cliënt zit opgesloten in de kamer",
    "er komt rook uit de meterkast",
    "ik ruik gas in het portiek",
    "sterke chemische lucht bij de loods, ogen prikken",
    "hij dreigt haar te vermoorden",
    "ze wordt vastgehouden in een huis",
    "hij is niet wakker te krijgen",
    "jongen heeft een mes bij zich op school",
    "er wordt geschoten",
    "ze zegt dat ze niet meer wil leven",
]
NOT_NOW = [
    "er zijn pannen gevallen",
    "geen mes gezien",
    "vorig jaar is hij met een mes bedreigd",
    "hij heeft geen wapen bij zich",
    "de brandweer geeft voorlichting",
    "zoon kreeg een waterpistool",
    "mevrouw wil een nieuwe keuken",
    "hij praat over een game met wapens",
    "ze hebben ruzie over de was",
    "",
]


@pytest.mark.parametrize("text", NOW)
def test_danger_now_is_acute(text: str) -> None:
    assert suggest(text).acute


@pytest.mark.parametrize("text", NOT_NOW)
def test_no_danger_now_is_not_acute(text: str) -> None:
    assert not suggest(text).acute
