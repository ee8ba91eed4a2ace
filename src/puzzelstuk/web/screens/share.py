"""Delen: step by step from a signal to a proposal, in the order of the law. Works without scripts; a no keeps no words."""

import uuid
from datetime import datetime

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.reporting.trace import for_handler
from puzzelstuk.flows.sharing import propose as sharing
from puzzelstuk.flows.sharing.mail import who_hears
from puzzelstuk.flows.sharing.rules import Weighed, conditions_of, purposes_for, targets_for
from puzzelstuk.guidance.sharing_words import sharing_words
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import routes_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.giving import LOOK_AGAIN_WITHIN
from puzzelstuk.policy.sharing import Outcome
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.web.forms.share import CHOOSABLE, CONDITION, LATER, QUESTIONS, SECRECY, Walk
from puzzelstuk.web.post import send
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

AFTER_RULE = ("geheim", "velden", "tekst")
NOT_YET = "Nog niet: vink aan wat is gedaan. Kan iets nog niet? Ga dan later verder. Er is niets verstuurd."


@require_http_methods(["GET", "POST"])
@for_act(Act.SHARE_PROPOSE)
def share(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """For who handles this signal; for everyone else it does not exist."""
    moment = now()
    opened = read(signal_id, by=request.viewer, at=moment)
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    able = sharing.may_share(opened.signal)
    if not able:
        return render(request, "deelbesluit/kan_niet.html", {"signal": opened.signal, "problem": able.reason})
    walk = Walk(request.POST if request.method == "POST" else QueryDict())
    if walk.one("gevaar") == "ja" and not walk.one("naar"):
        return render(request, "deelbesluit/gevaar.html", {"signal": opened.signal})
    return _walked(request, opened, walk, moment)


def _walked(request: SignedIn, opened: OpenSignal, walk: Walk, at: datetime) -> HttpResponseBase:
    """To the first step without an answer, or back to the one that was asked for."""
    steps = list(walk.steps())
    reached = next((step for step in steps if walk.missing(step)), "tekst")
    back = walk.one("naar")
    step = back if back in steps and steps.index(back) <= steps.index(reached) else reached
    problem = walk.missing(step) if walk.one("stap") == step and not back else ""
    weighed = None
    if steps.index(reached) >= steps.index("antwoord"):
        weighed = sharing.question(opened, walk.wanted(), by=request.viewer, at=at)
        if weighed is None:
            step, problem = "ontvanger", "Deze ontvanger staat niet in jullie register. Kies een ander."
        elif steps.index(step) >= steps.index("antwoord") and (weighed.finding.outcome is Outcome.NO or not weighed.open):
            return _no(request, opened, walk, weighed, at)
        elif step in AFTER_RULE and (weighed.finding.conditions or weighed.finding.refused):
            step, problem = "antwoord", NOT_YET if walk.one("stap") == "antwoord" else ""
    if step == "tekst" and weighed is not None:
        return _last(request, opened, walk, weighed, at)
    return _page(request, opened, walk, step, weighed, at, problem)


def _last(request: SignedIn, opened: OpenSignal, walk: Walk, weighed: Weighed, at: datetime) -> HttpResponseBase:
    """The literal text; sent with its last button, it is a proposal. What is not whole goes back to its own step."""
    shown = sharing.preview(opened, weighed, walk.codes(), walk.kept(), by=request.viewer, at=at)
    whole = sharing.whole(weighed.finding, walk.wanted(), walk.chosen_reading(shown.text), shown, at.date())
    if not whole:
        return _page(request, opened, walk, "velden", weighed, at, whole.reason)
    if walk.one("stap") != "tekst":
        return _page(request, opened, walk, "tekst", weighed, at, "")
    done = sharing.propose(opened.signal.id, walk.wanted(), walk.chosen(), by=request.viewer, at=at)
    if done.share is None:
        return _page(request, opened, walk, "tekst", weighed, at, done.decision.reason)
    for address in who_hears(done.share.id, by=request.viewer):
        send("bericht", address)
    return redirect(f"/delen/besluit/{done.share.id}")


def _no(request: SignedIn, opened: OpenSignal, walk: Walk, weighed: Weighed, at: datetime) -> HttpResponse:
    """A no with a door: the rule, and what can be done."""
    sharing.refuse(opened.signal.id, walk.wanted(), by=request.viewer, at=at)
    context = {
        "signal": opened.signal,
        "finding": weighed.finding,
        "reason": weighed.finding.because if weighed.open else weighed.open.reason,
        "leave_out": [sharing_words().data.named(one) for one in sorted(weighed.finding.leave_out)],
        "ask": _somebody_else(request),
        "walk": walk,
        "carried": walk.carried(""),
    }
    return render(request, "deelbesluit/nee.html", context)


def _somebody_else(request: SignedIn) -> Function | None:
    """Whom to call about the rule; never the person who asks."""
    near = routes_of(request.viewer.organisation).get("sparren")
    return near.deputy if near and near.holder_id == request.viewer.member else near


def _page(
    request: SignedIn, opened: OpenSignal, walk: Walk, step: str, weighed: Weighed | None, at: datetime, problem: str
) -> HttpResponse:
    task = source_tasks().get(opened.origin.task)
    context: dict[str, object] = {
        "signal": opened.signal,
        "walk": walk,
        "step": step,
        "question": QUESTIONS[step],
        "problem": problem,
        "carried": walk.carried(step),
        "answered": [one for one in walk.answered() if one[0] != step],
        "task": task,
        "weighed": weighed,
    }
    return render(
        request,
        "deelbesluit/stap.html",
        context | _of_step(request, opened, walk, step, weighed, at),
        status=422 if problem else 200,
    )


def _of_step(
    request: SignedIn, opened: OpenSignal, walk: Walk, step: str, weighed: Weighed | None, at: datetime
) -> dict[str, object]:
    """What only one step shows."""
    if step == "doel":
        return {"purposes": purposes_for(opened.origin.task, by=request.viewer)}
    if step == "ontvanger":
        return {"targets": targets_for(walk.one("doel"), opened.origin.task, by=request.viewer)}
    if step == "soort":
        return {"kinds": [(one.value, sharing_words().data.named(one)) for one in CHOOSABLE]}
    if step == "antwoord" and weighed is not None:
        return {"conditions": [(one, walk.one(f"{CONDITION}{one.id}") != "") for one in conditions_of(weighed)]}
    if step == "geheim":
        return {"secrecy": [(one.value, name) for one, name in SECRECY]}
    if step in AFTER_RULE and weighed is not None:
        shown = sharing.preview(opened, weighed, walk.codes(), walk.kept(), by=request.viewer, at=at)
        last = at.date() + LOOK_AGAIN_WITHIN
        return {
            "shown": shown,
            "kept": sorted(walk.kept()),
            "whys": walk.codes(),
            "said_whys": walk.said_whys(),
            "later": [(one.value, name) for one, name in LATER],
            "last": last,
            "trace": for_handler(opened),
        }
    return {}
