"""Names of people and organisations by where they stand: after a cue word, in the name list, or an unexplained capital."""

from dataclasses import dataclass

from puzzelstuk.masking.casual import could_be_name, evidence, is_casual, lower_name
from puzzelstuk.masking.cues import follows_capital_cue, follows_cue, is_cue, names_itself
from puzzelstuk.masking.organisations import organisation
from puzzelstuk.masking.rules import rules, sentence
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View
from puzzelstuk.masking.words import (
    PARTICLES,
    Word,
    is_family,
    is_given,
    is_listed,
    is_name_only,
    is_ordinary,
    is_place,
    may_be_name,
    names,
    words_of,
)

LONGEST = 8  # words of one name; also keeps the work linear for a text that is all capitals
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
WITHOUT_NOUN = frozenset(["jong", "wit", "groot", "bruin", "zwart", "graaf", "lange", "leeuw"])
QUOTES = frozenset("\"'“„")
TITLES = frozenset(["mr", "dr", "drs", "ing", "ir"])
NICKNAMES = frozenset(["opa", "oma", "ome", "oom", "tante", "baas"])  # with a capital inside a sentence they name someone
ENDS = frozenset(".!?:\n\"'“”„-•*(")
PREFIXES = frozenset(["van", "vd", "de", "den", "ter", "ten", "el", "al", "ben", "ait", "aït"])
JOINERS = PARTICLES | {"a", "t", "vd", "v", "d", "y", "e"}
OPENERS = frozenset(
    [
        "geen",
        "niet",
        "heeft",
        "is",
        "was",
        "wil",
        "alle",
        "veel",
        "deze",
        "die",
        "dit",
        "dat",
        "ook",
        "nog",
        "wel",
        "maar",
        "want",
        "dus",
        "als",
        "toen",
        "daar",
        "hier",
        "nu",
        "ja",
        "nee",
    ]
)


@dataclass(frozen=True)
class Find:
    """A name and whether a list or a cue word says so; without either it is a guess from a capital or from its place."""

    span: Span
    certain: bool


def name_spans(view: View, *, certain_only: bool = False) -> list[Span]:
    """Names in the text; `certain_only` leaves out what no list and no cue explains."""
    return without_overlap(find.span for find in name_finds(view) if find.certain or not certain_only)


def name_finds(view: View) -> list[Find]:
    """Names of people and organisations in reading order."""
    words = words_of(view.text)
    casual = is_casual(words)
    found: list[Find] = []
    index = 0
    while index < len(words):
        reach = None if words[index].is_plain else organisation(words, index) or _person(words, index, casual)
        if reach is None:
            index += 1
            continue
        first, last, kind, certain = reach
        found.append(Find(view.original(words[first].start, words[last].end, kind), certain))
        index = last + 1
    return found


def _person(words: list[Word], index: int, casual: bool) -> tuple[int, int, str, bool] | None:
    word = words[index]
    if not word.is_word:
        return None
    certain = _family_with_particle(words, index) or _surely(words, index)
    if not certain and not _likely(words, index, casual):
        return None
    return _leftwards(words, index), _rightwards(words, index), "persoon", certain


def _surely(words: list[Word], index: int) -> bool:
    """A cue word or a list says that this is a name."""
    word = words[index]
    lower = word.lower
    if follows_cue(words, index) or names_itself(words, index):
        return _fits_after_cue(words, index)
    if _is_nickname(words, index):
        return True
    explained = is_place(word) or (is_ordinary(lower) and not is_listed(lower))
    if word.is_capital and may_be_name(word) and follows_capital_cue(words, index) and not explained:
        return True
    if is_name_only(lower):
        return True
    if word.is_initial:
        return _fits_after_cue(words, index)
    return lower in NICKNAMES and word.is_capital and not _opens_sentence(words, index)


def _is_nickname(words: list[Word], index: int) -> bool:
    """'ze noemen hem de kapper', 'bijnaam de schele': after these words even an article begins a name."""
    if words[index].lower not in {"de", "het"} or index + 1 == len(words) or not words[index + 1].is_word:
        return False
    before = [one.lower for one in words[max(0, index - 4) : index] if one.is_word]
    return before[-1:] == ["bijnaam"] or (
        before[-1:] in (["hem"], ["haar"], ["zich"], ["m"]) and before[-2:-1] in (["noemen"], ["noemt"])
    )


def _likely(words: list[Word], index: int, casual: bool) -> bool:
    """A word that is a name by its capital or by its place in the sentence."""
    word = words[index]
    lower = word.lower
    if not word.is_capital:
        return lower_name(words, index, casual=casual)
    brand = lower == "albert" and [one.lower for one in words[index + 1 : index + 2]] == ["heijn"]
    if not may_be_name(word) or is_place(word) or word.text.isupper() or brand:
        return False
    opens = _opens_sentence(words, index)
    if is_given(lower) or is_family(lower):
        return _reads_as_name(words, index) and not (opens and is_ordinary(lower) and not _often_a_name(lower))
    if opens and is_ordinary(lower) and lower in {"de", "het"}:
        return False
    if is_ordinary(lower):
        return not opens and (_after_article(words, index) or _no_reason_for_capital(words, index))
    if opens and len(lower) > 3 and could_be_name(lower):
        return not is_cue(lower)
    return len(lower) > 1 and not is_cue(lower) and _reads_as_name(words, index)


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
    if word.lower in {"vd", "v/d"}:
        return _names_family(word, following[0])
    if word.lower == "van" and following[0].lower in {"der", "den", "de"} and len(following) > 1:
        return _names_family(word, following[1])
    target = following[0]
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
        following = words[index + 1 : index + 3]
        return any(one.is_capital or (is_family(one.lower) and word.lower in PREFIXES) for one in following)
    if word.is_capital:
        return may_be_name(word) and word.lower not in OPENERS and not (word.text.isupper() and is_ordinary(word.lower))
    if len(word.lower) < 3 or word.lower in rules().always:
        return False
    return not is_ordinary(word.lower) or (is_listed(word.lower) and not _is_grammar(word.lower))


