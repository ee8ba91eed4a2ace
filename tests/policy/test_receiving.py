"""Who receives a piece first: the first in line who stays within the task, or whom a rule allows."""

import pytest

from puzzelstuk.policy.receiving import Candidate, first_allowed

JOKE, BILAL, NORA = Candidate("Joke", "contact", True), Candidate("Bilal", "team", False), Candidate("Nora", "vik", False)


@pytest.mark.parametrize(
    ("line", "allowed", "receiver"),
    [
        ([JOKE], set(), "Joke"),
        ([JOKE, BILAL], {"team"}, "Joke"),
        ([BILAL, JOKE], {"team"}, "Bilal"),
        ([BILAL, JOKE], set(), "Joke"),
        ([BILAL, NORA], {"vik"}, "Nora"),
        ([BILAL, NORA], {"team", "vik"}, "Bilal"),
        ([BILAL, NORA], set(), None),
        ([], {"team"}, None),
    ],
)
def test_the_first_who_may_have_it_gets_it(line: list[Candidate[str]], allowed: set[str], receiver: str | None) -> None:
    assert first_allowed(line, lambda one: one.code in allowed) == receiver


def test_within_the_own_task_no_rule_is_asked() -> None:
    asked: list[str] = []
    assert first_allowed([BILAL, JOKE, NORA], lambda one: bool(asked.append(one.code))) == "Joke"
    assert asked == ["team"]
