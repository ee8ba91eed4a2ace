"""The catalogue to break things in."""

from pathlib import Path

import pytest

from tests.catalogue.copy import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "catalogue")
