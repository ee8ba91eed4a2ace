"""Bewaren en wissen: what goes when, in numbers; holds for who decides on them; proof of erasure to print or keep."""

import json
import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.keeping import keep as keeping
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import no
from puzzelstuk.policy.erasing import shown
from puzzelstuk.policy.retention import TERMS, RetentionClass
from puzzelstuk.retention.certificates import digest, said
from puzzelstuk.retention.models import Certificate
from puzzelstuk.retention.overview import Ahead
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

DECISIONS = {"bevestigen": keeping.confirm_hold, "opheffen-vragen": keeping.ask_to_lift, "opheffen": keeping.lift_hold}
SHOWN_TERMS = (RetentionClass.SIGNAL, RetentionClass.PLACE, RetentionClass.REPORTER, RetentionClass.AUDIT)


@require_GET
@for_act(Act.RETENTION_OVERSEE)
def overview(request: SignedIn) -> HttpResponse:
    return _page(request)


@require_POST
@for_act(Act.HOLD_DECIDE)
def decide_hold(request: SignedIn, hold_id: uuid.UUID) -> HttpResponseBase:
    act = DECISIONS.get(request.POST.get("besluit", ""))
    decision = act(hold_id, by=request.viewer, at=now()) if act else no("Kies wat er moet gebeuren.")
    if decision == keeping.UNKNOWN_HOLD:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if not decision:
        return _page(request, decision.reason, status=409)
    return redirect("/bewaren")


@require_GET
@for_act(Act.RETENTION_OVERSEE)
def one_certificate(request: SignedIn, certificate_id: uuid.UUID) -> HttpResponseBase:
    found = keeping.certificate(certificate_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    context = {"one": found, "unchanged": digest(found) == found.digest, "number": _number(request, found.number)}
    return render(request, "bewaren/verklaring.html", context | {"may_see_ids": _sees_ids(request)})


@require_GET
@for_act(Act.HOLD_DECIDE)
def certificate_file(request: SignedIn, certificate_id: uuid.UUID) -> HttpResponseBase:
    """The certificate with its ids as a file, to keep outside Puzzelstuk."""
    found = keeping.certificate(certificate_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    answer = HttpResponse(_as_json(found), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="wisverklaring-{found.made_on:%F}.json"'
    return answer


def _as_json(found: Certificate) -> str:
    return json.dumps(said(found) | {"controlegetal": found.digest}, ensure_ascii=False, indent=1, sort_keys=True)


def _page(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    moment = now()
    seen = keeping.overseen(request.viewer, moment)
    context = {
        "rows": [_row(request, one) for one in seen.ahead] if seen else [],
        "holds": seen.holds if seen else [],
        "certificates": [(one, _number(request, one.number)) for one in seen.certificates] if seen else [],
        "last_run": seen.last_run if seen else None,
        "decides": _sees_ids(request),
        "terms": [(kind.value, TERMS[kind]) for kind in SHOWN_TERMS],
        "today": moment.date(),
        "me": request.viewer.member,
        "problem": problem,
    }
    return render(request, "bewaren/overzicht.html", context, status=status)


def _row(request: SignedIn, one: Ahead) -> dict[str, str]:
    return {
        "kept_as": one.kept_as,
        "month": one.month,
        "number": _number(request, one.number),
        "unanswered": _number(request, one.unanswered),
        "not_reviewed": _number(request, one.not_reviewed),
    }


def _sees_ids(request: SignedIn) -> bool:
    return bool(request.viewer.may(Act.HOLD_DECIDE))


def _number(request: SignedIn, number: int) -> str:
    """Exact for who decides on holds; for an administrator a small number would tell that one thing exists."""
    return str(number) if _sees_ids(request) else shown(number)
