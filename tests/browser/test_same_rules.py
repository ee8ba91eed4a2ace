"""The browser and the server read one rule file: both find the same places in thousands of spellings."""

import dataclasses
from collections.abc import Iterator

import pytest

from puzzelstuk.masking import typed
from puzzelstuk.masking.rules import rules
from tests.browser.device import Device
from tests.masking.spellings import spellings

IN_BROWSER = """async (texts) => {
  const { recognisers } = await import("/static/puzzelstuk/js/herkennen.mjs");
  const known = recognisers(await (await fetch("/toestel/regels")).json());
  return texts.map((text) => known.typed(text).map((one) => [one.start, one.end, one.soort]));
}"""
AROUND = [
    "De jongen {} en zijn zus",
    "{}\nen {}",
    "bel\u00a0{}",
    "\U0001f600 {} \u0308 e\u0301\u00e9n",
    "zie [persoon 1] of {}",
    "ｂｓｎ {}",
]
ODD = [
    "bel ٠٦١٢٣٤٥٦٧٨",
    "kent\u00adeken XT\u200b-483-R",
    "ｊａｎ＠ｖｏｏｒｂｅｅｌｄ．ｎｌ",
    "½ 06–12345678",
    "İ ı ſ KvK 12345678",
    "",
    "\n",
    "`06 12345678´",
]


@pytest.fixture
def without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server without the rules that need its word list, as the browser is."""
    less = dataclasses.replace(rules(), typed=tuple(one for one in rules().typed if not one.server_only))
    monkeypatch.setattr(typed, "rules", lambda: less)


def texts() -> Iterator[str]:
    for number, (_, identifier, text) in enumerate(spellings(2_700, 11)):
        yield text
        yield AROUND[number % len(AROUND)].format(identifier, identifier)
    yield from ODD


def in_utf16(text: str, spans: list[typed.Span]) -> list[list[object]]:
    """Places as a browser counts them: a sign outside the first plane is two."""
    places = [0]
    for sign in text:
        places.append(places[-1] + (2 if ord(sign) > 0xFFFF else 1))
    return [[places[one.start], places[one.end], one.kind] for one in spans]


@pytest.mark.usefixtures("without_words")
def test_browser_and_server_find_the_same_places(phone: Device) -> None:
    phone.page.goto("/inloggen")
    asked = list(texts())
    found = phone.page.evaluate(IN_BROWSER, asked)
    differ = [(text, there) for text, there in zip(asked, found, strict=True) if there != in_utf16(text, typed.typed_spans(text))]
    assert differ[:3] == []
    assert len(asked) > 5_000
    assert sum(map(bool, found)) > 4_900
