"""`share-check` answers every line, in codes, in Dutch names and in the words of the example rules."""

import json

import pytest

from puzzelstuk.cli.share_check import answer


def asked(**question: object) -> dict[str, object]:
    return answer(json.dumps(question).encode())


def test_fatmas_benefit_file_does_not_go_to_the_desk_and_consent_changes_nothing() -> None:
    found = asked(
        source="Participatiewet-medewerker", task="Participatiewet", purpose="Bestuurlijke aanpak ondermijning",
        recipient="VIK", data=["gewoon"], answers={"toestemming": True},
    )  # fmt: skip
    assert (found["outcome"], found["rule"]) == ("nee", "R21")
    assert found["alternatives"]


def test_codes_and_words_give_the_same_answer() -> None:
    words = asked(source="Woningcorporatie", task="wonen", purpose="Onrechtmatig gebruik woning", recipient="vik", data=["adres"])
    codes = asked(source="woningcorporatie", task="wonen", purpose="woninggebruik", recipient="vik", data=["adres"])
    assert words == codes
    assert words["conditions"] == ["convenant", "geen_bsn", "geen_inkomen"]


def test_answered_conditions_leave_the_list() -> None:
    yes = dict.fromkeys(["convenant", "geen_bsn", "geen_inkomen"], True)
    found = asked(source="corporatie", purpose="woninggebruik", recipient="VIK", data=["adres"], answers=yes)
    assert (found["outcome"], found["conditions"], found["may_go"]) == ("mits", [], True)


@pytest.mark.parametrize("missing", ["source", "purpose", "recipient", "data"])
def test_a_missing_field_is_a_no_that_names_the_field(missing: str) -> None:
    whole = {"source": "corporatie", "purpose": "woninggebruik", "recipient": "VIK", "data": ["adres"]}
    found = asked(**{key: value for key, value in whole.items() if key != missing})
    assert (found["outcome"], found["rule"]) == ("nee", None)
    assert str(found["note"]).startswith(f"{missing}: ontbreekt")


@pytest.mark.parametrize("line", [b"nee", b"[]", b"\xff", b'"R21"', b"3"])
def test_what_is_no_question_gets_an_error(line: bytes) -> None:
    assert list(answer(line)) == ["error"]


@pytest.mark.parametrize("value", [3, None, {}, [], [[]], {"a": 1}, True, "krant"])
@pytest.mark.parametrize("field", ["source", "task", "purpose", "recipient", "data"])
def test_strange_values_never_crash_and_never_permit(field: str, value: object) -> None:
    whole = {"source": "corporatie", "task": "onderwijs", "purpose": "woninggebruik", "recipient": "VIK", "data": ["adres"]}
    assert asked(**{**whole, field: value, "answers": value})["outcome"] == "nee" or field == "task"


def test_an_unknown_word_is_named_with_the_words_that_are_known() -> None:
    found = asked(source="corporatie", purpose="woninggebruik", recipient="de krant", data=["adres"])
    assert "‘de krant’ is hier niet bekend" in str(found["note"])
    assert "vik" in str(found["note"])
