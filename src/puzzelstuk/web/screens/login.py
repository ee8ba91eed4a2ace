"""Signing in and out. One-click sign-in exists in practice mode and only while bound to loopback."""

from functools import lru_cache

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.selectors import PracticePerson, practice_people
from puzzelstuk.policy.access import Role
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.limits import asks


def one_click() -> bool:
    """Both must hold: practice mode, and reachable from this machine only."""
    return bool(settings.CONFIGURATION.practice and settings.CONFIGURATION.loopback)


@asks("verder")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    error = ""
    if request.method == "POST":
        email, password = clean_text(request.POST.get("email", "")), request.POST.get("wachtwoord", "")
        member = authenticate(request, username=email, password=password)
        if isinstance(member, Member):
            return _welcome(request, member)
        error = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw."
    groups = _groups([one for one in practice_people() if one.slug in _with_a_button()]) if one_click() else []
    context = {"error": error, "groups": groups, "onward": _onward(request), "email": request.POST.get("email", "")}
    return render(request, "inloggen.html", context, status=401 if error else 200)


@asks("verder")
@require_POST
def practice_sign_in(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Become one of the fixed people of Veenstad."""
    chosen = next((one for one in practice_people() if one.slug == slug), None) if one_click() else None
    if chosen is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return _welcome(request, chosen.member)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("/inloggen")


@lru_cache(maxsize=1)
def _with_a_button() -> frozenset[str]:
    """One or two people a role; their colleagues are there so that nobody is the only one with a task."""
    people = read_yaml(FOLDER / "practice" / "veenstad.yaml")["mensen"]
    return frozenset(slug for slug, row in people.items() if row.get("knop"))


def _groups(people: list[PracticePerson]) -> list[tuple[str, list[PracticePerson]]]:
    """The people of Veenstad by what one would like to try as them."""
    handling = {Role.CONTACT_PERSON, Role.DESK_OFFICER}
    reporters = [one for one in people if one.roles == {Role.REPORTER}]
    handlers = [one for one in people if one.roles & handling]
    others = [one for one in people if one not in reporters and one not in handlers]
    return [("Iemand die iets ziet", reporters), ("Wie signalen ontvangt", handlers), ("Beheer en toezicht", others)]


def _welcome(request: HttpRequest, member: Member) -> HttpResponseBase:
    login(request, member, backend="django.contrib.auth.backends.ModelBackend")
    return redirect(_onward(request) or "/")


def _onward(request: HttpRequest) -> str:
    wanted = request.POST.get("verder") or request.GET.get("verder") or ""
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/") else ""
