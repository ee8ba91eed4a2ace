"""The same notes with names of every origin in turn: what then differs is the name alone, not the story around it.

Names come from a list by an author who had not seen the masker. A place keeps its form: first name, full name, initials, title and
surname, lower case. Nobody who changes a rule or a list reads these names.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.mask_quality import Note, is_hidden
from puzzelstuk.masking.mask import mask

STRIDE = 7  # through the surnames while the first names go one by one: every name comes as often, in other pairs
TITLE = re.compile(r"(?:\b(?:dhr|mw|mevr|mevrouw|meneer|heer|fam|familie)\.?\s+)$", re.IGNORECASE)
INITIALS = re.compile(r"^(?:[A-Za-z]{1,2}\.)+$|^[A-Z]$")

Names = dict[str, dict[str, list[str]]]


def names_of(file: Path) -> Names:
    """First names and surnames, by origin."""
    read: dict[str, Names] = json.loads(file.read_text(encoding="utf-8"))
    return read["origins"]


def recall_by_origin(notes: Sequence[Note], names: Names) -> dict[str, float]:
    """The share of names that is hidden, for each origin over the same places in the same notes."""
    places = list(_places(notes))
    return {origin: _recall(places, own) for origin, own in sorted(names.items())}


def _places(notes: Sequence[Note]) -> Iterator[tuple[str, int, int]]:
    """Every place where a person's name stands once in its note."""
    for note in notes:
        for span in note["spans"]:
            text = note["text"][span["start"] : span["end"]]
            if span["label"] == "PERSOON" and note["text"].casefold().count(text.casefold()) == 1:
                yield note["text"], span["start"], span["end"]


def _recall(places: Sequence[tuple[str, int, int]], names: dict[str, list[str]]) -> float:
    hits = []
    for turn, (text, start, end) in enumerate(places):
        first, last = names["first"][turn % len(names["first"])], names["last"][turn * STRIDE % len(names["last"])]
        hits.append(_swapped_is_hidden(text, start, end, _same_form(text, start, end, first, last)))
    return round(sum(hits) / len(hits), 4)


def _swapped_is_hidden(text: str, start: int, end: int, name: str) -> bool:
    swapped = text[:start] + name + text[end:]
    return is_hidden(swapped, {"start": start, "end": start + len(name)}, mask(swapped).spans)


def _same_form(text: str, start: int, end: int, first: str, last: str) -> str:
    """This name in the form of what stood here."""
    was = text[start:end]
    words = was.split()
    if INITIALS.match(words[0]) and len(words) > 1:
        name = f"{words[0]} {last}"
    elif len(words) > 1:
        name = f"{first} {last}"
    else:
        name = last if TITLE.search(text[:start]) else first
    return name.lower() if was.islower() else name
