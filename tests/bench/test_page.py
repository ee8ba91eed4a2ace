"""The recording page is weighed with everything it loads."""

from urllib.parse import urlsplit

import pytest

from bench.browser import Browser, in_veenstad
from bench.page import weighed


@pytest.fixture
def samira(live: str) -> Browser:
    return in_veenstad(urlsplit(live).port or 80, "samira")


def test_the_page_is_within_its_budget_with_styles_scripts_and_icon(samira: Browser) -> None:
    row = weighed(samira)
    kinds = {path.rpartition(".")[2] for path in row.details["files"]}
    assert {"css", "mjs", "svg", "webmanifest"} <= kinds
    assert row.details["requests"] == len(row.details["files"])
    assert row.figures[0].met, row.details


def test_what_a_module_imports_is_weighed_too(samira: Browser) -> None:
    imported = samira.get("/static/puzzelstuk/js/begin.mjs").text.count("import ")
    assert imported
    assert sum(path.endswith(".mjs") for path in weighed(samira).details["files"]) > imported
