"""What `./puzzelstuk reference` writes is what stands there, and it says everything that the code says."""

import re

import pytest

from puzzelstuk.cli.reference import ACT_WORDS, DATABASE_ROLES, OUTSIDE_WORDS, ROLE_WORDS, pages, with_figures
from puzzelstuk.configuration import Configuration
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.policy.access import ALLOWED, Act, Role
from tests.docs.pages import ROOT, rows, text

OUTDATED = "draai ./puzzelstuk reference"


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert text(f"docs/reference/{name}") == pages()[name], OUTDATED


@pytest.mark.parametrize("setting", Configuration.model_fields)
def test_a_setting_is_explained(setting: str) -> None:
    explained = {row[0].strip("`"): row[-1] for row in rows("docs/reference/settings.md")}
    assert explained[f"PUZZELSTUK_{setting.upper()}"].endswith(".")


def test_a_variable_that_the_bootstrap_reads_is_explained() -> None:
    code = "".join(file.read_text() for file in (ROOT / "src" / "puzzelstuk" / "bootstrap").glob("*.py"))
    read = set(re.findall(r"environ\.get\(\"(PUZZELSTUK_\w+)\"", code))
    assert read
    assert read <= set(OUTSIDE_WORDS)


def test_every_role_and_act_is_described_in_words() -> None:
    assert set(ROLE_WORDS) == set(Role)
    assert set(ACT_WORDS) == set(Act)


@pytest.mark.parametrize("act", Act, ids=str)
def test_the_page_says_who_may_do_an_act(act: Act) -> None:
    shown = next(row[2] for row in rows("docs/reference/roles-and-rights.md") if row[0] == f"`{act}`")
    assert set(re.findall(r"`(\w+)`", shown)) == {role.value for role in Role if act in ALLOWED[role]}


def test_the_database_roles_are_those_of_the_sql_file() -> None:
    made = set(re.findall(r"'(puzzelstuk_\w+)'", text("deploy/database/roles.sql")))
    assert set(DATABASE_ROLES) == made


@pytest.mark.parametrize("login", ["app", "worker", "migrator"])
def test_a_role_that_can_log_in_is_said_to(login: str) -> None:
    assert DATABASE_ROLES[f"puzzelstuk_{login}"][0] == "ja"


def test_a_rule_without_a_seen_source_is_marked_for_the_fg() -> None:
    certainty = {row[0]: row[-1] for row in rows("docs/reference/rules.md")}
    for task in source_tasks().values():
        assert certainty[task.name] == ("bron gezien" if task.confirmed else "te bevestigen door FG")


def test_figures_replace_what_stood_between_the_marks_and_nothing_else() -> None:
    before = "boven\n<!-- figures:main-job -->\noud\n<!-- /figures:main-job -->\nonder\n"
    after = with_figures(before, "nieuw")
    assert after == before.replace("oud", "nieuw") == with_figures(after, "nieuw")
