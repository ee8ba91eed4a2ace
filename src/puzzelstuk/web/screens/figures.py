"""How well people are answered: the desk as a whole, for desk, board and privacy officer."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from puzzelstuk.flows.handling.figures import answering
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.figures import LEAST_SHOWN, ROUNDED_TO, curve
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

WIDTH, HEIGHT = 600.0, 160.0


@require_GET
@for_act(Act.FEEDBACK_OVERSEE)
def figures(request: SignedIn) -> HttpResponse:
    """On-time share and days until somebody read it, per week, as two lines drawn by the server."""
    found = answering(by=request.viewer, at=now())
    context = {
        "found": found,
        "on_time": curve([week.on_time for week in found.weeks], width=WIDTH, height=HEIGHT, top=100),
        "read": curve(
            [week.median for week in found.weeks], width=WIDTH, height=HEIGHT, top=max([7, *(week.median for week in found.weeks)])
        ),
        "least_shown": LEAST_SHOWN,
        "rounded_to": ROUNDED_TO,
    }
    return render(request, "cijfers.html", context)
