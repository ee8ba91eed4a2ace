"""One Veenstad for all tests that break something; each leaves it working again."""

from collections.abc import Iterator

import pytest

from tests.faults.crew import Crew, at_work


@pytest.fixture(scope="package")
def crew() -> Iterator[Crew]:
    with at_work("faults", fresh=True) as everyone:
        yield everyone
