"""The desk: a work list by promised date, one signal at the right with one question at a time. Who reported is never here."""

import uuid
from datetime import datetime

from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.reporting.reach import card_for_handler
from puzzelstuk.flows.weighing import weigh
from puzzelstuk.flows.weighing.source_ask import bit_words
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.weighing import own_laws, urgent_reasons, weighing_cards
from puzzelstuk.organisations.selectors import neighbourhoods, register_for
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.paging import PAGE_SIZE, page_of
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.weighing import FOLLOWS, STEPS, Answer, Stage
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.states import ENDED, State
from puzzelstuk.web.exports import spreadsheet
from puzzelstuk.web.forms.desk import LONGEST_QUESTION, WeighingForm, question_in
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now
from puzzelstuk.web.viewer import for_act

# The register itself, without a number in the address: that somebody looked one up is nobody's business there.
REGISTERS = {"kvk": "https://www.kvk.nl/zoeken/", "agb": "https://www.vektis.nl/agb-register/zoeken"}


@asks("pagina")
@require_GET
@for_act(Act.DESK_WEIGH)
def work_list(request: SignedIn) -> HttpResponse:
    moment = now()
    return render(request, "knooppunt/werklijst.html", _listed(request, moment) | {"opened": None})


@asks("pagina")
@require_GET
@for_act(Act.DESK_WEIGH)
def one_signal(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    return _page(request, signal_id)


@require_POST
@for_act(Act.DESK_WEIGH)
def answer(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """The answer to the question that is next."""
    form = WeighingForm(request.POST)
    if not form.is_valid():
        return _page(request, signal_id, form.problem(), 422)
    decision = weigh.answer(signal_id, form.filled(request.POST), by=request.viewer, at=now())
    ended = decision and form.cleaned_data["keuze"] in {Answer.SHELVE, Answer.ERASE}
    return redirect("/knooppunt") if ended else after(request, signal_id, decision)


@require_POST
@for_act(Act.DESK_WEIGH)
def urgency(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """Mark a signal that cannot wait, or take the mark away."""
    if request.POST.get("actie") == "weg":
        return after(request, signal_id, weigh.lift_urgency(signal_id, by=request.viewer, at=now()))
    return after(request, signal_id, weigh.mark_urgent(signal_id, request.POST.get("reden", ""), by=request.viewer, at=now()))


@require_POST
@for_act(Act.DESK_WEIGH)
def ask_reporter(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """A question back, to nobody in particular."""
    text = question_in(request.POST)
    if len(text) > LONGEST_QUESTION:
        return _page(request, signal_id, f"Stel één korte vraag, van hooguit {LONGEST_QUESTION} tekens.", 422)
    return after(request, signal_id, weigh.ask_reporter(signal_id, text, by=request.viewer, at=now()))


@asks("vorm")
@require_GET
@for_act(Act.DESK_WEIGH)
def referral(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """The referral as a file for a case system, without names."""
    made = weigh.referral(signal_id, by=request.viewer, at=now())
    if made is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if request.GET.get("vorm") == "csv":
        return spreadsheet("verwijzing", list(made), [tuple(made.values())])
    response = JsonResponse(made, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Disposition"] = 'attachment; filename="verwijzing.json"'
    return response


def after(request: SignedIn, signal_id: uuid.UUID, decision: Decision) -> HttpResponseBase:
    return redirect(f"/knooppunt/{signal_id}") if decision else _page(request, signal_id, decision.reason, 409)


def _page(request: SignedIn, signal_id: uuid.UUID, problem: str = "", code: int = 200) -> HttpResponseBase:
    moment = now()
    opened = weigh.read(signal_id, by=request.viewer, at=moment)
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    context = _listed(request, moment) | {"opened": opened, "problem": problem, "typed": request.POST}
    shown = _signal(opened) | _steps(opened) | _forms(request, opened)
    shown["card"] = card_for_handler(opened.signal.signal, by=request.viewer, at=moment)
    return render(request, "knooppunt/werklijst.html", context | shown, status=code)


def _listed(request: SignedIn, moment: datetime) -> dict[str, object]:
    number, allowed = asked_page(request), weigh.may_sit_here(request.viewer)
    page = page_of(weigh.waiting(request.viewer, moment, number), number)
    groups = [
        ("Kan niet wachten", [one for one in page.rows if one.urgent]),
        ("Op volgorde van de belofte", [one for one in page.rows if not one.urgent]),
    ]
    return {
        "groups": groups,
        "page": page,
        "size": PAGE_SIZE,
        "today": moment.date(),
        "refused": "" if allowed else allowed.reason,
        "questions": {stage.value: card.question for stage, card in weighing_cards().items()},
        "waits": State.MORE_WANTED,
    }


def _signal(opened: weigh.Opened) -> dict[str, object]:
    signal, known = opened.signal.signal, catalogue().indicators
    bodies = [one for one in opened.signal.mentions if one.kind is MentionKind.ORGANISATION]
    others = [one for one in opened.signal.mentions if one.kind is not MentionKind.ORGANISATION]
    return {
        "area_name": next((one.name for one in neighbourhoods() if one.code == signal.area), ""),
        "about": catalogue().of(signal.phenomena),
        "indicators": [known[one] for one in opened.signal.observation.indicators if one in known],
        "bodies": [(one, _registers(one)) for one in bodies],
        "others": others,
        "people_too": any(one.kind is MentionKind.PERSON for one in others),
    }


def _registers(body: MentionText) -> list[tuple[str, str, str]]:
    """The public registers in which a body can be found: name, number, address."""
    names = {"kvk": "Handelsregister (KvK)", "agb": "AGB-register (zorg)"}
    return [(names[part], body.parts[part], REGISTERS[part]) for part in REGISTERS if body.parts.get(part)]


def _steps(opened: weigh.Opened) -> dict[str, object]:
    cards, stage = weighing_cards(), Stage(opened.desk.intake.stage)
    given = {one.weighing.stage: one for one in opened.desk.given}
    done = [
        (cards[step], given[step], cards[step].words(given[step].weighing.reasons), opened.names.get(given[step].weighing.by, ""))
        for step in STEPS
        if step in given
    ]
    ended = stage not in STEPS or opened.signal.signal.state in ENDED
    later = [] if ended else [cards[step] for step in STEPS[STEPS.index(stage) + 1 :]]
    return {"done": done, "now": None if ended else cards[stage], "later": later, "ways": [] if ended else list(FOLLOWS[stage])}


def _forms(request: SignedIn, opened: weigh.Opened) -> dict[str, object]:
    urgent = opened.desk.urgent
    questions = [question for card in catalogue().of(opened.signal.signal.phenomena) for question in card.questions]
    ended = opened.signal.signal.state in ENDED
    return {
        "sources": opened.sources,
        "at_sources": opened.desk.intake.stage == Stage.SOURCES,
        "source_words": [(one, bit_words(one.asked.bit)) for one in opened.sources.known],
        "functions": [] if ended else register_for(request.viewer.organisation),
        "laws": own_laws().items(),
        "law_name": own_laws().get(opened.desk.referral.law, "") if opened.desk.referral else "",
        "urgent_reasons": urgent_reasons().items(),
        "urgent_word": urgent_reasons().get(urgent.reason, urgent.reason) if urgent else "",
        "urgent_by": opened.names.get(urgent.by, "") if urgent else "",
        "may_ask": not ended and opened.signal.signal.state != State.MORE_WANTED,
        "card_questions": questions,
    }
