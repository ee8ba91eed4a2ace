"""Names typed in lower case: a listed name, or an unknown word on a place in the sentence where a person stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from puzzelstuk.masking.rules import sentence
from puzzelstuk.masking.words import Word, is_given, is_listed, is_name_only, is_ordinary, is_place, names

SURE = 3  # for a word that is also an ordinary word, or in a text that does use capitals
LIKELY = 1  # for an unknown word in a text without capitals
SMALL = 4  # for 'wil' and 'can'
CAPITALS_PER_WORDS = 4
ENDS = frozenset(".!?:;\n,(-•*")
ENDINGS = re.compile(
    r"(?:tjes?|jes?|ings?|ingen|heid|lijke?|ende?|eren|eerde?|eert|ische?|achtige?|loze?|bare?|shoek|dag|avond|school|huis|app|pas|auto|s?werk|geld"
    r"|kaart|tas|sen|ken|len|gen|den|ven|pen|ren|nen)$"
)
VOWELS = frozenset("aeiouyáàäâéèëêíìïîóòöôúùüûøåæœıāēīōū")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def is_casual(words: list[Word]) -> bool:
    """Typed without capitals, as on a telephone: there a lower-case letter says nothing."""
    letters = [word for word in words if word.is_word]
    if not letters:
        return False
    capitals = sum(word.is_capital and not word.text.isupper() for word in letters)
    return not letters[0].is_capital and capitals * CAPITALS_PER_WORDS <= len(letters)


def lower_name(words: list[Word], index: int, *, casual: bool) -> bool:
    """A word without a capital that stands for a person."""
    word = words[index]
    lower = word.lower
    if is_name_only(lower):
        return True
    if len(lower) < 2 or is_place(word) or not lower.replace("-", "").replace("'", "").isalpha():
        return False
    if is_ordinary(lower):
        return casual and is_listed(lower) and evidence(words, index) >= _needed(lower)
    return len(lower) > 2 and could_be_name(lower) and evidence(words, index) >= (LIKELY if casual else SMALL)


def evidence(words: list[Word], index: int) -> int:
    """How much the neighbours say that a person stands here."""
    return _before(words, index) + _after(words, index)


def _before(words: list[Word], index: int) -> int:
    if index == 0 or words[index - 1].text[-1] in ENDS:
        return 1
    before = words[index - 1].lower
    read = sentence()
    if before in read.determiners:
        return -4
    if before in {"en", "of", "&"} and index > 1 and (is_name_only(words[index - 2].lower) or words[index - 2].text[0] == "\ue000"):
        return 2
    if before in read.strong:
        return 2
    if before in read.nickname:
        return 1
    return 1 if before in read.weak or is_name_only(before) else 0


def _after(words: list[Word], index: int) -> int:
    if index + 1 == len(words):
        return 0
    after = words[index + 1].lower
    if after[:1] == "\ue000":
        return 1
    if after in sentence().acts:
        return 2
    if after in {"en", "of"} and index + 2 < len(words) and is_given(words[index + 2].lower):
        return 2
    if after in {"gezien", "gesproken", "gebeld", "geholpen", "ontmoet"}:
        return 2
    if after in {"zijn", "haar", "zn", "dr", "ook", "niet", "weer", "al", "vandaag", "gister", "wéér", "nog"}:
        return 1
    return 1 if is_name_only(after) or after in {"van", "vd", "de", "el", "al", "uit"} else 0


def _needed(lower: str) -> int:
    """'bas' and 'roos' are listed by the editors; of the longer lists only a place that leaves little doubt."""
    if lower in names().family or lower in names().own_family:
        return SMALL if lower in sentence().small else SURE
    if lower in sentence().small or lower in sentence().ordinary or lower in names().no_name or not is_given(lower):
        return SMALL + 1
    return LIKELY if lower in names().also_words and lower in names().given else SMALL


@lru_cache(maxsize=20_000)
def could_be_name(lower: str) -> bool:
    """No abbreviation, no Dutch ending and no slip of the finger in a Dutch word."""
    if not VOWELS & set(lower) or ENDINGS.search(lower) or len(lower) < 3:
        return False
    return len(lower) < 5 or not any(simplemma.is_known(one, lang="nl") or one in sentence().ordinary for one in _one_slip(lower))


def _one_slip(lower: str) -> Iterator[str]:
    """The words from which one slip makes this one: two letters swapped, one left out, one too many, one other."""
    for at in range(len(lower)):
        yield lower[:at] + lower[at + 1 :]
        if at:
            yield lower[: at - 1] + lower[at] + lower[at - 1] + lower[at + 1 :]
    for at in range(1, len(lower) + 1):
        for letter in LETTERS:
            yield lower[:at] + letter + lower[at:]
            if len(lower) > 5 and at < len(lower):
                yield lower[:at] + letter + lower[at + 1 :]
