"""Below five percent of room nothing new is taken in: nothing half stored, the text given back, and it goes on by itself."""

from collections.abc import Callable

import pytest
from django.test import Client

from puzzelstuk.policy.room import enough_room
from puzzelstuk.web.room import ROOM
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import signed_in

pytestmark = pytest.mark.usefixtures("app_role")
Free = Callable[[float], None]
TEXT = "Drie paarse parasols op het plein."


@pytest.mark.parametrize(
    ("free", "total", "enough"),
    [(5, 100, True), (4, 100, False), (0, 100, False), (100, 100, True), (0, 0, True), (49, 1000, False)],
)
def test_five_percent_is_kept_free(free: int, total: int, enough: bool) -> None:
    assert enough_room(free, total) is enough


def test_on_a_full_disk_a_piece_is_refused_and_its_text_given_back(full_disk: Free) -> None:
    samira = signed_in("samira")
    full_disk(0.04)
    answer = send(samira, "/signaal/nieuw", piece(zag=TEXT))
    assert answer.status_code == 503
    assert read(answer).says("Er is niets opgeslagen.")
    assert TEXT.encode() in answer.content


def test_on_a_full_disk_one_can_still_read_and_leave(full_disk: Free) -> None:
    samira = signed_in("samira")
    full_disk(0.0)
    assert samira.get("/acuut").status_code == 200
    assert send(samira, "/uitloggen").status_code == 302


def test_with_room_again_it_goes_on_by_itself(full_disk: Free) -> None:
    samira = signed_in("samira")
    full_disk(0.01)
    assert send(samira, "/signaal/nieuw", piece(zag=TEXT)).status_code == 503
    full_disk(0.5)
    assert send(samira, "/signaal/nieuw", piece(zag=TEXT)).status_code == 302


def test_the_disk_is_not_asked_at_every_piece(full_disk: Free) -> None:
    full_disk(0.5)
    assert not ROOM.full()
    full_disk(0.01)
    ROOM._until = float("inf")
    assert not ROOM.full()
    ROOM.look_again()
    assert ROOM.full()


def test_a_stranger_hears_the_same(full_disk: Free) -> None:
    full_disk(0.01)
    assert Client().post("/inloggen", {}, content_type="application/x-www-form-urlencoded").status_code == 503
