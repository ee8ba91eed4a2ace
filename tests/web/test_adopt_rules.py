"""Joris proposes, Anne advises, Ellen decides; from that moment it counts, and not before."""

import pytest
from django.db import ProgrammingError, transaction

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.guidance.sharing_adoption import shared_version
from puzzelstuk.organisations.arrangements import TERMS, ladder_of
from puzzelstuk.organisations.house_rules import adopt, adopted, partners
from puzzelstuk.organisations.models import AdoptionEntry
from puzzelstuk.organisations.selectors import adopted_version
from puzzelstuk.policy.house_rules import HouseRule
from puzzelstuk.policy.ladder import StepKind
from tests.committed import Committed, committed
from tests.web.page import Page, read
from tests.web.sending import send
from tests.world import WEDNESDAY, organisation, signed_in, viewer

__all__ = ["committed"]
PAGE = "/beheer/vaststellen/regels"
SHELF = {"regel": "plank", "variant": "b"}
TERMS_OF_FIVE = {"regel": "terugkoppeling", "lezen": "1", "antwoord": "5", "vrij": ["goede vrijdag"]}
LADDER = {"regel": "ladder", "team_bestemming": "collega_contact", "team_werkdagen": "1", "bestuurder_bestemming": "bestuurder"}


def says(slug: str, step: str, words: dict[str, str | list[str]]) -> int:
    return int(send(signed_in(slug), f"{PAGE}/{step}", words).status_code)


def about(rule: str, text: str = "Gezien en akkoord.") -> dict[str, str | list[str]]:
    """The newest proposal, as it stands on the page."""
    line = AdoptionEntry.objects.filter(item=f"voorstel-{rule}").order_by("-position").first()
    return {"regel": rule, "voorstel": str(line.id) if line else "", "tekst": text}


def page(slug: str = "ellen") -> Page:
    return read(signed_in(slug).get(PAGE))


def steps(rule: dict[str, str | list[str]]) -> list[int]:
    """The whole way, by the three of them."""
    name = str(rule["regel"])
    return [says("joris", "voorstel", rule), says("anne", "advies", about(name)), says("ellen", "besluit", about(name))]


def test_the_page_says_of_every_rule_what_counts_who_decided_and_who_advised() -> None:
    shown = page()
    for words in (
        "Regels voor delen",
        "Nu geldt: versie 2026-1",
        "oefenbestuur",
        "oefen-FG",
        "Opschalingsladder",
        "Nog niets vastgesteld",
    ):
        assert shown.says(words), words


def test_it_shows_which_partners_stand_on_the_same_version() -> None:
    assert page().says("3 van de 3 staan op dezelfde versie")
    assert [one.name for one in partners(organisation("gemeente").id)] == [
        "Scholengemeenschap De Vaart", "Welzijn Veenstad", "Woonstichting Turfkade",
    ]  # fmt: skip


def test_a_shelf_with_keys_counts_after_the_decision_and_not_before() -> None:
    gemeente = organisation("gemeente").id
    assert says("joris", "voorstel", SHELF) == 302
    assert says("anne", "advies", about("plank", "Alleen met een korte termijn.")) == 302
    assert adopted_version(gemeente, "plank") is None
    assert page().says("Alleen met een korte termijn.")
    assert says("ellen", "besluit", about("plank")) == 302
    counts = adopted(gemeente, HouseRule.SHELF)
    assert counts is not None
    assert (counts.version[0], counts.adopted_by, counts.advice_by) == ("b", "Ellen Schouten", "Anne van Rijn")


def test_terms_count_at_once_for_what_is_recorded_next_and_keep_the_version_before() -> None:
    assert steps(TERMS_OF_FIVE) == [302, 302, 302]
    terms = TERMS.of(organisation("wmo").id)
    assert (terms.acknowledge_within, terms.answer_within, terms.version) == (1, 5, "2")


def test_a_ladder_says_what_changes_and_what_stays() -> None:
    assert says("joris", "voorstel", LADDER | {"bestuurder_werkdagen": "5"}) == 302
    shown = page("anne")
    assert shown.says("was: collega_contact, binnen 2 werkdagen")
    assert shown.says("Stap bestuurder")
    assert says("anne", "advies", about("ladder")) == 302
    assert says("ellen", "besluit", about("ladder")) == 302
    ladder = ladder_of(organisation("gemeente").id)
    assert ladder is not None
    assert [(one.kind, one.within) for one in ladder.rungs] == [(StepKind.TEAM, 1), (StepKind.BOARD, 5)]


