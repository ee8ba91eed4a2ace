"""Character n-grams per word: what still matches when spelling, inflection or the word list fails."""

from functools import lru_cache

from puzzelstuk.guidance.suggest import weights
from puzzelstuk.guidance.suggest.tokens import Token


@lru_cache(maxsize=100_000)
def grams_of_word(word: str) -> tuple[str, ...]:
    """Each n-gram of the word with its edges marked, once."""
    edged = f"<{word}>"
    return tuple(dict.fromkeys(edged[at : at + size] for size in weights.GRAMS for at in range(len(edged) - size + 1)))


def grams(tokens: list[Token], filler: frozenset[str]) -> dict[str, float]:
    """The n-grams of a text without its filler words, counted."""
    found: dict[str, float] = {}
    for token in tokens:
        if token.word not in filler:
            for gram in grams_of_word(token.word):
                found[gram] = found.get(gram, 0.0) + 1.0
    return found
