"""Is a word a name, an ordinary word or neither: own name list, Dutch word list, and capitals that are no person."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

import simplemma

from puzzelstuk.masking.forms import has_name_form
from puzzelstuk.masking.packaged_names import packaged_names
from puzzelstuk.masking.rules import lexicon_file, rules, sentence
from puzzelstuk.masking.spans import Span
from puzzelstuk.masking.view import BARRIER

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?|[^\W_]+|&|\ue000+|\n|[^\w\s]")
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
OF = frozenset(["'s", "’s"])
ABBREVIATED = frozenset(
    ["gebr", "mrs", "dhr", "mevr", "mw", "mr", "dr", "drs", "ing", "ir", "fam", "mej", "hr", "mnr", "prof", "ds"]
)  # with a full stop of their own
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


def lowered(text: str) -> str:
    """Small letters; the Turkish capital with a dot becomes one letter, not two."""
    return text.lower().replace("\u0307", "")


class Word(NamedTuple):
    """One word of the readable text with its place and what its letters say."""

    text: str
    start: int
    end: int
    lower: str
    is_capital: bool
    is_initial: bool
    is_word: bool
    is_plain: bool
    is_opener: bool


START_OF, END_OF = itemgetter(1), itemgetter(2)
_new = tuple.__new__  # a word is made for every word of every text


def word_at(text: str, start: int) -> Word:
    """A word with what is known of its letters."""
    return _new(Word, (text, start, start + len(text), *_letters(text)))


@lru_cache(maxsize=50_000)
def _letters(text: str) -> tuple[str, bool, bool, bool, bool, bool]:
    lower = _owner(lowered(text.rstrip(".")))
    letters = text.replace(".", "")
    initial = text.endswith(".") and len(letters) <= 3 and letters.isupper() and len(letters) * 2 == len(text)
    is_word = text[0].isalpha() and text[0] != "\ue000"
    plain = not is_word or (text.islower() and lower not in _may_begin() and _is_plain(lower))
    opener = is_word and text[0].isupper() and text[1:].islower() and lower not in _may_begin() and _is_plain(lower)
    return lower, text[0].isupper(), initial, is_word, plain, opener


def _owner(lower: str) -> str:
    """'radka' for "radka's"; "auto's" and "opa's" stay what they are."""
    base = lower[:-2]
    return (
        base if lower[-2:] in OF and len(base) > 2 and base.isalpha() and (is_name_only(base) or not is_ordinary(base)) else lower
    )


def _is_plain(lower: str) -> bool:
    """No name in small letters, wherever it stands."""
    return is_ordinary(lower) and (not is_listed(lower) or (is_grammar(lower) and lower not in names().given))


@lru_cache(maxsize=1)
def _may_begin() -> frozenset[str]:
    """Ordinary words with which a name can begin; any other ordinary word in small letters needs no further look."""
    return PARTICLES | {"vd", "v/d"} | rules().organisations | sentence().small


class Names(NamedTuple):
    """The name lists, all in lower case: `given` and `family` by the editors, `more` and `more_family` the longer lists."""

    given: frozenset[str]
    family: frozenset[str]
    more: frozenset[str]
    more_family: frozenset[str]
    own_family: frozenset[str]
    also_words: frozenset[str]
    no_name: frozenset[str]


@lru_cache(maxsize=1)
def names() -> Names:
    """The editors' own lists and those of the packages; the origin words of the lexicon are no names."""
    raw, own = lexicon_file("namen.yaml"), lexicon_file("namen_meer.yaml")
    packaged = packaged_names()
    listed = frozenset(name.lower() for name in raw["achternamen"])
    also_words = frozenset(raw["ook_een_woord"])
    filler = {str(word).lower() for word in lexicon_file("stopwoorden.yaml")["woorden"]}
    origin = (str(entry).lower() for entries in lexicon_file("herkomst.yaml").values() for entry in entries)
    return Names(
        given=_lower(name for group in raw["voornamen"].values() for name in group) | frozenset(own["vaker_een_naam"]),
        family=listed,
        more=_lower(packaged.given) | _lower(name for group in own["voornamen"].values() for name in group),
        more_family=_lower(packaged.family) | _lower(own["achternamen"]),
        own_family=_lower(own["achternamen"]),
        also_words=also_words,
        no_name=(frozenset(raw["geen_naam"]) | rules().company_forms | filler | {one for one in origin if " " not in one})
        - listed
        - frozenset(raw["toch_een_naam"]),
    )


def _lower(listed: Iterable[str]) -> frozenset[str]:
    lower = {lowered(name) for name in listed}
    return frozenset(lower | {_plain(name) for name in lower})


def _plain(name: str) -> str:
    """As people type it: 'Şimşek' is 'simsek', 'Łukasz' is 'lukasz'."""
    base = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return base.translate(str.maketrans("ıłøđßə", "ilodse"))


