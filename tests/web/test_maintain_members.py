"""Beheer, leden: an admin gives and takes roles in the own organisation, and refusals are in Dutch."""

import pytest
from django.test import Client

from puzzelstuk.organisations.models import Assignment, Member
from tests.web.letters import arrived, link_in
from tests.web.page import read
from tests.web.sending import send
from tests.world import member, organisation, signed_in

NEW = {"email": "sem@veenstad.example", "naam": "Sem de Boer", "rol": "melder", "beroep": "jongerenwerker", "taak": "jongerenwerk"}


def elsewhere() -> set[tuple[object, ...]]:
    return set(Assignment.objects.exclude(organisation__slug="welzijn").values_list("id", "member_id", "role"))


def test_a_new_member_chooses_a_password_by_the_link_in_a_mail() -> None:
    page = read(send(signed_in("tom"), "/beheer/leden", NEW))
    assert page.says("Er gaat een mail naar dit adres")
    assert page.says("Sem de Boer")
    link = link_in(arrived(1)[0])
    assert (
        send(Client(), link, {"wachtwoord": "vier losse woorden samen", "nogmaals": "vier losse woorden samen"})["Location"] == "/"
    )


def test_an_account_that_stands_elsewhere_looks_like_a_new_one() -> None:
    page = read(send(signed_in("tom"), "/beheer/leden", NEW | {"email": "CHRIS@veenstad.example", "naam": "Ch. Bakker"}))
    assert page.says("Toegevoegd. Er gaat een mail naar dit adres. Daarin staat hoe iemand inlogt.")
    assert page.says("Ch. Bakker")
    assert page.says("chris@veenstad.example")
    assert not page.says("Chris de Wit")
    assert not read(signed_in("tom").get("/beheer/functies")).says("Chris de Wit")


def test_a_known_account_gets_a_role_keeps_its_password_and_hears_of_it() -> None:
    before = member("samira").password
    send(signed_in("tom"), "/beheer/leden", NEW | {"email": "SAMIRA@veenstad.example", "rol": "trainer"})
    assert member("samira").password == before
    assert Assignment.objects.filter(member=member("samira"), role="trainer", organisation__slug="welzijn").exists()
    assert "/inloggen/link/" not in arrived(1)[0].body


@pytest.mark.parametrize(("changed", "message"), [
    ({"email": "geen adres"}, "Dit e-mailadres klopt niet"), ({"email": ""}, "Vul een e-mailadres in"), ({"naam": ""}, "Vul dit in"),
    ({"naam": "a" * 81}, "80"), ({"rol": "koning"}, "geldige keuze"), ({"taak": "toveren"}, "Kies een taak uit de lijst"),
    ({"email": "a" * 64 + "@" + "b" * 60 + "." + "c" * 60 + "." + "d" * 60 + "." + "e" * 60 + ".nl"}, "254"),
    ({"naam": "\u0958" * 80}, "80"), ({"email": "samira@veenstad.example"}, "heeft deze rol al"),
    ({"email": "tom@veenstad.example", "rol": "contactpersoon"}, "jezelf"),
])  # fmt: skip
def test_a_refusal_says_why_in_dutch_and_changes_nothing(changed: dict[str, str], message: str) -> None:
    before = (Member.objects.count(), Assignment.objects.count())
    answer = send(signed_in("tom"), "/beheer/leden", NEW | changed)
    assert answer.status_code == 422
    assert read(answer).says(message)
    assert (Member.objects.count(), Assignment.objects.count()) == before


def test_what_was_typed_is_still_there_after_a_refusal() -> None:
    fields = read(send(signed_in("tom"), "/beheer/leden", NEW | {"email": "fout"})).fields
    assert {name: fields[name] for name in ("naam", "beroep", "rol", "taak")} == {
        "naam": "Sem de Boer", "beroep": "jongerenwerker", "rol": "melder", "taak": "jongerenwerk"
    }  # fmt: skip


def test_a_role_is_taken_away() -> None:
    role = Assignment.objects.get(member=member("samira"), role="melder")
    assert send(signed_in("tom"), "/beheer/leden", {"weg": role.id}).status_code == 302
    assert not Assignment.objects.filter(id=role.id).exists()


def test_who_receives_the_signals_cannot_lose_the_role_to_read_them() -> None:
    role = Assignment.objects.get(member=member("joke"), role="contactpersoon")
    answer = send(signed_in("tom"), "/beheer/leden", {"weg": role.id})
    assert answer.status_code == 422
    assert read(answer).says("Zet daar eerst iemand anders neer")
    assert Assignment.objects.filter(id=role.id).exists()


@pytest.mark.parametrize("slug", ["chris", "nora", "henk"])
def test_a_role_of_another_organisation_is_not_there(slug: str) -> None:
    role, before = Assignment.objects.filter(member=member(slug))[0], elsewhere()
    answer = send(signed_in("tom"), "/beheer/leden", {"weg": role.id})
    assert answer.status_code == 422
    assert read(answer).says("Deze rol is er niet")
    assert elsewhere() == before


@pytest.mark.parametrize("weg", ["x", "\x00", "00000000-0000-0000-0000-000000000000"])
def test_a_role_that_does_not_exist_is_not_there_either(weg: str) -> None:
    assert send(signed_in("tom"), "/beheer/leden", {"weg": weg}).status_code == 422


def test_adding_touches_no_other_organisation() -> None:
    before = elsewhere()
    send(signed_in("tom"), "/beheer/leden", NEW)
    assert elsewhere() == before
    assert Assignment.objects.get(member__email=NEW["email"]).organisation == organisation("welzijn")


@pytest.mark.parametrize(
    "path", ["/beheer", "/beheer/leden", "/beheer/functies", "/beheer/routes", "/beheer/termen", "/beheer/teksten"]
)
@pytest.mark.parametrize("slug", ["samira", "joke", "nora", "anne"])
def test_beheer_is_for_the_admin_only(slug: str, path: str) -> None:
    assert signed_in(slug).get(path).status_code == 404
    assert send(signed_in(slug), path, NEW).status_code in {404, 405}


def test_beheer_shows_no_signal() -> None:
    assert read(signed_in("tom").get("/beheer")).says("Signalen zie je hier niet")
