"""Choosing a password by a link in a mail: forgotten, or the first time. The answer is the same for an unknown address."""

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.passwords import choose_password, link_token, opens
from puzzelstuk.organisations.selectors import active_member
from puzzelstuk.policy.login import LINKS_PER_ACCOUNT
from puzzelstuk.web.attempts import attempt, from_address
from puzzelstuk.web.entering import begin, changed, sign_in_elsewhere
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.post import send
from puzzelstuk.web.screens.login import LONGEST_PASSWORD, TOO_OFTEN

NOBODY = Member(id=uuid.UUID(int=0), email="", password="", is_active=False)  # nosec B106: stands in for nobody


@require_http_methods(["GET", "POST"])
def forgotten(request: HttpRequest) -> HttpResponseBase:
    """Ask for a link. Whether the address has an account cannot be seen, not in the answer and not in the work."""
    if request.method == "GET":
        return render(request, "inloggen/vergeten.html")
    email = clean_text(request.POST.get("email", ""))[:254]
    if not attempt(request, "link", email, LINKS_PER_ACCOUNT).allowed():
        return render(request, "inloggen/vergeten.html", {"problem": TOO_OFTEN.split(" Wil")[0]}, status=429)
    member = active_member(email)
    mail_link(request, "link", member)
    return render(request, "inloggen/vergeten.html", {"sent": True})


@require_http_methods(["GET", "POST"])
def chosen(request: HttpRequest, member: uuid.UUID, token: str) -> HttpResponseBase:
    """The link itself: looking at it uses nothing up, choosing a password does."""
    owner = Member.objects.filter(id=member).first() if from_address(request, "linkopen").allowed() else None
    if owner is None or not opens(owner, token):
        return render(request, "inloggen/link_voorbij.html", status=410)
    if request.method == "GET":
        return _page(request, "")
    password = request.POST.get("wachtwoord", "")[:LONGEST_PASSWORD]
    if password != request.POST.get("nogmaals", "")[:LONGEST_PASSWORD]:
        return _page(request, "De twee wachtwoorden zijn niet gelijk.")
    decision = changed(owner, "wachtwoord", lambda: choose_password(owner, password))
    if not decision:
        return _page(request, decision.reason)
    send("veranderd", owner.email)
    return begin(request, owner, "/")


def mail_link(request: HttpRequest, kind: str, member: Member | None) -> None:
    """Send somebody a link; for nobody the same is made and nothing goes out."""
    whom = member or NOBODY
    elsewhere = sign_in_elsewhere(whom)
    link = request.build_absolute_uri(f"/inloggen/link/{whom.id}/{link_token(whom)}")
    send(kind, whom.email, link=link, ways=elsewhere, site=request.build_absolute_uri("/inloggen"))


def _page(request: HttpRequest, problem: str) -> HttpResponse:
    return render(request, "inloggen/kies_wachtwoord.html", {"problem": problem}, status=422 if problem else 200)
