"""Mijn signalen: the promised date and the status, and nothing else."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from puzzelstuk.feedback.selectors import Progress
from puzzelstuk.flows.reporting.follow import everything_mine, may_add
from puzzelstuk.flows.reporting.reach import may_be_called
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.paging import PAGE_SIZE, page_of
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import ENDED
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now
from puzzelstuk.web.templatetags.puzzelstuk import day, icon, short_day
from puzzelstuk.web.viewer import for_act


@asks("pagina")
@require_GET
@for_act(Act.SIGNAL_FOLLOW)
def my_signals(request: SignedIn) -> HttpResponse:
    asked = asked_page(request)
    own = everything_mine(request.viewer, now().date(), asked)
    page = page_of(own.signals, asked)
    shown = [_card(number, one) for number, one in enumerate(page.rows, 1)]
    return render(request, "mijn_signalen.html", {"signals": shown, "gone": own.gone, "page": page, "size": PAGE_SIZE})


def _card(number: int, one: Progress) -> dict[str, object]:
    """One signal in words; put together here, because a list is long and every question costs a template time."""
    signal = one.signal
    return {
        "name": f"s{number}",
        "received": short_day(signal.received_on),
        "promised": day(signal.promised_on) if signal.state not in ENDED else "",
        "sentence": one.status.sentence,
        "stages": one.stages,
        "link": f"/signaal/{signal.id}/volgende-stap",
        "name_given": day(one.name_given) if one.name_given else "",
        "doors": _doors(signal),
    }


def _doors(signal: Signal) -> list[tuple[str, str]]:
    """What one can do with an own signal, as places on its page."""
    found = [("", "Bekijk mijn volgende stap")]
    if may_add(signal):
        found.append(("#h-vul", icon("plus") + "Iets toevoegen"))
    if may_be_called(signal):
        found.append(("#h-bel", "Mag het VIK je bellen?"))
    return found
