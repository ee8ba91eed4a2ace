"""A short version of `./test long together`: eight people at once, and one signal in eight hands."""

import pytest

from tests.faults.crew import Crew
from tests.long.parts.together import together


@pytest.mark.slow
def test_eight_people_at_once_lose_and_double_nothing(crew: Crew) -> None:
    outcome = together(crew, each=3, rounds=2)
    assert {figure.what: figure.value for figure in outcome.figures} == dict.fromkeys((one.what for one in outcome.figures), 0)
