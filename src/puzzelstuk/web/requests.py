"""The request as screens get it."""

import uuid
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.paging import page_number

TEXTS = {
    "zag": "Wat zag je?",
    "hoorde": "Wat hoorde je?",
    "denk": "Wat denk je?",
    "antwoord": "Wat wil je toevoegen?",
    "tekst": "Jullie woorden",
    "advies": "Wat is het advies?",
    "waarom_saw": "Waarom heeft de ontvanger dit nodig? (gezien)",
    "waarom_heard": "Waarom heeft de ontvanger dit nodig? (gehoord)",
    "waarom_thought": "Waarom heeft de ontvanger dit nodig? (vermoeden)",
    "situatie": "Wat speelt er?",
    "vraag": "Wat wil je weten?",
}


class Request(HttpRequest):
    """An HTTP request with the viewer that the middleware found, or None."""

    viewer: Viewer | None
    must_prove: bool


class SignedIn(HttpRequest):
    """A request of somebody who is signed in and may do the screen's act."""

    viewer: Viewer
    must_prove: bool


def now() -> datetime:
    """The moment, in Dutch local time."""
    return timezone.localtime()


def uuid_or_none(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def asked_page(request: HttpRequest) -> int:
    """Which page of a list is asked for."""
    return page_number(request.GET.get("pagina", ""))


def texts_in(request: HttpRequest) -> list[tuple[str, str, str]]:
    """Name, label and content of every free text that was sent: what may never be lost."""
    sent = [(name, label, request.POST.get(name, "")) for name, label in TEXTS.items()]
    return [one for one in sent if one[2]]


def session_over(request: HttpRequest, *, status: int) -> HttpResponse:
    """Who sends a text must sign in again: the page gives the text back."""
    return render(request, "signaal/sessie_voorbij.html", {"texts": texts_in(request)}, status=status)
