"""What tests of anchors and checks share: a folder of their own, and a log with something in it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from puzzelstuk.audit.chain import seal_new
from puzzelstuk.flows.handling.handle import waiting
from puzzelstuk.flows.overseeing import oversee
from puzzelstuk.web.requests import now
from tests.committed import WORKER, Committed
from tests.world import WEDNESDAY, recorded_by, viewer

TODAY = WEDNESDAY.date()


@pytest.fixture
def apart(tmp_path: Path, settings: Settings) -> Path:
    """The folder outside the database for this test alone; mail goes to Anne."""
    changed = {"anchor_folder": tmp_path / "ankers", "fg_mail": ["anne@veenstad.example"]}
    settings.CONFIGURATION = settings.CONFIGURATION.model_copy(update=changed)
    return tmp_path / "ankers"


def busy_day(committed: Committed, people: tuple[str, ...] = ("samira", "joke")) -> None:
    """Samira and Joke recorded something, Joke looked at her list; sealed."""
    with committed.role():
        for slug in people:
            recorded_by(slug)
            waiting(viewer("joke"), now())
    with committed.role(WORKER):
        seal_new()


def anchored(committed: Committed) -> str:
    with committed.role(WORKER):
        return oversee.anchor(TODAY)