def _is_grammar(lower: str) -> bool:
    read = sentence()
    return any(lower in one for one in (names().no_name, read.acts, read.strong, read.weak, read.determiners))


def _reads_as_name(words: list[Word], index: int) -> bool:
    """A name that is also a word ('Roos', 'Wil'): inside a sentence by its capital, at the start by what comes next."""
    if not _opens_sentence(words, index):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and (
        following.lower in sentence().acts
        or following.lower == "en"
        or following.is_initial
        or (following.is_word and following.is_capital and not following.text.isupper())
        or (following.lower in {"van", "de"} and index + 2 < len(words) and words[index + 2].is_capital)
    )


def _opens_sentence(words: list[Word], index: int) -> bool:
    """A full stop of an initial or a title ends no sentence."""
    before = words[index - 1] if index else None
    return before is None or (before.text[-1] in ENDS and not before.is_initial and not is_cue(before.lower))


def _leftwards(words: list[Word], index: int) -> int:
    """Initials and capitals in front belong to the name ('W. Jansen', 'Kleine Dennis'), particles between them too."""
    first = index
    while first > 0 and index - first < LONGEST:
        before = words[first - 1]
        touching = words[first].start - before.end <= 1
        if not touching or not before.is_word:
            break
        quoted = first > 1 and words[first - 2].text in QUOTES
        inside = before.is_capital and may_be_name(before) and not before.text.isupper()
        inside = inside and (quoted or not _opens_sentence(words, first - 1))
        if (
            _belongs_before(before)
            or (inside and (before.lower in NICKNAMES or not is_cue(before.lower)))
            or (
                first > 1
                and before.lower in names().given
                and not before.is_capital
                and words[first - 2].lower in sentence().strong
            )
        ):
            first -= 1
        elif before.lower in PARTICLES and first > 1 and (words[first - 2].is_initial or is_name_only(words[first - 2].lower)):
            first -= 2
        else:
            break
    return first


def _belongs_before(before: Word) -> bool:
    """An initial, a title, an article with a capital, or the first half of a nickname ('lange Henk')."""
    letter = len(before.text) == 1 and before.is_capital
    return before.is_initial or letter or before.lower in TITLES | sentence().nickname or before.text in {"De", "Het"}


def _rightwards(words: list[Word], index: int) -> int:
    """The rest of the name: capitals, initials, particles before a capital, hyphenated partner names."""
    last, lower_case = index, not words[index].is_capital
    if _is_nickname(words, index):
        return index + 1
    while (
        last + 1 < len(words)
        and words[last].lower in PARTICLES
        and words[last + 1].is_word
        and words[last + 1].start - words[last].end == 1
    ):
        last += 1
    while last + 1 < len(words):
        step = _next_part(words, last, lower_case)
        if step == 0:
            break
        last += step
    return last


def _next_part(words: list[Word], last: int, lower_case: bool) -> int:
    after = words[last + 1 : last + 6]
    head = after[0]
    if head.start - words[last].end > 1:
        return 0
    if head.is_word and (head.is_initial or (head.is_capital and (may_be_name(head) or is_family(head.lower)))):
        return 1
    if lower_case and head.is_word and len(head.lower) > 2 and _goes_on(head.lower):
        return 1
    for skip in range(1, len(after)):
        between, target = after[:skip], after[skip]
        if not all(one.text in {"-", "'", "/"} or one.lower in JOINERS for one in between):
            break
        if target.is_word and target.lower not in rules().organisations and _closes(target, between, lower_case):
            return skip + 1
    return 0


def _goes_on(lower: str) -> bool:
    return is_name_only(lower) or (is_listed(lower) and not _is_grammar(lower) and lower not in sentence().ordinary)


def _closes(target: Word, between: list[Word], lower_case: bool) -> bool:
    if target.is_capital:
        return (may_be_name(target) or is_family(target.lower)) and target.lower not in JOINERS
    return (
        lower_case
        and between[0].is_word
        and between[0].lower not in {"in", "op", "uit", "te"}
        and _is_surname(target.lower, between[0].lower)
    )


def _is_surname(lower: str, particle: str) -> bool:
    """'jan de boer' and 'van der meulen'; 'jan van de buren' only when the word is no word."""
    if not lower or _is_grammar(lower):
        return False
    return not is_ordinary(lower) or (is_family(lower) and particle in {"de", "der", "den", "el", "van", "vd", "al"})
