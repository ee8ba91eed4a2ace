"""Nothing leaves as masked before a person looked at exactly this text; numbers and names of the dossier never leave."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.masking.gate import Certainty, Look, Outcome, check, findings, gate, looked_at, proposed


@pytest.mark.parametrize(
    "text", ["bsn 123456782", "mevrouw Yılmaz", "jeroen was er weer", "ene Sjakie", "op Kerkstraat 8", "XT-483-R", "Mohammed belde"]
)
def test_a_text_with_something_that_points_at_a_person_is_stopped(text: str) -> None:
    assert check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jongen van 14 heeft opeens dure kleding.",
        "De Poolse man werkt elke dag.",
        "Hij zit op Snapchat en rijdt in een BMW.",
        "Ik wil dat ze hulp krijgt.",
    ],
)
def test_a_text_without_names_passes(text: str) -> None:
    assert check(text) == []


DOSSIER = ["Kevin de Boer", "de schele", "XT-483-R"]
KEY = b"a key of this test"


def yes(text: str, kept: tuple[str, ...] = ()) -> Look | None:
    return looked_at(text, DOSSIER, kept, by="marit", key=KEY)


def test_a_clean_text_still_waits_for_a_person() -> None:
    assert gate("De jongen heeft dure kleding.", DOSSIER, None, by="marit", key=KEY).outcome is Outcome.TO_SEE


def test_after_a_look_with_nothing_open_the_text_may_go() -> None:
    text = "De jongen heeft dure kleding."
    assert gate(text, DOSSIER, yes(text), by="marit", key=KEY).outcome is Outcome.SEEN


@pytest.mark.parametrize("changed", ["De jongen heeft dure kleding", "Roos heeft dure kleding.", "De jongen heeft  dure kleding."])
def test_another_text_needs_another_look(changed: str) -> None:
    look = yes("De jongen heeft dure kleding.")
    assert gate(changed, DOSSIER, look, by="marit", key=KEY).outcome is Outcome.TO_SEE


def test_the_yes_of_another_person_or_another_key_opens_nothing() -> None:
    text = "De jongen heeft dure kleding."
    look = yes(text)
    assert gate(text, DOSSIER, look, by="henk", key=KEY).outcome is Outcome.TO_SEE
    assert gate(text, DOSSIER, look, by="marit", key=b"another").outcome is Outcome.TO_SEE


def test_a_name_that_came_into_the_dossier_later_asks_for_a_new_look() -> None:
    text = "De jongen heeft dure kleding."
    assert gate(text, [*DOSSIER, "Chaima"], yes(text), by="marit", key=KEY).outcome is Outcome.TO_SEE


@pytest.mark.parametrize("text", ["bel 06-12345678", "de auto xt 483 r", "kevin was er", "keivn was er", "toen kwam de schele"])
def test_a_number_and_a_name_of_the_dossier_never_stay_whatever_a_person_says(text: str) -> None:
    assert yes(text, (*tuple(text.split()), text)) is None


def test_a_doubtful_word_blocks_until_a_person_says_that_it_is_no_name() -> None:
    text = "Hij werkt nu bij Xylobranz in de haven."
    assert yes(text) is None
    kept = yes(text, ("Xylobranz",))
    assert gate(text, DOSSIER, kept, by="marit", key=KEY).outcome is Outcome.SEEN


def test_a_word_that_may_be_a_known_name_with_a_slip_is_doubtful_and_not_hidden_unasked() -> None:
    marked = findings("en dan ging hij weg", ["Daan"])
    assert [(one.text, one.certainty) for one in marked] == [("dan", Certainty.DOUBT)]


def test_every_finding_tells_where_it_stands_and_what_may_come_instead() -> None:
    found = findings("Kevin reed in XT-483-R langs Fatima.", DOSSIER)
    assert [(one.text, one.certainty, one.proposal) for one in found] == [
        ("Kevin", Certainty.DOSSIER, "[persoon 1]"),
        ("XT-483-R", Certainty.FORM, "[auto 1]"),
        ("Fatima", Certainty.NAME, "[persoon 3]"),
    ]


def test_a_plate_and_the_word_behind_it_are_two_things() -> None:
    assert [one.text for one in findings("Ze zat in XT-483-R. Later kwam hij.")] == ["XT-483-R"]


def test_one_person_keeps_one_number_in_all_texts_of_a_dossier() -> None:
    texts = ("Fatima El Amrani belde Kevin.", "kevins moeder sprak fatima bij XT-483-R")
    assert proposed(texts, DOSSIER) == ("[persoon 3] belde [persoon 1].", "[persoon 1] moeder sprak [persoon 3] bij [auto 1]")


def test_a_number_that_already_stands_in_the_text_is_not_given_again() -> None:
    assert proposed(["[persoon 1] belde Fatima."]) == ("[persoon 1] belde [persoon 2].",)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.lists(st.sampled_from(["Kevin", "Öztürk", "06-12345678", "38-NJ-GT", "de schele"]), max_size=4))
def test_whatever_is_proposed_leaves_no_number_and_no_name_of_the_dossier(text: str, pieces: list[str]) -> None:
    whole = " ".join([text, *pieces])
    left = findings(proposed([whole], DOSSIER)[0], DOSSIER)
    assert [one for one in left if one.certainty in {Certainty.FORM, Certainty.DOSSIER}] == []
