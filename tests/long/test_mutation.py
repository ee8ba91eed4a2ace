"""A short version of `./test long mutation`: it tells a rule that is guarded from one that is not."""

from pathlib import Path

import pytest

from tests.long.mutation import mutate

RULE = """
def may(age: int) -> bool:
    return age >= 18
"""
BARELY = "from puzzelstuk.policy.rule import may\n\n\ndef test_somebody_may():\n    assert may(40)\n"
WHOLLY = BARELY + "    assert may(18)\n    assert not may(17)\n"


@pytest.mark.slow
@pytest.mark.parametrize(("tests", "score"), [(BARELY, 0.0), (WHOLLY, 100.0)])
def test_a_change_that_no_test_notices_survives(tmp_path: Path, tests: str, score: float) -> None:
    for folder, name, text in (("rules", "rule.py", RULE), ("tests", "test_rule.py", tests)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").touch()
        (tmp_path / folder / name).write_text(text)
    assert mutate(tmp_path / "run", source=tmp_path / "rules", tests=tmp_path / "tests").score == score
