"""Words of a text with their place, so that a reason can point at what the person typed."""

import re
from typing import NamedTuple

from puzzelstuk.guidance.suggest.lexicon import fold

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Token(NamedTuple):
    """One word: as searched (folded) and where it stands."""

    word: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Words in order; hyphens and signs separate."""
    return [Token(fold(hit.group()), hit.start(), hit.end()) for hit in WORD.finditer(text)]
