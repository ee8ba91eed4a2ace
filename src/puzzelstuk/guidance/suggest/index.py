"""The catalogue as something to search: sentences, indicators, phenomena and the ordinary sentences beside them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from puzzelstuk.guidance.catalogue import Catalogue
from puzzelstuk.guidance.suggest import weights
from puzzelstuk.guidance.suggest.grams import grams
from puzzelstuk.guidance.suggest.lexicon import Lexicon
from puzzelstuk.guidance.suggest.neutral import GroupWords, group_words
from puzzelstuk.guidance.suggest.postings import Ints, Postings
from puzzelstuk.guidance.suggest.terms import Analyser, is_word
from puzzelstuk.guidance.suggest.tokens import Token, tokens_of

ORDINARY = -1


@dataclass(frozen=True)
class Sentence:
    """One sentence people say, and the indicator it belongs to (ORDINARY: to none)."""

    text: str
    indicator: int


@dataclass(frozen=True)
class Index:
    """Everything that a query is held against."""

    ids: tuple[str, ...]
    phenomenon_of: Ints
    phenomena: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    owner: Ints
    members: Ints
    names: tuple[frozenset[str], ...]
    words: Postings
    letters: Postings
    whole: Postings
    wider: Postings
    whole_letters: Postings
    analyser: Analyser
    groups: GroupWords
    lexicon: Lexicon
    leaning: dict[str, float]


def build(catalogue: Catalogue, lexicon: Lexicon, without_voice: str = "") -> Index:
    """Index every sentence of every indicator; `without_voice` leaves one author out, to measure on."""
    ids = tuple(catalogue.indicators)
    phenomena = tuple(catalogue.phenomena)
    places = [phenomena.index(catalogue.indicators[one].phenomenon) for one in ids]
    sentences = tuple(_sentences(catalogue, ids, without_voice)) + tuple(Sentence(one, ORDINARY) for one in lexicon.ordinary)
    groups = group_words(lexicon.dropped, lambda word: word in lexicon.concepts or is_word(word))
    analyser = Analyser(lexicon)
    kept = [groups.without(tokens_of(one.text), one.text) for one in sentences]
    vocabulary = Counter(token.word for tokens in kept for token in tokens)
    analyser.learn_words(vocabulary, _nearest(vocabulary, lexicon.filler))
    rows = [_row(analyser, tokens) for tokens in kept]
    owner = np.array([one.indicator for one in sentences], dtype=np.int64)
    letters = [grams(tokens, lexicon.filler) for tokens in kept]
    documents, count = _documents(owner, len(ids))
    whole = _merged(rows, documents, count)
    return Index(
        ids=ids,
        phenomenon_of=np.array(places, dtype=np.int64),
        phenomena=phenomena,
        sentences=sentences,
        owner=owner,
        members=_members(owner, len(ids)),
        names=tuple(frozenset(row) for row in rows),
        words=Postings(rows, weights.SATURATION, weights.LENGTH),
        letters=Postings(letters, weights.SATURATION, weights.LENGTH),
        whole_letters=Postings(_merged(letters, documents, count), weights.SATURATION, weights.DOCUMENT_LENGTH),
        whole=Postings(whole, weights.SATURATION, weights.DOCUMENT_LENGTH),
        wider=Postings(_merged(whole[: len(ids)], np.array(places), len(phenomena)), weights.SATURATION, weights.DOCUMENT_LENGTH),
        analyser=analyser,
        groups=groups,
        lexicon=lexicon,
        leaning=_leaning(rows, owner),
    )


def _leaning(rows: list[dict[str, float]], owner: Ints) -> dict[str, float]:
    """Per term the log of how much more often it stands in the catalogue's sentences than in ordinary ones."""
    ordinary = owner == ORDINARY
    inside, outside = Counter[str](), Counter[str]()
    for row, is_ordinary in zip(rows, ordinary, strict=True):
        (outside if is_ordinary else inside).update(row.keys())
    sizes = float((~ordinary).sum()) + 1.0, float(ordinary.sum()) + 1.0
    terms = inside.keys() | outside.keys()
    return {one: float(np.log((inside[one] + 0.5) / sizes[0] * sizes[1] / (outside[one] + 0.5))) for one in terms}


def _sentences(catalogue: Catalogue, ids: tuple[str, ...], without_voice: str) -> Iterable[Sentence]:
    for number, one in enumerate(ids):
        indicator = catalogue.indicators[one]
        yield Sentence(indicator.title, number)
        for text, voice in zip(indicator.heard, indicator.voices, strict=True):
            if voice != without_voice:
                yield Sentence(text, number)


def _members(owner: Ints, size: int) -> Ints:
    """For each indicator the rows of its sentences; short rows are filled with the number after the last sentence."""
    rows = [np.flatnonzero(owner == number) for number in range(size)]
    padded = np.full((size, max(weights.TOP_COUNT, *(len(one) for one in rows))), len(owner), dtype=np.int64)
    for number, one in enumerate(rows):
        padded[number, : len(one)] = one
    return padded


def _row(analyser: Analyser, tokens: list[Token]) -> dict[str, float]:
    row: dict[str, float] = {}
    for term in analyser.terms(tokens):
        row[term.name] = max(row.get(term.name, 0.0), term.share)
    return row


def _documents(owner: Ints, indicators: int) -> tuple[Ints, int]:
    """The document each sentence belongs to: its indicator, or after those one of the documents of ordinary sentences."""
    documents = owner.copy()
    ordinary = np.flatnonzero(owner == ORDINARY)
    documents[ordinary] = indicators + np.arange(len(ordinary)) // weights.ORDINARY_DOCUMENT
    return documents, int(documents.max()) + 1


def _merged(rows: list[dict[str, float]], owner: Ints, size: int) -> list[dict[str, float]]:
    """All rows of one owner as one document."""
    merged: list[dict[str, float]] = [{} for _ in range(size)]
    for row, number in zip(rows, owner, strict=True):
        document = merged[number]
        for name, share in row.items():
            document[name] = document.get(name, 0.0) + share
    return merged


class _Nearest:
    """The catalogue word that a misspelt word was probably meant to be."""

    def __init__(self, vocabulary: Iterable[str], filler: frozenset[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(vocabulary):
            if len(word) >= weights.TYPO_LENGTH - 1 and word not in filler:
                self._by_first.setdefault(word[0], []).append(word)

    def __call__(self, word: str) -> str:
        if len(word) < weights.TYPO_LENGTH or any(sign.isdigit() for sign in word):
            return ""
        allowed = 1 if len(word) < 8 else 2
        choices = self._by_first.get(word[0], [])
        hit = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=allowed)
        return str(hit[0]) if hit else ""


def _nearest(vocabulary: Counter[str], filler: frozenset[str]) -> _Nearest:
    return _Nearest(vocabulary, filler)
