"""A link on a page leads somewhere."""

import re

import pytest

from tests.docs.pages import ROOT, all_pages, links, text

SOURCE = re.compile(r"\b[SBR]\d\d[a-c]?\b")
FOLDERS = ("catalogue", "docs")


@pytest.mark.parametrize("page", all_pages())
def test_every_relative_link_leads_to_a_file(page: str) -> None:
    inside = [link.split("#")[0] for link in links(page) if not link.startswith(("http", "mailto:", "#"))]
    assert [link for link in inside if not ((ROOT / page).parent / link).exists()] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen, ahead = set(), ["README.md"]
    while ahead:
        page = ahead.pop()
        seen.add(page)
        found = {
            str(((ROOT / page).parent / link.split("#")[0]).resolve().relative_to(ROOT)) for link in links(page) if ":" not in link
        }
        folders = {str(one.relative_to(ROOT)) for path in found if (ROOT / path).is_dir() for one in (ROOT / path).glob("*.md")}
        ahead += [path for path in found | folders if path.endswith(".md") and path not in seen]
    assert set(all_pages()) <= seen


def test_every_source_number_is_explained() -> None:
    listed = {cell for row in re.findall(r"^\| (\w+) \|", text("docs/reference/sources.md"), re.MULTILINE) for cell in [row]}
    pages = [file for folder in FOLDERS for kind in ("*.yaml", "*.md") for file in (ROOT / folder).rglob(kind)]
    used = {
        number
        for file in pages
        if "lexicon" not in file.parts and "heard" not in file.parts
        for number in SOURCE.findall(file.read_text())
    }
    assert used - listed == set()
