"""How far a name reaches, once one word of it is found: first names before it, particles and family names behind it."""

from puzzelstuk.masking.casual import SMALL_INITIALS, could_be_name, is_compound_like, is_slip_of_a_verb
from puzzelstuk.masking.cues import is_cue
from puzzelstuk.masking.nicknames import ARTICLES, QUOTES, is_nickname, nickname_end
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
    may_be_name,
    names,
)

LONGEST = 8  # words of one name; also keeps the work linear for a text that is all capitals
TITLES = frozenset(["mr", "dr", "drs", "ing", "ir"])
KUNYA = frozenset(
    ["um", "umm", "oum", "abu", "abou", "abo", "bint", "ibn", "haj", "hajj", "hadj", "haji", "sheikh", "lalla"]
)  # 'um samir'
RELATIVES = frozenset(["ome", "tante", "oom", "opa", "oma", "moeke"])  # 'tante Bep' is how a street calls her
NICKNAMES = frozenset(["opa", "oma", "ome", "oom", "tante", "baas"])  # with a capital inside a sentence they name someone
ENDS = frozenset(".!?:\n\"'“”„-•*(")
ARABIC = frozenset(["el", "al", "ben", "ait", "aït", "ould", "oulad", "bin", "ibn"])  # before a family name, in small letters too
JOINERS = PARTICLES | {"a", "t", "vd", "v.d", "v", "d", "y", "e"}
PREFIXES = frozenset(["van", "vd", "v.d", "de", "den", "ter", "ten", "el", "al", "ben", "ait", "aït"])
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


def opens_sentence(words: list[Word], index: int) -> bool:
    """A full stop of an initial or a title ends no sentence."""
    before = words[index - 1] if index else None
    return before is None or (before.text[-1] in ENDS and not before.is_initial and not is_cue(before.lower))


def leftwards(words: list[Word], index: int) -> int:
    """Initials and capitals in front belong to the name ('W. Jansen', 'Kleine Dennis'), particles between them too."""
    first = index
    while first > 0 and index - first < LONGEST:
        before = words[first - 1]
        touching = words[first].start - before.end <= 1
        if touching and SMALL_INITIALS.fullmatch(before.text):
            first -= 1
            continue
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
        inside = inside and (quoted or not opens_sentence(words, first - 1))
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
    return not opens_sentence(words, index) or word.lower not in read.small


def _belongs_before(before: Word) -> bool:
    """An initial, a title, an article with a capital, or the first half of a nickname ('lange Henk')."""
    if before.lower in RELATIVES or before.lower in ARABIC:
        return True
    letter = len(before.text) == 1 and before.is_capital
    return before.is_initial or letter or before.lower in TITLES | KUNYA | sentence().nickname or before.text in {"De", "Het"}


def rightwards(words: list[Word], index: int) -> int:
    """The rest of the name: capitals, initials, particles before a capital, hyphenated partner names."""
    last, lower_case = index, not words[index].is_capital
    if words[index].lower in ARTICLES and is_nickname(words, index):
        return nickname_end(words, index + 1)
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
    if head.is_word and (head.is_initial or (head.is_capital and (may_be_name(head) or is_listed(head.lower)))):
        return 1
    if lower_case and is_given(words[last].lower) and _is_initial_or_strange(head, after[1:2]):
        return 1
    if head.is_word and head.text.startswith(("al-", "el-", "Al-", "El-")):
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


def _is_initial_or_strange(head: Word, following: list[Word]) -> bool:
    """'elif k', 'ibrahim kh.', 'maryam noori': a word of no list behind a first name."""
    if len(head.text) == 1:
        return head.text in INITIALS
    after = following[0] if following else None
    if not head.is_word or is_ordinary(head.lower):
        return False
    if len(head.text) == 2:
        return after is not None and after.text == "."
    return len(head.text) > 3 and not is_slip_of_a_verb(head.lower)


def _goes_on(lower: str) -> bool:
    if not is_ordinary(lower) and could_be_name(lower) and not is_compound_like(lower):
        return True
    return is_name_only(lower) or (is_listed(lower) and not is_grammar(lower) and lower not in sentence().ordinary)


def _closes(target: Word, between: list[Word], lower_case: bool) -> bool:
    if target.is_capital:
        return (may_be_name(target) or is_family(target.lower)) and target.lower not in JOINERS
    if between[0].text == "'":
        return lower_case and is_family(target.lower)  # 'van 't hof'
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
    return not is_ordinary(lower) or (is_family(lower) and particle in {"de", "der", "den", "el", "van", "vd", "v.d", "v", "al"})
