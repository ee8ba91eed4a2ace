"""What this very case already knows: its names, nicknames, plates and addresses are always hidden, one typing error included."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from rapidfuzz.distance import OSA

from puzzelstuk.masking.spans import Span
from puzzelstuk.masking.view import View, view_of
from puzzelstuk.masking.words import PARTICLES, Word, is_ordinary, words_of

TYPO_FROM = 4
SURE_FROM = 6
LABELS = {"de", "het", "een"}


def known_spans(view: View, known: Sequence[str]) -> Iterator[Span]:
    """Places where a known name or number stands, whole or one part of a name."""
    if not known:
        return
    words = [word for word in words_of(view.text) if word.text[0].isalnum()]
    compact = [_compact(word.text) for word in words]
    for entry in known:
        parts = [part for part in words_of(view_of(entry).text) if part.text[0].isalnum()]
        if parts:
            yield from _whole(view, words, compact, parts)
            yield from _each_part(view, words, compact, parts)


def _whole(view: View, words: list[Word], compact: list[str], parts: list[Word]) -> Iterator[Span]:
    sought = _compact("".join(part.text for part in parts))
    allowed = 1 if len(sought) >= TYPO_FROM else 0
    kind = _kind(sought)
    ends = list(accumulate((len(one) for one in compact), initial=0))
    for width in range(max(1, len(parts) - 2), len(parts) + 4):
        for at in range(len(words) - width + 1):
            if abs(ends[at + width] - ends[at] - len(sought)) > allowed:
                continue
            window, seen = words[at : at + width], "".join(compact[at : at + width])
            if seen != sought and width == 1 and _is_other_word(window[0], sought):
                continue
            if OSA.distance(seen, sought, score_cutoff=allowed) <= allowed:
                yield view.original(window[0].start, window[-1].end, kind)


def _each_part(view: View, words: list[Word], compact: list[str], parts: list[Word]) -> Iterator[Span]:
    """'Fatima El Amrani' also hides 'fatima' alone; a part that is an ordinary word ('de Boer') needs its capital."""
    for part in parts if len(parts) > 1 else ():
        sought = _compact(part.text)
        if len(sought) < 3 or part.lower in PARTICLES | LABELS or sought.isdigit():
            continue
        allowed = 1 if len(sought) > TYPO_FROM else 0
        for word, seen in zip(words, compact, strict=True):
            if abs(len(seen) - len(sought)) > allowed or OSA.distance(seen, sought, score_cutoff=allowed) > allowed:
                continue
            if is_ordinary(seen) and not (word.is_capital and seen == sought):
                continue
            yield view.original(word.start, word.end, "persoon")


def _is_other_word(word: Word, sought: str) -> bool:
    """'dan' is not 'Daan' with an error; in a longer name the error is the better guess."""
    return len(sought) < SURE_FROM and not word.is_capital and is_ordinary(word.lower)


def _compact(text: str) -> str:
    return re.sub(r"[^\w]|_", "", text).lower()


def _kind(compact: str) -> str:
    digits = sum(sign.isdigit() for sign in compact)
    return "nummer" if digits * 3 >= len(compact) else "persoon"
