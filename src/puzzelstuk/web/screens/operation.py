"""For who keeps the service running: is it alive, is it ready, its figures, where to report a weakness. Nothing of people."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from puzzelstuk.web.figures import shown
from puzzelstuk.web.health import checks
from puzzelstuk.web.requests import now

NOT_KEPT = {"Cache-Control": "no-store"}
PLAIN = "text/plain; charset=utf-8"
VALID_FOR = timedelta(days=180)


@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; says nothing about anything else."""
    return HttpResponse("leeft\n", content_type=PLAIN, headers=NOT_KEPT)


@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Yes or no for everyone; which part, only for who knows the token."""
    parts = checks()
    status = 200 if all(parts.values()) else 503
    if _knows_the_token(request):
        return JsonResponse(parts, status=status, headers=NOT_KEPT)
    return HttpResponse("klaar\n" if status == 200 else "nog niet klaar\n", status=status, content_type=PLAIN, headers=NOT_KEPT)


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """For Prometheus; without the token this page does not exist."""
    if not _knows_the_token(request):
        return render(request, "fouten/bestaat_niet.html", status=404)
    return HttpResponse(shown(), content_type=CONTENT_TYPE_LATEST, headers=NOT_KEPT)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116: where somebody who finds a weakness can go."""
    contact = settings.CONFIGURATION.security_contact
    if not contact:
        return render(request, "fouten/bestaat_niet.html", status=404)
    expires = datetime.combine(now().date() + VALID_FOR, time()).isoformat() + "Z"
    text = f"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n"
    return HttpResponse(text, content_type=PLAIN, headers={"Cache-Control": "no-cache"})


def _knows_the_token(request: HttpRequest) -> bool:
    token = settings.CONFIGURATION.metrics_token
    return bool(token) and constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}")
