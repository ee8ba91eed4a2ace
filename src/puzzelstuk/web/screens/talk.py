"""Talking it over without a name: write, look at exactly what will go, share; and read the advice that comes back."""

import uuid

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.reporting.follow import own_signal
from puzzelstuk.flows.talking import talk
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.mirror import mirror
from puzzelstuk.masking.gate import proposed
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.paging import PAGE_SIZE, page_of
from puzzelstuk.policy.talking import LONGEST_CARD
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.web.forms.talk import LONGEST_QUESTION, TalkForm
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now, uuid_or_none
from puzzelstuk.web.viewer import for_act

LOOK, SHARE, CHANGE = "kijk", "deel", "wijzig"


@require_http_methods(["GET", "POST"])
@for_act(Act.TALK_ASK)
def new_talk(request: SignedIn) -> HttpResponseBase:
    """First the words, then a look at what is left of them, then sharing; nothing is kept in between."""
    if request.method == "GET":
        return _form_page(request, TalkForm(viewer=request.viewer), {})
    form, typed = TalkForm(request.POST, viewer=request.viewer), _typed(request.POST)
    if request.POST.get("stap") == CHANGE:
        return _form_page(request, TalkForm(viewer=request.viewer), typed)
    if not form.is_valid():
        return _form_page(request, form, typed, status=422)
    if request.POST.get("stap") != SHARE:
        return _look_page(request, form, typed)
    asked = talk.ask(form.wish(), by=request.viewer, client_id=form.client(), at=now())
    if asked.card_id is None:
        return _look_page(request, form, typed, asked.decision.reason, status=422)
    return redirect(f"/gesprekken/{asked.card_id}?gedeeld=1")


@require_GET
@for_act(Act.TALK_ASK)
def about_signal(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """The same page, begun from a signal: one's own (its subjects), or one that is handled here (its words, masked)."""
    opened = read(signal_id, by=request.viewer, at=now())
    own = own_signal(request.viewer, signal_id, now())
    if opened is not None:
        words = _words_of(opened)
    elif own is not None:
        names = [catalogue().phenomena[one].name for one in own.signal.phenomena if one in catalogue().phenomena]
        words = f"Ik zag iets wat lijkt op: {', '.join(names).lower()}." if names else ""
    else:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return _form_page(request, TalkForm(viewer=request.viewer), {"situatie": words[:LONGEST_CARD]})


@asks("pagina")
@require_GET
@for_act(Act.TALK_ASK)
def my_talks(request: SignedIn) -> HttpResponse:
    number = asked_page(request)
    page = page_of(talk.own_cards(request.viewer, now().date(), number), number)
    titles = {one.counter.receiver: one.title for one in talk.sides(request.viewer)}
    rows = [(card, titles.get(card.receiver, "een collega")) for card in page.rows]
    return render(request, "gesprek/mijn.html", {"rows": rows, "page": page, "size": PAGE_SIZE})


@asks("gedeeld")
@require_GET
@for_act(Act.TALK_ASK)
def one_talk(request: SignedIn, card_id: uuid.UUID) -> HttpResponseBase:
    opened = talk.own_card(card_id, by=request.viewer, at=now())
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "gesprek/een.html", {"opened": opened, "fresh": "gedeeld" in request.GET})


@require_POST
@for_act(Act.TALK_ASK)
def finished(request: SignedIn, card_id: uuid.UUID) -> HttpResponseBase:
    """ "Geen signaal nodig, ik help zelf": the card is wiped, and that is a full ending."""
    decision = talk.finish(card_id, by=request.viewer, at=now())
    if not decision:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if request.POST.get("einde") == "ik_help_zelf":
        return redirect("/ik-help-zelf")
    return redirect("/gesprekken")


def _form_page(request: SignedIn, form: TalkForm, typed: dict[str, str], status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "typed": typed,
        "client_id": uuid_or_none(typed.get("client_id", "")) or uuid.uuid4(),
        "sides": talk.sides(request.viewer),
        "mirror": mirror(),
        "longest": LONGEST_CARD,
        "longest_question": LONGEST_QUESTION,
    }
    return render(request, "gesprek/nieuw.html", context, status=status)


def _look_page(request: SignedIn, form: TalkForm, typed: dict[str, str], problem: str = "", status: int = 200) -> HttpResponse:
    look = form.look()
    side = next((one for one in talk.sides(request.viewer) if one.code == form.cleaned_data["met"]), None)
    if side is None:
        form.add_error("met", "Kies met wie je wilt overleggen.")
        return _form_page(request, form, typed, status=422)
    kept = sorted(look.kept)
    context = {"look": look, "kept": kept, "side": side, "typed": typed, "client_id": form.client(), "problem": problem}
    context["again"] = [(name, value) for name, value in typed.items() if value]
    return render(request, "gesprek/kijk.html", context, status=status)


def _typed(sent: QueryDict) -> dict[str, str]:
    return {name: sent.get(name, "") for name in ("client_id", "situatie", "vraag", "met", "noem_functie")}


def _words_of(opened: OpenSignal) -> str:
    """The words of a signal that is handled here, with the names that its own dossier knows taken out as well."""
    known = [part for mention in opened.mentions for part in mention.parts.values()]
    said = (opened.observation.saw, opened.observation.heard, opened.observation.thought)
    return "\n".join(proposed([text for text in said if text], known))
