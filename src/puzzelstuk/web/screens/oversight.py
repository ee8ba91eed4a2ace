"""Toezicht: is the log whole, what stands in it, and who looked at a signal. For the privacy officer; every look is logged."""

import uuid
from datetime import date, timedelta

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.audit.reading import Asked, Line
from puzzelstuk.audit.verification import Report
from puzzelstuk.audit.write import AuditAct
from puzzelstuk.flows.overseeing.oversee import anchored_on, last_check
from puzzelstuk.flows.overseeing.oversight import CHECKED_ON_SCREEN, actors, check_recent, read_lines, taken_out, who_looked
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.paging import page_of, window
from puzzelstuk.web.exports import spreadsheet
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now
from puzzelstuk.web.viewer import for_act

DAYS_BACK = timedelta(days=6)
FIRST_YEAR, LAST_YEAR = 2020, 2999
HEAD = ("tijdstip", "actie", "soort object", "object", "resultaat", "oorsprong", "actor", "naam", "doel", "verwerking")


@asks("van", "tot", "actie", "pagina")
@require_GET
@for_act(Act.LOG_OVERSEE)
def overview(request: SignedIn) -> HttpResponse:
    return _page(request)


@require_POST
@for_act(Act.LOG_OVERSEE)
def check(request: SignedIn) -> HttpResponse:
    """The newest lines at once; the whole log is checked at night, and by command."""
    return _page(request, check_recent(by=request.viewer, at=now()))


@require_POST
@for_act(Act.LOG_OVERSEE)
def take_out(request: SignedIn) -> HttpResponse:
    asked = _asked(request.POST)
    found = taken_out(asked, by=request.viewer, at=now())
    names = actors(found)
    return spreadsheet(f"logboek-{asked.first}-{asked.last}", HEAD, (_row(one, names) for one in found))


@require_GET
@for_act(Act.LOG_OVERSEE)
def one_signal(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """Who looked at one signal; a signal that does not exist gives the same page as one nobody looked at."""
    found = who_looked(signal_id, by=request.viewer, at=now())
    names = actors(found)
    open_acts = [(one, names.get(one.actor, one.actor)) for one in found if one.at]
    own_acts = list(dict.fromkeys((one.action, one.month) for one in found if not one.at))
    return render(request, "toezicht/signaal.html", {"signal_id": signal_id, "looks": open_acts, "own_acts": own_acts})


def _page(request: SignedIn, report: Report | None = None) -> HttpResponse:
    asked, number = _asked(request.GET), asked_page(request)
    found = read_lines(asked, window(number), by=request.viewer, at=now())
    names = actors(found)
    page = page_of([(one, names.get(one.actor, one.actor)) for one in found], number)
    context = {
        "asked": asked,
        "acts": list(AuditAct),
        "query": urlencode({"van": str(asked.first), "tot": str(asked.last), "actie": asked.act}),
        "page": page,
        "last": last_check(),
        "anchored": anchored_on(),
        "report": report,
        "most": CHECKED_ON_SCREEN,
    }
    return render(request, "toezicht/overzicht.html", context)


def _asked(sent: QueryDict) -> Asked:
    """The days and the act somebody asked for; what cannot be read is the last week."""
    today = now().date()
    last = _day(sent.get("tot", ""), today)
    first = _day(sent.get("van", ""), last - DAYS_BACK)
    act = sent.get("actie", "")
    return Asked(min(first, last), last, act if act in set(AuditAct) else "")


def _day(text: str, otherwise: date) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return otherwise
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else otherwise


def _row(one: Line, names: dict[str, str]) -> tuple[object, ...]:
    moment = timezone.localtime(one.at).isoformat(timespec="seconds")
    facts = (one.action, one.object_type, one.object_id, one.result, one.origin, one.actor, names.get(one.actor, ""))
    return (moment, *facts, one.purpose, one.processing)
