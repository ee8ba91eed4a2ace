"""Danger now, an unsafe child or partner, or only wanting to talk: three screens that store nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.contacts import contacts_for
from puzzelstuk.guidance.next_step import next_step
from puzzelstuk.policy.access import Act
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_safe
def acute(request: HttpRequest) -> HttpResponse:
    """Also for who is not signed in: 112 must never wait for a password."""
    return render(request, "acuut.html")


@require_GET
@for_act(Act.GUIDANCE_READ)
def unsafe_at_home(request: SignedIn) -> HttpResponse:
    card = catalogue().phenomena["kindermishandeling"]
    safe_home = contacts_for(request.viewer.organisation).get("veilig_thuis")
    return render(request, "thuis_onveilig.html", {"card": card, "safe_home": safe_home})


@require_GET
@for_act(Act.GUIDANCE_READ)
def spar(request: SignedIn) -> HttpResponse:
    routes = contacts_for(request.viewer.organisation)
    step = next_step((), (), routes, (), now())
    outside = [routes[key] for key in ("veilig_thuis", "aandachtsfunctionaris_mh", "vik") if key in routes]
    return render(request, "sparren.html", {"step": step, "outside": outside, "may_ask": bool(request.viewer.may(Act.TALK_ASK))})
