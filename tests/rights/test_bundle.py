"""What goes out to the person who asked: a human chooses part by part, and the reporter never goes along."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.flows.rights import bundle as rights_bundle
from puzzelstuk.flows.rights.bundle import Letter
from puzzelstuk.policy.rights import GOES_OUT, Giving
from tests.rights.people import peter_asks, roos_chooses, roos_finds, two_agree, wil_records
from tests.world import WEDNESDAY, viewer

pytestmark = pytest.mark.django_db


def letter_with(first: Giving, others: Giving = Giving.REPORTER) -> Letter:
    wil_records()
    request = peter_asks()
    (finding,) = roos_finds(request)
    roos_chooses(request, finding, first, others)
    two_agree(request, "deels toegewezen")
    found = rights_bundle.letter(request, by=viewer("hanna"), at=WEDNESDAY)
    assert found is not None
    return found


def test_the_desk_reads_it_sentence_by_sentence_with_marked_names() -> None:
    wil_records()
    request = peter_asks()
    (finding,) = roos_finds(request)
    page = rights_bundle.piece(request, finding.id, by=viewer("roos"), at=WEDNESDAY)
    assert page is not None
    first, second, *others = page.shown
    assert [text for text, marked in first.pieces if marked] == ["Peter Vonk"]
    assert (first.points_at_reporter, second.points_at_reporter) == (False, True)
    assert {one.label for one in others} == {"Genoemd (persoon)", "Genoemd (voertuig)", "Gelezen door"}


def test_nothing_is_chosen_beforehand() -> None:
    wil_records()
    request = peter_asks()
    (finding,) = roos_finds(request)
    page = rights_bundle.piece(request, finding.id, by=viewer("roos"), at=WEDNESDAY)
    assert page is not None
    assert {one.giving for one in page.shown} == {""}


def test_only_what_was_chosen_goes_out() -> None:
    (given_,) = letter_with(Giving.WHOLE).given
    assert [line.text for line in given_.lines] == ["Peter Vonk laat steeds andere mannen binnen."]
    assert given_.withheld == {Giving.REPORTER.value: 4}


def test_names_of_others_can_be_masked() -> None:
    (given_,) = letter_with(Giving.MASKED).given
    assert [line.text for line in given_.lines] == ["[persoon 1] laat steeds andere mannen binnen."]


def test_what_stays_is_not_kept_with_the_request() -> None:
    assert "huisbezoek" not in str(letter_with(Giving.WHOLE))


def test_no_letter_says_who_reported_or_where_they_work() -> None:
    said = str(letter_with(Giving.WHOLE, Giving.WHOLE))
    assert "Wil Brandsma" not in said
    assert "Wmo" not in said


def test_there_is_no_letter_before_a_proposal() -> None:
    assert rights_bundle.letter(peter_asks(), by=viewer("roos"), at=WEDNESDAY) is None


def test_a_forgotten_part_is_refused() -> None:
    wil_records()
    request = peter_asks()
    (finding,) = roos_finds(request)
    assert not rights_bundle.choose(request, finding.id, [Giving.WHOLE], by=viewer("roos"), at=WEDNESDAY)


@settings(max_examples=12, deadline=None)
@given(chosen=st.lists(st.sampled_from(Giving), min_size=5, max_size=5))
def test_a_part_that_stays_never_stands_in_the_letter(chosen: list[Giving]) -> None:
    wil_records()
    request = peter_asks()
    finding = roos_finds(request)[0]
    page = rights_bundle.piece(request, finding.id, by=viewer("roos"), at=WEDNESDAY)
    assert page is not None
    rights_bundle.choose(request, finding.id, chosen, by=viewer("roos"), at=WEDNESDAY)
    for other in roos_finds(request)[1:]:
        roos_chooses(request, other, Giving.NOT_ABOUT, Giving.NOT_ABOUT)
    two_agree(request, "deels toegewezen")
    said = str(rights_bundle.letter(request, by=viewer("hanna"), at=WEDNESDAY))
    stayed = [
        "".join(text for text, _ in part.pieces) for part, giving in zip(page.shown, chosen, strict=True) if giving not in GOES_OUT
    ]
    assert not [text for text in stayed if text in said]
