"""What comes instead: '[persoon 1]', '[auto 1]'. One person, one number, in all texts of a dossier."""

import re
from collections.abc import Sequence

from puzzelstuk.masking.known import known_finds
from puzzelstuk.masking.spans import Span
from puzzelstuk.masking.view import view_of

NUMBERED = {
    "persoon": "persoon",
    "organisatie": "organisatie",
    "kenteken": "auto",
    "adres": "adres",
    "telefoon": "telefoon",
    "account": "account",
    "rekening": "rekening",
}
USED = re.compile(r"\[([a-z]{3,12}) ([0-9]{1,4})\]")
SIGNS = re.compile(r"[\W_]+")


class Numbers:
    """Which person, car or address has which number in this dossier; the dossier's own names come first, in their order."""

    def __init__(self, dossier: Sequence[str] = ()) -> None:
        self._dossier = tuple(dossier)
        self._given: dict[tuple[str, str], int] = {}
        self._last: dict[str, int] = {}
        for entry in self._dossier:
            self._number(_label_of(entry), _key(entry))

    def reserve(self, text: str) -> None:
        """Numbers that already stand in a text are somebody else's."""
        for label, number in USED.findall(text):
            self._last[label] = max(self._last.get(label, 0), int(number))

    def placeholder(self, kind: str, hidden: str) -> str:
        """The words for what was hidden."""
        entry = self._entry(hidden)
        if entry is not None:
            return self._written(_label_of(entry), _key(entry))
        label = NUMBERED.get(kind)
        return self._written(label, self._same(label, _key(hidden))) if label else f"[{kind}]"

    def _written(self, label: str, key: str) -> str:
        return f"[{label} {self._number(label, key)}]"

    def _number(self, label: str, key: str) -> int:
        if (label, key) not in self._given:
            self._last[label] = self._last.get(label, 0) + 1
            self._given[label, key] = self._last[label]
        return self._given[label, key]

    def _entry(self, hidden: str) -> str | None:
        """The name of the dossier that was hidden here, typing error and all."""
        finds = sorted(
            known_finds(view_of(hidden), self._dossier), key=lambda find: (not find.certain, find.span.start - find.span.end)
        )
        return self._dossier[finds[0].entry] if finds else None

    def _same(self, label: str, key: str) -> str:
        """'Fatima' after 'Fatima El Amrani' is the same person; so is 'El Amrani'."""
        for one_label, earlier in self._given:
            if one_label == label and label == "persoon" and (earlier.startswith(key + " ") or earlier.endswith(" " + key)):
                return earlier
        return key


def with_numbers(text: str, spans: Sequence[Span], numbers: Numbers) -> str:
    """The text with every span replaced."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], numbers.placeholder(span.kind, text[span.start : span.end])]
        at = span.end
    return "".join([*parts, text[at:]])


def _key(name: str) -> str:
    return SIGNS.sub(" ", name.casefold()).strip()


def _label_of(entry: str) -> str:
    """A name of the dossier with many digits is a number; with few letters besides, a plate."""
    digits = sum(sign.isdigit() for sign in entry)
    letters = sum(sign.isalpha() for sign in entry)
    if digits * 3 < digits + letters:
        return "persoon" if not digits else "adres"
    return "auto" if letters and digits + letters <= 7 else "nummer"
