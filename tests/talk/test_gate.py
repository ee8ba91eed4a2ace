"""The gate before a text without a name: it closes by itself and only a look at exactly these words opens it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.sharing.talk.gate import mark_of, open_places, shown, was_looked_at

NAMED = [
    "Mevrouw Jansen belde.",
    "Bel me op 06 12345678.",
    "De auto was GV-123-K.",
    "Hij woont Molenstraat 12, 1234 AB.",
    "Mail naar kees@voorbeeld.nl.",
]
TEXTS = st.text(max_size=80) | st.sampled_from(NAMED)


@pytest.mark.parametrize("text", NAMED)
def test_a_name_or_number_is_taken_out_and_its_place_is_marked(text: str) -> None:
    assert open_places([text]) > 0
    seen = shown(text)
    assert open_places([seen.text]) == 0
    assert [part for part, marked in seen.parts if marked]


@settings(deadline=None)
@given(text=TEXTS)
def test_what_is_shown_is_what_goes_and_is_closed(text: str) -> None:
    seen = shown(text)
    assert "".join(part for part, _ in seen.parts) == seen.text
    assert open_places([seen.text]) == 0


@settings(deadline=None)
@given(texts=st.tuples(TEXTS, TEXTS), others=st.tuples(TEXTS, TEXTS), who=st.uuids(), other=st.uuids())
def test_a_look_counts_for_these_words_and_this_person_only(
    texts: tuple[str, str], others: tuple[str, str], who: object, other: object
) -> None:
    mark = mark_of(who, texts)
    assert was_looked_at(mark, who, texts)
    assert was_looked_at(mark, other, texts) is (who == other)
    assert was_looked_at(mark, who, others) is (texts == others)


def test_the_names_a_dossier_knows_are_taken_out_too() -> None:
    assert "kevin" not in shown("ik sprak kevin gisteren", known=["Kevin"]).text
