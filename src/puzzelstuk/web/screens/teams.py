"""Teams across organisations: what they saw at places, and who keeps the register of them."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from puzzelstuk.flows.talking import teams
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision, no
from puzzelstuk.sharing.talk.models import TeamNote
from puzzelstuk.web.forms.place import PLACE_KINDS
from puzzelstuk.web.forms.talk import PERIODS, TeamForm, TeamNoteForm
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, now, uuid_or_none
from puzzelstuk.web.screens.place import ABOUT_PLACES
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.TEAM_TAKE_PART)
def my_teams(request: SignedIn) -> HttpResponse:
    return render(request, "team/lijst.html", {"teams": teams.my_teams(request.viewer)})


@asks("gedeeld")
@require_http_methods(["GET", "POST"])
@for_act(Act.TEAM_TAKE_PART)
def one_team(request: SignedIn, team_id: uuid.UUID) -> HttpResponseBase:
    form = TeamNoteForm(request.POST if request.method == "POST" else None)
    problem = ""
    if form.is_bound and form.is_valid():
        decision = teams.note(team_id, form.seen(), by=request.viewer, client_id=form.client(), at=now())
        if decision:
            return redirect(f"/dichtbijteam/{team_id}?gedeeld=1")
        problem = decision.reason
    page = teams.team_page(team_id, by=request.viewer, at=now())
    if page is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    cards = catalogue().phenomena
    context = {
        "page": page,
        "rows": _in_words(page.notes, request.viewer.organisation),
        "form": form,
        "problem": problem,
        "typed": {name: request.POST.get(name, "") for name in ("buurt", "soort", "fenomeen", "periode")},
        "client_id": uuid_or_none(request.POST.get("client_id", "")) or uuid.uuid4(),
        "areas": neighbourhoods(),
        "place_kinds": PLACE_KINDS,
        "periods": PERIODS,
        "cards": [cards[key] for key in ABOUT_PLACES if key in cards],
        "fresh": "gedeeld" in request.GET,
    }
    return render(request, "team/een.html", context, status=422 if form.errors or problem else 200)


@require_POST
@for_act(Act.TEAM_TAKE_PART)
def take_back(request: SignedIn, team_id: uuid.UUID) -> HttpResponseBase:
    note = uuid_or_none(request.POST.get("weg", "")) or uuid.uuid4()
    if not teams.take_back(team_id, note, by=request.viewer, at=now()):
        return render(request, "fouten/bestaat_niet.html", status=404)
    return redirect(f"/dichtbijteam/{team_id}")


@require_http_methods(["GET", "POST"])
@for_act(Act.ORGANISATION_MAINTAIN)
def maintain(request: SignedIn) -> HttpResponseBase:
    """Teams of the agreement, and who of the own organisation takes part."""
    form = TeamForm(request.POST if "naam" in request.POST else None)
    problem = ""
    if request.method == "POST":
        decision = _changed(request, form)
        if decision:
            return redirect("/beheer/teams")
        problem = decision.reason
    context = {"kept": teams.kept(request.viewer), "form": form, "problem": problem}
    return render(request, "beheer/teams.html", context, status=422 if problem else 200)


def _changed(request: SignedIn, form: TeamForm) -> Decision:
    sent, by, at = request.POST, request.viewer, now()
    team, function = uuid_or_none(sent.get("team", "")), uuid_or_none(sent.get("functie", ""))
    if form.is_bound:
        return teams.found_team(form.cleaned_data["naam"], by=by, at=at) if form.is_valid() else no("Geef het team een naam.")
    if team and sent.get("actie") == "mee" and function:
        return teams.take_seat(team, function, by=by, at=at)
    if team and sent.get("actie") == "uit":
        return teams.leave(team, function, by=by, at=at)
    return no("Kies een functie.", rule="plaats in een team")


def _in_words(notes: list[TeamNote], organisation: uuid.UUID) -> list[dict[str, object]]:
    """What was seen, as people read it; who shared it is nobody's to see."""
    areas, kinds, periods = {one.code: one.name for one in neighbourhoods()}, dict(PLACE_KINDS), dict(PERIODS)
    cards = catalogue().phenomena
    return [
        {
            "id": one.id,
            "area": areas.get(one.area, ""),
            "kind": kinds.get(one.place_kind, ""),
            "about": cards[one.phenomenon].name if one.phenomenon in cards else "",
            "period": periods.get(one.period, ""),
            "shared_on": one.shared_on,
            "own": one.organisation == organisation,
        }
        for one in notes
    ]
