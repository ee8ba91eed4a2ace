"""The screen after "Vastleggen", and again at any time: hoe, wanneer, met wie, wat niet."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.reporting.follow import OwnSignal, enrich, may_add, own_signal, withdraw
from puzzelstuk.flows.reporting.reach import allow_calls, may_be_called, stop_calls
from puzzelstuk.flows.reporting.trace import for_reporter
from puzzelstuk.guidance.contacts import contacts_for
from puzzelstuk.guidance.met_wie import naming
from puzzelstuk.guidance.mirror import mirror
from puzzelstuk.guidance.next_step import NextStep, next_step
from puzzelstuk.guidance.own_texts import catalogue_for
from puzzelstuk.guidance.sharing_adoption import sharing_rules_for
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.masking.mask import mask
from puzzelstuk.policy.access import Act
from puzzelstuk.signals.models import ObservationKind, SignalKind
from puzzelstuk.signals.states import State
from puzzelstuk.web.forms.reveal import CardForm
from puzzelstuk.web.forms.text import LONGEST, TOO_LONG, PlainTextField
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

ANSWER_KINDS = tuple(ObservationKind.choices)


@asks("laat_weten", "aangevuld", "gemaskeerd", "vastgelegd")
@require_GET
@for_act(Act.SIGNAL_FOLLOW)
def for_signal(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """The step that belongs to an own signal."""
    own = own_signal(request.viewer, signal_id, now())
    if own is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return _page(request, own)


@require_GET
@for_act(Act.GUIDANCE_READ)
def for_phenomenon(request: SignedIn, phenomenon: str) -> HttpResponseBase:
    """The same step without a signal: any signed-in person finds the route."""
    cards = catalogue_for(request.viewer.organisation).of([phenomenon])
    if not cards:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "volgende_stap.html", {"step": _step(request, [phenomenon], request.viewer.task), "card": cards[0]})


@require_POST
@for_act(Act.SIGNAL_ENRICH)
def add_answer(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """One or more answers to the questions that sharpen a piece."""
    answers = []
    for number, text in enumerate(request.POST.getlist("antwoord")):
        kinds = request.POST.getlist("soort")
        kind = kinds[number] if number < len(kinds) and kinds[number] in ObservationKind.values else ObservationKind.SEEN
        cleaned = PlainTextField().to_python(text)
        if len(cleaned) > LONGEST:
            return _again(request, signal_id, TOO_LONG.format(len(cleaned) - LONGEST, LONGEST))
        if cleaned:
            answers.append((ObservationKind(kind), cleaned))
    if not answers:
        return _again(request, signal_id, "Schrijf eerst een antwoord. Een paar woorden is genoeg.")
    decision = enrich(signal_id, _masked(answers), by=request.viewer, at=now())
    if not decision:
        return _again(request, signal_id, decision.reason)
    return redirect(f"/signaal/{signal_id}/volgende-stap?aangevuld=1")


@require_POST
@for_act(Act.SIGNAL_WITHDRAW)
def take_back(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """ "Geen signaal nodig, ik help zelf": a full ending."""
    decision = withdraw(signal_id, by=request.viewer, at=now())
    if not decision:
        return _again(request, signal_id, decision.reason)
    return redirect("/ik-help-zelf")


@require_POST
@for_act(Act.SIGNAL_REACH)
def reach(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """ "Het VIK mag mij bellen": on with a name and a number, off with one tap."""
    if request.POST.get("actie") == "stop":
        decision = stop_calls(signal_id, by=request.viewer, at=now())
        return redirect(f"/signaal/{signal_id}/volgende-stap#h-bel") if decision else _again(request, signal_id, decision.reason)
    form = CardForm(request.POST)
    if not form.is_valid():
        return _again(request, signal_id, form.problem())
    decision = allow_calls(signal_id, form.card(), by=request.viewer, at=now())
    return redirect(f"/signaal/{signal_id}/volgende-stap#h-bel") if decision else _again(request, signal_id, decision.reason)


@require_GET
@for_act(Act.GUIDANCE_READ)
def helping_myself(request: SignedIn) -> HttpResponse:
    return render(request, "ik_help_zelf.html")


def _masked(answers: list[tuple[ObservationKind, str]]) -> list[tuple[ObservationKind, str]]:
    """Answers are free text: names are masked here as well, whatever the task."""
    return [(kind, mask(text).text) for kind, text in answers]


def _again(request: SignedIn, signal_id: uuid.UUID, problem: str) -> HttpResponseBase:
    own = own_signal(request.viewer, signal_id, now())
    if own is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return _page(request, own, problem, status=422)


def _page(request: SignedIn, own: OwnSignal, problem: str = "", status: int = 200) -> HttpResponse:
    signal = own.signal
    masked_count = request.GET.get("gemaskeerd", "")
    context = {
        "signal": signal,
        "step": _step(request, signal.phenomena, own.task, own.indicators),
        "fresh": "vastgelegd" in request.GET,
        "added": "aangevuld" in request.GET,
        "masked": int(masked_count) if masked_count.isdecimal() and len(masked_count) < 4 else 0,
        "open": bool(may_add(signal)),
        "withdrawable": signal.state == State.RECORDED,
        "kinds": ANSWER_KINDS,
        "card": own.card,
        "let_know": "laat_weten" in request.GET,
        "reachable": bool(may_be_called(signal)),
        "name_given": own.name_given,
        "question": own.question,
        "trace": for_reporter(signal, own.task) if signal.kind == SignalKind.SIGNAL else None,
        "mirror": mirror() if "vastgelegd" in request.GET and signal.gut_feeling else None,
        "problem": problem,
        "typed": request.POST.getlist("antwoord"),
    }
    return render(request, "volgende_stap.html", context, status=status)


def _step(request: SignedIn, phenomena: list[str], task: str, chosen: tuple[str, ...] = ()) -> NextStep:
    known = catalogue_for(request.viewer.organisation)
    cards, indicators = known.of(phenomena), [known.indicators[one] for one in chosen if one in known.indicators]
    prefers = source_tasks()[task].prefers if task in source_tasks() else ()
    rules = sharing_rules_for(request.viewer.organisation)
    contacts = contacts_for(request.viewer.organisation)
    return next_step(cards, indicators, contacts, prefers, now(), lambda route: naming(route, task, rules).line)
