"""A text as the recognisers read it: no invisible signs, ordinary digits and spaces, each character traceable to the original."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from puzzelstuk.masking.spans import Span

PLACEHOLDER = re.compile(r"\[(?:persoon|organisatie|auto|adres|telefoon|account|rekening|nummer) [0-9]{1,4}\]|\[(?:[a-z-]{3,12})\]")
BARRIER = "\ue000"  # stands for what was hidden before: never part of a word, a number or a gap
DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-") | dict.fromkeys(map(ord, "‘’‛`´"), "'")
ODD = re.compile("[^\\n -_a-~À-ÖØ-öø-ſ]")  # signs that may read as another sign; in most texts there is none
INVISIBLE = {"Cf", "Cc", "Cs", "Mn", "Me"}


@dataclass(frozen=True)
class View:
    """Readable text plus, for each of its characters, the place in the original."""

    text: str
    places: Sequence[int]
    size: int

    def original(self, start: int, end: int, kind: str) -> Span:
        """The span in the original text that covers the readable characters start..end, invisible signs between them included."""
        return Span(self.places[start], self.places[end - 1] + 1, kind)


def view_of(text: str) -> View:
    """What a reader sees: 'ｂｓｎ', bidi controls and zero-width signs cannot hide a number from the recognisers."""
    places: Sequence[int] = range(len(text))
    plain = text
    if ODD.search(text):
        pairs = [(sign, place) for place, one in enumerate(text) for sign in _readable(one)]
        plain, places = "".join(sign for sign, _ in pairs), tuple(place for _, place in pairs)
    blanked = PLACEHOLDER.sub(lambda hit: BARRIER * len(hit.group()), plain) if "[" in plain else plain
    return View(blanked, places, len(text))


@lru_cache(maxsize=4_000)
def _readable(sign: str) -> str:
    if sign in "\n\r":
        return "\n"
    if sign.isspace():
        return " "
    if unicodedata.category(sign) in INVISIBLE:
        return ""
    folded = unicodedata.normalize("NFKC", sign) if not sign.isalpha() or ord(sign) > 0x2100 else sign
    if sign.isdigit() and not folded.isascii():
        folded = str(unicodedata.digit(sign))
    return folded.translate(DASHES)
