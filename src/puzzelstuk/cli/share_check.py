"""`./puzzelstuk share-check`: JSON lines with one question of sharing in, what the rules say out. No database."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.guidance.sharing_words import SharingWords, WordList, sharing_words
from puzzelstuk.policy.sharing import DataKind, Finding, Question, evaluate

EXPECTED = '{"source":"...","task":"...","purpose":"...","recipient":"...","data":["..."],"answers":{}}'


def run(arguments: list[str]) -> int:
    """One answer per line; a line that cannot be read gets an error and the next line is read."""
    if arguments:
        print("share-check leest JSON-regels van de standaardinvoer en kent geen opties.", file=sys.stderr)
        return 2
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.write(json.dumps(answer(line), ensure_ascii=True) + "\n")
            sys.stdout.flush()
    return 0


def answer(line: bytes) -> dict[str, Any]:
    """What the rules say to one line."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "Deze regel is geen geldige JSON."}
    if not isinstance(asked, dict):
        return {"error": f"Verwacht: {EXPECTED}"}
    heard = _Heard(sharing_words(), asked)
    return _told(evaluate(sharing_rules(), heard.question), heard.notes)


class _Heard:
    """A question in codes, with a note about every word that is missing or unknown."""

    def __init__(self, words: SharingWords, asked: dict[str, Any]) -> None:
        self.notes: list[str] = []
        source = self._code("source", asked.get("source"), words.sources)
        usual = words.sources.words[source].task if source in words.sources.words else ""
        task = asked.get("task")
        self.question = Question(
            source=source,
            task=self._code("task", task, words.tasks) if task else usual,
            purpose=self._code("purpose", asked.get("purpose"), words.purposes),
            recipient=self._code("recipient", asked.get("recipient"), words.recipients),
            data=frozenset(self._kinds(asked.get("data"), words.data)),
            answers=self._answers(asked.get("answers")),
        )

    def _code(self, name: str, word: Any, known: WordList) -> str:
        code = known.code(word) if isinstance(word, str) else None
        if code is None:
            said = f"‘{word}’ is hier niet bekend" if word else "ontbreekt"
            self.notes.append(f"{name}: {said}. Bekend zijn: {', '.join(known.words)}.")
        return code or "?"

    def _kinds(self, data: Any, known: WordList) -> Iterator[DataKind]:
        """Unknown data may never go: the whole question then is about nothing that a rule names."""
        listed = [data] if isinstance(data, str) else data if isinstance(data, list) else []
        codes = [self._code("data", one, known) for one in listed or [None]]
        if "?" not in codes:
            yield from (DataKind(code) for code in codes)

    def _answers(self, given: Any) -> dict[str, bool]:
        return {str(key): value for key, value in given.items() if isinstance(value, bool)} if isinstance(given, dict) else {}


def _told(finding: Finding, notes: list[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "outcome": finding.outcome.value,
        "rule": finding.rule,
        "version": finding.version,
        "basis": finding.basis or finding.because,
        "conditions": [one.id for one in finding.conditions],
        "alternatives": [one.text for one in finding.alternatives],
        "because": finding.because,
        "questions": {one.id: one.text for one in finding.conditions},
        "may_go": finding.may_go,
        "inform": finding.inform,
        "consent": finding.consent.text if finding.consent else "",
        "confirmed": finding.confirmed,
    }
    if finding.leave_out:
        told["leave_out"] = sorted(finding.leave_out)
    if notes:
        told["note"] = " ".join(notes)
    return told
