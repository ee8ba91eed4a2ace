"""Counts over notes with gold places: a place counts as hidden only when all its letters and digits are. Prints no note."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from puzzelstuk.masking.mask import mask

Note = dict[str, Any]
MAY_STAY = frozenset(["PLAATS", "WIJK"])


@dataclass(frozen=True)
class Totals:
    """What had to be hidden, what was, what was hidden besides, and in how many notes nothing was left."""

    must: int
    recall: float
    precision: float
    clean: float


def notes_of(folder: Path) -> list[Note]:
    """All notes of a folder."""
    read = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))]
    return [note for one in read for note in (one["notes"] if isinstance(one, dict) else one)]


def halves(folder: Path) -> tuple[list[Note], list[Note]]:
    """The notes to tune on and those that only count; tune.txt says which, every author in both."""
    tune: list[Note] = []
    count: list[Note] = []
    for line in (folder / "tune.txt").read_text(encoding="utf-8").splitlines():
        author, *numbers = line.split()
        for note in json.loads((folder / f"{author}.json").read_text(encoding="utf-8"))["notes"]:
            (tune if str(note["id"]) in numbers else count).append(note | {"author": author})
    return tune, count


def totals(notes: Iterable[Note]) -> Totals:
    """Over all notes."""
    must = hidden = marked = right = clean = count = 0
    for note in notes:
        spans, gold = mask(note["text"]).spans, note["spans"]
        hits = [is_hidden(note["text"], place, spans) for place in gold if place["label"] not in MAY_STAY]
        must, hidden, clean, count = must + len(hits), hidden + sum(hits), clean + all(hits), count + 1
        spans = [span for span in spans if not any(_touches(span, place) for place in note.get("neutral", ()))]
        marked += len(spans)
        right += sum(any(_touches(span, place) for place in gold) for span in spans)
    return Totals(must, _share(hidden, must), _share(right, marked), _share(clean, count))


def by_group(notes: Iterable[Note], group: str = "origin") -> dict[str, Totals]:
    """Recall of each group; for origins only names of people count."""
    seen: dict[str, list[bool]] = defaultdict(list)
    for note in notes:
        spans = mask(note["text"]).spans
        for place in note["spans"]:
            name = place.get(group) or note.get(group)
            if name and place["label"] not in MAY_STAY and (group == "label" or place["label"] == "PERSOON"):
                seen[str(name)].append(is_hidden(note["text"], place, spans))
    return {name: Totals(len(hits), _share(sum(hits), len(hits)), 0, 0) for name, hits in sorted(seen.items())}


def is_hidden(text: str, place: dict[str, Any], spans: Iterable[tuple[int, int, str]]) -> bool:
    """Every letter and digit of the place is inside some span."""
    covered = {at for start, end, _kind in spans for at in range(start, end)}
    return all(at in covered for at in range(place["start"], place["end"]) if text[at].isalnum())


def _touches(span: tuple[int, int, str], place: dict[str, Any]) -> bool:
    return bool(span[0] < place["end"] and place["start"] < span[1])


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0
