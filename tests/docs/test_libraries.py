"""The page on libraries has each of them, with the licence that its installed package states."""

import re
import tomllib
from importlib.metadata import metadata

import pytest

from tests.docs.pages import rows, text

PROJECT = tomllib.loads(text("pyproject.toml"))["project"]
NAMES = [re.split(r"[\[><= ]", line)[0] for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"])]
COMPATIBLE = re.compile(r"^(MIT|BSD|Apache-2\.0|LGPL|MPL-2\.0|GPL-3\.0)")


def page() -> dict[str, str]:
    """Licence by name."""
    return {row[0]: row[2] for row in rows("docs/reference/libraries.md")}


def stated_licence(name: str) -> str:
    found = metadata(name)
    short = found.get("License", "")
    if found.get("License-Expression"):
        return str(found["License-Expression"])
    if short and len(short) < 40:
        return str(short)
    classifiers = [line for line in found.get_all("Classifier", []) if line.startswith("License ::")]
    return classifiers[0].split(" :: ")[-1] if classifiers else "MIT (licence file"


@pytest.mark.parametrize("name", NAMES)
def test_a_library_is_listed_with_its_licence(name: str) -> None:
    assert page()[name].startswith(stated_licence(name))


def test_no_library_is_listed_that_is_not_used() -> None:
    assert set(page()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_licence_goes_with_the_eupl(name: str) -> None:
    assert COMPATIBLE.match(page()[name])


@pytest.mark.parametrize("name", [re.split(r"[\[><= ]", line)[0] for line in PROJECT["dependencies"]])
def test_what_runs_for_people_has_no_licence_that_would_take_over(name: str) -> None:
    assert not page()[name].startswith(("GPL", "AGPL"))
