"""The decisions about sharing: what waits, one decision with its words, and what others gave to one's own function."""

import uuid
from collections.abc import Callable
from datetime import datetime

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.flows.sharing import decide as share_decide
from puzzelstuk.flows.sharing import received as shared
from puzzelstuk.flows.sharing.mail import who_hears
from puzzelstuk.guidance.sharing_words import sharing_words
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no
from puzzelstuk.policy.giving import Adviser, Informing
from puzzelstuk.sharing.actions import Telling
from puzzelstuk.web.forms.share import ADVISERS, LATER, SECRECY, AdviceForm, Walk
from puzzelstuk.web.post import send
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

FIELD_NAMES = {
    "saw": "Wat er gezien is",
    "heard": "Wat er gehoord is",
    "thought": "Wat iemand denkt",
    "indicators": "Herkenningspunten",
    "area": "Buurt",
    "day_part": "Dagdeel",
    "mention": "Naam of nummer",
    "addition": "Aanvulling",
}


@require_GET
@for_act(Act.SHARE_PROPOSE)
def overview(request: SignedIn) -> HttpResponse:
    return render(request, "deelbesluit/overzicht.html", {"overview": share_decide.listed(request.viewer, now())})


@require_http_methods(["GET", "POST"])
@for_act(Act.SHARE_DECIDE)
def decision(request: SignedIn, share_id: uuid.UUID) -> HttpResponseBase:
    """One decision; for who is not of the function that shares it does not exist."""
    moment = now()
    if request.method == "GET":
        return _page(request, share_id, moment)
    done = _acted(request, share_id, moment)
    if done == UNKNOWN:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return redirect(f"/delen/besluit/{share_id}") if done else _page(request, share_id, moment, done.reason)


@require_GET
@for_act(Act.SHARE_READ)
def received(request: SignedIn) -> HttpResponse:
    return render(request, "deelbesluit/gedeeld.html", {"shares": shared.shared_with(request.viewer, now())})


@require_GET
@for_act(Act.SHARE_READ)
def one_received(request: SignedIn, share_id: uuid.UUID) -> HttpResponse:
    found = shared.read_shared(share_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "deelbesluit/gedeeld_stuk.html", {"received": found})


def _acted(request: SignedIn, share_id: uuid.UUID, at: datetime) -> Decision:
    by = request.viewer
    what: dict[str, Callable[[], Decision]] = {
        "akkoord": lambda: _agreed(request, share_id, at),
        "weiger": lambda: share_decide.decide(share_id, agreed=False, by=by, at=at),
        "advies": lambda: _advised(request, share_id, at),
        "intrekken": lambda: share_decide.withdraw(share_id, by=by, at=at),
        "doorgegeven": lambda: share_decide.hand_over(share_id, by=by, at=at),
        "verteld": lambda: share_decide.tell(share_id, Telling(Informing.DONE), by=by, at=at),
        "later": lambda: share_decide.tell(share_id, _later(request), by=by, at=at),
    }
    chosen = what.get(request.POST.get("wat", ""))
    return chosen() if chosen else no("Kies eerst wat je wilt doen.")


def _agreed(request: SignedIn, share_id: uuid.UUID, at: datetime) -> Decision:
    """Only the first yes counts, so the other hears once that something waits."""
    done = share_decide.decide(share_id, agreed=True, by=request.viewer, at=at)
    for address in who_hears(share_id, by=request.viewer) if done else ():
        send("bericht", address)
    return done


def _advised(request: SignedIn, share_id: uuid.UUID, at: datetime) -> Decision:
    form = AdviceForm(request.POST)
    if not form.is_valid():
        return no(str(next(iter(form.errors.values()))[0]))
    said = form.cleaned_data
    return share_decide.advise(share_id, Adviser(said["van"]), said["advies"], by=request.viewer, at=at)


def _later(request: SignedIn) -> Telling:
    walk = Walk(request.POST)
    return Telling(Informing.LATER, walk.one("later"), walk.day("opnieuw"))


def _page(request: SignedIn, share_id: uuid.UUID, at: datetime, problem: str = "") -> HttpResponse:
    opened = share_decide.read(share_id, by=request.viewer, at=at)
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    words, share = sharing_words(), opened.share
    context = {
        "opened": opened,
        "problem": problem,
        "purpose": words.purposes.named(opened.asked.purpose),
        "task": source_tasks().get(opened.asked.task),
        "kinds": [words.data.named(one) for one in opened.asked.data],
        "secrecy": {one.value: name for one, name in SECRECY}.get(share.secrecy, ""),
        "later_reason": {one.value: name for one, name in LATER}.get(share.later_reason, ""),
        "whys": [(FIELD_NAMES.get(code.partition(":")[0], code), why) for code, why in opened.whys],
        "advisers": [(one.value, name) for one, name in ADVISERS],
        "adviser": {one.value: name for one, name in ADVISERS}.get(share.adviser, ""),
        "later": [(one.value, name) for one, name in LATER],
        "said": request.POST,
    }
    return render(request, "deelbesluit/besluit.html", context, status=409 if problem else 200)
