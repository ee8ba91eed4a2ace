"""Alive, ready, figures and security.txt: what a stranger learns, and what who runs it learns."""

import json
import os
import re
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from puzzelstuk.vault import installation
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.web import figures, health
from puzzelstuk.web.requests import now
from puzzelstuk.web.room import ROOM
from tests.world import signed_in

TOKEN = "een-lang-geheim-van-de-meter"
pytestmark = pytest.mark.usefixtures("app_role")
Setting = Callable[..., None]


@pytest.fixture
def setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Setting:
    """Changes settings for one test; the worker was at work just now."""
    heartbeat = tmp_path / "heartbeat"
    heartbeat.touch()

    def change(**values: Any) -> None:
        update = {"heartbeat": heartbeat, "metrics_token": TOKEN} | values
        monkeypatch.setattr(settings, "CONFIGURATION", settings.CONFIGURATION.model_copy(update=update))
        ROOM.look_again()

    change()
    return change


def details() -> dict[str, bool]:
    return dict(Client().get("/klaar", headers={"Authorization": f"Bearer {TOKEN}"}).json())


def test_alive_answers_without_asking_the_database(django_assert_num_queries: Any, setting: Setting) -> None:
    with django_assert_num_queries(0):
        assert Client().get("/gezond").content == b"leeft\n"


def test_all_is_well_and_a_stranger_hears_only_that(setting: Setting) -> None:
    assert Client().get("/klaar").content == b"klaar\n"
    assert set(details().values()) == {True}


@pytest.mark.parametrize("age", [61, 3600])
def test_a_worker_that_stopped_sealing_makes_it_not_ready(setting: Setting, tmp_path: Path, age: int) -> None:
    then = time.time() - age
    os.utime(tmp_path / "heartbeat", (then, then))
    answer = Client().get("/klaar")
    assert (answer.status_code, answer.content) == (503, b"nog niet klaar\n")
    assert [name for name, holds in details().items() if not holds] == ["achtergrondwerk"]


def test_a_worker_that_never_came_makes_it_not_ready(setting: Setting) -> None:
    setting(heartbeat=Path("/nonexistent"))
    assert not details()["achtergrondwerk"]


def test_keys_that_cannot_be_read_make_it_not_ready(setting: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert health.store is installation.store
    monkeypatch.setattr(health, "store", lambda: KeyStore(tmp_path))
    assert [name for name, holds in details().items() if not holds] == ["sleutels"]


def test_a_full_disk_makes_it_not_ready(setting: Setting, full_disk: Callable[[float], None]) -> None:
    full_disk(0.04)
    assert [name for name, holds in details().items() if not holds] == ["ruimte"]


@pytest.mark.parametrize("header", ["", "Bearer ", "Bearer verkeerd", TOKEN, f"Basic {TOKEN}"])
def test_without_the_token_there_are_no_figures_and_no_details(setting: Setting, header: str) -> None:
    asking = {"Authorization": header}
    assert Client().get("/metrics", headers=asking).status_code == 404
    assert Client().get("/klaar", headers=asking).content == b"klaar\n"


def test_without_a_token_in_the_settings_an_empty_one_opens_nothing(setting: Setting) -> None:
    setting(metrics_token="")
    assert Client().get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


def test_the_figures_count_answers_by_route_and_tell_what_works(setting: Setting) -> None:
    samira = signed_in("samira")
    request = RequestFactory().get("/signaal/4b1d7a52-0f3e-4f6e-9a55-7e0a5f3d9901/volgende-stap?naam=Jansen")

    def screen(asked: Any) -> Any:
        asked.resolver_match = samira.get("/acuut").resolver_match
        return samira.get("/acuut")

    figures.Counted(screen)(request)
    text = Client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).content.decode()
    assert 'puzzelstuk_answers_total{method="GET",route="acuut",status="200"}' in text
    assert 'puzzelstuk_part_works{part="database"} 1.0' in text
    assert "puzzelstuk_seal_lag_seconds" in text
    assert not re.search(r"samira|welzijn|Jansen|[0-9a-f]{8}-[0-9a-f]{4}", text, re.I)


def test_a_made_up_method_or_address_makes_no_new_label(setting: Setting) -> None:
    request = RequestFactory().generic("VERZONNEN", "/a/b/c")
    figures.Counted(lambda _: Client().get("/gezond"))(request)
    text = figures.shown().decode()
    assert 'method="anders",route="onbekend"' in text
    assert "VERZONNEN" not in text


def test_security_txt_says_where_to_go_and_ends_within_a_year(setting: Setting) -> None:
    setting(security_contact="mailto:security@veenstad.example")
    lines = dict(one.split(": ", 1) for one in Client().get("/.well-known/security.txt").content.decode().splitlines())
    assert lines["Contact"] == "mailto:security@veenstad.example"
    assert lines["Preferred-Languages"] == "nl, en"
    assert timedelta(days=90) < datetime.fromisoformat(lines["Expires"]) - now() < timedelta(days=365)


def test_without_a_contact_there_is_no_security_txt() -> None:
    assert Client().get("/.well-known/security.txt").status_code == 404


def test_the_details_are_for_machines(setting: Setting) -> None:
    answer = Client().get("/klaar", headers={"Authorization": f"Bearer {TOKEN}"})
    assert list(json.loads(answer.content)) == list(health.PARTS)
