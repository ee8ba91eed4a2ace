"""What this very case already knows: its names, nicknames, plates and addresses are always hidden, one typing error included."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import OSA

from puzzelstuk.masking.spans import Span
from puzzelstuk.masking.view import View, view_of
from puzzelstuk.masking.words import PARTICLES, is_ordinary, lowered

PIECE = re.compile(r"[^\W_]+")
TYPO_FROM = 4
SURE_FROM = 6
SHORTEST = 3
LABELS = {"de", "het", "een"}


class KnownFind(NamedTuple):
    """A place where something of the case stands, which entry it is, and whether it can hardly be an ordinary word instead."""

    span: Span
    entry: int
    certain: bool


class _Piece(NamedTuple):
    """Letters and digits between two other signs: 'Kevin-achtig' and 'Kevins' both hold the name."""

    text: str
    lower: str
    start: int
    end: int


def known_spans(view: View, known: Sequence[str]) -> Iterator[Span]:
    """Places where a known name or number stands, whole or one part of a name."""
    return (find.span for find in known_finds(view, known) if find.certain)


def known_finds(view: View, known: Sequence[str]) -> Iterator[KnownFind]:
    """Also the doubtful ones: 'dan' may be the known 'Daan' with a slip of the finger."""
    if not known:
        return
    pieces = _pieces(view.text)
    for entry, name in enumerate(known):
        parts = _pieces(view_of(name).text)
        if parts:
            yield from _whole(view, pieces, parts, entry)
            yield from _each_part(view, pieces, parts, entry)


def _pieces(text: str) -> list[_Piece]:
    return [
        _Piece(hit.group(), lowered(hit.group()), hit.start(), hit.end())
        for hit in PIECE.finditer(text)
        if hit.group()[0] != "\ue000"
    ]


def _whole(view: View, pieces: list[_Piece], parts: list[_Piece], entry: int) -> Iterator[KnownFind]:
    sought = "".join(part.lower for part in parts)
    allowed = 1 if len(sought) >= SHORTEST else 0
    ends = list(accumulate((len(one.lower) for one in pieces), initial=0))
    for width in range(max(1, len(parts) - 2), len(parts) + 4):
        for at in range(len(pieces) - width + 1):
            if abs(ends[at + width] - ends[at] - len(sought)) > allowed + 1:
                continue
            window = pieces[at : at + width]
            seen = "".join(one.lower for one in window)
            if _matches(seen, sought, allowed):
                certain = seen == sought or width > 1 or not _is_other_word(window[0], sought)
                yield KnownFind(view.original(window[0].start, window[-1].end, _kind(sought)), entry, certain)


def _each_part(view: View, pieces: list[_Piece], parts: list[_Piece], entry: int) -> Iterator[KnownFind]:
    """'Fatima El Amrani' also hides 'fatima' alone; a part that is an ordinary word ('de Boer') needs its capital to be sure."""
    for part in parts if len(parts) > 1 else ():
        if len(part.lower) < SHORTEST or part.lower in LABELS or part.lower.isdigit():
            continue
        for piece in pieces:
            if part.lower in PARTICLES and not (part is parts[0] and _is_called(view.text, piece, part)):
                continue  # 'Van Fung' may be called 'Van'
            if not _matches(piece.lower, part.lower, 1):
                continue
            same = piece.lower == part.lower and piece.text[0].isupper()
            certain = same or (not is_ordinary(piece.lower) and (piece.lower == part.lower or len(part.lower) > TYPO_FROM))
            yield KnownFind(view.original(_first_sign(view.text, piece.start), piece.end, "persoon"), entry, certain)


def _is_called(text: str, piece: _Piece, part: _Piece) -> bool:
    """A capital behind a word in small letters, or with the s of a possessive: 'kan Van komen', 'Vans moeder'."""
    before = text[: piece.start].rstrip(" ")
    inside = before != text[: piece.start] and before[-1:].islower()
    return piece.text == part.text + "s" or (piece.text == part.text and inside)


def _first_sign(text: str, start: int) -> int:
    """The D of 'D'Angelo' belongs to it."""
    letter = text[start - 2 : start]
    return (
        start - 2
        if len(letter) == 2 and letter[0].isalpha() and letter[1] == "'" and not text[start - 3 : start - 2].isalpha()
        else start
    )


def _matches(seen: str, sought: str, allowed: int) -> bool:
    """The same, one slip away, or the same with the s of a possessive."""
    if abs(len(seen) - len(sought)) > allowed + 1:
        return False
    return OSA.distance(seen, sought, score_cutoff=allowed) <= allowed or (seen.endswith("s") and seen[:-1] == sought)


def _is_other_word(piece: _Piece, sought: str) -> bool:
    """'dan' is not 'Daan' with an error; in a longer name the error is the better guess."""
    if len(sought) < TYPO_FROM:
        return True
    return len(sought) < SURE_FROM and not piece.text[0].isupper() and is_ordinary(piece.lower)


def _kind(compact: str) -> str:
    digits = sum(sign.isdigit() for sign in compact)
    return "nummer" if digits * 3 >= len(compact) else "persoon"
