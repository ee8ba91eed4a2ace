"""Wie is waarvan: every function with its person, reach and deputy; and the route maps."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from puzzelstuk.guidance.contacts import contact, contacts_for
from puzzelstuk.guidance.own_texts import catalogue_for
from puzzelstuk.guidance.route_map import RouteMap, Step, route_maps
from puzzelstuk.organisations.selectors import register_for
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.hours import reach
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.GUIDANCE_READ)
def register(request: SignedIn) -> HttpResponse:
    organisation = request.viewer.organisation
    entries = [{"contact": contact(function), "reach": reach(function.hours, now())} for function in register_for(organisation)]
    cards = catalogue_for(organisation).phenomena.values()
    return render(request, "wie_is_waarvan.html", {"entries": entries, "cards": cards, "maps": route_maps().values()})


@asks("stap")
@require_GET
@for_act(Act.GUIDANCE_READ)
def route_map(request: SignedIn, map_id: str) -> HttpResponseBase:
    found = route_maps().get(map_id)
    step = found.steps.get(request.GET.get("stap", found.begin)) if found else None
    if found is None or step is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    called = contacts_for(request.viewer.organisation).get(step.stop.route) if step.stop else None
    context = {
        "map": found,
        "step": step,
        "contact": called,
        "reach": reach(called.hours, now()) if called else None,
        "back": f"/routekaart/{map_id}" if step.id != found.begin else "/wie-is-waarvan",
    }
    return render(request, "routekaart.html", context)


@require_GET
@for_act(Act.GUIDANCE_READ)
def printed_route_map(request: SignedIn, map_id: str) -> HttpResponseBase:
    found = route_maps().get(map_id)
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    contacts = contacts_for(request.viewer.organisation)
    entries = [_printed(found, step, contacts.get(step.stop.route) if step.stop else None) for step in found.steps.values()]
    return render(request, "routekaart_print.html", {"map": found, "entries": entries})


def _printed(found: RouteMap, step: Step, called: object) -> dict[str, object]:
    choices = [{"label": choice.label, "title": found.steps[choice.to].question} for choice in step.choices]
    return {"step": step, "contact": called, "choices": choices}
