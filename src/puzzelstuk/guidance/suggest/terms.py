"""From words to search terms: lemma, synonym group and compound parts, each with its share."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import simplemma

from puzzelstuk.guidance.suggest import weights
from puzzelstuk.guidance.suggest.lexicon import Lexicon, fold
from puzzelstuk.guidance.suggest.tokens import Token

PART_FROM, COMPOUND_FROM = 3, 7
WHOLE_UP_TO = 8  # a short word of the word list is no compound: 'slippers' is not 'slip' and 'pers'
LINKS = ("", "s", "en", "e", "n")
NO_PART = frozenset(
    [
        "aan",
        "aat",
        "age",
        "als",
        "bij",
        "dat",
        "den",
        "der",
        "des",
        "dom",
        "dus",
        "een",
        "eer",
        "eur",
        "ent",
        "ering",
        "ers",
        "est",
        "gen",
        "her",
        "hij",
        "ing",
        "ist",
        "het",
        "iek",
        "isch",
        "kan",
        "lijk",
        "loos",
        "min",
        "nog",
        "nis",
        "nie",
        "niet",
        "ons",
        "ont",
        "oor",
        "per",
        "pro",
        "rij",
        "sch",
        "sel",
        "sen",
        "som",
        "ste",
        "ten",
        "ter",
        "tie",
        "toe",
        "tot",
        "uit",
        "uur",
        "van",
        "ver",
        "vol",
        "voor",
        "was",
        "zam",
        "zin",
    ]
)


class Term(NamedTuple):
    """One search term, how much it counts, and the word it came from."""

    name: str
    share: float
    token: Token


def is_word(word: str) -> bool:
    """Stands in the Dutch word list."""
    return bool(simplemma.is_known(word, lang="nl"))


class Analyser:
    """Turns tokens into terms; remembers every word it has seen."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seen: dict[str, tuple[tuple[str, float], ...]] = {}
        self._words: set[str] = set()
        self._nearest: Callable[[str], str] = lambda _word: ""

    def learn_words(self, words: Mapping[str, int], nearest: Callable[[str], str]) -> None:
        """Which words the catalogue uses: they may be parts of compounds and the target of a typing error."""
        self._words = {word for word in words if len(word) >= PART_FROM}
        self._nearest = nearest
        self._seen.clear()

    def knows(self, word: str) -> bool:
        """The catalogue uses this very word."""
        return word in self._words

    def terms(self, tokens: list[Token]) -> list[Term]:
        """The terms of a text, phrases of the synonym list first."""
        found = list(self._phrases(tokens))
        for token in tokens:
            if token.word not in self._lexicon.filler:
                found += [Term(name, share, token) for name, share in self._of(token.word)]
        return found

    def _phrases(self, tokens: list[Token]) -> Iterator[Term]:
        words = tuple(token.word for token in tokens)
        for size in (2, 3, 4):
            for at in range(len(words) - size + 1):
                concept = self._lexicon.phrases.get(words[at : at + size])
                if concept:
                    yield Term(concept, weights.CONCEPT, Token(concept, tokens[at].start, tokens[at + size - 1].end))

    def _of(self, word: str) -> tuple[tuple[str, float], ...]:
        known = self._seen.get(word)
        if known is None:
            known = tuple(self._analyse(word).items())
            if len(self._seen) < 200_000:
                self._seen[word] = known
        return known

    def _analyse(self, word: str) -> dict[str, float]:
        found = self._simple(word)
        if self._words and not (found.keys() & self._words) and len(found) == 1 and not is_word(word):
            near = self._nearest(word)
            if near:
                found |= {name: share * weights.CORRECTED for name, share in self._simple(near).items()}
        return found

    def _simple(self, word: str) -> dict[str, float]:
        lemma = lemma_of(word)
        found = {lemma: weights.LEMMA}
        concept = self._lexicon.concepts.get(word) or self._lexicon.concepts.get(lemma)
        if concept:
            found[concept] = weights.CONCEPT
        for part in self._parts(word, lemma):
            found.setdefault(part, weights.PART)
            part_concept = self._lexicon.concepts.get(part)
            if part_concept:
                found.setdefault(part_concept, weights.PART * weights.CONCEPT)
        return found

    def _parts(self, word: str, lemma: str) -> list[str]:
        if len(word) < COMPOUND_FROM or (len(word) <= WHOLE_UP_TO and is_word(word)):
            return []
        best: list[str] = []
        for cut in range(PART_FROM, len(word) - PART_FROM + 1):
            head, tail = self._part(word[:cut], linked=True), self._part(word[cut:], linked=False)
            if head and tail and min(len(head), len(tail)) > min(map(len, best), default=0):
                best = [head, tail]
        return [lemma_of(part) for part in best if part != lemma]

    def _part(self, text: str, *, linked: bool) -> str:
        for link in LINKS if linked else ("",):
            if link and not text.endswith(link):
                continue
            base = text[: len(text) - len(link)] if link else text
            if len(base) >= PART_FROM and base not in NO_PART and (base in self._words or (len(base) > 3 and is_word(base))):
                return base
        return ""


def lemma_of(word: str) -> str:
    """The dictionary form, folded; the word itself when the list does not know it."""
    return fold(str(simplemma.lemmatize(word, lang="nl")))
