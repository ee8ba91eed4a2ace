"""The first page: two commands, pictures, figures, and nothing that does not exist."""

import importlib.util
import re

import pytest

from puzzelstuk.cli.__main__ import COMMANDS
from tests.docs.pages import READMES, ROOT, all_pages, links, text

PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.png"))
MACHINE = re.compile(r"/root/|/tmp/|/home/\w|registry\.|/simple/|localhost:\d")


@pytest.mark.parametrize("name", READMES)
def test_a_readme_opens_with_the_two_commands(name: str) -> None:
    top = "\n".join(text(name).splitlines()[:12])
    block = re.search(r"```sh\n(.+?)```", top, re.DOTALL)
    assert block
    assert [line.split()[0] for line in block.group(1).splitlines()] == ["./start", "./test"]


@pytest.mark.parametrize("name", READMES)
def test_every_picture_is_shown_with_words_for_who_cannot_see_it(name: str) -> None:
    shown = dict(re.findall(r'<img src="docs/pictures/([\w-]+\.png)"[^>]* alt="([^"]{20,})"', text(name)))
    assert set(shown) == {picture.name for picture in PICTURES}


def test_there_are_a_few_small_pictures_of_phone_and_desk() -> None:
    assert 4 <= len(PICTURES) <= 8
    assert {picture.stem.rsplit("-", 1)[1] for picture in PICTURES} == {"390", "1280"}
    assert max(picture.stat().st_size for picture in PICTURES) <= 150_000


@pytest.mark.parametrize("page", [*READMES, "CONTRIBUTING.md", "SECURITY.md"])
def test_every_command_on_a_page_exists(page: str) -> None:
    named = set(re.findall(r"\./puzzelstuk ([a-z]+)", text(page)))
    missing = {one for one in named if one not in COMMANDS or importlib.util.find_spec(COMMANDS[one]) is None}
    assert not missing


@pytest.mark.parametrize("name", READMES)
def test_the_figures_of_the_main_job_stand_there_and_keep_their_limits(name: str) -> None:
    figures = text(name).split("<!-- figures:main-job -->")[1].split("<!-- /figures:main-job -->")[0]
    taps, seconds, kilobytes = (int(number) for number in re.findall(r"\*\*(\d+) ", figures))
    assert (taps <= 8, seconds <= 45, kilobytes <= 60) == (True, True, True)


def test_both_languages_say_the_same_things() -> None:
    english, dutch = (re.findall(r"^```|^## |^- |<img |^\./", text(name), re.MULTILINE) for name in READMES)
    assert english == dutch
    same = [set(links(name)) - set(READMES) for name in READMES]
    assert same[0] == same[1]


@pytest.mark.parametrize("page", all_pages())
def test_a_page_names_no_machine_and_no_registry(page: str) -> None:
    assert MACHINE.findall(text(page)) == []
