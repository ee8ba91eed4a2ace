"""publiccode.yml says what catalogues of public software need to know, and nothing untrue."""

import tomllib

import pytest
import yaml

from tests.docs.pages import ROOT, text

CARD = yaml.safe_load(text("publiccode.yml"))
REQUIRED = (
    "publiccodeYmlVersion",
    "name",
    "url",
    "releaseDate",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
)


@pytest.mark.parametrize("key", REQUIRED)
def test_a_required_key_is_there(key: str) -> None:
    assert CARD[key]


def test_it_follows_version_0_5_for_the_netherlands_under_the_eupl() -> None:
    assert CARD["publiccodeYmlVersion"] == "0.5"
    assert CARD["intendedAudience"]["countries"] == ["nl"]
    assert CARD["legal"]["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text("LICENSE")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_description_keeps_the_lengths_of_the_standard(language: str) -> None:
    words = CARD["description"][language]
    assert len(words["shortDescription"]) <= 150
    assert 500 <= len(words["longDescription"]) <= 10_000
    assert words["features"]


def test_the_version_is_that_of_the_package() -> None:
    package = tomllib.loads(text("pyproject.toml"))["project"]
    assert CARD["softwareVersion"] == package["version"]
    assert CARD["legal"]["license"] == package["license"]


def test_the_pictures_and_the_logo_it_names_exist() -> None:
    named = [CARD["logo"], *CARD["description"]["nl"].get("screenshots", [])]
    assert all((ROOT / path).exists() for path in named)


def test_nobody_is_said_to_maintain_what_nobody_maintains() -> None:
    assert CARD["maintenance"]["type"] == "none" or CARD["maintenance"].get("contacts") or CARD["maintenance"].get("contractors")
