"""A reporter lets something know with one tap: this helped, I feel unsafe, I want contact."""

import uuid

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from puzzelstuk.flows.reporting.react import react
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.reactions import ReactionKind
from puzzelstuk.web.post import send
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_POST
@for_act(Act.SIGNAL_REACT)
def let_know(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    said = request.POST.get("laat_weten", "")
    if said not in list(ReactionKind):
        return redirect(f"/signaal/{signal_id}/volgende-stap")
    reacted = react(signal_id, ReactionKind(said), by=request.viewer, at=now())
    if not reacted.decision:
        return render(request, "fouten/bestaat_niet.html", status=404)
    for address in reacted.tell:
        send("bericht", address)
    if said == ReactionKind.UNSAFE:
        return redirect("/onveilig")
    return redirect(f"/signaal/{signal_id}/volgende-stap?laat_weten=1#h-bel")
