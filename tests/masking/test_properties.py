"""For any text: masking never throws, never leaves a typed identifier and changes nothing the second time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.masking.mask import mask
from puzzelstuk.masking.rules import lexicon_file
from puzzelstuk.masking.typed import typed_spans

NAMES = sorted({name for group in lexicon_file("namen.yaml")["voornamen"].values() for name in group})
TYPED = [
    "123456782",
    "111.222.333",
    "NL91ABNA0417164300",
    "XT-483-R",
    "38-NJ-GT",
    "06-12345678",
    "+31 6 12345678",
    "jan@voorbeeld.nl",
    "1057 DB 12",
    "Kerkstraat 8",
]
AROUND = [
    "moeder belt over",
    "de auto van",
    "staat op",
    "en",
    ".",
    ",",
    "Hij heeft",
    "gisteren",
    "(",
    "mevrouw",
    "zoon",
    "heet",
    "woont",
    ":",
    "\n",
    "Wmo",
    "de",
    "van",
]
NOTES = st.lists(st.sampled_from(AROUND + TYPED + NAMES[::25]), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=3))
def test_masking_never_throws(text: str, known: list[str]) -> None:
    mask(text, known)


@settings(max_examples=300, deadline=None)
@given(NOTES)
def test_no_typed_identifier_is_left(text: str) -> None:
    assert typed_spans(mask(text).text) == []


@settings(max_examples=300, deadline=None)
@given(NOTES)
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([name for name in NAMES if len(name) > 6]), st.sampled_from(AROUND), st.integers(0, 3))
def test_a_known_name_with_one_letter_missing_is_always_hidden(name: str, before: str, at: int) -> None:
    typo = name[:at] + name[at + 1 :]
    assert typo.lower() not in mask(f"{before} {typo} zei iets", [name]).text.lower().split()
