"""`./puzzelstuk mask`: JSON lines with a text and known names in, the masked text and the places out. No database."""

import json
import sys
from typing import Any

from puzzelstuk.masking.mask import mask


def run(arguments: list[str]) -> int:
    """One answer per line; a line that cannot be read gets an error and the next line is read."""
    if arguments:
        print("mask leest JSON-regels van de standaardinvoer en kent geen opties.", file=sys.stderr)
        return 2
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.write(json.dumps(_answer(line), ensure_ascii=True) + "\n")
            sys.stdout.flush()
    return 0


def _answer(line: bytes) -> dict[str, Any]:
    try:
        question = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "Deze regel is geen geldige JSON."}
    text = question.get("text") if isinstance(question, dict) else None
    known = question.get("known", []) if isinstance(question, dict) else []
    if not isinstance(text, str):
        return {"error": 'Deze regel heeft geen tekst. Verwacht: {"text": "...", "known": ["..."]}'}
    if not isinstance(known, list) or not all(isinstance(one, str) for one in known):
        return {"error": '"known" moet een lijst met namen zijn.'}
    masked = mask(text, known)
    return {"text": masked.text, "spans": [list(span) for span in masked.spans]}
