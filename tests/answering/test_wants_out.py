"""Somebody wants out: two taps from the start, one contact, and nothing is kept."""

import pytest

from tests.web.page import read
from tests.world import signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "contact"), [("samira", "Youssef Bennani"), ("chris", "Youssef Bennani"), ("ellen", "Youssef Bennani")]
)
def test_from_the_start_it_is_one_tap_to_the_page_and_one_to_the_call(app_role: None, who: str, contact: str) -> None:
    client = signed_in(who)
    assert "/eruit" in {one.attributes.get("href") for one in read(client.get("/")).all("a")}
    page = read(client.get("/eruit"))
    assert page.says(contact)
    assert [one for one in page.all("a") if one.attributes.get("href", "").startswith("tel:088")]


def test_safety_comes_first_and_a_place_away_from_the_network_third(app_role: None) -> None:
    text = read(signed_in("samira").get("/eruit")).text
    order = [text.index(step) for step in ("Eerst veilig", "Niets beloven", "ver van wie druk zet", "Een ander nummer")]
    assert order == sorted(order)


def test_nothing_is_asked_and_nothing_can_be_sent(app_role: None) -> None:
    page = read(signed_in("samira").get("/eruit"))
    assert not page.fields
