"""Thinking along: cards without a name for the functions one holds, and giving an advice as text."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.flows.talking import advise, teams
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.paging import PAGE_SIZE, page_of
from puzzelstuk.policy.talking import LONGEST_CARD
from puzzelstuk.sharing.nameless import Words, mark_of, shown
from puzzelstuk.sharing.talk.selectors import OpenCard
from puzzelstuk.web.forms.talk import AdviceForm
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now
from puzzelstuk.web.viewer import for_act

NOTHING = Words(("",))


@asks("pagina")
@require_GET
@for_act(Act.TALK_ADVISE)
def waiting(request: SignedIn) -> HttpResponse:
    number = asked_page(request)
    page = page_of(advise.waiting(request.viewer, now(), number), number)
    context = {"page": page, "size": PAGE_SIZE, "teams": teams.my_teams(request.viewer)}
    return render(request, "gesprek/meedenken.html", context)


@asks("gegeven")
@require_http_methods(["GET", "POST"])
@for_act(Act.TALK_ADVISE)
def one_card(request: SignedIn, card_id: uuid.UUID) -> HttpResponseBase:
    """Read one card; an advice is looked at first, word for word, and then given."""
    opened = advise.read(card_id, by=request.viewer, at=now())
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if request.method == "GET":
        return _page(request, opened)
    form = AdviceForm(request.POST)
    if not form.is_valid():
        problem = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return _page(request, opened, problem, typed=Words((request.POST.get("advies", ""),)), status=422)
    words = form.words()
    if request.POST.get("stap") != "geef":
        return _page(request, opened, typed=words, look=True)
    decision = advise.advise(card_id, words, str(form.cleaned_data["bekeken"]), by=request.viewer, at=now())
    if not decision:
        return _page(request, opened, decision.reason, typed=words, look=True, status=422)
    return redirect(f"/meedenken/{card_id}?gegeven=1")


def _page(
    request: SignedIn, opened: OpenCard, problem: str = "", *, typed: Words = NOTHING, look: bool = False, status: int = 200
) -> HttpResponse:
    left = shown(typed.texts, typed.kept) if look else None
    seen = left.texts[0] if left else None
    context = {
        "opened": opened,
        "problem": problem,
        "typed": typed.texts[0],
        "look": left,
        "seen": seen,
        "kept": sorted(typed.kept),
        "again": [("advies", typed.texts[0])],
        "mark": mark_of(request.viewer.member, Words((seen.text,), kept=typed.kept)) if seen else "",
        "given": "gegeven" in request.GET,
        "longest": LONGEST_CARD,
    }
    return render(request, "gesprek/denk_mee.html", context, status=status)
