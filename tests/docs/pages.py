"""Reading the documents of this repository."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.nl.md")
TOP_PAGES = (*READMES, "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")


def text(path: str) -> str:
    return (ROOT / path).read_text()


def all_pages() -> list[str]:
    """Every Markdown page for people, by its path in the repository."""
    found = sorted(str(page.relative_to(ROOT)) for page in (ROOT / "docs").rglob("*.md"))
    return [*TOP_PAGES, *found]


def rows(page: str) -> list[list[str]]:
    """The cells of every table row on a page, heads and rules left out."""
    lines = [line for line in text(page).splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rules = {number for number, row in enumerate(cells) if set("".join(row)) <= set("-: ")}
    return [row for number, row in enumerate(cells) if number not in rules and number + 1 not in rules]


def links(page: str) -> list[str]:
    """Every address a page points to, pictures included."""
    found = re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", text(page))
    return [first or second for first, second in found]
