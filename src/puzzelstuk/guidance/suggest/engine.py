"""The way in: `suggest(text)`. Nothing is stored, nothing is learnt, no person is scored."""

from functools import lru_cache
from typing import NamedTuple

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.suggest import weights
from puzzelstuk.guidance.suggest.acute import AcuteRules, acute_rules
from puzzelstuk.guidance.suggest.explain import Why, why
from puzzelstuk.guidance.suggest.index import Index, build
from puzzelstuk.guidance.suggest.lexicon import lexicon
from puzzelstuk.guidance.suggest.ranking import rank
from puzzelstuk.guidance.suggest.reading import read
from puzzelstuk.masking.view import view_of

SHOWN = 5
LONGEST = 4_000  # what a person types in one field; the rest of a longer text adds nothing to a suggestion


class Suggestion(NamedTuple):
    """Cards that may fit, best first. `fit` is never shown and never stored."""

    phenomena: tuple[str, ...]
    indicators: tuple[str, ...]
    acute: bool
    nothing_fits: bool
    fit: float
    why: tuple[Why, ...]


class Engine:
    """An index with the rules for danger beside it."""

    def __init__(self, index: Index, danger: AcuteRules) -> None:
        self._index = index
        self._danger = danger

    def suggest(self, text: str) -> Suggestion:
        """What the words of this text resemble."""
        index = self._index
        short = view_of(text[:LONGEST]).text
        tokens = read(short, index.groups, index.analyser.knows)
        terms = index.analyser.terms(tokens)
        ranking = rank(index, tokens, terms)
        first = [int(number) for number in ranking.indicators[:SHOWN]]
        return Suggestion(
            phenomena=tuple(index.phenomena[int(number)] for number in ranking.phenomena[:SHOWN]),
            indicators=tuple(index.ids[number] for number in first),
            acute=self._danger.applies(view_of(text).text),
            nothing_fits=ranking.fit < weights.NOTHING_FITS_BELOW,
            fit=ranking.fit,
            why=tuple(why(index, short, terms, ranking.sentences, number) for number in first),
        )


@lru_cache(maxsize=1)
def engine() -> Engine:
    """The shipped catalogue, indexed once."""
    return Engine(build(catalogue(), lexicon()), acute_rules(catalogue()))


def suggest(text: str) -> Suggestion:
    """Suggest from the shipped catalogue."""
    return engine().suggest(text)
