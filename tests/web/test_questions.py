"""What stands behind the question mark of an address is known to its screen, or refused with a way on."""

import pytest

from tests.matrix.cells import PARAMETER, addresses
from tests.world import signed_in

pytestmark = pytest.mark.django_db
PLAIN = [route for route in addresses() if not PARAMETER.findall(route)]


@pytest.mark.parametrize("slug", ["samira", "tom"])
@pytest.mark.parametrize("route", PLAIN)
def test_an_unknown_question_is_refused_on_every_screen(slug: str, route: str) -> None:
    answer = signed_in(slug).get(f"/{route}?rol=vik")
    assert answer.status_code == 400
    assert f'href="/{route}">Open het adres zonder' in answer.content.decode()


@pytest.mark.parametrize("asked", ["/inloggen?verder=/", "/mijn-signalen?pagina=1", "/routekaart/algemeen?stap=begin"])
def test_a_known_question_is_answered(asked: str) -> None:
    assert signed_in("samira").get(asked).status_code in {200, 404}


@pytest.mark.parametrize(
    "asked", ["/mijn-signalen?pagina=1&rol=vik", "/mijn-signalen?Pagina=1", "/mijn-signalen?=", "/mijn-signalen?x"]
)
def test_one_unknown_among_known_questions_is_refused_too(asked: str) -> None:
    assert signed_in("samira").get(asked).status_code == 400


def test_an_address_that_is_not_there_stays_not_there() -> None:
    assert signed_in("samira").get("/bestaat-niet?rol=vik").status_code == 404
