"""A text without a name, as somebody is asked to read it, and the yes that belongs to exactly these words.

What counts as open and what a yes is worth is decided by the one gate of masking (puzzelstuk.masking.gate).
"""

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.crypto import salted_hmac

from puzzelstuk.masking.gate import Gate, Look, gate, looked_at, open_findings
from puzzelstuk.masking.placeholders import Numbers, with_numbers
from puzzelstuk.masking.view import BARRIER
from puzzelstuk.masking.words import lowered

ROUNDS = 4
BETWEEN = f"\n{BARRIER}\n"  # no name and no number runs on from one text into the next
_PLACEHOLDER = re.compile(r"(\[[a-zéë-]+(?: [0-9]+)?\])")


@dataclass(frozen=True)
class Shown:
    """A text in the order it will be read, with what was taken out marked."""

    text: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Left:
    """What is left of the texts, how much was taken out, and which of that may be no name after all."""

    texts: tuple[Shown, ...]
    taken_out: int
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """What a look is tied to: the texts, as whom they are sent, and the words that this person left standing."""

    texts: tuple[str, ...]
    sent_as: str = ""
    kept: frozenset[str] = frozenset()


def shown(texts: Sequence[str], kept: Collection[str] = (), known: Sequence[str] = (), numbers: Numbers | None = None) -> Left:
    """The texts as they would go: names and numbers taken out, one person with one number in all of them."""
    left, taken_out, doubts = _joined(texts), 0, list[str]()
    numbers = numbers or Numbers(known)
    numbers.reserve(left)
    # Again until nothing is open: taking one thing out can bare the next.
    for _ in range(ROUNDS):
        still = open_findings(left, known, kept)
        if not still:
            break
        doubts += [one.text for one in still if one.may_stay]
        taken_out += len(still)
        left = with_numbers(left, [one.span for one in still], numbers)
    return Left(tuple(map(_marked, left.split(BETWEEN))), taken_out, tuple(dict.fromkeys(doubts)))


def mark_of(who: object, words: Words) -> str:
    """The yes of this person to these words; nothing while something is still open."""
    look = looked_at(_joined(words.texts), (), words.kept, by=_by(who, words), key=_key())
    return look.token if look else ""


def gate_of(mark: str, who: object, words: Words) -> Gate:
    """Asked of what is about to go, whatever was looked at before."""
    look = Look(mark, frozenset(lowered(one) for one in words.kept))
    return gate(_joined(words.texts), (), look, by=_by(who, words), key=_key())


def _marked(text: str) -> Shown:
    parts = tuple((part, number % 2 == 1) for number, part in enumerate(_PLACEHOLDER.split(text)) if part)
    return Shown(text, parts)


def _joined(texts: Sequence[str]) -> str:
    return BETWEEN.join(text.replace(BARRIER, "") for text in texts)


def _by(who: object, words: Words) -> str:
    """Where one text ends and the next begins belongs to the look too."""
    return json.dumps([str(who), words.sent_as, [len(text) for text in words.texts]])


def _key() -> bytes:
    return salted_hmac("puzzelstuk.bekeken", "", algorithm="sha256").digest()
