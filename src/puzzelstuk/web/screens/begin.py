"""The first screen: what is going on? Five ways in, nothing is stored here."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from puzzelstuk.guidance.contacts import contacts_for
from puzzelstuk.guidance.next_step import SPARRING, next_step
from puzzelstuk.policy.access import Act
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.GUIDANCE_READ)
def begin(request: SignedIn) -> HttpResponse:
    routes = contacts_for(request.viewer.organisation)
    step = next_step((), (), routes, (), now())
    may_record = request.viewer.may(Act.SIGNAL_RECORD)
    return render(request, "begin.html", {"who": step.who if SPARRING in routes else None, "may_record": may_record})
