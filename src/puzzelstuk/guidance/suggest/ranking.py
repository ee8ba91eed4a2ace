"""Scores of one query: per indicator the sum of several views, per phenomenon its best indicators, and how well it fits at all."""

from dataclasses import dataclass

import numpy as np

from puzzelstuk.guidance.suggest import weights
from puzzelstuk.guidance.suggest.grams import grams
from puzzelstuk.guidance.suggest.index import Index
from puzzelstuk.guidance.suggest.postings import Floats, Ints
from puzzelstuk.guidance.suggest.terms import Term
from puzzelstuk.guidance.suggest.tokens import Token


@dataclass(frozen=True)
class Ranking:
    """Indicators and phenomena best first, the sentence scores behind them, and the fit."""

    indicators: Ints
    phenomena: Ints
    sentences: Floats
    fit: float


def rank(index: Index, tokens: list[Token], terms: list[Term]) -> Ranking:
    """Rank everything for one text; the same text always gives the same order."""
    query = _strongest(terms)
    pieces = dict.fromkeys(grams(tokens, index.lexicon.filler), 1.0)
    words, letters = index.words.scores(query.items()), index.letters.scores(pieces.items())
    whole_words, whole_letters = index.whole.scores(query.items()), index.whole_letters.scores(pieces.items())
    wider = index.wider.scores(query.items())
    size = len(index.ids)
    indicator = (
        _best_and_top(index, words, weights.BEST_SENTENCE, weights.TOP_SENTENCES)
        + _best_and_top(index, letters, weights.BEST_GRAMS, weights.TOP_GRAMS)
        + weights.WHOLE_INDICATOR * _standard(whole_words[:size])
        + weights.WHOLE_GRAMS * _standard(whole_letters[:size])
        + weights.WHOLE_PHENOMENON * _standard(wider[index.phenomenon_of])
    )
    return Ranking(
        indicators=np.argsort(-indicator, kind="stable"),
        phenomena=np.argsort(-_phenomenon_scores(index, indicator), kind="stable"),
        sentences=words + letters * weights.BEST_GRAMS,
        fit=_fit(size, whole_words, whole_letters, sum(share * index.leaning.get(name, 0.0) for name, share in query.items())),
    )


def _strongest(terms: list[Term]) -> dict[str, float]:
    query: dict[str, float] = {}
    for term in terms:
        query[term.name] = max(query.get(term.name, 0.0), term.share)
    return query


def _best_and_top(index: Index, scores: Floats, best: float, several: float) -> Floats:
    """The best sentence of each indicator and the mean of its best few, each with its weight."""
    padded = np.append(scores, 0.0)[index.members]
    top = np.partition(padded, -weights.TOP_COUNT, axis=1)[:, -weights.TOP_COUNT :]
    return best * _standard(top.max(axis=1)) + several * _standard(top.mean(axis=1))


def _standard(scores: Floats) -> Floats:
    spread = float(scores.std())
    return (scores - scores.mean()) / spread if spread > 0 else scores * 0.0


def _phenomenon_scores(index: Index, indicator: Floats) -> Floats:
    order = np.lexsort((-indicator, index.phenomenon_of))
    owner, ordered = index.phenomenon_of[order], indicator[order]
    numbers = np.arange(len(index.phenomena))
    starts, ends = np.searchsorted(owner, numbers), np.searchsorted(owner, numbers, side="right")
    total = ordered[starts].copy()
    for at, share in enumerate(weights.NEXT_INDICATORS, start=1):
        total += share * np.where(starts + at < ends, ordered[np.minimum(starts + at, ends - 1)], 0.0)
    return total


def _fit(size: int, words: Floats, letters: Floats, leaning: float) -> float:
    """How much more the words belong to the catalogue than to ordinary sentences, as a number between 0 and 1."""
    if not words.any() and not letters.any():
        return 0.0
    raw = (
        weights.FIT_WORDS_MEAN * (words[:size].mean() - weights.FIT_ORDINARY_SHARE * _mean(words[size:]))
        + weights.FIT_WORDS_BEST * words[:size].max()
        + weights.FIT_LETTERS_BEST * letters[:size].max()
        - weights.FIT_LETTERS_ORDINARY * letters[size:].max(initial=0.0)
        + weights.FIT_LETTERS_MEAN * (letters[:size].mean() - _mean(letters[size:]))
        + weights.FIT_LEANING * leaning
    )
    return float(1.0 / (1.0 + np.exp(-weights.FIT_SLOPE * (raw - weights.FIT_MIDDLE))))


def _mean(scores: Floats) -> float:
    return float(scores.mean()) if scores.size else 0.0
