"""Names typed in lower case: a listed name, or an unknown word on a place in the sentence where a person stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from puzzelstuk.masking.rules import sentence
from puzzelstuk.masking.view import BARRIER
from puzzelstuk.masking.words import Word, is_given, is_grammar, is_listed, is_name_only, is_ordinary, is_place, names

SURE = 3  # for a word that is also an ordinary word, or in a text that does use capitals
LIKELY = 1  # for an unknown word in a text without capitals
LONG = 10  # letters: an unknown word of this length is a compound more often than a name
SMALL = 4  # for 'wil' and 'can'
CAPITALS_PER_WORDS = 4
NOT_AFTER_ROLE = frozenset(
    [
        "wil",
        "can",
        "al",
        "an",
        "ad",
        "as",
        "mei",
        "dan",
        "ben",
        "jong",
        "klein",
        "groot",
        "snel",
        "wit",
        "zwart",
        "link",
        "lief",
        "lang",
        "kort",
    ]
)
ENDS = frozenset(".!?:;\n,(-•*")
ENDINGS = re.compile(
    r"(?:tjes?|jes?|ings?|ingen|heid|lijke?|ende?|eren|eerde?|eert|ische?|achtige?|loze?|bare?|shoek|dag|avond|school|huis|app|pas|auto|s?werk|geld"
    r"|kaart|tas|sen|ken|len|gen|den|ven|pen|ren|nen)$"
)
ABBREVIATIONS = frozenset(
    [
        "tav",
        "dmv",
        "ivm",
        "aub",
        "svp",
        "mbt",
        "oa",
        "pw",
        "ed",
        "nvt",
        "bv",
        "nv",
        "ca",
        "mn",
        "ie",
        "dd",
        "tm",
        "zgn",
        "iig",
        "ihkv",
        "mmv",
        "pm",
        "am",
        "zsm",
        "ism",
        "obv",
        "tgv",
        "twv",
        "jl",
        "wo",
        "ipv",
        "itt",
        "mi",
        "nb",
        "ps",
        "wvttk",
        "hh",
        "vv",
        "aw",
        "kk",
        "ph",
        "pj",
        "pd",
        "ai",
        "va",
        "ia",
        "sr",
        "jr",
        "nr",
        "tnv",
        "bgg",
        "gl",
        "agv",
        "ov",
        "md",
        "dw",
        "z",
        "we",
        "vd",
    ]
)
SMALL_INITIALS = re.compile(r"(?:[a-z]\.){2,4}")  # 'f.c. hendriks'
DRAWN = re.compile(r"(.)\1\1")  # 'jaaa'
VOWELS = frozenset("aeiouyáàäâéèëêíìïîóòöôúùüûøåæœıāēīōū")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def is_casual(words: list[Word]) -> bool:
    """Typed without capitals, as on a telephone: there a lower-case letter says nothing."""
    if begins_hidden(words):
        return False
    letters = capitals = 0
    for word in words:
        if word.is_word:
            if not letters and word.is_capital:
                return False
            letters += 1
            capitals += word.is_capital and not word.text.isupper()
    return letters > 0 and capitals * CAPITALS_PER_WORDS <= letters


def begins_hidden(words: list[Word]) -> bool:
    """The first word was hidden, so it does not tell whether capitals are used."""
    for word in words:
        if word.is_word or word.text[0] == BARRIER:
            return not word.is_word
    return False


def lower_name(words: list[Word], index: int, *, casual: bool) -> bool:
    """A word without a capital that stands for a person."""
    word = words[index]
    lower = word.lower
    if is_name_only(lower):
        return True
    if len(lower) < 2 or is_place(word) or not lower.replace("-", "").replace("'", "").isalpha():
        return False
    if len(lower) > 2 and not is_grammar(lower) and follows_initials(words, index):
        return True
    role = follows_role(words, index)
    if follows_initial(words, index) and is_listed(lower):
        return True  # 'k. bos'
    if len(lower) == 2:
        return (
            casual and is_listed(lower) and lower not in sentence().small and not is_grammar(lower) and evidence(words, index) >= 2
        )
    if is_ordinary(lower):
        if role and not is_grammar(lower) and lower not in NOT_AFTER_ROLE and _by_editors(lower):
            return True
        return casual and is_listed(lower) and evidence(words, index) >= _needed(lower)
    if is_given(lower) and lower not in sentence().small and evidence(words, index) >= (LIKELY if casual else SURE):
        return True  # 'fleur' is no Dutch word but stands among the names that may be one
    if role and len(lower) > 2 and not is_slip_of_a_verb(lower):
        return True
    if len(lower) < 3 or not could_be_name(lower):
        return False
    return evidence(words, index) >= (SMALL if not casual else SURE if is_compound_like(lower) else LIKELY)


def follows_initial(words: list[Word], index: int) -> bool:
    """Right behind one small letter with a full stop."""
    if index < 2 or words[index - 1].text != "." or len(words[index - 2].text) != 1 or not words[index - 2].is_word:
        return False
    return words[index - 1].start == words[index - 2].end and words[index].start - words[index - 1].end <= 1


def follows_initials(words: list[Word], index: int) -> bool:
    """'f.c. hendriks', 'a.b. bakker', and no 'i.v.m. ziekte'."""
    before = words[index - 1].text if index else ""
    return bool(SMALL_INITIALS.fullmatch(before)) and before.replace(".", "") not in ABBREVIATIONS


def follows_role(words: list[Word], index: int) -> bool:
    """'buurvrouw ans', 'oma kuiper', 'ouders dijkman': right after who somebody is."""
    before = words[index - 1] if index else None
    return before is not None and before.lower in sentence().roles and words[index].start - before.end == 1


def _by_editors(lower: str) -> bool:
    lists = names()
    return lower in lists.given or lower in lists.family or lower in lists.own_family


def evidence(words: list[Word], index: int) -> int:
    """How much the neighbours say that a person stands here."""
    return _before(words, index) + _after(words, index)


def _before(words: list[Word], index: int) -> int:
    if index == 0 or words[index - 1].text[-1] in ENDS:
        return 1
    before = words[index - 1].lower
    read = sentence()
    if follows_initial(words, index):
        return 3  # 't. ghirmay'
    if follows_initials(words, index):
        return SURE
    if before in read.determiners:
        return -4
    if before in {"en", "of", "&", "+"} and any(
        is_name_only(one.lower) or one.text[0] == BARRIER for one in words[max(0, index - 4) : index - 1]
    ):
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
    if after[:1] == BARRIER:
        return 1
    if after == "," and index + 2 < len(words) and is_name_only(words[index + 2].lower):
        return 2
    if after == "genoemd":
        return 3
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
    if not VOWELS & set(lower) or ENDINGS.search(lower) or len(lower) < 3 or DRAWN.search(lower):
        return False
    return len(lower) < 5 or not any(simplemma.is_known(one, lang="nl") or one in sentence().ordinary for one in _one_slip(lower))


@lru_cache(maxsize=20_000)
def is_compound_like(lower: str) -> bool:
    """'arbodienst', 'medicijnrol': long, or it ends in a word of five letters or more."""
    return len(lower) >= LONG or any(simplemma.is_known(lower[cut:], lang="nl") for cut in range(3, len(lower) - 4))


@lru_cache(maxsize=20_000)
def is_slip_of_a_verb(lower: str) -> bool:
    """'mw vraagd'."""
    return any(one in sentence().acts for one in _one_slip(lower))


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
