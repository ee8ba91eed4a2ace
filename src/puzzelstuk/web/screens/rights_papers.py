"""What an organisation needs on paper: models filled from the settings, a draft report of a breach, and the page for everyone."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from puzzelstuk.flows.rights.breach import report
from puzzelstuk.flows.rights.paper import took
from puzzelstuk.guidance.documents import EXAMPLE, documents
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.retention import TERMS, RetentionClass
from puzzelstuk.web.forms.maintain import ROLE_NAMES
from puzzelstuk.web.forms.rights import BreachForm, first_problem
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

ONE_HOUR = "public, max-age=3600"


@require_GET
@for_act(Act.DOCUMENT_READ)
def all_documents(request: SignedIn) -> HttpResponse:
    return render(request, "modellen/lijst.html", {"documents": documents().values(), "example": EXAMPLE})


@require_GET
@for_act(Act.DOCUMENT_READ)
def one_document(request: SignedIn, document_id: str) -> HttpResponseBase:
    found = documents().get(document_id)
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "modellen/een.html", {"document": found, "example": EXAMPLE})


@require_GET
@for_act(Act.DOCUMENT_READ)
def document_file(request: SignedIn, document_id: str) -> HttpResponseBase:
    """The model as Markdown, to go on with in one's own word processor."""
    found = documents().get(document_id)
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    took(found.id, by=request.viewer, at=now())
    answer = HttpResponse(found.as_markdown(), content_type="text/markdown; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.id}.md"'
    return answer


@require_http_methods(["GET", "POST"])
@for_act(Act.BREACH_REPORT)
def breach(request: SignedIn) -> HttpResponseBase:
    """A form, and the draft it gives. By POST: what it is about stands in no address."""
    form, problem = BreachForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST":
        if form.is_valid():
            made = report(form.about(), by=request.viewer, at=now())
            return render(request, "datalek/verslag.html", {"report": made, "now": now()})
        problem = first_problem(form)
    context = {"form": form, "problem": problem, "roles": ROLE_NAMES.items(), "now": now()}
    return render(request, "datalek/formulier.html", context, status=422 if problem else 200)


@require_safe
def for_everyone(request: HttpRequest) -> HttpResponseBase:
    """What is done with signals and what is not: without signing in, the same for everyone, without a cookie."""
    nobody = HttpRequest()
    nobody.path = "/wat-wij-doen"
    days = {kind: TERMS[kind].erase_after.days for kind in (RetentionClass.SIGNAL, RetentionClass.PLACE)}
    context = {
        "months": days[RetentionClass.SIGNAL] // 30,
        "years": days[RetentionClass.PLACE] // 365,
        "contact": settings.CONFIGURATION.privacy_contact,
    }
    page = render_to_string("openbaar/wat_wij_doen.html", context, nobody)
    return HttpResponse(page, headers={"Cache-Control": ONE_HOUR})
