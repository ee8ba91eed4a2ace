"""Fields for names: only where an organisation adopted a rule for the task, and refused everywhere else whatever a page showed."""

import pytest

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.identifiers import PARTS
from tests.web.page import read
from tests.web.sending import piece, send
from tests.web.test_record import received
from tests.world import signed_in

PERSON, VEHICLE, ADDRESS, ORGANISATION = MentionKind.PERSON, MentionKind.VEHICLE, MentionKind.ADDRESS, MentionKind.ORGANISATION
NAME = {"persoon_family": "Jansen", "persoon_birth_year": "1985"}
# Who, from which task, and the fields there are.
SHOWN = [
    ("samira", "jongerenwerk", set()),
    ("samira", "wonen", set()),
    ("samira", "wmo", set()),
    ("joke", "maatschappelijk_werk", set()),
    ("chris", "onderwijs", set()),
    ("nora", "toezicht", set()),
    ("henk", "wonen", {PERSON, VEHICLE, ADDRESS, ORGANISATION}),
    ("henk", "buurt", set()),
    ("henk", "wmo", set()),
    ("wil", "wmo", {PERSON, ADDRESS, ORGANISATION}),
    ("wil", "wonen", set()),
    ("fatma", "bijstand", {PERSON, ADDRESS, ORGANISATION}),
    ("fatma", "schuldhulp", set()),
]


@pytest.mark.parametrize(("slug", "task", "kinds"), SHOWN)
def test_only_fields_of_an_adopted_rule_are_shown(slug: str, task: str, kinds: set[MentionKind]) -> None:
    page = read(send(signed_in(slug), "/signaal/nieuw", piece(taak=task, actie="taak")))
    shown = {kind for kind, parts in PARTS.items() if {f"{kind}_{part}" for part in parts} <= set(page.fields)}
    assert shown == kinds
    assert page.says("Geen vak voor namen") is not bool(kinds)


@pytest.mark.parametrize(("slug", "task", "kinds"), SHOWN)
@pytest.mark.parametrize("kind", list(MentionKind))
def test_a_name_that_arrives_without_a_rule_is_refused_and_the_text_stays(
    slug: str, task: str, kinds: set[MentionKind], kind: MentionKind
) -> None:
    sent = piece(taak=task, slachtoffer="1") | {f"{kind}_{part}": "1985" for part in PARTS[kind]}
    answer = send(signed_in(slug), "/signaal/nieuw", sent)
    assert answer.status_code == (302 if kind in kinds else 422)
    if kind not in kinds:
        page = read(answer)
        assert page.says("Namen en nummers horen bij deze taak niet in een signaal")
        assert page.fields["zag"] == sent["zag"]


def test_only_fatma_gets_the_question_about_a_victim() -> None:
    asked = {
        slug: "slachtoffer" in read(signed_in(slug).get("/signaal/nieuw")).fields for slug in ("fatma", "henk", "wil", "samira")
    }
    assert asked == {"fatma": True, "henk": False, "wil": False, "samira": False}


@pytest.mark.parametrize(("answered", "status"), [({}, 422), ({"slachtoffer": ""}, 422), ({"slachtoffer": "1"}, 302)])
def test_fatma_may_name_somebody_only_when_she_thinks_of_a_victim(answered: dict[str, str], status: int) -> None:
    answer = send(signed_in("fatma"), "/signaal/nieuw", piece(taak="bijstand") | NAME | answered)
    assert answer.status_code == status


def test_the_name_fatma_typed_is_still_there_when_she_forgot_the_question() -> None:
    page = read(send(signed_in("fatma"), "/signaal/nieuw", piece(taak="bijstand") | NAME))
    assert page.fields["persoon_family"] == "Jansen"


def test_what_henk_names_arrives_as_he_wrote_it_and_his_text_is_not_masked() -> None:
    said = "De heer Jansen woont er niet meer."
    sent = piece(taak="wonen", zag=said, voertuig_plate="GV-123-K") | NAME
    found = received(send(signed_in("henk"), "/signaal/nieuw", sent), "henk")
    assert {mention.kind: dict(mention.parts) for mention in found.mentions} == {
        PERSON: {"family": "Jansen", "birth_year": "1985"}, VEHICLE: {"plate": "GV-123-K"}
    }  # fmt: skip
    assert found.observation.saw == said
    assert found.origin.naming_rule == "wonen oefening-1"


def test_the_text_of_fatma_is_masked_unless_she_thinks_of_a_victim() -> None:
    for answered, masked, handler in (({}, True, "wouter"), ({"slachtoffer": "1"}, False, "ayse")):
        sent = piece(taak="bijstand", zag="Mevrouw Jansen durft niets te zeggen.") | answered
        found = received(send(signed_in("fatma"), "/signaal/nieuw", sent), "fatma", handler)
        assert ("Jansen" not in found.observation.saw) is masked
        assert found.origin.naming_rule == ""


def test_without_a_name_there_is_no_mention_and_no_rule_noted() -> None:
    found = received(send(signed_in("henk"), "/signaal/nieuw", piece(taak="wonen", persoon_family="  ")), "henk")
    assert found.mentions == ()
    assert found.origin.naming_rule == ""
