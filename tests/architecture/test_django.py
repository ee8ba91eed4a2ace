"""What Django offers and Puzzelstuk leaves alone: signals, the admin, work hidden in save()."""

import ast

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import Model

from tests.architecture.source import MODULES, Module, functions

HIDDEN_WORK = {"save", "delete", "full_clean", "refresh_from_db"}
OUR_MODELS = [model for model in apps.get_models() if model.__module__.startswith("puzzelstuk.")]


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name.removeprefix("puzzelstuk."))
def test_nothing_listens_to_djangos_signals(module: Module) -> None:
    named = {node.module or "" for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)}
    assert not {one for one in named if one.startswith(("django.dispatch", "django.db.models.signals", "django.core.signals"))}
    assert "receiver" not in {getattr(mark, "id", "") for one in functions(module.tree) for mark in one.decorator_list}


def test_there_is_no_admin() -> None:
    assert not [app for app in settings.INSTALLED_APPS if "admin" in app]


def test_there_is_no_debug_mode() -> None:
    assert settings.DEBUG is False


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda one: one.__name__)
def test_saving_a_row_only_saves_the_row(model: type[Model]) -> None:
    assert not HIDDEN_WORK & set(vars(model))


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda one: one.__name__)
def test_every_model_has_a_name_of_its_own_and_a_key_that_tells_no_order(model: type[Model]) -> None:
    assert "verbose_name" in model._meta.original_attrs
    key = model._meta.pk
    assert key is not None
    assert key.get_internal_type() in {"UUIDField", "CharField"}


@pytest.mark.parametrize("model", [one for one in OUR_MODELS if one._meta.app_label == "audit"], ids=lambda one: one.__name__)
def test_the_log_has_no_foreign_keys(model: type[Model]) -> None:
    assert not [field.name for field in model._meta.get_fields() if field.is_relation]
