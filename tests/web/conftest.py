"""Screens are tested as the app's own role on a real database, and nothing may leave the machine meanwhile."""

import pytest

from tests.attacks.sockets import nothing_leaves  # noqa: F401  # used by every test here


@pytest.fixture(autouse=True)
def _as_the_app(app_role: None) -> None:
    """Every screen test is held by row-level security."""
