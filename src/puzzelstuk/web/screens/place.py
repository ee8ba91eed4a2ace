"""Something at a place: where, when and what kind, without any field for a person."""

import uuid

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from puzzelstuk.flows.reporting.record import record
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.access import Act
from puzzelstuk.web.forms.place import PLACE_KINDS, PlaceForm
from puzzelstuk.web.forms.signal import DAY_PARTS
from puzzelstuk.web.requests import SignedIn, now, uuid_or_none
from puzzelstuk.web.viewer import for_act

ABOUT_PLACES = (
    "drugshandel",
    "drugsproductie",
    "hennepteelt",
    "illegale_onderhuur",
    "vastgoedfraude",
    "witwassen",
    "jonge_aanwas",
    "arbeidsuitbuiting",
    "mensensmokkel",
)


@require_http_methods(["GET", "POST"])
@for_act(Act.PLACE_RECORD)
def new_place(request: SignedIn) -> HttpResponseBase:
    if request.method == "GET":
        return _page(request, PlaceForm(), QueryDict())
    form = PlaceForm(request.POST)
    if not form.is_valid():
        return _page(request, form, request.POST, status=422)
    recorded = record(form.piece(request.viewer.task), by=request.viewer, client_id=form.client(), at=now())
    if recorded.signal_id is None:
        form.add_error(None, recorded.decision.reason)
        return _page(request, form, request.POST, status=409)
    return redirect(f"/signaal/{recorded.signal_id}/volgende-stap?vastgelegd=1")


def _page(request: SignedIn, form: PlaceForm, typed: QueryDict, status: int = 200) -> HttpResponse:
    cards = catalogue().phenomena
    context = {
        "form": form,
        "typed": typed.dict(),
        "client_id": uuid_or_none(typed.get("client_id", "")) or uuid.uuid4(),
        "areas": neighbourhoods(),
        "place_kinds": PLACE_KINDS,
        "day_parts": DAY_PARTS,
        "cards": [cards[key] for key in ABOUT_PLACES if key in cards],
    }
    return render(request, "plek/nieuw.html", context, status=status)
