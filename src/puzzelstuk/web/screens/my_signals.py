"""Mijn signalen: the promised date and the status, and nothing else."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from puzzelstuk.flows.follow import mine
from puzzelstuk.policy.access import Act
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.SIGNAL_FOLLOW)
def my_signals(request: SignedIn) -> HttpResponse:
    return render(request, "mijn_signalen.html", {"signals": mine(request.viewer, now().date())})
