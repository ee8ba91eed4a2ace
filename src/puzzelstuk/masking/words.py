"""Is a word a name, an ordinary word or neither: own name list, Dutch word list, and capitals that are no person."""

import re
from functools import lru_cache
from typing import NamedTuple

import simplemma

from puzzelstuk.masking.rules import lexicon_file, rules

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?|[^\W_]+|&|\ue000+|[^\w\s]")
PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "ter",
        "ten",
        "te",
        "'t",
        "la",
        "le",
        "di",
        "da",
        "das",
        "dos",
        "del",
        "el",
        "al",
        "ben",
        "bint",
        "aït",
        "ait",
        "ibn",
        "bin",
        "von",
        "zu",
        "op",
        "in",
        "uit",
    ]
)
NEVER = frozenset(
    [
        "ik",
        "je",
        "jij",
        "hij",
        "zij",
        "ze",
        "we",
        "wij",
        "ons",
        "u",
        "jullie",
        "mijn",
        "zijn",
        "haar",
        "hun",
        "dit",
        "dat",
        "deze",
        "die",
    ]
)


class Word(NamedTuple):
    """One word of the readable text with its place."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.rstrip(".").lower()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_initial(self) -> bool:
        letters = self.text.replace(".", "")
        return self.text.endswith(".") and len(letters) <= 3 and letters.isupper() and len(letters) * 2 == len(self.text)

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha() and self.text[0] != "\ue000"


class Names(NamedTuple):
    """The name lists, all in lower case."""

    given: frozenset[str]
    family: frozenset[str]
    also_words: frozenset[str]
    no_name: frozenset[str]


@lru_cache(maxsize=1)
def names() -> Names:
    """The editor's own lists; the origin words of the lexicon are no names."""
    raw = lexicon_file("namen.yaml")
    listed = frozenset(name.lower() for name in raw["achternamen"])
    filler = {str(word).lower() for word in lexicon_file("stopwoorden.yaml")["woorden"]}
    origin = (str(entry).lower() for entries in lexicon_file("herkomst.yaml").values() for entry in entries)
    return Names(
        given=frozenset(name.lower() for group in raw["voornamen"].values() for name in group),
        family=listed,
        also_words=frozenset(raw["ook_een_woord"]),
        no_name=frozenset(raw["geen_naam"]) | rules().company_forms | filler | {one for one in origin if " " not in one} - listed,
    )


def words_of(text: str) -> list[Word]:
    """Words and signs in order; a full stop stays with an initial and leaves any other word."""
    found: list[Word] = []
    for hit in WORD.finditer(text):
        word = Word(hit.group(), hit.start(), hit.end())
        if word.text.endswith(".") and len(word.text) > 1 and not _keeps_stop(word):
            found += [Word(word.text[:-1], word.start, word.end - 1), Word(".", word.end - 1, word.end)]
        else:
            found.append(word)
    return found


@lru_cache(maxsize=20_000)
def is_ordinary(lower: str) -> bool:
    """A Dutch word, or a known compound or brand: no reason to think of a person."""
    lists = names()
    if lower in lists.no_name or not lower:
        return True
    if lower in lists.given and lower not in lists.also_words:
        return False
    return simplemma.is_known(lower, lang="nl") or _is_compound(lower)


def is_given(lower: str) -> bool:
    """Stands in the list of first names, also as one half of 'Anne-Wil'."""
    given = names().given
    return lower in given or any(part in given for part in lower.split("-") if "-" in lower)


def is_name_only(lower: str) -> bool:
    """A listed first name that is no ordinary word."""
    return is_given(lower) and lower not in names().also_words and lower not in names().no_name


def may_be_name(word: Word) -> bool:
    """A capital that no list explains."""
    lower = word.lower
    return word.is_capital and lower not in NEVER and lower not in names().no_name


def _is_compound(lower: str) -> bool:
    """'wijkteamoverleg' is two words; the word list holds only some of such words."""
    if len(lower) < 9:
        return False
    cuts = range(4, len(lower) - 3)
    return any(_known(lower[:cut]) and simplemma.is_known(lower[cut:], lang="nl") for cut in cuts)


def _known(part: str) -> bool:
    return simplemma.is_known(part, lang="nl") or (part.endswith("s") and simplemma.is_known(part[:-1], lang="nl"))


def _keeps_stop(word: Word) -> bool:
    return word.is_initial or word.lower in rules().always or word.text.count(".") > 1
