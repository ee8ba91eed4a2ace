"""Typed identifiers in thousands of spellings, made by another shape than the recognisers are written in."""

from collections import Counter

import pytest

from puzzelstuk.masking.typed import typed_spans
from tests.masking.spellings import spellings

FLOOR = 0.99
LEADS = ("bsn ", "BSN: ", "kenteken ", "op ", "geb. ", "geboren ", "geb ")


def covered(typed: str, text: str) -> bool:
    """Every letter and digit of the identifier is hidden; the word that announces it may stay."""
    lead = next((one for one in LEADS if typed.startswith(one)), "")
    start = text.index(typed) + len(lead)
    hidden = {at for span in typed_spans(text) for at in range(span.start, span.end)}
    return all(at in hidden for at in range(start, start + len(typed) - len(lead)) if text[at].isalnum())


@pytest.mark.parametrize("seed", [4, 2026])
def test_typed_identifiers_are_found_in_at_least_99_of_100_spellings_of_each_kind(seed: int) -> None:
    tried, found = Counter[str](), Counter[str]()
    for kind, typed, text in spellings(2_250, seed):
        tried[kind] += 1
        found[kind] += covered(typed, text)
    assert {kind: round(found[kind] / tried[kind], 3) for kind in tried if found[kind] < FLOOR * tried[kind]} == {}


def test_a_spelling_that_is_not_hidden_is_noticed() -> None:
    assert not covered("06 12", "bel 06 12 graag")
