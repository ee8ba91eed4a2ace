"""Names of people and organisations by where they stand: after a cue word, in the name list, or an unexplained capital."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from puzzelstuk.masking.casual import begins_hidden, could_be_name, evidence, is_casual, is_compound_like, lower_name
from puzzelstuk.masking.cues import follows_capital_cue, follows_cue, is_cue, names_itself
from puzzelstuk.masking.organisations import organisation
from puzzelstuk.masking.rules import rules, sentence
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View
from puzzelstuk.masking.words import (
    PARTICLES,
    Word,
    covered_words,
    is_family,
    is_given,
    is_grammar,
    is_listed,
    is_name_only,
    is_ordinary,
    is_place,
    may_be_name,
    names,
    words_of,
)

SLIP_FROM = 5  # letters: in a shorter word one slip makes another name
AROUND = 9  # words: so far a place that was hidden may change what is read
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
QUOTES = frozenset("\"'“„”")
TITLES = frozenset(["mr", "dr", "drs", "ing", "ir"])
KUNYA = frozenset(
    ["um", "umm", "oum", "abu", "abou", "abo", "bint", "ibn", "haj", "hajj", "hadj", "haji", "sheikh", "lalla"]
)  # 'um samir'
ARTICLES = frozenset(["de", "het", "den", "die", "t"])
CALLS = frozenset(["noem", "noemt", "noemen", "noemde", "noemden", "roept", "roepen", "heet", "heten", "heette"])
CALLED = frozenset(
    ["hem", "haar", "m", "ze", "zich", "zichzelf", "dr", "d'r", "iedereen", "hier", "gewoon", "altijd", "ook", "zelf", "men"]
)
POSSESSIVE = frozenset(["haar", "ze", "ook", "gewoon", "hier", "altijd"])  # 'ze noemt haar moeder altijd' is no nickname
NICKNAME_PAIRS = [
    ["bekend", "als"],
    ["bekend", "onder"],
    ["bijnaam", "is"],
    ["bijnaam", "was"],
    ["roepnaam", "is"],
    ["zijn", "alias"],
    ["bijnaam", "van"],
]
RELATIVES = frozenset(["ome", "tante", "oom", "opa", "oma", "moeke"])  # 'tante Bep' is how a street calls her
BEFORE_NICKNAME = CALLED | {"bijnaam"} | {pair[1] for pair in NICKNAME_PAIRS} | {"wel", "", '"', "'", ":"}
NICKNAMES = frozenset(["opa", "oma", "ome", "oom", "tante", "baas"])  # with a capital inside a sentence they name someone
ENDS = frozenset(".!?:\n\"'“”„-•*(")
PREFIXES = frozenset(["van", "vd", "de", "den", "ter", "ten", "el", "al", "ben", "ait", "aït"])
JOINERS = PARTICLES | {"a", "t", "vd", "v.d", "v", "d", "y", "e"}
INITIALS = frozenset("abcdefghijklmopqrsvwxyz")  # 'elif k': not the n, t and u of 'een', 'het' and 'u'
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
    return Reading(view).finds()


class Reading:
    """The words of a text, of which only those beside a change are looked at again when something in it was hidden."""

    def __init__(
        self, view: View, words: list[Word] | None = None, look_at: set[int] | None = None, casual: bool | None = None
    ) -> None:
        self._view = view
        self._words = words_of(view.text) if words is None else words
        self._look_at = look_at
        self._casual = casual if casual is not None and begins_hidden(self._words) else is_casual(self._words)
        if casual is not None and casual != self._casual:
            self._look_at = None

    def without(self, view: View, hidden: list[Span]) -> "Reading":
        """The same text with these places hidden, before its names were looked for: what was to be read still is."""
        covered = covered_words(self._words, hidden) if len(view.text) == view.size else None
        if covered is None:
            return Reading(view)
        look_at = None if self._look_at is None else _beside(covered[1])
        return Reading(view, covered[0], look_at)

    def after(self, view: View, hidden: list[Span]) -> "Reading":
        """The same text after its names were found and hidden: only what stands beside them can read differently now."""
        covered = covered_words(self._words, hidden) if len(view.text) == view.size else None
        return Reading(view) if covered is None else Reading(view, covered[0], _beside(covered[1]), self._casual)

    def finds(self) -> list[Find]:
        """Names in reading order; who was found once is found again further on."""
        words, view = self._words, self._view
        found: list[Find] = []
        people: set[str] = set()
        index = -1
        for at, word in enumerate(words):
            if word.is_plain or at <= index or (self._look_at is not None and at not in self._look_at) or _is_just_small(words, at):
                continue
            reach = organisation(words, at) or _person(words, at, self._casual)
            if reach is None:
                continue
            first, index, kind, certain = reach
            found.append(Find(view.original(words[first].start, words[index].end, kind), certain))
            if kind == "persoon":
                people.update(one.lower for one in words[first : index + 1] if _can_come_back(one))
        return found if not people else [*found, *_again(view, words, people)]


def _beside(changed: list[int]) -> set[int]:
    return {at for index in changed for at in range(index - AROUND, index + AROUND + 1)}


def _is_just_small(words: list[Word], index: int) -> bool:
    """A 'de' or 'van' before an ordinary word, and nobody is being called something: most of them."""
    word = words[index]
    if word.text not in PARTICLES or index + 1 == len(words) or not words[index + 1].is_plain:
        return False
    return index == 0 or words[index - 1].lower not in BEFORE_NICKNAME


def _can_come_back(word: Word) -> bool:
    return word.is_word and len(word.lower) > 1 and word.lower not in JOINERS and not is_grammar(word.lower)


def _is_slip_of(lower: str, people: set[str]) -> bool:
    """'sajad' where 'Sajjad' stands too."""
    if len(lower) < SLIP_FROM or is_ordinary(lower):
        return False
    return any(len(one) >= SLIP_FROM and OSA.distance(lower, one, score_cutoff=1) <= 1 for one in people)


def _again(view: View, words: list[Word], people: set[str]) -> Iterator[Find]:
    """'buurvrouw ans (...) ans wil graag': who was called by name once is the same person further on."""
    small = sentence().small
    for index, word in enumerate(words):
        lower = word.lower
        if lower not in people and (word.is_plain or not word.is_word or not _is_slip_of(lower, people)):
            continue
        strange = not is_ordinary(lower)
        if strange or (lower not in small and word.is_capital and not _opens_sentence(words, index)):
            yield Find(view.original(word.start, word.end, "persoon"), True)


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
    """Right after 'ze noemen hem', 'bijnaam' or 'beter bekend als' every word that is no verb begins a name, an article too."""
    word = words[index]
    if index == 0 or not (words[index - 1].lower in BEFORE_NICKNAME or not words[index - 1].is_word):
        return False
    if not word.is_word or (word.lower not in ARTICLES and is_grammar(word.lower)):
        return False
    if word.lower in ARTICLES and not (index + 1 < len(words) and words[index + 1].is_word):
        return False
    before = [one.lower for one in words[max(0, index - 7) : index] if one.is_word][-4:]
    last, pair = before[-1:], before[-2:]
    called = pair == ["ook", "wel"] and "genoemd" in [one.lower for one in words[index + 1 : index + 4]]
    if last == ["bijnaam"] or pair in NICKNAME_PAIRS or called or _is_quoted(words, index):
        return True
    calls = [one for one in before[-3:-1] if one in CALLS]
    return bool(calls) and last[0] in CALLED and (last[0] not in POSSESSIVE or word.lower in ARTICLES or word.is_capital)


def _is_quoted(words: list[Word], index: int) -> bool:
    """'die ze "Turbo" noemen': one word with a capital between quotes."""
    around = index > 0 and index + 1 < len(words) and words[index - 1].text in QUOTES and words[index + 1].text in QUOTES
    return around and words[index].is_capital and not words[index].text.isupper()


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
    if opens and _opens_with_pair(words, index):
        return True
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
        following = words[index + 1 : index + (5 if word.is_initial else 3)]
        if word.lower in {"in", "op", "uit", "te"} and following and is_place(following[0]):
            return False
        return any(one.is_capital or (is_family(one.lower) and word.lower in PREFIXES) for one in following)
    if word.is_capital:
        return may_be_name(word) and word.lower not in OPENERS and not (word.text.isupper() and is_ordinary(word.lower))
    if len(word.lower) < 3 or word.lower in rules().always:
        return False
    return not is_ordinary(word.lower) or (is_listed(word.lower) and not is_grammar(word.lower))


def _reads_as_name(words: list[Word], index: int) -> bool:
    """A name that is also a word ('Roos', 'Wil'): inside a sentence by its capital, at the start by what comes next."""
    if not _opens_sentence(words, index):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and (
        following.lower in sentence().acts
        or following.text in {"en", "&", "+"}
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
        if before.text == "." and first > 1 and touching and _is_small_initial(words, first - 2):
            first -= 2
            continue
        if not touching or not before.is_word:
            break
        if before.lower in RELATIVES and first > 1 and words[first - 2].lower in sentence().determiners:
            break  # 'zijn oma Riet': whose grandmother she is may stay
        if before.lower in {"de", "het", "den"} and words[first].is_capital and not is_given(words[first].lower):
            first -= 1
            break
        quoted = first > 1 and words[first - 2].text in QUOTES
        inside = before.is_capital and may_be_name(before) and not before.text.isupper()
        inside = inside and (quoted or not _opens_sentence(words, first - 1))
        if (
            _is_first_name(words, first - 1)
            or _belongs_before(before)
            or (inside and (before.lower in NICKNAMES or not is_cue(before.lower)))
            or (
                first > 1
                and before.lower in names().given
                and not before.is_capital
                and words[first - 2].lower in sentence().strong
            )
        ) or (before.text.islower() and words[first].text.islower() and _unknown_before_surname(before, words[first])):
            first -= 1
        elif before.lower in PARTICLES and first > 1 and (words[first - 2].is_initial or is_name_only(words[first - 2].lower)):
            first -= 2
        else:
            break
    return first


def _unknown_before_surname(before: Word, name: Word) -> bool:
    """'teake kooistra': what stands before a family name and is no word, is the first name."""
    return is_family(name.lower) and len(before.lower) > 2 and could_be_name(before.lower) and not is_ordinary(before.lower)


def _is_small_initial(words: list[Word], index: int) -> bool:
    """The t of 't. ghirmay'."""
    return len(words[index].text) == 1 and words[index].is_word and words[index + 1].start == words[index].end


def _is_first_name(words: list[Word], index: int) -> bool:
    """'Saba Haile', 'Fokke Veenstra': a listed first name with a capital, even one that is also a word or an island."""
    word = words[index]
    if not word.is_capital or word.text.isupper() or not is_given(word.lower) or word.lower in OPENERS:
        return False
    read = sentence()
    if any(word.lower in one for one in (read.acts, read.strong, read.weak, read.determiners)):
        return False
    return not _opens_sentence(words, index) or word.lower not in read.small


def _belongs_before(before: Word) -> bool:
    """An initial, a title, an article with a capital, or the first half of a nickname ('lange Henk')."""
    if before.lower in RELATIVES:
        return True
    letter = len(before.text) == 1 and before.is_capital
    return before.is_initial or letter or before.lower in TITLES | KUNYA | sentence().nickname or before.text in {"De", "Het"}


def _rightwards(words: list[Word], index: int) -> int:
    """The rest of the name: capitals, initials, particles before a capital, hyphenated partner names."""
    last, lower_case = index, not words[index].is_capital
    if words[index].lower in ARTICLES and _is_nickname(words, index):
        return _nickname_end(words, index + 1)
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


def _nickname_end(words: list[Word], index: int) -> int:
    """'de schele', 'de dikke van de hoek' up to the second word, 'kleine Henk'."""
    following = words[index + 1 : index + 2]
    second = following and following[0].is_word and (words[index].lower in sentence().nickname or following[0].is_capital)
    return index + 1 if second and not is_grammar(following[0].lower) else index


def _next_part(words: list[Word], last: int, lower_case: bool) -> int:
    after = words[last + 1 : last + 6]
    head = after[0]
    if head.start - words[last].end > 1:
        return 0
    if head.is_word and (head.is_initial or (head.is_capital and (may_be_name(head) or is_listed(head.lower)))):
        return 1
    if lower_case and len(head.text) == 1 and head.text in INITIALS and is_given(words[last].lower):
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
    if not is_ordinary(lower) and could_be_name(lower) and not is_compound_like(lower):
        return True
    return is_name_only(lower) or (is_listed(lower) and not is_grammar(lower) and lower not in sentence().ordinary)


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
    if not lower or is_grammar(lower):
        return False
    return not is_ordinary(lower) or (is_family(lower) and particle in {"de", "der", "den", "el", "van", "vd", "al"})
