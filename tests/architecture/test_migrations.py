"""Migrations are complete, and none of them would stop an installation that runs."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django_migration_linter import MigrationLinter

from tests.architecture.source import SOURCE

OURS = sorted(app.label for app in apps.get_app_configs() if app.name.startswith("puzzelstuk."))
pytestmark = pytest.mark.django_db


def linted() -> MigrationLinter:
    linter = MigrationLinter(path=str(SOURCE), no_cache=True, no_output=True, include_apps=OURS)
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
