"""Pages for what went wrong outside a screen."""

import sys

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from puzzelstuk.web.limits import explained
from puzzelstuk.web.requests import session_over, texts_in


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "fouten/bestaat_niet.html", status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """What was refused before any screen was reached."""
    return explained(request, exception)


def our_error(request: HttpRequest) -> HttpResponseBase:
    """What went wrong before any screen was reached."""
    return explained(request, sys.exception())


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Usually a page that was open for long; what was typed is shown again."""
    if texts_in(request):
        return session_over(request, status=403)
    return render(request, "fouten/verlopen.html", status=403)
