"""The gate before a text without a name: what a program finds is taken out, and a person looks at exactly what is left."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.crypto import constant_time_compare, salted_hmac

from puzzelstuk.masking.gate import check
from puzzelstuk.masking.mask import mask

_PLACEHOLDER = re.compile(r"(\[[a-zéë-]+(?: [0-9]+)?\])")


@dataclass(frozen=True)
class Shown:
    """A text in the order it will be read, with what was taken out marked."""

    text: str
    parts: tuple[tuple[str, bool], ...]
    taken_out: int


def shown(text: str, known: Sequence[str] = ()) -> Shown:
    """The text as it would go: names and numbers taken out, the places marked."""
    masked = mask(text, known)
    parts = tuple((part, number % 2 == 1) for number, part in enumerate(_PLACEHOLDER.split(masked.text)) if part)
    return Shown(masked.text, parts, len(masked.spans))


def open_places(texts: Sequence[str]) -> int:
    """How much in these texts can still point at somebody; asked of what is about to go, whatever was looked at before."""
    return sum(len(check(text)) + (mask(text).text != text) for text in texts)


def mark_of(who: object, texts: Sequence[str]) -> str:
    """Ties a look to one person and to exactly these texts; another letter asks for another look."""
    return salted_hmac("puzzelstuk.bekeken", "\0".join((str(who), *texts)), algorithm="sha256").hexdigest()


def was_looked_at(mark: str, who: object, texts: Sequence[str]) -> bool:
    return constant_time_compare(mark, mark_of(who, texts))
