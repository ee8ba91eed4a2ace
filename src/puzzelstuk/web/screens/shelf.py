"""The privacy desk: there is an earlier piece on the shelf. Open it for the desk, or leave it. No word of either is here."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.weighing import shelf
from puzzelstuk.guidance.weighing import earlier_piece_reasons
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.SHELF_DECIDE)
def overview(request: SignedIn) -> HttpResponse:
    return _page(request)


@require_POST
@for_act(Act.SHELF_DECIDE)
def decide(request: SignedIn, piece_id: uuid.UUID) -> HttpResponseBase:
    opened = request.POST.get("besluit") == "openen"
    decision = shelf.decide(piece_id, opened=opened, reason=request.POST.get("reden", ""), by=request.viewer, at=now())
    if decision == UNKNOWN:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return redirect("/plank") if decision else _page(request, decision.reason, 409)


def _page(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    context = {
        "pieces": shelf.listed(request.viewer, now()),
        "open_reasons": earlier_piece_reasons(opened=True).items(),
        "leave_reasons": earlier_piece_reasons(opened=False).items(),
        "problem": problem,
    }
    return render(request, "plank.html", context, status=status)