@pytest.mark.parametrize(
    ("proposal", "why"),
    [
        ({"regel": "delen", "versie": "2026-1"}, "Dit geldt al"),
        ({"regel": "delen", "versie": "1999-1"}, "Deze versie van de regels is er niet"),
        ({"regel": "plank", "variant": "c"}, "Kies variant a of variant b"),
        (TERMS_OF_FIVE | {"lezen": "9"}, "Kies een kortere termijn voor lezen"),
        (TERMS_OF_FIVE | {"antwoord": "veel"}, "minstens 1 werkdag"),
        (TERMS_OF_FIVE | {"antwoord": "99"}, "Kies hooguit 30 werkdagen"),
        (LADDER | {"team_bestemming": "niemand"}, "Kies een bestemming uit de lijst"),
        (LADDER, "Geef elke stap"),
        ({"regel": "ladder"}, "goede volgorde"),
        ({"regel": "bestaat-niet"}, "Deze regel is er niet"),
    ],
)
def test_what_cannot_be_adopted_is_no_proposal(proposal: dict[str, str | list[str]], why: str) -> None:
    answer = send(signed_in("joris"), f"{PAGE}/voorstel", proposal)
    assert answer.status_code == 422
    assert read(answer).says(why)
    assert not AdoptionEntry.objects.exists()


def test_nobody_skips_a_step_or_decides_about_another_proposal_than_was_advised_on() -> None:
    assert says("anne", "advies", about("plank")) == 422
    says("joris", "voorstel", SHELF)
    assert says("ellen", "besluit", about("plank")) == 422
    seen = about("plank")
    says("anne", "advies", seen)
    says("ellen", "voorstel", {"regel": "plank", "variant": "a"})
    assert [says("ellen", "besluit", one) for one in (seen, about("plank"))] == [422, 422]
    assert says("anne", "advies", seen) == 422


@pytest.mark.parametrize(
    ("slug", "step"), [("joris", "advies"), ("joris", "besluit"), ("anne", "besluit"), ("anne", "voorstel"), ("ellen", "advies")]
)
def test_every_step_is_of_one_role(slug: str, step: str) -> None:
    assert says(slug, step, about("plank") | SHELF) == 404


@pytest.mark.parametrize("slug", ["samira", "joke", "nora", "roos"])
def test_for_who_does_not_adopt_the_page_does_not_exist(slug: str) -> None:
    assert signed_in(slug).get(PAGE).status_code == 404


def test_an_empty_advice_keeps_the_page_and_writes_nothing() -> None:
    says("joris", "voorstel", SHELF)
    assert says("anne", "advies", about("plank", "  ")) == 422
    assert AdoptionEntry.objects.count() == 1


def test_the_database_itself_refuses_a_decision_without_advice() -> None:
    ellen = viewer("ellen")
    says("joris", "voorstel", SHELF)
    values = {
        "position": 99,
        "item": "besluit-plank",
        "text": "Zomaar.",
        "by": ellen.member,
        "by_name": "Ellen",
        "on": WEDNESDAY.date(),
    }
    forged = AdoptionEntry(organisation_id=ellen.organisation, role="bestuurder", practice=True, **values)
    forged.covers = list(AdoptionEntry.objects.values_list("id", flat=True))
    with looking_as(ellen), transaction.atomic():
        forged.save(force_insert=True)
        with pytest.raises(ProgrammingError, match="advies van een FG"), transaction.atomic():
            adopt(forged.id)
    assert adopted_version(ellen.organisation, "plank") is None


def test_a_next_version_of_the_sharing_rules_counts_between_two_only_when_both_adopted_it(committed: Committed) -> None:
    committed.change("UPDATE organisations_adoption SET version = '2019-1' WHERE subject = 'delen'")
    with committed.role():
        gemeente, welzijn = organisation("gemeente").id, organisation("welzijn").id
        assert steps({"regel": "delen", "versie": "2026-1"}) == [302, 302, 302]
        assert (adopted_version(gemeente, "delen"), shared_version(gemeente, welzijn)) == ("2026-1", None)
        assert page().says("0 van de 3 staan op dezelfde versie")
    committed.change("UPDATE organisations_adoption SET version = '2026-1' WHERE subject = 'delen'")
    with committed.role():
        assert shared_version(gemeente, welzijn) == "2026-1"
