"""Beheer: a functional admin maintains members, roles, functions, routes, terms and own texts. No signal content here."""

import uuid
from collections.abc import Callable

from django import forms
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.flows.organisation.maintain import listed, maintained, remove_function
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.first_receiver import OWN_TASK
from puzzelstuk.guidance.own_texts import OVERRIDABLE, newest, rewrite
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations import actions
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import (
    account_of,
    active_member,
    function_choices,
    own_functions,
    routes_of,
    terms_of,
)
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.paging import PAGE_SIZE, page_of, window
from puzzelstuk.web.forms.maintain import (
    ROLE_NAMES,
    FunctionForm,
    MemberForm,
    RouteForm,
    TermForm,
    TextForm,
    shown_function,
    typed_function,
)
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now, uuid_or_none
from puzzelstuk.web.screens.link import mail_link
from puzzelstuk.web.viewer import for_act

TERMS = ("Contactpersoon signalen", "VIK", "Knooppunt", "Privacydesk", "Wijkteam", "Signaal", "Melder", "Zorgcoördinator")


@require_GET
@for_act(Act.ORGANISATION_MAINTAIN)
def overview(request: SignedIn) -> HttpResponse:
    return render(request, "beheer/overzicht.html")


@asks("pagina")
@require_http_methods(["GET", "POST"])
@for_act(Act.ORGANISATION_MAINTAIN)
def members(request: SignedIn) -> HttpResponseBase:
    form, problem, added = MemberForm(request.POST or None), "", False
    if request.POST.get("weg"):
        assignment = uuid_or_none(request.POST["weg"]) or uuid.uuid4()
        decision = _change(
            request, "rol", lambda: actions.remove_role(organisation=request.viewer.organisation, assignment=assignment)
        )
        if decision:
            return redirect("/beheer/leden")
        form, problem = MemberForm(), decision.reason
    elif form.is_bound and form.is_valid():
        problem = _add_member(request, form)
        form, added = (form, False) if problem else (MemberForm(), True)
    number = asked_page(request)
    page = page_of(listed(request.viewer, now(), window(number)), number)
    context = {
        "rows": page.rows,
        "page": page,
        "size": PAGE_SIZE,
        "roles": ROLE_NAMES.items(),
        "role_names": {role.value: name for role, name in ROLE_NAMES.items()},
        "tasks": source_tasks().values(),
        "form": form,
        "problem": problem,
        "added": added,
    }
    return render(request, "beheer/leden.html", context, status=422 if problem or form.errors else 200)


@asks("pagina")
@require_http_methods(["GET", "POST"])
@for_act(Act.ORGANISATION_MAINTAIN)
def functions(request: SignedIn) -> HttpResponseBase:
    form, problem, organisation = FunctionForm(request.POST or None), "", request.viewer.organisation
    if request.POST.get("weg"):
        gone = uuid_or_none(request.POST["weg"]) or uuid.uuid4()
        decision = remove_function(gone, by=request.viewer, at=now())
        form = FunctionForm()
    elif form.is_bound and form.is_valid():
        change = lambda: actions.save_function(organisation=organisation, function=form.function(), text=form.text())  # noqa: E731
        decision = _change(request, "functie", change, appoints=form.text().holder)
    else:
        decision = yes()
    if request.method == "POST" and decision and not form.errors:
        return redirect("/beheer/functies")
    problem, typed, number = decision.reason, typed_function(request.POST), asked_page(request)
    page = page_of(own_functions(organisation, window(number)), number)
    context = {
        "rows": [(one, typed if typed["id"] == str(one.id) else shown_function(one)) for one in page.rows],
        "page": page,
        "size": PAGE_SIZE,
        "new": {} if typed["id"] else typed,
        "choices": function_choices(organisation),
        "accounts": listed(request.viewer, now()),
        "form": form,
        "problem": problem,
    }
    return render(request, "beheer/functies.html", context, status=422 if problem or form.errors else 200)


@require_http_methods(["GET", "POST"])
@for_act(Act.ORGANISATION_MAINTAIN)
def routes(request: SignedIn) -> HttpResponseBase:
    organisation = request.viewer.organisation

    def change(form: forms.Form) -> Decision:
        target, function = form.cleaned_data["bestemming"], form.cleaned_data["functie"]
        if target not in known:
            return no("Deze bestemming bestaat niet. Kies er een uit de lijst.")
        return actions.set_route(organisation=organisation, target=target, function=function)

    own = routes_of(organisation)
    known = {OWN_TASK, *own, *(target for card in catalogue().phenomena.values() for target in card.routes)}
    rows: dict[str, Function | None] = {OWN_TASK: None, **own}
    context: dict[str, object] = {"rows": sorted(rows.items()), "own_task": OWN_TASK, "choices": function_choices(organisation)}
    return _simple(request, "routes", RouteForm(request.POST or None), change, context)


@require_http_methods(["GET", "POST"])
@for_act(Act.ORGANISATION_MAINTAIN)
def terms(request: SignedIn) -> HttpResponseBase:
    organisation = request.viewer.organisation

    def change(form: forms.Form) -> Decision:
        return actions.set_term(organisation=organisation, key=form.cleaned_data["begrip"], text=form.cleaned_data["woord"])

    own = terms_of(organisation)
    return _simple(request, "termen", TermForm(request.POST or None), change, {"rows": [(key, own.get(key, "")) for key in TERMS]})


@require_http_methods(["GET", "POST"])
@for_act(Act.ORGANISATION_MAINTAIN)
def texts(request: SignedIn) -> HttpResponseBase:
    organisation = request.viewer.organisation

    def change(form: forms.Form) -> Decision:
        cleaned = form.cleaned_data
        try:
            rewrite(organisation, cleaned["kaart"], cleaned["veld"], cleaned["tekst"])
        except KeyError:
            return no("Deze kaart of dit veld bestaat niet.")
        return yes()

    context = {"rows": newest(organisation).items(), "cards": catalogue().phenomena.values(), "fields": OVERRIDABLE}
    return _simple(request, "teksten", TextForm(request.POST or None), change, context)


def _simple(
    request: SignedIn, page: str, form: forms.Form, change: Callable[[forms.Form], Decision], context: dict[str, object]
) -> HttpResponseBase:
    problem = ""
    if form.is_bound and form.is_valid():
        decision = _change(request, page, lambda: change(form))
        if decision:
            return redirect(f"/beheer/{page}")
        problem = decision.reason
    shown = context | {"form": form, "problem": problem}
    return render(request, f"beheer/{page}.html", shown, status=422 if problem or form.errors else 200)


def _change(request: SignedIn, what: str, change: Callable[[], Decision], appoints: uuid.UUID | None = None) -> Decision:
    return maintained(change, what=what, by=request.viewer, at=now(), appoints=appoints)


def _add_member(request: SignedIn, form: MemberForm) -> str:
    """The problem, if any. The mail that follows is the only thing that tells a new account from one that was there."""
    cleaned, new = form.cleaned_data, []

    def change() -> Decision:
        decision, made = actions.add_member(
            organisation=request.viewer.organisation,
            email=cleaned["email"],
            name=cleaned["naam"],
            role=Role(cleaned["rol"]),
            profession=cleaned["beroep"],
            task=cleaned["taak"],
        )
        new.append(made)
        return decision

    decision = _change(request, "account", change, appoints=account_of(cleaned["email"]))
    if not decision:
        return decision.reason
    mail_link(request, "nieuw" if new[0] else "rol", active_member(cleaned["email"]))
    return ""
