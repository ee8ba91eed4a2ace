"""Names of people and organisations by where they stand: after a cue word, in the name list, or an unexplained capital."""

from puzzelstuk.masking.cues import follows_capital_cue, follows_cue, is_cue, names_itself
from puzzelstuk.masking.rules import rules
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View
from puzzelstuk.masking.words import PARTICLES, Word, is_given, is_name_only, is_ordinary, may_be_name, names, words_of

LONGEST = 8  # words of one name; also keeps the work linear for a text that is all capitals
QUOTES = frozenset("\"'“„")
TITLES = frozenset(["mr", "dr", "drs", "ing", "ir"])
NICKNAMES = frozenset(["opa", "oma", "ome", "oom", "tante", "baas"])  # with a capital inside a sentence they name someone
ENDS = frozenset(".!?:\n\"'“”„-•*(")
AFTER_A_NAME = frozenset(
    [
        "is",
        "was",
        "heeft",
        "had",
        "zegt",
        "zei",
        "wil",
        "wilde",
        "gaat",
        "ging",
        "komt",
        "kwam",
        "kan",
        "kon",
        "zit",
        "zat",
        "ziet",
        "zag",
        "woont",
        "belt",
        "belde",
        "vertelt",
        "vertelde",
        "noemt",
        "loopt",
        "slaapt",
        "werkt",
        "krijgt",
        "kreeg",
        "doet",
        "deed",
        "moet",
        "moest",
        "mag",
        "durft",
        "denkt",
        "vraagt",
        "vroeg",
        "staat",
        "stond",
        "geeft",
        "gaf",
        "blijft",
        "wordt",
        "werd",
        "hoort",
        "hoorde",
        "weet",
        "appt",
        "stuurt",
        "stuurde",
        "regelt",
        "en",
    ]
)
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


def name_spans(view: View, *, certain_only: bool = False) -> list[Span]:
    """Names in the text; `certain_only` leaves out capitals that no list and no cue explains."""
    words = words_of(view.text)
    found: list[Span] = []
    index = 0
    while index < len(words):
        reach = _organisation(words, index) or _person(words, index, certain_only)
        if reach is None:
            index += 1
            continue
        first, last, kind = reach
        found.append(view.original(words[first].start, words[last].end, kind))
        index = last + 1
    return without_overlap(found)


def _person(words: list[Word], index: int, certain_only: bool) -> tuple[int, int, str] | None:
    word = words[index]
    if not word.is_word or not (_family_with_particle(words, index) or _starts_name(words, index, certain_only)):
        return None
    first, last = _leftwards(words, index), _rightwards(words, index)
    return first, last, "persoon"


def _starts_name(words: list[Word], index: int, certain_only: bool) -> bool:
    word = words[index]
    lower = word.lower
    if follows_cue(words, index) or names_itself(words, index):
        return _fits_after_cue(words, index)
    if word.is_capital and may_be_name(word) and follows_capital_cue(words, index) and (is_given(lower) or not is_ordinary(lower)):
        return True
    if is_name_only(lower):
        return word.is_capital or not is_ordinary(lower)
    if word.is_initial:
        return _fits_after_cue(words, index)
    if lower in NICKNAMES and word.is_capital and not _opens_sentence(words, index):
        return True
    if not word.is_capital or not may_be_name(word):
        return False
    if is_given(lower) or (lower in names().family and not _opens_sentence(words, index)):
        return _reads_as_name(words, index)
    unexplained = len(lower) > 1 and not word.text.isupper() and not is_ordinary(lower) and not is_cue(lower)
    return not certain_only and unexplained and _reads_as_name(words, index)


def _family_with_particle(words: list[Word], index: int) -> bool:
    """'Van Dijk belde terug': a particle with a capital before a capital is a family name."""
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else None
    return (
        word.is_capital
        and word.lower in {"van", "de", "el", "al", "ben", "den", "ter", "ten"}
        and following is not None
        and (following.lower in names().family or (following.is_capital and not is_ordinary(following.lower)))
        and following.is_capital
    )


