"""The gate before a text without a name: it closes by itself and only a look at exactly these words opens it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.masking.gate import Outcome
from puzzelstuk.sharing.nameless import Words, gate_of, mark_of, shown

NAMED = [
    "Mevrouw Jansen belde.",
    "Bel me op 06 12345678.",
    "De auto was GV-123-K.",
    "Hij woont Molenstraat 12, 1234 AB.",
    "Mail naar kees@voorbeeld.nl.",
]
TEXTS = st.text(max_size=80) | st.sampled_from(NAMED)


WHO = "marit"


def may_pass(mark: str, words: Words, who: object = WHO) -> bool:
    return gate_of(mark, who, words).outcome is Outcome.SEEN


@pytest.mark.parametrize("text", NAMED)
def test_a_name_or_number_is_taken_out_and_its_place_is_marked(text: str) -> None:
    assert mark_of(WHO, Words((text,))) == ""
    (seen,) = shown([text]).texts
    assert may_pass(mark_of(WHO, Words((seen.text,))), Words((seen.text,)))
    assert [part for part, marked in seen.parts if marked]


@settings(deadline=None)
@given(texts=st.tuples(TEXTS, TEXTS))
def test_what_is_shown_is_what_goes_and_is_closed(texts: tuple[str, str]) -> None:
    seen = shown(texts).texts
    assert ["".join(part for part, _ in one.parts) for one in seen] == [one.text for one in seen]
    words = Words(tuple(one.text for one in seen))
    assert may_pass(mark_of(WHO, words), words)


@settings(deadline=None)
@given(texts=st.tuples(TEXTS, TEXTS), others=st.tuples(TEXTS, TEXTS), who=st.uuids(), other=st.uuids())
def test_a_look_counts_for_these_words_and_this_person_only(
    texts: tuple[str, str], others: tuple[str, str], who: object, other: object
) -> None:
    words, changed = (Words(tuple(one.text for one in shown(some).texts)) for some in (texts, others))
    mark = mark_of(who, words)
    assert may_pass(mark, words, who)
    assert may_pass(mark, words, other) is (who == other)
    assert may_pass(mark, changed, who) is (words == changed)


@pytest.mark.parametrize(
    "other",
    [
        Words(("Hij heeft", "geld.")),
        Words(("Hij heeft geld.",)),
        Words(("Hij heeft geld.", ""), "leraar"),
        Words(("Hij heeft geld.", ""), kept=frozenset({"geld"})),
    ],
)
def test_moving_a_word_another_sender_or_another_word_left_standing_asks_for_a_new_look(other: Words) -> None:
    assert not may_pass(mark_of(WHO, Words(("Hij heeft geld.", ""))), other)


def test_a_doubtful_word_may_stay_and_a_number_may_not() -> None:
    texts = ("Hij werkt bij Xylobranz en belt 06 12345678.",)
    assert shown(texts).doubts == ("Xylobranz",)
    (seen,) = shown(texts, kept={"Xylobranz", "06 12345678"}).texts
    assert seen.text == "Hij werkt bij Xylobranz en belt [telefoon 1]."


def test_one_person_has_one_number_in_all_texts() -> None:
    assert [one.text for one in shown(["Fatima El Amrani belde.", "Wat zeg ik Fatima?"]).texts] == [
        "[persoon 1] belde.",
        "Wat zeg ik [persoon 1]?",
    ]


def test_a_sign_nobody_sees_hides_no_number() -> None:
    assert mark_of(WHO, Words(("Bel 06\ue00012345678.",))) == ""


def test_the_names_a_dossier_knows_are_taken_out_too() -> None:
    assert "kevin" not in shown(["ik sprak kevin gisteren"], known=["Kevin"]).texts[0].text
