"""No score on a person, ever: no field, function or column carries the word."""

import ast
import re

import pytest
from django.apps import apps
from django.db import connection

from tests.architecture.source import MODULES, Module

FORBIDDEN = {"score", "scores", "scored", "scoring", "risk", "risks", "risico", "rank", "suspect", "suspicion"}
ABOUT_SENTENCES = {
    "puzzelstuk.guidance.suggest.postings": "how well sentences of cards fit the words typed; never about a person, never stored",
    "puzzelstuk.guidance.suggest.explain": "the same figures, to say which words fitted",
    "puzzelstuk.guidance.suggest.ranking": "the order of cards",
}


def words(name: str) -> set[str]:
    return set(re.findall(r"[a-z]+", re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()))


def names(module: Module) -> set[str]:
    """Every name of a class, function, argument or field in a module."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return found


@pytest.mark.parametrize("module", [one for one in MODULES if one.name not in ABOUT_SENTENCES], ids=lambda one: one.name)
def test_no_class_function_or_field_is_a_score(module: Module) -> None:
    assert {name for name in names(module) if words(name) & FORBIDDEN} == set()


def test_the_exceptions_are_still_needed() -> None:
    needed = {one.name for one in MODULES if any(words(name) & FORBIDDEN for name in names(one))}
    assert needed == set(ABOUT_SENTENCES)


def test_no_model_keeps_one() -> None:
    fields = [f"{model.__name__}.{field.name}" for model in apps.get_models() for field in model._meta.get_fields()]
    assert [name for name in fields if words(name) & FORBIDDEN] == []


@pytest.mark.django_db
def test_no_column_in_the_database_does() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'")
        columns = {str(name) for (name,) in cursor.fetchall()}
    assert "promised_on" in columns
    assert {name for name in columns if words(name) & FORBIDDEN} == set()


@pytest.mark.django_db
def test_how_well_words_fit_a_card_is_never_stored() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT data_type FROM information_schema.columns WHERE table_schema = 'public'")
        kinds = {str(kind) for (kind,) in cursor.fetchall()}
    assert not kinds & {"double precision", "real", "numeric"}
