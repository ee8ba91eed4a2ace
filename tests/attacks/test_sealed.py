"""Pieces that waited on a phone: opened for who sealed them, stored once, and refused in words a phone can show."""

import json
import uuid
from typing import Any

import pytest
from django.test import Client

from puzzelstuk.flows.reporting.follow import mine
from puzzelstuk.web.requests import now
from tests.attacks.sealing import deliver, sealed
from tests.world import SEEN_AT_SCHOOL, signed_in, viewer

pytestmark = pytest.mark.django_db
PIECE: dict[str, Any] = {"taak": "jongerenwerk", "zag": SEEN_AT_SCHOOL, "kenmerk": ["JA3"]}


def own(slug: str) -> int:
    return len(mine(viewer(slug), now().date()))


def test_a_sealed_piece_is_acknowledged_with_its_number_and_stored_once() -> None:
    samira, client_id = signed_in("samira"), uuid.uuid4()
    piece = sealed("samira", client_id, PIECE)
    first, second = deliver(samira, client_id, piece), deliver(samira, client_id, piece)
    assert (first.status_code, first["X-Ack"]) == (201, str(client_id))
    assert (second.status_code, second["Location"]) == (201, first["Location"])
    assert own("samira") == 1


def test_the_same_piece_sent_from_the_page_and_from_the_phone_is_one_signal() -> None:
    samira, client_id = signed_in("samira"), uuid.uuid4()
    deliver(samira, client_id, sealed("samira", client_id, PIECE))
    headers = {"x-puzzelstuk": "toestel"}
    answer = samira.post(
        "/signaal/nieuw", f"client_id={client_id}&taak=jongerenwerk&zag=x", "application/x-www-form-urlencoded", headers=headers
    )
    assert answer["X-Ack"] == str(client_id)
    assert own("samira") == 1


@pytest.mark.parametrize("slug", ["chris", "joke"])
def test_a_piece_of_another_account_stays_on_the_phone(slug: str) -> None:
    client_id = uuid.uuid4()
    answer = deliver(signed_in(slug), client_id, sealed("samira", client_id, PIECE))
    assert answer.status_code == 409
    assert "blijft op dit toestel" in answer.json()["melding"]
    assert own(slug) == own("samira") == 0


def test_a_piece_under_another_number_does_not_open() -> None:
    assert deliver(signed_in("samira"), uuid.uuid4(), sealed("samira", uuid.uuid4(), PIECE)).status_code == 409


def test_without_a_session_the_piece_stays_on_the_phone() -> None:
    client_id = uuid.uuid4()
    answer = deliver(Client(), client_id, sealed("samira", client_id, PIECE))
    assert answer.status_code == 401
    assert "blijft" in answer.json()["melding"]


@pytest.mark.parametrize(
    "changed",
    [{"taak": "koning"}, {"zag": "", "kenmerk": []}, {"buurt": "x"}, {"zag": "a" * 5000}, {"kenmerk": ["\ud800"]}, {"taak": None}],
)
def test_an_incomplete_piece_says_what_is_wrong(changed: dict[str, object]) -> None:
    client_id = uuid.uuid4()
    answer = deliver(signed_in("samira"), client_id, sealed("samira", client_id, PIECE | changed))
    assert answer.status_code == 422
    assert answer.json()["fouten"]


@pytest.mark.parametrize("content", [[], "tekst", 7, None, {}, {"zag": {"a": 1}, "taak": ["x"]}, {"client_id": "iets", "taak": []}])
def test_an_odd_piece_is_refused_and_not_stored(content: object) -> None:
    client_id = uuid.uuid4()
    answer = deliver(signed_in("samira"), client_id, sealed("samira", client_id, content))
    assert answer.status_code in {409, 422}
    assert own("samira") == 0


def test_a_piece_that_is_endlessly_deep_is_refused() -> None:
    deep: list[object] = []
    for _ in range(900):
        deep = [deep]
    client_id = uuid.uuid4()
    content = sealed("samira", client_id, PIECE | {"x": deep})
    assert deliver(signed_in("samira"), client_id, content).status_code in {201, 409}


def test_names_that_no_rule_allows_are_refused_from_a_phone_too() -> None:
    client_id = uuid.uuid4()
    answer = deliver(signed_in("samira"), client_id, sealed("samira", client_id, PIECE | {"persoon_family": "Jansen"}))
    assert answer.status_code == 422
    assert "Namen en nummers" in json.dumps(answer.json())


def test_names_in_a_sealed_text_are_masked_like_in_any_other() -> None:
    client_id = uuid.uuid4()
    said = PIECE | {"zag": "Mevrouw Jansen belde 0612345678 over het plein."}
    answer = deliver(signed_in("samira"), client_id, sealed("samira", client_id, said))
    page = signed_in("joke").get(f"/werklijst/{answer['Location'].split('/')[2]}").content.decode()
    assert "het plein" in page
    assert "Jansen" not in page
    assert "0612345678" not in page
