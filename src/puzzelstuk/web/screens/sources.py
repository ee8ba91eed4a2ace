"""Questions to a source: asked at the desk, answered by a source owner, allowed by the privacy desk. Each sees its own part."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.weighing import source_answer, weigh
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.web.forms.sources import ANSWERS, QuestionForm
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.screens.desk import after
from puzzelstuk.web.viewer import for_act


@require_POST
@for_act(Act.DESK_WEIGH)
def ask(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """One question about one mention, to one source."""
    chosen = QuestionForm(request.POST).chosen(request.POST)
    return after(request, signal_id, weigh.ask_source(signal_id, chosen, by=request.viewer, at=now()))


@require_GET
@for_act(Act.SOURCE_ANSWER)
def questions(request: SignedIn) -> HttpResponse:
    """What waits for an answer, without a name."""
    at = now()
    return render(request, "bron/vragen.html", {"questions": source_answer.listed(request.viewer, at), "today": at.date()})


@require_GET
@for_act(Act.SOURCE_ANSWER)
def one_question(request: SignedIn, question_id: uuid.UUID) -> HttpResponse:
    return _question(request, question_id)


@require_POST
@for_act(Act.SOURCE_ANSWER)
def answer(request: SignedIn, question_id: uuid.UUID) -> HttpResponseBase:
    """The bit; whatever it is, the list follows."""
    given = request.POST.get("antwoord", "")
    if given not in ANSWERS:
        return _question(request, question_id, "Kies ‘Bekend’ of ‘Niet bekend’.", 422)
    decision = source_answer.answer(question_id, known=ANSWERS[given], by=request.viewer, at=now())
    return redirect("/bronvragen") if decision else render(request, "fouten/bestaat_niet.html", status=404)


@require_GET
@for_act(Act.SOURCE_DECIDE)
def register(request: SignedIn) -> HttpResponse:
    return _register(request)


@require_POST
@for_act(Act.SOURCE_DECIDE)
def decide(request: SignedIn, function_id: uuid.UUID) -> HttpResponseBase:
    """What one source may be asked about from now on."""
    decision = source_answer.decide(function_id, request.POST.getlist("soort"), by=request.viewer, at=now())
    if decision == UNKNOWN:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return redirect("/bronnen") if decision else _register(request, decision.reason, 422)


def _question(request: SignedIn, question_id: uuid.UUID, problem: str = "", status: int = 200) -> HttpResponse:
    at = now()
    seen = source_answer.read(question_id, by=request.viewer, at=at)
    if seen is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "bron/vraag.html", {"seen": seen, "today": at.date(), "problem": problem}, status=status)


def _register(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    found = source_answer.sources(request.viewer, now())
    return render(request, "bron/bronnen.html", {"sources": found, "kinds": list(MentionKind), "problem": problem}, status=status)
