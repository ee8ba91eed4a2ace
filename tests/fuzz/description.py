"""The site as an OpenAPI description, made from the URL configuration and Django's forms. For tests only: there is no public API yet."""

import inspect
from collections.abc import Iterator
from functools import lru_cache
from types import FunctionType
from typing import Any

from django import forms
from django.urls import URLPattern

from tests.matrix.cells import PARAMETER, addresses
from tests.matrix.expectations import Expectations
from tests.matrix.town import ROLES

FORM = "application/x-www-form-urlencoded"
TEXT = {"type": "string", "maxLength": 120}
UUID = {"type": "string", "format": "uuid"}
SLUG = {"type": "string", "pattern": "^[a-z0-9_-]{1,40}$"}


def description(expectations: Expectations, signals: list[str]) -> dict[str, Any]:
    """Every address with the methods it answers to."""
    paths = {f"/{_plain(route)}": _methods(route, view, expectations, signals) for route, view in addresses().items()}
    return {"openapi": "3.1.0", "info": {"title": "Puzzelstuk", "version": "proef"}, "paths": paths}


def forms_of(view: URLPattern) -> set[type[forms.Form]]:
    """The forms that a screen reads, found in its own code and that of the functions of its module it calls."""
    return set(_reached(inspect.unwrap(view.callback), frozenset()))


def _reached(function: Any, seen: frozenset[str]) -> Iterator[type[forms.Form]]:
    for name in getattr(getattr(function, "__code__", None), "co_names", ()):
        found = function.__globals__.get(name)
        if isinstance(found, type) and issubclass(found, forms.Form):
            yield found
        elif isinstance(found, FunctionType) and name not in seen and found.__module__ == function.__module__:
            yield from _reached(inspect.unwrap(found), seen | {name})


def _plain(route: str) -> str:
    return PARAMETER.sub(r"{\1}", route)


def _methods(route: str, view: URLPattern, expectations: Expectations, signals: list[str]) -> dict[str, Any]:
    placed = [_in_path(name, route, expectations, signals) for name in PARAMETER.findall(route)]
    answered = [method for method in ("GET", "POST") if _answers(route, method, expectations)]
    described: dict[str, Any] = {
        method.lower(): {"parameters": placed, "responses": {"default": {"description": ""}}} for method in answered
    }
    if "get" in described:
        asked = sorted(getattr(view.callback, "asks", ()))
        described["get"]["parameters"] = [*placed, *({"name": one, "in": "query", "schema": TEXT} for one in asked)]
    if "post" in described:
        schema = {"type": "object", "properties": _fields(route, view, expectations)}
        described["post"]["requestBody"] = {"content": {FORM: {"schema": schema}}}
    return described


def _answers(route: str, method: str, expectations: Expectations) -> bool:
    return any(line.word != "geen methode" for line in expectations.lines(route, method) if line.roles & set(ROLES))


def _in_path(name: str, route: str, expectations: Expectations, signals: list[str]) -> dict[str, Any]:
    known = signals if name == "signal_id" else [value for key, value in expectations.parameters(route).items() if key == name]
    loose = UUID if f"<uuid:{name}>" in route else SLUG
    return {"name": name, "in": "path", "required": True, "schema": {"anyOf": [{"enum": known}, loose]} if known else loose}


def _fields(route: str, view: URLPattern, expectations: Expectations) -> dict[str, Any]:
    """Of the forms, and what the matrix sends; each with the value that fits, so that what lies behind it is reached too."""
    fields = {name: _schema(one) for form in forms_of(view) for name, one in form.base_fields.items()}
    for name, value in (expectations.routes[route].get("stuurt") or {}).items():
        fitting = str(value)
        if not fitting.startswith("{"):
            fields[name] = {"anyOf": [{"enum": [fitting]}, fields.get(name, TEXT)]}
    return fields or {"iets": TEXT}


@lru_cache(maxsize=1)
def _kinds() -> dict[type[forms.Field], dict[str, Any]]:
    return {
        forms.UUIDField: UUID,
        forms.BooleanField: {"enum": ["on", "", "1"]},
        forms.EmailField: {"type": "string", "format": "email"},
    }


def _schema(field: forms.Field) -> dict[str, Any]:
    if isinstance(field, forms.ChoiceField) and field.choices:
        return {"anyOf": [{"enum": [str(value) for value, _ in field.choices if isinstance(value, str)]}, TEXT]}
    return next((schema for kind, schema in _kinds().items() if isinstance(field, kind)), TEXT)
