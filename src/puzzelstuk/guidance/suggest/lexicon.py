"""The word lists of catalogue/lexicon as typed values."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml


@dataclass(frozen=True)
class Lexicon:
    """Synonym groups, words to drop, filler words and ordinary sentences; every word folded to plain lower case."""

    concepts: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    dropped: Mapping[str, tuple[str, ...]]
    filler: frozenset[str]
    ordinary: tuple[str, ...]


def fold(text: str) -> str:
    """Lower case without accents, one spelling for one word."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def load(folder: Path = FOLDER / "lexicon") -> Lexicon:
    """Read the five lists; raises CatalogueError."""
    singles: dict[str, str] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for group in read_yaml(folder / "synoniemen.yaml")["groepen"]:
        for word in (group["kern"], *group["woorden"]):
            parts = tuple(fold(str(word).replace("_", " ")).split())
            if len(parts) == 1:
                singles.setdefault(parts[0], f"={group['kern']}")
            else:
                phrases.setdefault(parts, f"={group['kern']}")
    dropped = {kind: tuple(fold(str(word)) for word in words) for kind, words in read_yaml(folder / "herkomst.yaml").items()}
    return Lexicon(
        concepts=singles,
        phrases=phrases,
        dropped=dropped,
        filler=frozenset(fold(str(word)) for word in read_yaml(folder / "stopwoorden.yaml")["woorden"]),
        ordinary=tuple(read_yaml(folder / "gewoon.yaml")["zinnen"]),
    )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The shipped lists, read once."""
    return load()
