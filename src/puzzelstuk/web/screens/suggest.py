"""Live suggestions on what is being typed. Nothing is stored and nothing is logged; the text leaves no trace."""

import json
import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpResponseBase, JsonResponse
from django.views.decorators.http import require_POST

from puzzelstuk.guidance.own_texts import catalogue_for
from puzzelstuk.guidance.suggest.engine import suggest
from puzzelstuk.policy.access import Act
from puzzelstuk.web.forms.text import LONGEST, clean_text
from puzzelstuk.web.requests import SignedIn
from puzzelstuk.web.screens.masking import proposals_for
from puzzelstuk.web.viewer import for_act

SHOWN = 3


@dataclass(frozen=True)
class Shown:
    """One suggestion as the screen has it."""

    id: str
    title: str
    phenomenon: str
    card: str
    concern: str
    ordinary: str
    words: list[str]
    kept: bool


@dataclass(frozen=True)
class Suggestions:
    """What fits, whether it may be acute, and which words would be masked."""

    items: list[Shown]
    acute: bool
    masked: list[str]
    proposals: list[dict[str, object]]


@require_POST
@for_act(Act.SIGNAL_RECORD)
def suggestions(request: SignedIn) -> HttpResponseBase:
    try:
        text = str(json.loads(request.body)["tekst"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return JsonResponse({"melding": "Deze vraag kan niet worden gelezen."}, status=400)
    found = shown_suggestions(text, request.viewer.organisation)
    items = [one.__dict__ for one in found.items]
    answer = {"items": items, "acuut": found.acute, "voorstellen": found.proposals}
    return JsonResponse(answer)


def shown_suggestions(text: str, organisation: uuid.UUID, ticked: Collection[str] = ()) -> Suggestions:
    """At most three indicators that fit, each with its why and its ordinary explanation; what was ticked before stays."""
    clean = clean_text(text)[: 3 * LONGEST]
    found, cards = suggest(clean), catalogue_for(organisation)
    proposals = proposals_for(clean)
    fitting = [] if found.nothing_fits else list(found.indicators[:SHOWN])
    earlier = [one for one in sorted(ticked) if one in cards.indicators and one not in fitting]
    items = []
    for one in (*fitting, *earlier):
        indicator = cards.indicators[one]
        words = [word for why in found.why if why.indicator == one for word in why.words]
        name = cards.phenomena[indicator.phenomenon].name
        about = (one, indicator.title, name, indicator.phenomenon, indicator.concern, indicator.ordinary)
        items.append(Shown(*about, words, kept=one in earlier))
    return Suggestions(items, found.acute, [str(one["tekst"]) for one in proposals], proposals)
