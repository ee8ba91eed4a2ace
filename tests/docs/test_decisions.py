"""Every decision page has its parts and stands in the list."""

import re

import pytest

from tests.docs.pages import ROOT, text

PAGES = sorted(page.name for page in (ROOT / "docs" / "adr").glob("[0-9]*.md"))
HEADINGS = ("Status", "Context", "Decision", "Consequences", "Idea from")


@pytest.mark.parametrize("name", PAGES)
def test_a_decision_has_its_headings_in_order(name: str) -> None:
    found = [heading for heading in re.findall(r"^## (.+)$", text(f"docs/adr/{name}"), re.MULTILINE) if heading in HEADINGS]
    assert found == list(HEADINGS)


@pytest.mark.parametrize("name", PAGES)
def test_a_decision_stands_in_the_list_under_its_own_title(name: str) -> None:
    number, title = re.match(r"# ADR (\d{4}): (.+)", text(f"docs/adr/{name}")).groups()  # type: ignore[union-attr]
    assert name.startswith(number)
    assert f"| [{number}]({name}) | {title} |" in text("docs/adr/README.md")


def test_no_number_stands_for_two_decisions() -> None:
    assert len({name[:4] for name in PAGES}) == len(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_decision_fits_on_one_page(name: str) -> None:
    assert len(text(f"docs/adr/{name}").split()) <= 520


@pytest.mark.parametrize("name", PAGES)
def test_a_file_named_in_a_decision_exists(name: str) -> None:
    named = re.findall(r"`((?:src|deploy|docs|tests|catalogue)/[\w./-]+)`", text(f"docs/adr/{name}"))
    assert [path for path in named if not (ROOT / path).exists()] in ([], ["docs/adr/"])
