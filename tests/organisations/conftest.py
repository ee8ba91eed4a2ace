"""A database of the test's own, and cards as if a second reader had signed them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from puzzelstuk.guidance import production
from puzzelstuk.guidance.catalogue import catalogue
from tests.committed import committed  # noqa: F401


@pytest.fixture
def signed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    cards = catalogue()
    read = {name: replace(card, second_reader="Tweede Lezer") for name, card in cards.phenomena.items()}
    monkeypatch.setattr(production, "catalogue", lambda: replace(cards, phenomena=read))
    yield
    production.ADOPTED.forget()
