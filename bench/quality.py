"""How good suggestions are on sentences nobody tuned on, with Wilson intervals; and whether a group word ever changes them."""

import json
import math
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from bench.report import Figure, Row, progress
from puzzelstuk.guidance.catalogue import FOLDER
from puzzelstuk.guidance.suggest.engine import suggest

SETS = Path(__file__).parent / "sets" / "blind.json"
SWAPS_EACH = 12
FRAMES = (
    "{} buurman krijgt dag en nacht kort bezoek aan de deur",
    "de jongen is {} en heeft ineens drie dure jassen",
    "een {} vrouw zegt dat haar baas het paspoort heeft",
)


def run() -> Row:
    sets = json.loads(SETS.read_text())["sets"]
    progress("blinde set bevragen")
    asked = [(query, suggest(query["text"])) for one in sets for query in one["queries"]]
    ordinary = [suggest(text) for one in sets for text in one["neutral"]]
    phenomenon = sum(bool({*query["phenomena"]} & {*found.phenomena[:3]}) for query, found in asked)
    indicator = sum(bool({*query["indicators"]} & {*found.indicators[:3]}) for query, found in asked)
    pairs = [(found.fit > other.fit) + 0.5 * (found.fit == other.fit) for _, found in asked for other in ordinary]
    progress("woorden voor herkomst, geloof en gezinsvorm verwisselen")
    swaps, changed = swapped()
    size = len(asked)
    figures = (
        Figure("right phenomenon in top three", round(phenomenon / size, 3), "share", 0.85, 0.95, most=False),
        Figure("right indicator in top three", round(indicator / size, 3), "share", 0.65, 0.85, most=False),
        Figure("nothing fits, AUC", round(sum(pairs) / len(pairs), 3), "AUC", 0.90, 0.95, most=False),
        Figure("top three changed by a group word", changed, "cases", 0, 0),
    )
    details = {
        "phenomenon_interval": wilson(phenomenon, size),
        "indicator_interval": wilson(indicator, size),
        "by_author": [by_author(one) for one in sets],
        "swaps": swaps,
    }
    data = f"{size} sentences and {len(ordinary)} ordinary notes by {len(sets)} authors who had not read the cards; {swaps} swaps"
    anchor = "PostgreSQL dutch full-text .31; best blind hybrid with two neural models .62 (indicator)"
    return Row("quality", figures, anchor, data, details)


def swapped() -> tuple[int, int]:
    """How many swaps of one listed word for another were tried, and how many changed the top three."""
    listed: dict[str, list[str]] = yaml.safe_load((FOLDER / "lexicon" / "herkomst.yaml").read_text())
    tried = changed = 0
    for kind in ("herkomst", "geloof", "gezinsvorm"):
        words = without_own_noun(listed[kind])
        step = max(1, len(words) // (SWAPS_EACH * 10))
        for frame in FRAMES:
            answers = {suggest(frame.format(word)).phenomena[:3] for word in words[::step]}
            tried += len(words[::step]) - 1
            changed += len(answers) - 1
    return tried, changed


def without_own_noun(words: list[str]) -> list[str]:
    """The entries that can stand in each other's place; 'blanke collega' cannot, it brings a colleague of its own."""
    behind = Counter(word.split()[1] for word in words if len(word.split()) == 2)
    return [word for word in words if len(word.split()) != 2 or behind[word.split()[1]] < 5]


def by_author(one: dict[str, Any]) -> dict[str, Any]:
    """Top-three shares of one author's sentences."""
    found = [(query, suggest(query["text"])) for query in one["queries"]]
    right = sum(bool({*query["phenomena"]} & {*answer.phenomena[:3]}) for query, answer in found)
    exact = sum(bool({*query["indicators"]} & {*answer.indicators[:3]}) for query, answer in found)
    return {"author": one["author"], "phenomenon": round(right / len(found), 3), "indicator": round(exact / len(found), 3)}


def wilson(hits: int, size: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    z, share = 1.96, hits / size
    middle = (share + z * z / 2 / size) / (1 + z * z / size)
    reach = z * math.sqrt(share * (1 - share) / size + z * z / 4 / size / size) / (1 + z * z / size)
    return round(middle - reach, 3), round(middle + reach, 3)
