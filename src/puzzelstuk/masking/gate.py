"""What stands between a text and the door: nothing leaves as "gemaskeerd" before a person looked at exactly this text.

The machine never says that a text is clean. It says "te bekijken", and after a person's yes "bekeken door een mens, niets open".
"""

import hashlib
import hmac
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from puzzelstuk.masking.known import known_finds
from puzzelstuk.masking.mask import without
from puzzelstuk.masking.placeholders import Numbers, with_numbers
from puzzelstuk.masking.reading import name_finds, name_spans
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.typed import typed_in
from puzzelstuk.masking.view import view_of
from puzzelstuk.masking.words import lowered

ROUNDS = 4


class Certainty(StrEnum):
    """Why something is marked. A number and a name of the dossier always go; at the other two a person may say "geen naam"."""

    FORM = "vorm"
    DOSSIER = "dossier"
    NAME = "naam"
    DOUBT = "twijfel"


class Outcome(StrEnum):
    """The only two answers there are."""

    TO_SEE = "te bekijken"
    SEEN = "bekeken door een mens, niets open"


@dataclass(frozen=True)
class Finding:
    """One marked place, what stands there and what may come instead."""

    span: Span
    text: str
    certainty: Certainty
    proposal: str

    @property
    def may_stay(self) -> bool:
        return self.certainty in {Certainty.NAME, Certainty.DOUBT}


@dataclass(frozen=True)
class Look:
    """A person's yes: to which text it belongs, and which marked words that person left standing."""

    token: str
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Gate:
    """The answer about a text, with whatever is still open."""

    outcome: Outcome
    open: tuple[Finding, ...]


def check(text: str) -> list[Span]:
    """Typed identifiers, names after a cue word and names of the list; unexplained capitals alone do not block."""
    view = view_of(text)
    return without_overlap([*typed_in(view), *name_spans(view, certain_only=True)])


def findings(text: str, dossier: Sequence[str] = (), numbers: Numbers | None = None) -> tuple[Finding, ...]:
    """Everything that may point at someone, in reading order; `numbers` keeps one number for one person in a dossier."""
    numbers = numbers or Numbers(dossier)
    numbers.reserve(text)
    marked = _marked(text, dossier)
    spans = without_overlap(marked)
    return tuple(_finding(text, span, _strongest(span, marked), numbers) for span in spans)


def _finding(text: str, span: Span, why: Certainty, numbers: Numbers) -> Finding:
    hidden = text[span.start : span.end]
    return Finding(span, hidden, why, numbers.placeholder(span.kind, hidden))


def proposed(texts: Sequence[str], dossier: Sequence[str] = ()) -> tuple[str, ...]:
    """The texts of one dossier with every finding replaced; who has a number in one text has it in all."""
    numbers = Numbers(dossier)
    return tuple(with_numbers(text, [one.span for one in findings(text, dossier, numbers)], numbers) for text in texts)


def open_findings(text: str, dossier: Sequence[str], kept: Collection[str]) -> tuple[Finding, ...]:
    """What still blocks: kept words count only where a person may decide; a number or a name of the dossier never stays."""
    left = {lowered(one) for one in kept}
    return tuple(one for one in findings(text, dossier) if not (one.may_stay and lowered(one.text) in left))


def looked_at(text: str, dossier: Sequence[str], kept: Collection[str], *, by: str, key: bytes) -> Look | None:
    """The yes of `by` to this text; none while anything is open."""
    if open_findings(text, dossier, kept):
        return None
    words = frozenset(lowered(one) for one in kept)
    return Look(_token(text, dossier, words, by, key), words)


def gate(text: str, dossier: Sequence[str], look: Look | None, *, by: str, key: bytes) -> Gate:
    """Closed unless `by` looked at exactly this text with these names of the dossier, and nothing is open now."""
    kept = look.kept if look else frozenset[str]()
    still = open_findings(text, dossier, kept)
    bound = look is not None and hmac.compare_digest(look.token, _token(text, dossier, kept, by, key))
    return Gate(Outcome.SEEN if bound and not still else Outcome.TO_SEE, still)


def _token(text: str, dossier: Sequence[str], kept: frozenset[str], by: str, key: bytes) -> str:
    """Another letter, another name in the dossier or another person gives another token."""
    said = json.dumps([text, sorted(dossier), sorted(kept), by]).encode()
    return hmac.new(key, said, hashlib.sha256).hexdigest()


def _marked(text: str, dossier: Sequence[str]) -> dict[Span, Certainty]:
    """Looks again with what was found hidden, as masking does: hiding one thing can bare the next."""
    view = view_of(text)
    marked: dict[Span, Certainty] = {}
    for _ in range(ROUNDS):
        seen = without(view, without_overlap(marked))
        found = {find.span: Certainty.DOSSIER if find.certain else Certainty.DOUBT for find in known_finds(seen, dossier)}
        found |= dict.fromkeys(typed_in(seen), Certainty.FORM)
        # Names after that: the R of a plate is no initial of the word behind it.
        bare = without(seen, without_overlap(one for one, why in found.items() if why is not Certainty.DOUBT))
        found = {find.span: Certainty.NAME if find.certain else Certainty.DOUBT for find in name_finds(bare)} | found
        if not found:
            break
        marked |= found
    return marked


def _strongest(span: Span, marked: dict[Span, Certainty]) -> Certainty:
    """A doubt beside a certainty is a certainty."""
    inside = {why for one, why in marked.items() if one.start < span.end and span.start < one.end}
    return next(why for why in Certainty if why in inside)
