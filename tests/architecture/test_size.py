"""Short functions in short files: the figures of the house style, measured on the syntax tree."""

import math

import pytest

from tests.architecture.source import MODULES, Module, functions

LONGEST_FUNCTION = 70
FUNCTION_P95 = 35
FILE_P95 = 300
FILE_LONGEST = 400


def percentile_95(figures: list[int]) -> int:
    return sorted(figures)[math.ceil(len(figures) * 0.95) - 1]


def lengths(module: Module) -> dict[str, int]:
    """From `def` to the last line, per function."""
    return {one.name: (one.end_lineno or one.lineno) - one.lineno + 1 for one in functions(module.tree)}


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name.removeprefix("puzzelstuk."))
def test_no_function_is_longer_than_one_screen(module: Module) -> None:
    assert {name: length for name, length in lengths(module).items() if length > LONGEST_FUNCTION} == {}
    assert module.lines <= FILE_LONGEST


def test_nearly_all_functions_are_much_shorter() -> None:
    assert percentile_95([length for module in MODULES for length in lengths(module).values()]) <= FUNCTION_P95


def test_nearly_all_files_are_short() -> None:
    assert percentile_95([module.lines for module in MODULES]) <= FILE_P95


def test_the_percentile_is_the_one_meant() -> None:
    assert percentile_95(list(range(1, 101))) == 95
