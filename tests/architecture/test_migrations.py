"""Migrations are complete, and none of them would stop an installation that runs."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django_migration_linter import MigrationLinter

from tests.architecture.source import SOURCE

OURS = sorted(app.label for app in apps.get_app_configs() if app.name.startswith("puzzelstuk."))
pytestmark = pytest.mark.django_db
# The linter fears every change of a column's type; a longer varchar rewrites no row and the previous version goes on.
ONLY_WIDER = {
    ("audit", "0002_generation_of_a_bucket"): "varchar(12)",
    ("reporters", "0002_generation_of_a_bucket"): "varchar(12)",
    ("signals", "0002_generation_of_a_bucket"): "varchar(12)",
}


def linted() -> MigrationLinter:
    linter = MigrationLinter(
        path=str(SOURCE), no_cache=True, no_output=True, include_apps=OURS, ignore_name=[name for _, name in ONLY_WIDER]
    )
    linter.lint_all_migrations()
    return linter


def test_every_change_of_a_model_has_its_migration() -> None:
    said = io.StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


def test_every_migration_can_run_while_the_previous_version_serves() -> None:
    linter = linted()
    assert linter.nb_valid >= 7
    assert not linter.has_errors


@pytest.mark.parametrize(("app", "name"), ONLY_WIDER)
def test_a_migration_that_only_widens_does_nothing_else(app: str, name: str) -> None:
    said = io.StringIO()
    call_command("sqlmigrate", app, name, stdout=said)
    done = [line for line in said.getvalue().splitlines() if line and not line.startswith("--")]
    assert done[0] == "BEGIN;"
    assert done[-1] == "COMMIT;"
    assert [line.partition(" TYPE ")[2] for line in done[1:-1]] == [f"{ONLY_WIDER[app, name]};"]
