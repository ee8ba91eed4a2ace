"""What can be shared of one signal, piece by piece, and the text that goes out, word for word."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from puzzelstuk.masking.gate import open_findings
from puzzelstuk.masking.mask import mask
from puzzelstuk.masking.placeholders import Numbers, with_numbers
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import DataKind
from puzzelstuk.sharing.nameless import shown
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.selectors import OpenSignal

LABELS = {"saw": "Wat er gezien is", "heard": "Wat er gehoord is", "thought": "Wat iemand denkt (een vermoeden, geen feit)"}
KIND_OF: dict[MentionKind, DataKind] = {
    MentionKind.PERSON: DataKind.ORDINARY,
    MentionKind.VEHICLE: DataKind.VEHICLE,
    MentionKind.ADDRESS: DataKind.ADDRESS,
    MentionKind.ORGANISATION: DataKind.ORGANISATION,
}
# What can stand in a free text, and under which kind of data it may go. A kind nobody named does not slip along in a sentence.
IN_TEXT: dict[str, DataKind] = {
    "account": DataKind.ORDINARY,
    "adres": DataKind.ADDRESS,
    "bsn": DataKind.BSN,
    "datum": DataKind.ORDINARY,
    "e-mail": DataKind.ORDINARY,
    "kenteken": DataKind.VEHICLE,
    "nummer": DataKind.ORDINARY,
    "persoon": DataKind.ORDINARY,
    "rekening": DataKind.FINANCIAL,
    "telefoon": DataKind.ORDINARY,
}
LOCKED = "Dit wijst naar iemand. Het gaat niet mee als je zonder persoon deelt."
STILL_THERE = "Hier staat nog iets wat naar iemand kan wijzen. Het gaat niet mee."
NOT_SAID = "Dit soort gegevens noemde je niet. Wijzig eerst je antwoord over de soort."


@dataclass(frozen=True)
class Item:
    """One piece that can be switched on; `locked` says why it cannot, `doubts` which words were taken out and may be no name."""

    code: str
    label: str
    text: str
    locked: str = ""
    whole: bool = True
    doubts: tuple[str, ...] = ()

    @property
    def column(self) -> str:
        """The field of the signal it comes from."""
        return {"mention": "mentions", "addition": "additions"}.get(self.code.partition(":")[0], self.code)


def items_of(opened: OpenSignal, data: frozenset[DataKind], words: Mapping[str, str], kept: Collection[str] = ()) -> list[Item]:
    """Everything that stands in an opened signal; `words` are its coarse fields in words. Without a person: masked."""
    masked = _Nameless(opened, kept) if data == {DataKind.NONE} else _OnlyNamed(opened, data)
    texts = [(name, LABELS[name], getattr(opened.observation, name)) for name in LABELS]
    texts += [(f"addition:{number}", f"Aangevuld ({added.kind})", added.text) for number, added in enumerate(opened.additions, 1)]
    found = [masked.item(code, label, text) for code, label, text in texts if text]
    found += [Item(code, label, text) for code, label, text in _coarse(words)]
    return [*found, *(_mention(number, one, data) for number, one in enumerate(_in_order(opened.mentions), 1))]


def outgoing_text(items: Iterable[Item], *, to: str, sender: str, purpose: str, until: date | None) -> str:
    """The literal text: seen, heard and thought stay apart, and nobody who reported stands in it."""
    lines = [f"Aan: {to}", f"Van: {sender}", f"Waarvoor: {purpose}", ""]
    for item in items:
        lines += [f"{item.label}:", item.text, ""]
    lines.append("Gebruik dit alleen hiervoor. Geef het niet door zonder met ons te overleggen.")
    if until is not None:
        lines.append(f"U mag dit bewaren tot {until.day}-{until.month}-{until.year}.")
    return "\n".join(lines)


def columns_granted(chosen: Iterable[Item], every: Sequence[Item]) -> tuple[str, ...]:
    """The fields of the signal that went whole and unmasked; of a part of them only the text went."""
    codes = {item.code for item in chosen if item.whole}
    columns = {item.column for item in every}
    return tuple(sorted(name for name in columns if all(one.code in codes for one in every if one.column == name)))


class _Nameless:
    """The texts of one signal without a person: what its own dossier names never stays, one person has one number in all."""

    def __init__(self, opened: OpenSignal, kept: Collection[str]) -> None:
        self.known = [value for mention in opened.mentions for value in mention.parts.values()]
        self.kept, self.numbers = kept, Numbers(self.known)

    def item(self, code: str, label: str, text: str) -> Item:
        left = shown([text], self.kept, self.known, self.numbers)
        (seen,) = left.texts
        locked = STILL_THERE if open_findings(seen.text, self.known, self.kept) else ""
        return Item(code, label, seen.text, locked, whole=seen.text == text, doubts=left.doubts)


class _OnlyNamed:
    """The texts of one signal without what stands in them of a kind that is not shared."""

    def __init__(self, opened: OpenSignal, data: frozenset[DataKind]) -> None:
        self.known = [value for mention in opened.mentions for value in mention.parts.values()]
        self.data, self.numbers = data, Numbers(self.known)

    def item(self, code: str, label: str, text: str) -> Item:
        stands = [span for span in mask(text, self.known).spans if span.kind in IN_TEXT]
        goes = with_numbers(text, [span for span in stands if IN_TEXT[span.kind] not in self.data], self.numbers)
        return Item(code, label, goes, whole=goes == text)


def _mention(number: int, mention: MentionText, data: frozenset[DataKind]) -> Item:
    kind = KIND_OF[mention.kind]
    locked = LOCKED if data == {DataKind.NONE} else "" if kind in data else NOT_SAID
    shown = "" if locked else ", ".join(mention.parts.values())
    return Item(f"mention:{number}", mention.kind.value.capitalize(), shown, locked=locked)


def _in_order(mentions: Iterable[MentionText]) -> list[MentionText]:
    return sorted(mentions, key=lambda one: (one.kind, json.dumps(dict(one.parts), sort_keys=True)))


def _coarse(words: Mapping[str, str]) -> list[tuple[str, str, str]]:
    labels = {"indicators": "Herkenningspunten", "area": "Buurt", "day_part": "Dagdeel"}
    return [(name, label, words[name]) for name, label in labels.items() if words.get(name)]
