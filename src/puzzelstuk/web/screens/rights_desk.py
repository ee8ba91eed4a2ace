"""Verzoeken: what people ask about their own data, as the privacy desk handles it."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from puzzelstuk.flows.rights import bundle as rights_bundle
from puzzelstuk.flows.rights import desk as rights_desk
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision
from puzzelstuk.policy.rights import (
    ARTICLES,
    ExtensionReason,
    Giving,
    IdentityCheck,
    RequestKind,
    RequestOutcome,
    RequestStage,
)
from puzzelstuk.web.forms.rights import ProposalForm, RequestForm, SearchForm, first_problem
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

MOST_PARTS = 400


@require_GET
@for_act(Act.REQUEST_OVERSEE)
def overview(request: SignedIn) -> HttpResponse:
    found = rights_desk.listed(by=request.viewer, at=now())
    handles = bool(request.viewer.may(Act.REQUEST_HANDLE))
    context = {"requests": found, "today": now().date(), "handles": handles, "closed": RequestStage.CLOSED}
    return render(request, "verzoeken/lijst.html", context)


@require_http_methods(["GET", "POST"])
@for_act(Act.REQUEST_HANDLE)
def new_request(request: SignedIn) -> HttpResponseBase:
    form, problem = RequestForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST":
        if form.is_valid():
            decision, made = rights_desk.receive(form.asked(), by=request.viewer, at=now())
            if decision:
                return redirect(f"/verzoeken/{made}")
            problem = decision.reason
        else:
            problem = first_problem(form)
    context = {"form": form, "problem": problem, "today": now().date(), "kinds": ARTICLES.items(), "checks": list(IdentityCheck)}
    return render(request, "verzoeken/nieuw.html", context, status=422 if problem else 200)


@require_GET
@for_act(Act.REQUEST_HANDLE)
def one_request(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    return _page(request, request_id)


@require_POST
@for_act(Act.REQUEST_HANDLE)
def search(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    form = SearchForm(request.POST)
    if not form.is_valid():
        return _page(request, request_id, first_problem(form), 422)
    decision = rights_desk.search(request_id, form.mentions(), form.names(), by=request.viewer, at=now())
    return _after(request, request_id, decision)


@require_POST
@for_act(Act.REQUEST_HANDLE)
def extend(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    decision = rights_desk.extend(request_id, request.POST.get("reden", ""), by=request.viewer, at=now())
    return _after(request, request_id, decision)


@require_POST
@for_act(Act.REQUEST_HANDLE)
def propose(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    form = ProposalForm(request.POST)
    if not form.is_valid():
        return _page(request, request_id, first_problem(form), 422)
    decision = rights_desk.propose(request_id, form.cleaned_data["uitkomst"], form.words(), by=request.viewer, at=now())
    return _after(request, request_id, decision)


@require_POST
@for_act(Act.REQUEST_HANDLE)
def decide(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    given = request.POST.get("besluit", "")
    if given not in {"ja", "nee"}:
        return _page(request, request_id, "Kies eerst akkoord of terug.", 422)
    decision = rights_desk.agree(request_id, agreed=given == "ja", by=request.viewer, at=now())
    return _after(request, request_id, decision)


@require_POST
@for_act(Act.REQUEST_HANDLE)
def lift(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    return _after(request, request_id, rights_desk.lift(request_id, by=request.viewer, at=now()))


@require_http_methods(["GET", "POST"])
@for_act(Act.REQUEST_HANDLE)
def one_piece(request: SignedIn, request_id: uuid.UUID, finding_id: uuid.UUID) -> HttpResponseBase:
    """One found signal, part by part: a human chooses what goes out."""
    problem = ""
    if request.method == "POST":
        givings = [request.POST.get(f"deel-{number}", "") for number in range(MOST_PARTS)]
        decision = rights_bundle.choose(request_id, finding_id, givings, by=request.viewer, at=now())
        if decision:
            return redirect(f"/verzoeken/{request_id}")
        problem = decision.reason
    found = rights_bundle.piece(request_id, finding_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    context = {"page": found, "givings": list(Giving), "problem": problem, "today": now().date()}
    return render(request, "verzoeken/stuk.html", context, status=422 if problem else 200)


@require_GET
@for_act(Act.REQUEST_HANDLE)
def letter(request: SignedIn, request_id: uuid.UUID) -> HttpResponseBase:
    """The answer on paper."""
    found = rights_bundle.letter(request_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    article = ARTICLES[RequestKind(found.request.kind)]
    return render(request, "verzoeken/brief.html", {"letter": found, "article": article, "today": now().date()})


def _after(request: SignedIn, request_id: uuid.UUID, decision: Decision) -> HttpResponseBase:
    if decision:
        return redirect(f"/verzoeken/{request_id}")
    return _page(request, request_id, decision.reason, 404 if decision == UNKNOWN else 409)


def _page(request: SignedIn, request_id: uuid.UUID, problem: str = "", status: int = 200) -> HttpResponseBase:
    found = rights_desk.page(request_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    context = {
        "page": found,
        "problem": problem,
        "article": ARTICLES[RequestKind(found.request.kind)],
        "stages": RequestStage.__members__,
        "outcomes": list(RequestOutcome),
        "reasons": list(ExtensionReason),
        "access": found.request.kind == RequestKind.ACCESS,
        "correction": found.request.kind == RequestKind.CORRECTION,
        "late": found.request.due_on < now().date(),
        "me": request.viewer.member,
    }
    return render(request, "verzoeken/een.html", context, status=status)
