"""Scores of one query: per indicator the sum of several views, per phenomenon its best indicators, and how well it fits at all."""

from dataclasses import dataclass

import numpy as np

from puzzelstuk.guidance.suggest import weights
from puzzelstuk.guidance.suggest.grams import grams
from puzzelstuk.guidance.suggest.index import ORDINARY, Index
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
    letters = index.letters.scores(pieces.items())
    words = index.words.scores(query.items())
    indicator = _indicator_scores(index, query, pieces, words, letters)
    phenomenon = _phenomenon_scores(index, indicator)
    return Ranking(
        indicators=np.argsort(-indicator, kind="stable"),
        phenomena=np.argsort(-phenomenon, kind="stable"),
        sentences=words + letters * weights.BEST_GRAMS,
        fit=_fit(index, query, words, letters),
    )


def _strongest(terms: list[Term]) -> dict[str, float]:
    query: dict[str, float] = {}
    for term in terms:
        query[term.name] = max(query.get(term.name, 0.0), term.share)
    return query


def _indicator_scores(index: Index, query: dict[str, float], pieces: dict[str, float], words: Floats, letters: Floats) -> Floats:
    best_words, top_words = _per_indicator(index, words)
    best_letters, top_letters = _per_indicator(index, letters)
    wider = index.wider.scores(query.items())
    return (
        weights.BEST_SENTENCE * _standard(best_words)
        + weights.TOP_SENTENCES * _standard(top_words)
        + weights.WHOLE_INDICATOR * _standard(index.whole.scores(query.items()))
        + weights.BEST_GRAMS * _standard(best_letters)
        + weights.TOP_GRAMS * _standard(top_letters)
        + weights.WHOLE_GRAMS * _standard(index.whole_letters.scores(pieces.items()))
        + weights.WHOLE_PHENOMENON * _standard(wider)[index.phenomenon_of]
    )


def _per_indicator(index: Index, scores: Floats) -> tuple[Floats, Floats]:
    """The best sentence of each indicator, and the mean of its best few."""
    padded = np.append(scores, 0.0)[index.members]
    top = np.partition(padded, -weights.TOP_COUNT, axis=1)[:, -weights.TOP_COUNT :]
    return top.max(axis=1), top.mean(axis=1)


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


def _fit(index: Index, query: dict[str, float], words: Floats, letters: Floats) -> float:
    """Best catalogue sentence against best ordinary sentence, as a share of what the words could score at most."""
    most = sum(share * index.words.rarity(name) for name, share in query.items())
    if most == 0:
        return 0.0
    both = words / most + letters / max(float(letters.max()), 1e-9) * 0.0
    ordinary = index.owner == ORDINARY
    catalogue = np.sort(both[~ordinary])[-3:].mean()
    other = np.sort(both[ordinary])[-2:].mean() if ordinary.any() else 0.0
    return float(1.0 / (1.0 + np.exp(-weights.FIT_SLOPE * (catalogue - other - weights.FIT_MIDDLE))))
