"""Vaststellen: what must be arranged before real work begins, who wrote each line, and what is still missing."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.organisation.adopt import advise, decide, fill
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.check import unsigned
from puzzelstuk.guidance.production import adoption_list
from puzzelstuk.organisations.adoption import entries, is_invented, rows_of
from puzzelstuk.organisations.models import AdoptionEntry
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.adoption import Item, missing, undecided
from puzzelstuk.policy.decision import Decision
from puzzelstuk.web.forms.maintain import ROLE_NAMES
from puzzelstuk.web.forms.text import ShortTextField
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

PAGE = "/beheer/vaststellen"


class EntryForm(forms.Form):
    """One line of the list."""

    regel = forms.SlugField(max_length=60, required=False)
    tekst = ShortTextField(max_length=1000, error_messages={"required": "Schrijf op wat er geldt."})


@dataclass(frozen=True)
class Line:
    """One item as the page shows it: what stands there now, and what stood there before."""

    item: Item
    history: list[tuple[AdoptionEntry, str]]
    proposal: bool
    kind: str

    @property
    def now(self) -> tuple[AdoptionEntry, str] | None:
        return self.history[0] if self.history else None

    @property
    def to(self) -> str:
        """Where a new line of this kind is sent."""
        return f"{PAGE}/{self.kind}"

    @property
    def before(self) -> list[tuple[AdoptionEntry, str]]:
        return self.history[1:]


@require_GET
@for_act(Act.ADOPTION_READ)
def overview(request: SignedIn) -> HttpResponse:
    return _page(request, "")


@require_POST
@for_act(Act.ADOPTION_FILL)
def fill_in(request: SignedIn) -> HttpResponseBase:
    form = EntryForm(request.POST)
    return _answer(
        request, form, lambda text: fill(form.cleaned_data["regel"], text, by=request.viewer, at=now(), practice=_practice())
    )


@require_POST
@for_act(Act.ADOPTION_ADVISE)
def give_advice(request: SignedIn) -> HttpResponseBase:
    return _answer(request, EntryForm(request.POST), lambda text: advise(text, by=request.viewer, at=now(), practice=_practice()))


@require_POST
@for_act(Act.ADOPTION_DECIDE)
def take_decision(request: SignedIn) -> HttpResponseBase:
    return _answer(request, EntryForm(request.POST), lambda text: decide(text, by=request.viewer, at=now(), practice=_practice()))


def _answer(request: SignedIn, form: EntryForm, write: Callable[[str], Decision]) -> HttpResponseBase:
    if not form.is_valid():
        return _page(request, "Schrijf op wat er geldt, in hoogstens 1000 tekens.", typed=request.POST.get("tekst", ""))
    decision = write(form.cleaned_data["tekst"])
    if decision:
        return redirect(PAGE)
    return _page(request, decision.reason, typed=form.cleaned_data["tekst"])


def _page(request: SignedIn, problem: str, typed: str = "") -> HttpResponse:
    viewer, listed = request.viewer, adoption_list()
    rows, content_signed = rows_of(viewer.organisation), not unsigned(catalogue())
    lines = entries(rows)
    proposals = undecided(listed.facts, lines)
    context = {
        "lines": [_line(item, rows, proposals, "invullen") for item in listed.facts],
        "advice": _line(listed.advice, rows, frozenset(), "advies"),
        "decision": _line(listed.decision, rows, frozenset(), "besluit"),
        "content": (listed.content, len(unsigned(catalogue()))),
        "missing": missing(listed.facts, lines, content_signed=content_signed),
        "invented": _practice() or is_invented(viewer.organisation),
        "may": {
            "invullen": viewer.may(Act.ADOPTION_FILL),
            "advies": viewer.may(Act.ADOPTION_ADVISE),
            "besluit": viewer.may(Act.ADOPTION_DECIDE),
        },
        "problem": problem,
        "typed": typed,
        "typed_at": request.path.rsplit("/", 1)[-1] if request.POST.get("regel", "") == "" else request.POST["regel"],
    }
    return render(request, "beheer/vaststellen.html", context, status=422 if problem else 200)


def _line(item: Item, rows: list[AdoptionEntry], proposals: frozenset[str], kind: str) -> Line:
    own = [(row, ROLE_NAMES[Role(row.role)]) for row in reversed(rows) if row.item == item.id]
    return Line(item, own, item.id in proposals, kind)


def _practice() -> bool:
    return bool(settings.CONFIGURATION.practice)
