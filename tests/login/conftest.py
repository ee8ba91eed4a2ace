"""Signing in is tested as the app's own role; nothing leaves the machine meanwhile."""

import pytest
from django.conf import settings as configured
from pytest_django import Settings

from puzzelstuk.guidance.production import ADOPTED
from tests.attacks.sockets import nothing_leaves  # noqa: F401  # used by every test here
from tests.login.hashing import Counted


@pytest.fixture(autouse=True)
def _as_the_app(app_role: None) -> None:
    """Every test here is held by row-level security."""


@pytest.fixture
def in_earnest(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside practice mode, in a municipality that adopted everything."""
    monkeypatch.setattr(ADOPTED, "holds", lambda organisation: True)
    settings.CONFIGURATION = configured.CONFIGURATION.model_copy(update={"practice": False})


@pytest.fixture
def hashes(settings: Settings) -> type[Counted]:
    """How often a password was computed."""
    settings.PASSWORD_HASHERS = ["tests.login.hashing.Counted"]
    Counted.computed = 0
    return Counted
