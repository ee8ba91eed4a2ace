"""The catalogue to read: cards with indicators, both explanations at one size, and a neutral contact card."""

from dataclasses import dataclass

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.guidance.catalogue import PRACTICE_STATUS, Indicator
from puzzelstuk.guidance.own_texts import catalogue_for
from puzzelstuk.policy.access import Act
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.requests import SignedIn
from puzzelstuk.web.viewer import for_act


@dataclass(frozen=True)
class ReadIndicator:
    """An indicator with one example sentence a voice."""

    title: str
    concern: str
    ordinary: str
    examples: list[tuple[str, str]]


@require_GET
@for_act(Act.GUIDANCE_READ)
def all_cards(request: SignedIn) -> HttpResponse:
    cards = catalogue_for(request.viewer.organisation).phenomena.values()
    return render(request, "herkennen.html", {"cards": cards, "status": PRACTICE_STATUS})


@require_GET
@for_act(Act.GUIDANCE_READ)
def one_card(request: SignedIn, phenomenon: str) -> HttpResponseBase:
    card = catalogue_for(request.viewer.organisation).phenomena.get(phenomenon)
    if card is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "kaart.html", {"card": card, "points": [_read(one) for one in card.indicators]})


@require_http_methods(["GET", "POST"])
@for_act(Act.GUIDANCE_READ)
def contact_card(request: SignedIn) -> HttpResponse:
    """A card to leave behind: no organisation, no subject. Sent as a form, so that it stands in no address or history."""
    name, number = (clean_text(request.POST.get(key, ""))[:30] for key in ("naam", "nummer"))
    return render(request, "contactkaartje.html", {"name": name, "number": number})


def _read(one: Indicator) -> ReadIndicator:
    first_of_each = dict(zip(reversed(one.voices), reversed(one.heard), strict=True))
    examples = [(sentence, voice) for voice, sentence in reversed(first_of_each.items())]
    return ReadIndicator(one.title, one.concern, one.ordinary, examples)
