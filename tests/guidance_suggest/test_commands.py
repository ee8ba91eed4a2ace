"""The two commands read JSON lines and answer every line, also a bad one."""

import io
import json
import sys
from collections.abc import Callable

import pytest

from puzzelstuk.cli import mask, suggest


def answers(
    command: Callable[[list[str]], int], lines: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[dict]:  # type: ignore[type-arg]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert command([]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_suggest_answers_with_the_agreed_fields(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (answer,) = answers(suggest.run, b'{"text": "wietlucht in de flat"}\n', monkeypatch, capsys)
    assert list(answer) == ["phenomena", "indicators", "acute", "nothing_fits", "fit", "why"]


@pytest.mark.parametrize("command", [suggest.run, mask.run])
def test_a_bad_line_gives_an_error_and_the_next_is_answered(
    command: Callable[[list[str]], int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = answers(command, b'{"text": 3}\nnee\n[]\n\xff\n{"text": "Jan belt"}\n', monkeypatch, capsys)
    assert ["error" in one for one in found] == [True, True, True, True, False]


def test_mask_answers_with_text_and_spans(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (answer,) = answers(mask.run, b'{"text": "de schele belt", "known": ["de schele"]}\n', monkeypatch, capsys)
    assert answer == {"text": "[persoon 1] belt", "spans": [[0, 9, "persoon"]]}
