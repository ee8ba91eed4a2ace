"""Is this word part of a name of a person: after a cue word, in the name list, by its neighbours, or an unexplained capital."""

from puzzelstuk.masking.casual import could_be_name, evidence, follows_initial, follows_role, is_compound_like, lower_name
from puzzelstuk.masking.cues import follows_capital_cue, follows_cue, is_cue, names_itself
from puzzelstuk.masking.extent import NICKNAMES, OPENERS, PREFIXES, leftwards, opens_sentence, rightwards
from puzzelstuk.masking.nicknames import is_nickname
from puzzelstuk.masking.rules import rules, sentence
from puzzelstuk.masking.words import (
    PARTICLES,
    Word,
    is_family,
    is_given,
    is_grammar,
    is_listed,
    is_name_only,
    is_ordinary,
    is_place,
    may_be_name,
    names,
)

OFFICES = (
    "wet",
    "huis",
    "loket",
    "team",
    "punt",
    "dienst",
    "raad",
    "zorg",
    "hulp",
    "lijn",
    "centrum",
    "fonds",
    "bank",
    "groep",
    "plan",
    "overleg",
    "uitkering",
    "toeslag",
)
SAYS = frozenset(  # what only a person does: 'Bloem belde om half tien'
    [
        "belt",
        "belde",
        "zegt",
        "zei",
        "vertelt",
        "vertelde",
        "appt",
        "appte",
        "vraagt",
        "vroeg",
        "mailt",
        "mailde",
        "huilt",
        "lacht",
        "meldt",
        "meldde",
    ]
)
WITHOUT_NOUN = frozenset(["jong", "wit", "groot", "bruin", "zwart", "graaf", "lange", "leeuw"])


def person(words: list[Word], index: int, casual: bool) -> tuple[int, int, str, bool] | None:
    word = words[index]
    if not word.is_word:
        return None
    certain = _family_with_particle(words, index) or _surely(words, index)
    if not certain and not _likely(words, index, casual):
        return None
    return leftwards(words, index), rightwards(words, index), "persoon", certain


def _surely(words: list[Word], index: int) -> bool:
    """A cue word or a list says that this is a name."""
    word = words[index]
    lower = word.lower
    if follows_cue(words, index) or names_itself(words, index):
        return _fits_after_cue(words, index)
    if is_nickname(words, index):
        return True
    explained = is_place(word) or (is_ordinary(lower) and not is_listed(lower))
    if word.is_capital and may_be_name(word) and follows_capital_cue(words, index) and not explained:
        return True
    if is_name_only(lower):
        return True
    if word.is_initial:
        return _fits_after_cue(words, index)
    return lower in NICKNAMES and word.is_capital and not opens_sentence(words, index)


def _likely(words: list[Word], index: int, casual: bool) -> bool:
    """A word that is a name by its capital or by its place in the sentence."""
    word = words[index]
    lower = word.lower
    if not word.is_capital:
        return lower_name(words, index, casual=casual)
    brand = lower == "albert" and [one.lower for one in words[index + 1 : index + 2]] == ["heijn"]
    if not may_be_name(word) or is_place(word) or word.text.isupper() or brand:
        return False
    opens = opens_sentence(words, index)
    if opens and _opens_with_pair(words, index):
        return True
    if opens and is_listed(lower) and [one.lower for one in words[index + 1 : index + 2] if one.lower in SAYS]:
        return not is_grammar(lower)
    if is_given(lower) or is_family(lower):
        return _reads_as_name(words, index) and not (opens and is_ordinary(lower) and not _often_a_name(lower))
    if opens and is_ordinary(lower) and lower in {"de", "het"}:
        return False
    if is_ordinary(lower):
        return not opens and (_after_article(words, index) or _no_reason_for_capital(words, index))
    if opens and len(lower) > 3 and could_be_name(lower) and not is_compound_like(lower):
        return not is_cue(lower)
    return len(lower) > 1 and not is_cue(lower) and _reads_as_name(words, index)


def _opens_with_pair(words: list[Word], index: int) -> bool:
    """'Tang Kin Wah wil (...)': a listed name and a second capital that no list explains, at the start of a sentence."""
    following = words[index + 1 : index + 2]
    if not following or not is_listed(words[index].lower) or is_grammar(words[index].lower):
        return False
    second = following[0]
    plain = not second.is_word or not second.is_capital or second.text.isupper() or second.start - words[index].end != 1
    if plain or is_place(second) or second.lower in names().no_name or words[index].lower in sentence().institutions:
        return False
    return is_listed(second.lower) or not is_ordinary(second.lower)


def _often_a_name(lower: str) -> bool:
    lists = names()
    return (lower in lists.also_words and lower in lists.given) or (lower in lists.family and lower not in sentence().small)


