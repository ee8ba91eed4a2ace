"""Regels vaststellen: sharing, terms, ladder and shelf; what changes, what stays, who advised what, and who else stands there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.organisation.adopt_rules import RulePage, advise, decide, pages, propose
from puzzelstuk.guidance.house_rules import ABOUT, NAMES, SHELF_WORDS
from puzzelstuk.guidance.sharing_versions import versions
from puzzelstuk.organisations.selectors import routes_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision, no
from puzzelstuk.policy.house_rules import HouseRule
from puzzelstuk.policy.ladder import StepKind
from puzzelstuk.policy.working_days import LocalDay
from puzzelstuk.web.forms.adopt_rules import WordsForm, content_sent, rule_of
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

PAGE = "/beheer/vaststellen/regels"
NO_SUCH_RULE = no("Deze regel is er niet. Kies er een van de bladzijde.")
NOT_A_ROUTE = no("Kies een bestemming uit de lijst. Een stap mag nooit naar niemand wijzen.")


@dataclass(frozen=True)
class Card:
    """One rule on the page, with its name and what it is about."""

    page: RulePage
    name: str
    about: str

    @property
    def same(self) -> int:
        """How many partners work with the version that counts here."""
        here = self.page.now.version if self.page.now else ""
        return sum(one.version == here for one in self.page.partners)


@require_GET
@for_act(Act.ADOPTION_READ)
def overview(request: SignedIn) -> HttpResponse:
    return _page(request, "")


@require_POST
@for_act(Act.ADOPTION_FILL)
def give_proposal(request: SignedIn) -> HttpResponseBase:
    rule = rule_of(request.POST)
    return _answer(request, _proposed(request, rule) if rule else NO_SUCH_RULE)


@require_POST
@for_act(Act.ADOPTION_ADVISE)
def give_advice(request: SignedIn) -> HttpResponseBase:
    return _said(request, advise)


@require_POST
@for_act(Act.ADOPTION_DECIDE)
def take_decision(request: SignedIn) -> HttpResponseBase:
    return _said(request, decide)


def _proposed(request: SignedIn, rule: HouseRule) -> Decision:
    content = content_sent(rule, request.POST, now().date())
    known = routes_of(request.viewer.organisation)
    if any(step["bestemming"] not in known for step in content.get("stappen", ())):
        return NOT_A_ROUTE
    return propose(rule, content, by=request.viewer, at=now())


def _said(request: SignedIn, say: Callable[..., Decision]) -> HttpResponseBase:
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _page(request, "Schrijf op waarom, in hoogstens 1000 tekens.")
    cleaned = form.cleaned_data
    return _answer(request, say(HouseRule(cleaned["regel"]), cleaned["voorstel"], cleaned["tekst"], by=request.viewer, at=now()))


def _answer(request: SignedIn, decision: Decision) -> HttpResponseBase:
    return redirect(PAGE) if decision else _page(request, decision.reason)


def _page(request: SignedIn, problem: str) -> HttpResponse:
    viewer = request.viewer
    context: dict[str, Any] = {
        "cards": [Card(one, NAMES[one.rule], ABOUT[one.rule]) for one in pages(viewer)],
        "may": {
            "voorstel": viewer.may(Act.ADOPTION_FILL),
            "advies": viewer.may(Act.ADOPTION_ADVISE),
            "besluit": viewer.may(Act.ADOPTION_DECIDE),
        },
        "versions": versions(),
        "shelf": [(rule.value, words) for rule, words in SHELF_WORDS.items()],
        "days": [one.value for one in LocalDay],
        "steps": [one.value for one in StepKind],
        "routes": sorted((target, function.title) for target, function in routes_of(viewer.organisation).items()),
        "problem": problem,
        "typed": request.POST.get("tekst", "")[:1000],
        "typed_at": request.POST.get("regel", ""),
    }
    return render(request, "beheer/regels.html", context, status=422 if problem else 200)
