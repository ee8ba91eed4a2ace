"""What a screen says: no word that accuses, no office Dutch, one word for one thing, no source number."""

import re
from pathlib import Path

import pytest

import puzzelstuk.web

TEMPLATES = sorted((Path(puzzelstuk.web.__file__).parent / "templates").rglob("*.html"))
NOT_TEXT = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|<style.*?</style>|<svg.*?</svg>|<[^>]*>", re.S)
WRONG = re.compile(
    r"verdachte|crimine|\bdaders?\b|\bhelaas\b|\boeps\b|!|\b(teneinde|middels|indien|derhalve|reeds|conform)\b|\bde VIK\b"
    r"|\b(mee|weg) gaa[tn]?\b|\b[SBRV]\d{2}\b",
    re.I,
)


def wrong_words(markup: str) -> list[str]:
    """What stands in the text of a template and should not."""
    return [found.group() for found in WRONG.finditer(NOT_TEXT.sub(" ", markup))]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_screen_speaks_plainly(template: Path) -> None:
    assert wrong_words(template.read_text()) == []


@pytest.mark.parametrize(
    "said", ["De verdachte woont hier.", "Gelukt!", "Indien nodig", "De VIK belt.", "wat mee gaat", "Sparren (S08)"]
)
def test_a_wrong_word_is_found(said: str) -> None:
    assert wrong_words(f'<p class="ok">{said}</p>')
