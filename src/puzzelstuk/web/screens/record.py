"""Recording a signal: the form, its suggestions without JavaScript, and sending it (from the page or a phone's queue)."""

import json
import uuid
from collections.abc import Iterable

from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.flows.reporting.record import Recorded, record
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.selectors import adopted_tasks, neighbourhoods
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.recording import Condition, MentionKind, allowed_kinds
from puzzelstuk.reporters.records import account_tag
from puzzelstuk.signals.identifiers import PARTS
from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.vault.installation import offline_box
from puzzelstuk.web.forms.signal import DAY_PARTS, EARNER, MENTION_LABELS, SignalForm
from puzzelstuk.web.requests import Request, SignedIn, now, session_over, uuid_or_none
from puzzelstuk.web.screens.suggest import shown_suggestions
from puzzelstuk.web.viewer import for_act

KEPT = ("zag", "hoorde", "denk", "buurt", "dagdeel", "verdient", "taak", "slachtoffer", "niet_pluis", "geen_van_deze")


@require_http_methods(["GET", "POST"])
def new_signal(request: Request) -> HttpResponseBase:
    """Signed out halfway? Then the page comes back with what was typed; nothing is lost."""
    if request.viewer is None and request.method == "POST":
        return session_over(request, status=401)
    return _new_signal(request)


@for_act(Act.SIGNAL_RECORD)
def _new_signal(request: SignedIn) -> HttpResponseBase:
    if request.method == "GET":
        return _form_page(request, SignalForm(viewer=request.viewer), QueryDict())
    form = SignalForm(request.POST, viewer=request.viewer)
    if request.POST.get("actie") in {"suggesties", "taak"}:
        return _form_page(request, SignalForm(viewer=request.viewer), request.POST)
    if not form.is_valid():
        return _form_page(request, form, request.POST, status=422)
    submitted = form.submitted()
    recorded = record(submitted.piece, by=request.viewer, client_id=form.client(), at=now())
    if recorded.signal_id is None:
        form.add_error(None, recorded.decision.reason)
        return _form_page(request, form, request.POST, status=409)
    return _acknowledged(request, recorded, form.client(), masked=submitted.masked)


@require_POST
def sealed_signal(request: Request) -> HttpResponseBase:
    """A piece that waited on a phone. Answers 201 with X-Ack, or says why it must stay there."""
    if request.viewer is None:
        return JsonResponse({"melding": "Log opnieuw in. Je stuk blijft veilig op dit toestel staan."}, status=401)
    return _sealed_signal(request)


@for_act(Act.SIGNAL_RECORD)
def _sealed_signal(request: SignedIn) -> HttpResponseBase:
    try:
        sent = json.loads(request.body)
        client_id = uuid.UUID(str(sent["id"]))
        opened = offline_box().open(str(sent["stuk"]), f"{account_tag(request.viewer.member)}|{client_id}")
    except (ValueError, KeyError, TypeError, RecursionError):
        return JsonResponse({"melding": "Dit stuk kan niet worden gelezen."}, status=400)
    except Unreadable:
        return JsonResponse({"melding": "Dit stuk hoort bij een ander account. Het blijft op dit toestel staan."}, status=409)
    form = SignalForm(_as_query(opened, client_id), viewer=request.viewer)
    if not form.is_valid():
        return JsonResponse({"melding": "Dit stuk is niet compleet.", "fouten": form.errors}, status=422)
    recorded = record(form.submitted().piece, by=request.viewer, client_id=client_id, at=now())
    if recorded.signal_id is None:
        return JsonResponse({"melding": recorded.decision.reason}, status=409)
    return _created(recorded, client_id)


def _acknowledged(request: SignedIn, recorded: Recorded, client_id: uuid.UUID, *, masked: int) -> HttpResponseBase:
    """A script gets 201 with X-Ack; a plain form goes on to the next step."""
    if request.headers.get("X-Puzzelstuk") == "toestel":
        return _created(recorded, client_id, masked)
    query = f"?vastgelegd=1&gemaskeerd={masked}" if masked else "?vastgelegd=1"
    return HttpResponseRedirect(f"/signaal/{recorded.signal_id}/volgende-stap{query}")


def _created(recorded: Recorded, client_id: uuid.UUID, masked: int = 0) -> HttpResponse:
    query = f"?vastgelegd=1&gemaskeerd={masked}" if masked else "?vastgelegd=1"
    headers = {"X-Ack": str(client_id), "Location": f"/signaal/{recorded.signal_id}/volgende-stap{query}"}
    return HttpResponse(status=201, headers=headers)


def _form_page(request: SignedIn, form: SignalForm, typed: QueryDict, status: int = 200) -> HttpResponse:
    text, ticked = " ".join(typed.get(name, "") for name in ("zag", "hoorde", "denk")), set(typed.getlist("kenmerk"))
    context = form_choices(request.viewer, typed) | {
        "form": form,
        "typed": _typed(typed),
        "client_id": uuid_or_none(typed.get("client_id", "")) or uuid.uuid4(),
        "chosen": ticked,
        "suggestions": shown_suggestions(text, request.viewer.organisation, ticked) if text.strip() or ticked else None,
    }
    response = render(request, "signaal/nieuw.html", context, status=status)
    if request.method == "GET":
        # Nothing of anyone stands in it yet, and "no-store" would make the back button forget what was typed.
        response.headers["Cache-Control"] = "private, no-cache"
    return response


def form_choices(viewer: Viewer, typed: QueryDict) -> dict[str, object]:
    """What the form can be filled in with, for this organisation."""
    adopted = adopted_tasks(viewer.organisation)
    task = typed.get("taak") or viewer.task or "buurt"
    naming = {key: one.rule(adopted.get(key)) for key, one in source_tasks().items()}
    everything = frozenset(Condition)
    return {
        "tasks": source_tasks().values(),
        "task": task,
        "mention_groups": _mention_groups(allowed_kinds(naming.get(task), everything), typed),
        "condition": bool(naming.get(task) and naming[task].condition),  # type: ignore[union-attr]
        "naming_tasks": ",".join(key for key, rule in naming.items() if rule),
        "areas": neighbourhoods(),
        "day_parts": DAY_PARTS,
        "earner": EARNER,
    }


def _mention_groups(kinds: Iterable[MentionKind], typed: QueryDict) -> list[dict[str, object]]:
    allowed = set(kinds)
    return [
        {
            "label": label,
            "fields": [(f"{kind}_{part}", labels[part], typed.get(f"{kind}_{part}", "")) for part in PARTS[kind]],
        }
        for kind, (label, labels) in MENTION_LABELS.items()
        if kind in allowed
    ]


def _typed(posted: QueryDict) -> dict[str, str]:
    return {name: posted.get(name, "") for name in KEPT}


def _as_query(opened: dict[str, object], client_id: uuid.UUID) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, value in opened.items():
        query.setlist(str(name), [str(one) for one in value] if isinstance(value, list) else [str(value)])
    query["client_id"] = str(client_id)
    return query
