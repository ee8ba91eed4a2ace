"""A text read word by word for names; what stands beside something that was hidden is read once more."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from puzzelstuk.masking.casual import begins_hidden, is_casual
from puzzelstuk.masking.extent import JOINERS, opens_sentence
from puzzelstuk.masking.names import person
from puzzelstuk.masking.nicknames import BEFORE_NICKNAME, LOOKS
from puzzelstuk.masking.organisations import organisation
from puzzelstuk.masking.rules import sentence
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View
from puzzelstuk.masking.words import PARTICLES, Word, covered_words, is_grammar, is_ordinary, words_of

SLIP_FROM = 5  # letters: in a shorter word one slip makes another name
AROUND = 4  # words: so far a place that was hidden may change what is read
STOPS = frozenset([".", "!", "?", "\n"])


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
        self._left: list[int] = []
        self._taken: list[tuple[int, int]] = []

    def without(self, view: View, hidden: list[Span]) -> "Reading":
        """The same text with these places hidden, before its names were looked for: what was to be read still is."""
        covered = covered_words(self._words, hidden) if len(view.text) == view.size else None
        return Reading(view) if covered is None else Reading(view, covered[0])

    def after(self, view: View, hidden: list[Span]) -> "Reading":
        """The same text after its names were found and hidden: only what stands beside them can read differently now."""
        covered = covered_words(self._words, hidden) if len(view.text) == view.size else None
        return Reading(view) if covered is None else Reading(view, covered[0], _beside(covered[1]), self._casual)

    def is_settled(self) -> bool:
        """After `finds`: nothing stands beside what was found that could read differently once that is hidden."""
        opening = next((at for at, word in enumerate(self._words) if word.is_word), None)
        if opening is None or not (self._casual or self._words[opening].is_capital):
            return False
        return not any(first - AROUND <= at <= last + AROUND for at in self._left for first, last in self._taken)

    def _candidates(self) -> list[int]:
        """Where a name can begin at all: few words of a sentence are left."""
        words, look_at = self._words, self._look_at
        places = range(len(words)) if look_at is None else sorted(at for at in look_at if 0 <= at < len(words))
        return [
            at
            for at in places
            if not words[at].is_plain
            and not (words[at].is_opener and _just_opens(words, at))
            and not (words[at].text in PARTICLES and _is_just_small(words, at))
        ]

    def finds(self) -> list[Find]:
        """Names in reading order; who was found once is found again further on."""
        words, view = self._words, self._view
        found: list[Find] = []
        people: set[str] = set()
        index = -1
        for at in self._candidates():
            if at <= index:
                continue
            reach = organisation(words, at) or person(words, at, self._casual)
            if reach is None:
                self._left.append(at)
                continue
            first, index, kind, certain = reach
            if kind == "organisatie" and first and words[first].is_capital and words[first - 1].lower in {"de", "het"}:
                first -= 1
            self._taken.append((first, index))
            found.append(Find(view.original(words[first].start, words[index].end, kind), certain))
            if kind == "persoon":
                people.update(one.lower for one in words[first : index + 1] if _can_come_back(one))
        return found if not people else [*found, *_again(view, words, people)]


def _beside(changed: list[int]) -> set[int]:
    return {at for index in changed for at in range(index - AROUND, index + AROUND + 1)}


def _just_opens(words: list[Word], index: int) -> bool:
    """An ordinary word with the capital of the sentence, and no second capital."""
    if index + 1 < len(words) and words[index + 1].is_capital:
        return False
    return index == 0 or words[index - 1].text in STOPS


def _is_just_small(words: list[Word], index: int) -> bool:
    """A 'de' or 'van' before an ordinary word, and nobody is being called something: most of them."""
    if index + 1 == len(words) or not words[index + 1].is_plain or words[index + 1].text == "'":
        return False
    if words[index + 1].lower in LOOKS:
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
        if word.is_plain:
            continue
        lower = word.lower
        if lower not in people and not _is_slip_of(lower, people):
            continue
        strange = not is_ordinary(lower)
        if strange or (lower not in small and word.is_capital and not opens_sentence(words, index)):
            yield Find(view.original(word.start, word.end, "persoon"), True)
