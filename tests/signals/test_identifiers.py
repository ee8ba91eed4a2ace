"""From a mention to the keys under which pieces can meet; what is not certain gets no key."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.identifiers import PARTS, address, keys_of, kvk, name_and_year, phone, plate


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("XT-483-R", "XT483R"),
        ("xt 483 r", "XT483R"),
        ("  xt483r ", "XT483R"),
        ("B-MW 1234", "BMW1234"),
        ("XT4", ""),
        ("een zwarte bestelbus", ""),
        ("wit busje", ""),
        ("12-34-56", ""),
        ("", ""),
    ],
)
def test_number_plates(typed: str, key: str) -> None:
    assert plate(typed) == key


@pytest.mark.parametrize(
    ("postcode", "number", "key"),
    [
        ("1234 AB", "12", "1234AB 12"),
        ("1234ab", "12a", "1234AB 12"),
        ("1234AB", " 12-3", "1234AB 12"),
        ("0234 AB", "12", ""),
        ("1234 SS", "12", ""),
        ("1234 AB", "", ""),
        ("1234 AB", "huis", ""),
        ("", "12", ""),
    ],
)
def test_addresses(postcode: str, number: str, key: str) -> None:
    assert address(postcode, number) == key


@pytest.mark.parametrize(
    ("typed", "key"), [("12345678", "12345678"), ("KvK 1234.5678", "12345678"), ("1234567", ""), ("123456789", ""), ("", "")]
)
def test_chamber_of_commerce_numbers(typed: str, key: str) -> None:
    assert kvk(typed) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("06-12345678", "+31612345678"),
        ("06 12 34 56 78", "+31612345678"),
        ("0031 6 12345678", "+31612345678"),
        ("+31 (0)6 12345678", "+31612345678"),
        ("088 000 00 12", "+31880000012"),
        ("112", ""),
        ("weet ik niet", ""),
        ("", ""),
    ],
)
def test_telephone_numbers(typed: str, key: str) -> None:
    assert phone(typed) == key


@pytest.mark.parametrize(
    ("family", "year", "key"),
    [
        ("de Wit", "1994", "dewit 1994"),
        ("De Wit ", "geboren in 1994", "dewit 1994"),
        ("DE WIT", "1994", "dewit 1994"),
        ("Yılmaz", "1994", "yilmaz 1994"),
        ("Demır", "1994", "demir 1994"),
        ("Müller", "1994", "muller 1994"),
        ("de Wit", "", ""),
        ("de Wit", "94", ""),
        ("", "1994", ""),
        ("Šimić", "1994", "simic 1994"),
        ("Ødegård", "1994", "odegard 1994"),
        ("O'Brien-van Dijk", "1994", "obrienvandijk 1994"),
        ("王", "1994", "王 1994"),
        ("'-.", "1994", ""),
    ],
)
def test_family_name_with_birth_year(family: str, year: str, key: str) -> None:
    assert name_and_year({"family": family, "birth_year": year}) == key


def test_two_names_that_differ_by_more_than_a_sign_do_not_meet() -> None:
    assert name_and_year({"family": "Müller", "birth_year": "1994"}) != name_and_year({"family": "Mller", "birth_year": "1994"})


def test_a_name_alone_gives_no_key() -> None:
    assert keys_of(MentionText(MentionKind.PERSON, {"given": "Jeroen", "family": "de Wit"})) == {}


def test_a_person_meets_by_phone_and_by_name_with_year() -> None:
    parts = {"given": "Jeroen", "family": "de Wit", "birth_year": "1994", "phone": "06-12345678"}
    assert keys_of(MentionText(MentionKind.PERSON, parts)) == {"telefoon": "+31612345678", "naam_geboortejaar": "dewit 1994"}


@settings(deadline=None)
@given(kind=st.sampled_from(MentionKind), data=st.data())
def test_whatever_is_typed_a_key_is_never_empty(kind: MentionKind, data: st.DataObject) -> None:
    typed = {part: data.draw(st.text(max_size=20), label=part) for part in PARTS[kind]}
    assert all(keys_of(MentionText(kind, typed)).values())


@settings(deadline=None)
@given(typed=st.from_regex(r"[A-Z]{2}[0-9]{3}[A-Z]", fullmatch=True), sign=st.sampled_from(["-", " ", "."]))
def test_signs_and_capitals_make_no_other_plate(typed: str, sign: str) -> None:
    assert plate(sign.join([typed[:2].lower(), typed[2:4], typed[4:]])) == plate(typed)
