"""The evidence page: what we promise, what shows it, when it was measured, and what it does not show."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from puzzelstuk.evidence.promises import evidence
from puzzelstuk.policy.access import Act
from puzzelstuk.web.requests import SignedIn
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.EVIDENCE_READ)
def all_promises(request: SignedIn) -> HttpResponse:
    return render(request, "bewijs.html", {"found": evidence()})
