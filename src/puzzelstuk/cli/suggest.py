"""`./puzzelstuk suggest`: JSON lines with a text in, JSON lines with cards that may fit out. No database."""

import json
import sys
from typing import Any

from puzzelstuk.guidance.suggest.engine import Engine, engine


def run(arguments: list[str]) -> int:
    """One answer per line; a line that cannot be read gets an error and the next line is read."""
    if arguments:
        print("suggest leest JSON-regels van de standaardinvoer en kent geen opties.", file=sys.stderr)
        return 2
    ready = engine()
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.write(json.dumps(_answer(ready, line), ensure_ascii=True) + "\n")
            sys.stdout.flush()
    return 0


def _answer(ready: Engine, line: bytes) -> dict[str, Any]:
    try:
        question = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "Deze regel is geen geldige JSON."}
    text = question.get("text") if isinstance(question, dict) else None
    if not isinstance(text, str):
        return {"error": 'Deze regel heeft geen tekst. Verwacht: {"text": "..."}'}
    found = ready.suggest(text)
    return {
        "phenomena": list(found.phenomena),
        "indicators": list(found.indicators),
        "acute": found.acute,
        "nothing_fits": found.nothing_fits,
        "fit": round(found.fit, 6),
        "why": [{"indicator": one.indicator, "words": list(one.words), "sentence": one.sentence} for one in found.why],
    }