def _no_reason_for_capital(words: list[Word], index: int) -> bool:
    """A capital inside a sentence on an ordinary word that names no office, brand or function: 'Slotboom', 'Groenendaal'."""
    word, before = words[index], words[index - 1]
    read = sentence()
    explained = word.lower in read.institutions or word.lower in read.ordinary or is_cue(word.lower) or len(word.lower) < 3
    explained = explained or word.lower.endswith(OFFICES) or (word.text[:2].isupper() and "-" in word.text)
    return before.is_word and not before.is_capital and not explained and not is_place(word)


def _after_article(words: list[Word], index: int) -> bool:
    """'De Bult zit weer in de schuur': an ordinary word with a capital after an article with one."""
    before = words[index - 1]
    touches = words[index].start - before.end == 1
    return touches and before.text in {"De", "Het", "Den"} and words[index].lower not in sentence().institutions


def _family_with_particle(words: list[Word], index: int) -> bool:
    """'Van Dijk belde terug', 'van der meulen': particles before a family name."""
    word, following = words[index], words[index + 1 : index + 4]
    if word.lower not in PREFIXES or not following:
        return False
    if word.lower in {"vd", "v/d", "v.d"}:
        listed = following[0].lower in names().family or following[0].lower in names().own_family
        return listed or _names_family(word, following[0])
    if word.lower in {"van", "in", "op"} and [one.text for one in following[:2]] == ["'", "t"] and len(following) > 2:
        return is_family(following[2].lower) and not is_place(following[2])
    if word.lower == "van" and following[0].lower in {"der", "den", "de"} and len(following) > 1:
        return _names_family(word, following[1])
    target = following[0]
    if is_place(target) and word.lower != "van":
        return False  # 'Den Haag', 'Ter Apel'
    if not word.is_capital and not target.is_capital:
        return _lower_family(words, index)
    if not word.is_capital or not target.is_capital or target.lower in names().no_name:
        return False
    return is_family(target.lower) or not is_ordinary(target.lower)


def _lower_family(words: list[Word], index: int) -> bool:
    """'de vries belde', 'met van dijk': no article of an ordinary word, for the family name is none or has no other article."""
    lower, following = words[index + 1].lower, words[index + 2 : index + 3]
    if words[index].lower not in {"de", "van", "el", "ten", "ter"} or not is_family(lower) or is_place(words[index + 1]):
        return False
    if not is_ordinary(lower) or (words[index].lower == "de" and lower == "vries"):
        return True
    if follows_cue(words, index) or follows_role(words, index) or follows_initial(words, index):
        return lower in names().family or lower in names().own_family  # 'meester de bruin', 'h. de wit'
    if words[index].lower == "de":
        return lower in WITHOUT_NOUN and (not following or not following[0].is_word or following[0].lower in sentence().acts)
    return words[index].lower == "van" and lower in names().family and evidence(words, index) > 1


def _names_family(first: Word, target: Word) -> bool:
    """'van der Meulen', and no 'van de Kamer van Koophandel'."""
    if not target.is_word or (is_place(target) and not first.is_capital):
        return False
    return (is_family(target.lower) and (first.is_capital or target.is_capital)) or not is_ordinary(target.lower)


def _fits_after_cue(words: list[Word], index: int) -> bool:
    """Right after 'mevrouw' a capital or an unknown word is a name; 'mevrouw heeft' is not, 'mevrouw de Wit' is."""
    word = words[index]
    if word.is_initial or word.lower in PARTICLES:
        following = words[index + 1 : index + (5 if word.is_initial else 3)]
        if word.lower in {"in", "op", "uit", "te"} and following and is_place(following[0]):
            return False
        return any(one.is_capital or (is_family(one.lower) and word.lower in PREFIXES) for one in following)
    if word.is_capital:
        return may_be_name(word) and word.lower not in OPENERS and not (word.text.isupper() and is_ordinary(word.lower))
    if word.lower in rules().always:
        return False
    if len(word.lower) < 3:
        return is_listed(word.lower) and not is_grammar(word.lower) and word.lower not in sentence().small
    return not is_ordinary(word.lower) or (is_listed(word.lower) and not is_grammar(word.lower))


def _reads_as_name(words: list[Word], index: int) -> bool:
    """A name that is also a word ('Roos', 'Wil'): inside a sentence by its capital, at the start by what comes next."""
    if not opens_sentence(words, index):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and (
        following.lower in sentence().acts
        or (following.text in {"en", "&", "+"} and _is_somebody(words[index + 2 : index + 3]))
        or following.is_initial
        or (following.is_word and following.is_capital and not following.text.isupper())
        or (following.lower in {"van", "de"} and index + 2 < len(words) and words[index + 2].is_capital)
    )


def _is_somebody(following: list[Word]) -> bool:
    """'Roos en Mark', 'Roos en haar zus', and no 'roos en lavendel'."""
    return not following or following[0].is_capital or is_listed(following[0].lower) or following[0].lower in sentence().determiners