def words_of(text: str) -> list[Word]:
    """Words and signs in order; a full stop stays with an initial and leaves any other word."""
    found: list[Word] = []
    start = 0
    for token in WORD.findall(text):
        start = text.find(token, start)
        end = start + len(token)
        if token[-1] == "." and len(token) > 1 and not _keeps_stop(token):
            found += [word_at(token[:-1], start), word_at(".", end - 1)]
        else:
            found.append(_new(Word, (token, start, end, *_letters(token))))
        start = end
    return found


def covered_words(words: list[Word], hidden: Sequence[Span]) -> tuple[list[Word], list[int]] | None:
    """The words with a barrier where something was hidden, and where those are; None when a word is hidden for a part only."""
    found: list[Word] = []
    changed: list[int] = []
    at = 0
    for span in hidden:
        first = bisect_right(words, span.start, lo=at, key=END_OF)
        last = bisect_left(words, span.end, lo=first, key=START_OF)
        if first == last or words[first].start < span.start or words[last - 1].end > span.end:
            return None
        found += words[at:first]
        at, start = last, span.start
        if found and found[-1].end == start and found[-1].text[0] == BARRIER:
            start = found.pop().start
        if not changed or changed[-1] != len(found):
            changed.append(len(found))
        found.append(word_at(BARRIER * (span.end - start), start))
    found += words[at:]
    return found, changed


@lru_cache(maxsize=20_000)
def is_ordinary(lower: str) -> bool:
    """A Dutch word, or a known compound or brand: no reason to think of a person."""
    lists = names()
    if lower in lists.no_name or not lower:
        return True
    if lower in lists.given and lower not in lists.also_words:
        return False
    return _known(lower) or _is_compound(lower)


def is_given(lower: str) -> bool:
    """Stands in a list of first names, also as one half of 'Anne-Wil'."""
    lists = names()
    return _is_in(lower, lists.given) or _is_in(lower, lists.more)


def is_family(lower: str) -> bool:
    """Stands in a list of family names."""
    lists = names()
    return lower in lists.family or lower in lists.more_family


def is_listed(lower: str) -> bool:
    """Stands in any list of names, whether or not it is also a word."""
    return is_given(lower) or is_family(lower)


@lru_cache(maxsize=20_000)
def is_name_only(lower: str) -> bool:
    """A listed name that is no ordinary word; a name of the longer lists gives way to every word, place and abbreviation."""
    lists = names()
    if lower in lists.no_name or lower in lists.also_words:
        return False
    if _is_in(lower, lists.given):
        return True
    if len(lower) < 3 or lower in sentence().places or is_ordinary(lower):
        return False
    return (
        is_listed(lower) or has_name_form(lower) or (lower[-1] == "s" and len(lower) > 4 and is_given(lower[:-1]))
    )  # 'stijns moeder'


def _is_in(lower: str, listed: frozenset[str]) -> bool:
    return lower in listed or ("-" in lower and any(part in listed for part in lower.split("-") if len(part) > 2))


def may_be_name(word: Word) -> bool:
    """A capital that no list explains."""
    lower = word.lower
    staff = "'" in word.text and word.text[:2].isalpha() and word.text[:2].isupper()  # 'BHV'er', not 'D'Angelo'
    return word.is_capital and not staff and lower not in NEVER and lower not in names().no_name


def is_place(word: Word) -> bool:
    """A town, a neighbourhood or a country: no address and no person."""
    places = sentence().places
    return word.lower in places or ("-" in word.lower and all(part in places for part in word.lower.split("-")))


@lru_cache(maxsize=20_000)
def is_grammar(lower: str) -> bool:
    """A verb, a small word, a brand: after 'mevrouw' still no name."""
    read = sentence()
    return any(lower in one for one in (names().no_name, read.acts, read.strong, read.weak, read.determiners))


def _is_compound(lower: str) -> bool:
    """'wijkteamoverleg' is two words, 'btw-aangifte' too; the word list holds only some of such words."""
    if "-" in lower:
        return all(len(part) < 4 or is_ordinary(part) for part in lower.split("-")) and any(
            len(part) > 3 for part in lower.split("-")
        )
    if len(lower) < 8:
        return False
    return any(_known_part(lower[:cut]) and _known(lower[cut:]) for cut in range(3, len(lower) - 3))


def _known(word: str) -> bool:
    return word in sentence().ordinary or simplemma.is_known(word, lang="nl")


def _known_part(part: str) -> bool:
    return _known(part) or (part.endswith("s") and len(part) > 4 and _known(part[:-1]))


@lru_cache(maxsize=20_000)
def _keeps_stop(token: str) -> bool:
    word = word_at(token, 0)
    return word.is_initial or word.lower in ABBREVIATED or token.count(".") > 1
