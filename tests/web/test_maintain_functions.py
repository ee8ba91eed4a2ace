"""Beheer, functies: nobody can be made unreachable, and a route can never point to nobody."""

import uuid

import pytest
from django.db import connection

from puzzelstuk.organisations.models import Function
from tests.web.page import read
from tests.web.sending import send
from tests.world import function, member, signed_in


def values(row: Function, **changed: object) -> dict[str, object]:
    """The form of a function as the screen fills it in."""
    filled = {
        "id": row.id,
        "titel": row.title,
        "naam": row.holder_name,
        "telefoon": row.phone,
        "waarvoor": row.about,
        "uren": "ma 09:00-17:00",
        "vervanger": row.deputy_id,
        "account": row.holder_id or "",
        "ontvangt": "1" if row.receives_signals else "",
    }
    return {name: value for name, value in (filled | changed).items() if value is not None}


def youth_work() -> Function:
    return function("Teamcoach jongerenwerk", "welzijn")


def contact() -> Function:
    return function("Contactpersoon signalen", "welzijn")


def change(row: Function, **changed: object) -> int:
    status = send(signed_in("tom"), "/beheer/functies", values(row, **changed)).status_code
    connection.check_constraints()
    return status


def test_a_change_is_seen_at_once_in_the_register() -> None:
    assert change(youth_work(), telefoon="088 000 00 77", uren="ma 10:00-12:00, di 13.00-14.00") == 302
    assert read(signed_in("samira").get("/wie-is-waarvan")).says("088 000 00 77")
    assert youth_work().hours == {"ma": ["10:00", "12:00"], "di": ["13:00", "14:00"]}


def test_a_new_function_stands_beside_the_others() -> None:
    fields = values(youth_work(), id="", titel="Wijkcoach")
    assert send(signed_in("tom"), "/beheer/functies", fields).status_code == 302
    assert function("Wijkcoach", "welzijn").deputy_id == youth_work().deputy_id


@pytest.mark.parametrize(("changed", "message"), [
    ({"naam": ""}, "Een route mag nooit naar niemand wijzen"), ({"telefoon": ""}, "Vul een telefoonnummer in"),
    ({"titel": ""}, "Vul dit in"), ({"vervanger": ""}, "Kies een vervanger"), ({"vervanger": uuid.uuid4()}, "Kies een vervanger"),
    ({"vervanger": "x"}, "UUID"), ({"account": uuid.uuid4()}, "Kies een account van je eigen organisatie"),
    ({"uren": "overdag"}, "begrijpen we niet"), ({"uren": "ma 17:00-09:00"}, "Openingstijden"), ({"uren": "ma 25:00-26:00"}, "Openingstijden"),
    ({"uren": "ma 09:00-17:00, zzz"}, "begrijpen we niet"), ({"titel": "\u0958" * 90}, "90"), ({"telefoon": "1" * 21}, "20"),
    ({"id": uuid.uuid4()}, "Deze functie is er niet"),
])  # fmt: skip
def test_a_refusal_says_why_in_dutch_and_changes_nothing(changed: dict[str, object], message: str) -> None:
    before = list(Function.objects.order_by("id").values())
    answer = send(signed_in("tom"), "/beheer/functies", values(youth_work(), **changed))
    assert answer.status_code == 422
    assert read(answer).says(message)
    assert list(Function.objects.order_by("id").values()) == before


@pytest.mark.parametrize("changed", [{}, {"id": ""}])
def test_what_was_typed_is_still_there_after_a_refusal(changed: dict[str, object]) -> None:
    sent = values(youth_work(), titel="Wijkcoach", telefoon="088 7", waarvoor="Iets nieuws", uren="overdag") | changed
    page = read(send(signed_in("tom"), "/beheer/functies", sent))
    filled = {one.attributes.get("value") for one in page.all("input", type="text")}
    assert {"Wijkcoach", "088 7", "Iets nieuws", "overdag"} <= filled
    assert str(youth_work().deputy_id) in page.chosen("vervanger")


def test_a_function_is_not_its_own_deputy() -> None:
    assert change(youth_work(), vervanger=youth_work().id) == 422


@pytest.mark.parametrize("slug", ["chris", "nora", "marit"])
def test_an_account_of_another_organisation_holds_no_function_here(slug: str) -> None:
    assert change(youth_work(), account=member(slug).id) == 422


@pytest.mark.parametrize("account", ["", "samira", "tom"])
def test_signals_go_to_nobody_who_may_not_read_them(account: str) -> None:
    chosen = member(account).id if account else ""
    assert change(contact(), account=chosen) == 422
    assert change(youth_work(), account=chosen, ontvangt="1") == 422


def test_the_only_function_that_receives_signals_keeps_receiving_them() -> None:
    answer = send(signed_in("tom"), "/beheer/functies", values(contact(), ontvangt=None))
    assert answer.status_code == 422
    assert read(answer).says("Wijs daarvoor eerst een andere functie aan")


def test_once_another_function_receives_them_the_first_may_stop() -> None:
    second = function("Tweede contactpersoon signalen", "welzijn")
    assert change(second, ontvangt="1") == 302
    assert change(contact(), ontvangt=None) == 302


def test_an_unused_function_can_go() -> None:
    send(signed_in("tom"), "/beheer/functies", values(youth_work(), id="", titel="Tijdelijk"))
    assert send(signed_in("tom"), "/beheer/functies", {"weg": function("Tijdelijk", "welzijn").id}).status_code == 302
    assert not Function.objects.filter(title="Tijdelijk").exists()


@pytest.mark.parametrize(("title", "place", "message"), [
    ("Contactpersoon signalen", "welzijn", "ontvangt signalen"), ("Teamcoach jongerenwerk", "welzijn", "Er wijst nog een route"),
    ("Zorgcoördinator school", "school", "van een andere organisatie"), ("Signaalcoördinator VIK", "gemeente", "van een andere organisatie"),
])  # fmt: skip
def test_a_function_that_is_needed_or_not_yours_stays(title: str, place: str, message: str) -> None:
    answer = send(signed_in("tom"), "/beheer/functies", {"weg": function(title, place).id})
    assert answer.status_code == 422
    assert read(answer).says(message)
    assert function(title, place)


@pytest.mark.parametrize(("title", "place"), [("Zorgcoördinator school", "school"), ("Signaalcoördinator VIK", "gemeente")])
def test_a_function_of_another_organisation_cannot_be_changed(title: str, place: str) -> None:
    row = function(title, place)
    assert change(row, telefoon="088 999 99 99", account="", ontvangt=None) == 422
    assert function(title, place).phone == row.phone
