"""Limits and last resorts: what is too large is refused unread, an error says so in plain Dutch, a personal page is not kept."""

import logging
import secrets
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent
from django.core.handlers.wsgi import WSGIRequest
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import render

from puzzelstuk.vault.keystore import KeyMissing
from puzzelstuk.web.requests import texts_in
from puzzelstuk.web.room import ROOM

logger = logging.getLogger("puzzelstuk")
Next = Callable[[HttpRequest], HttpResponseBase]
UNREADABLE = "onleesbaar"
OURS = "puzzelstuk."
WITHOUT_ROOM = {"/uitloggen"}  # leaving takes no room


class CarefulRequest(WSGIRequest):
    """Django reads the content type before any middleware and stumbles over what is no charset or far too long."""

    def __init__(self, environ: dict[str, Any]) -> None:
        try:
            super().__init__(environ)
        except (ValueError, LookupError):
            super().__init__(environ | {"CONTENT_TYPE": ""})
            self.content_type = UNREADABLE


class BodyLimit:
    """Refuses a body above the limit by its announced length, before a byte is read; and a question no screen asked for."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            announced = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            announced = 0
        if announced > settings.DATA_UPLOAD_MAX_MEMORY_SIZE or request.content_type == "multipart/form-data":
            return render(request, "fouten/te_groot.html", status=413)
        if request.content_type == UNREADABLE or (request.encoding or "utf-8").lower() != "utf-8":
            return render(request, "fouten/onleesbaar.html", status=400)
        if request.method == "POST" and request.path not in WITHOUT_ROOM and ROOM.full():
            return render(request, "fouten/geen_plaats.html", sent_again(request), status=503)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Next, *_: object) -> HttpResponseBase | None:
        """A question behind the address that its screen does not know is a mistake or a try, and is never quietly ignored."""
        if not request.META.get("QUERY_STRING") or not view.__module__.startswith(OURS):
            return None
        if request.GET.keys() <= getattr(view, "asks", frozenset()):
            return None
        return render(request, "fouten/onbekende_vraag.html", status=400)


class PlainErrors:
    """Turns what slips through into a page that says what to do; the log gets a code and no content."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        page = render(request, "fouten/bestaat_niet.html", status=response.status_code)
        page.headers["Allow"] = response.headers["Allow"]
        return page

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponseBase:
        return explained(request, problem)


def asks(*names: str) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Names what may stand behind the question mark of a screen's address; nothing named means nothing may."""

    def named(screen: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        screen.asks = frozenset(names)  # type: ignore[attr-defined]
        return screen

    return named


class NotKept:
    """What one person sees stays in no cache; the same page for everyone says itself that it may."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.session.session_key:
            response.headers.setdefault("Cache-Control", "no-store")
        return response


def explained(request: HttpRequest, problem: BaseException | None) -> HttpResponseBase:
    """The page that goes with a problem."""
    if isinstance(problem, RequestDataTooBig | TooManyFieldsSent):
        return render(request, "fouten/te_groot.html", status=413)
    if isinstance(problem, BadRequest | SuspiciousOperation | UnicodeError):
        return render(request, "fouten/onleesbaar.html", status=400)
    if isinstance(problem, KeyMissing):
        logger.error("sleutel niet aanwezig", extra={"route": _route(request)})
        return render(request, "fouten/gesloten.html", sent_again(request), status=503)
    away = isinstance(problem, OperationalError | InterfaceError)
    code = secrets.token_hex(3).upper()
    logger.error("fout %s", code, extra={"code": code, "kind": type(problem).__name__, "route": _route(request)})
    context = {"code": code, "away": away} | sent_again(request)
    response = render(request, "fouten/aan_ons.html", context, status=503 if away else 500)
    if away:
        response.headers["Retry-After"] = "10"
    return response


def sent_again(request: HttpRequest) -> dict[str, object]:
    """What somebody wrote, to read and to send once more as it was; nothing when there was no text."""
    texts = texts_in(request) if request.method == "POST" else []
    if not texts:
        return {"texts": []}
    fields = [(name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"]
    return {"texts": texts, "fields": fields, "address": request.path}


def _route(request: HttpRequest) -> str:
    """The pattern of the address, in which no id stands."""
    return request.resolver_match.route or "begin" if request.resolver_match else ""