def _fits_after_cue(words: list[Word], index: int) -> bool:
    """Right after 'mevrouw' a capital or an unknown word is a name; 'mevrouw heeft' is not, 'mevrouw de Wit' is."""
    word = words[index]
    if word.is_initial or word.lower in PARTICLES:
        return any(next_one.is_capital for next_one in words[index + 1 : index + 3])
    if word.is_capital:
        return may_be_name(word) and word.lower not in OPENERS and not (word.text.isupper() and is_ordinary(word.lower))
    return len(word.lower) > 2 and not is_ordinary(word.lower) and word.lower not in rules().always


def _reads_as_name(words: list[Word], index: int) -> bool:
    """A name that is also a word ('Roos', 'Wil'): inside a sentence by its capital, at the start by what comes next."""
    if not _opens_sentence(words, index):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and (
        following.lower in AFTER_A_NAME
        or following.is_initial
        or (following.is_word and following.is_capital)
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
        if before.is_initial or before.lower in TITLES or (inside and (before.lower in NICKNAMES or not is_cue(before.lower))):
            first -= 1
        elif before.lower in PARTICLES and first > 1 and (words[first - 2].is_initial or is_name_only(words[first - 2].lower)):
            first -= 2
        else:
            break
    return first


def _rightwards(words: list[Word], index: int) -> int:
    """The rest of the name: capitals, initials, particles before a capital, hyphenated partner names."""
    last, lower_case = index, not words[index].is_capital and words[index].lower not in PARTICLES
    while last + 1 < len(words):
        step = _next_part(words, last, lower_case)
        if step == 0:
            break
        last += step
    return last


def _next_part(words: list[Word], last: int, lower_case: bool) -> int:
    after = words[last + 1 : last + 5]
    head = after[0]
    if head.start - words[last].end > 1:
        return 0
    if head.is_word and (head.is_initial or (head.is_capital and may_be_name(head))):
        return 1
    if lower_case and head.is_word and len(head.lower) > 2 and not is_ordinary(head.lower):
        return 1
    for skip in range(1, len(after)):
        between = after[:skip]
        if not all(one.text == "-" or one.text.lower() in PARTICLES for one in between):
            break
        target = after[skip]
        if target.is_word and target.is_capital and may_be_name(target) and target.lower not in rules().organisations:
            return skip + 1
    return 0


def _organisation(words: list[Word], index: int) -> tuple[int, int, str] | None:
    """'Garage Öztürk', 'basisschool Het Kompas': the word that announces it and the capitals after it."""
    word = words[index]
    if word.lower not in rules().organisations:
        return _company(words, index)
    last = index
    while last + 1 < len(words) and _belongs(words, last + 1):
        last += 1
    if last == index or words[last].lower in PARTICLES:
        return None
    return index, _with_form(words, last), "organisatie"


def _belongs(words: list[Word], index: int) -> bool:
    word = words[index]
    part = word.is_capital or (word.lower in PARTICLES and _capital_at(words, index + 1))
    return word.is_word and words[index - 1].text != "." and part


def _capital_at(words: list[Word], index: int) -> bool:
    return index < len(words) and words[index].is_word and words[index].is_capital


def _company(words: list[Word], index: int) -> tuple[int, int, str] | None:
    """'Fleximax Personeel BV': capitals that end in a company form."""
    if not _capital_at(words, index):
        return None
    last = index
    while last - index < LONGEST and _capital_at(words, last + 1) and words[last + 1].lower not in rules().company_forms:
        last += 1
    ends = last + 1 < len(words) and words[last + 1].text.lower() in rules().company_forms
    return (index, last + 1, "organisatie") if ends else None


def _with_form(words: list[Word], last: int) -> int:
    following = [one.text.lower() for one in words[last + 1 : last + 3]]
    if following[:1] and following[0].rstrip(".") in rules().company_forms:
        return last + 1
    return last + 2 if following[:1] == ["&"] and len(following) == 2 else last
