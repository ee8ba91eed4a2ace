"""Words that name a group (origin, religion, family form, reputation) leave before anything else reads the text.

What is left does not depend on which of these words stood there, so swapping one for another cannot change a suggestion.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from puzzelstuk.guidance.suggest.tokens import Token, tokens_of

# Nouns that often carry such a word ('alleenstaande moeder', 'Poolse man'). They never steer, with or without it,
# or 'alleenstaande moeder' and 'eenoudergezin' would still differ.
CARRIERS = frozenset(
    [
        "man",
        "mannen",
        "vrouw",
        "vrouwen",
        "moeder",
        "moeders",
        "vader",
        "vaders",
        "ouder",
        "ouders",
        "gezin",
        "gezinnen",
        "familie",
        "families",
        "stel",
        "stellen",
        "paar",
        "huishouden",
        "huishoudens",
        "buurman",
        "buurvrouw",
        "buren",
        "buur",
        "persoon",
        "personen",
        "mens",
        "mensen",
        "lui",
        "volk",
        "figuur",
        "figuren",
        "type",
        "types",
        "heer",
        "dame",
        "dames",
        "heren",
        "mama",
        "papa",
        "pa",
        "ma",
    ]
)
DEMONYM = re.compile(r"[a-z]{3,}(?:aan|aans|aanse|anen|ees|ese|ezen|ier|iers|isch|ische)")
OFTEN_CARRIED = 5
COMPOUND_FROM = 5
SURE_FROM = 9


@dataclass(frozen=True)
class GroupWords:
    """The listed words, ready for a look-up by the first word."""

    singles: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    adjectives: Mapping[str, frozenset[str]]
    by_start: Mapping[str, tuple[str, ...]]
    is_word: Callable[[str], bool]

    def without(self, tokens: list[Token], text: str) -> list[Token]:
        """The tokens that do not name a group; of a compound only the part that does not."""
        kept: list[Token] = []
        at = 0
        while at < len(tokens):
            skip = self._skip(tokens, at)
            if skip == 0:
                kept += self._residue(tokens[at], text)
            at += max(skip, 1)
        return kept

    def _skip(self, tokens: list[Token], at: int) -> int:
        word = tokens[at].word
        for phrase in self.phrases.get(word, ()):
            if tuple(one.word for one in tokens[at : at + len(phrase)]) == phrase:
                return len(phrase)
        if at + 1 < len(tokens) and tokens[at + 1].word in self.adjectives.get(word, ()):
            return 1
        return 1 if word in self.singles or word in CARRIERS else 0

    def _residue(self, token: Token, text: str) -> list[Token]:
        word = token.word
        if len(word) < COMPOUND_FROM:
            return [token]
        if self.is_word(word):
            return [] if DEMONYM.fullmatch(word) and self._is_near_one(word) else [token]
        for cut in range(len(word) - 3, COMPOUND_FROM - 1, -1):
            head, tail = word[:cut], word[cut:].removeprefix("-")
            if head in self.singles and self.is_word(tail):
                return [] if tail in CARRIERS else [Token(tail, token.end - len(tail), token.end)]
        if self._looks_like_one(word, text[token.start].isupper()):
            return []
        return [token]

    def _looks_like_one(self, word: str, capital: bool) -> bool:
        """An unlisted or misspelt name of a people: 'Marrokaanse', 'Kapverdiaanse'."""
        return (capital and DEMONYM.fullmatch(word) is not None) or self._is_near_one(word)

    def _is_near_one(self, word: str) -> bool:
        near = self.by_start.get(word[:2], ()) if len(word) >= 6 else ()
        allowed = 1 if len(word) < SURE_FROM else 2
        return any(OSA.distance(one, word, score_cutoff=allowed) <= allowed for one in near if abs(len(one) - len(word)) <= allowed)


def group_words(lists: Mapping[str, Iterable[str]], is_word: Callable[[str], bool]) -> GroupWords:
    """Prepare the lists of herkomst.yaml."""
    split = {kind: [tuple(token.word for token in tokens_of(entry)) for entry in words] for kind, words in lists.items()}
    singles = frozenset(entry[0] for entries in split.values() for entry in entries if len(entry) == 1)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    adjectives: dict[str, set[str]] = {}
    several = sorted((entry for entries in split.values() for entry in entries if len(entry) > 1), key=len, reverse=True)
    carried = _carried_nouns(several, is_word)
    for entry in several:
        if len(entry) == 2 and entry[1] in carried:
            # 'blanke collega' loses what 'Poolse collega' loses: the noun that many of these words go with stays.
            adjectives.setdefault(entry[0], set()).update(carried)
        else:
            phrases.setdefault(entry[0], []).append(entry)
    by_start: dict[str, list[str]] = {}
    for one in sorted(singles):
        if len(one) >= 6:
            by_start.setdefault(one[:2], []).append(one)
    return GroupWords(
        singles=singles,
        phrases={first: tuple(group) for first, group in phrases.items()},
        adjectives={first: frozenset(nouns) for first, nouns in adjectives.items()},
        by_start={start: tuple(group) for start, group in by_start.items()},
        is_word=is_word,
    )


def _carried_nouns(entries: Iterable[tuple[str, ...]], is_word: Callable[[str], bool]) -> frozenset[str]:
    """Ordinary nouns behind many different listed adjectives ('collega', 'leerling'): they say something of their own."""
    behind = Counter(entry[1] for entry in set(entries) if len(entry) == 2)
    return frozenset(noun for noun, times in behind.items() if times >= OFTEN_CARRIED and len(noun) > 2 and is_word(noun))
