"""The evidence page: for who oversees and who maintains, the same as the command says."""

import pytest

from tests.world import signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ["anne", "tom"])
def test_the_privacy_officer_and_the_admin_read_every_promise(slug: str) -> None:
    answer = signed_in(slug).get("/bewijs")
    assert answer.status_code == 200
    assert answer.content.decode().count("<h2") == 12


@pytest.mark.parametrize("slug", ["samira", "joke", "nora"])
def test_for_everyone_else_the_page_does_not_exist(slug: str) -> None:
    assert signed_in(slug).get("/bewijs").status_code == 404
