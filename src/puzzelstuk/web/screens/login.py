"""Signing in and out. One-click sign-in exists in practice mode and only while bound to loopback."""

from functools import lru_cache

from django.conf import settings
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from puzzelstuk.audit.write import AuditAct
from puzzelstuk.flows.organisation.signing import note
from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.passwords import holder_of
from puzzelstuk.organisations.selectors import PracticePerson, practice_people
from puzzelstuk.policy.access import Role
from puzzelstuk.web.attempts import attempt, from_address
from puzzelstuk.web.credentials import code_fits, held_by, passkey_answer, passkey_question
from puzzelstuk.web.entering import begin, enter, halfway, proof_failed, safe, sign_in_elsewhere
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import Request, now

WRONG = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw."
TOO_OFTEN = (
    "Er is te vaak geprobeerd. Wacht een kwartier. Wil je nu verder? "
    "Gebruik een toegangssleutel, of vraag hieronder een link per mail."
)
WRONG_CODE = "Deze code klopt niet. Wacht op een nieuwe code en probeer het opnieuw."
CODE_TOO_OFTEN = "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier, of gebruik een toegangssleutel."
NO_PASSKEY = "Inloggen met een toegangssleutel lukte niet. Probeer het opnieuw, of log in met je wachtwoord."
TOO_MANY = 429
LONGEST_PASSWORD = 200
QUESTIONS_PER_ADDRESS = 500
LONGEST_ANSWER = 20_000


def one_click() -> bool:
    """Both must hold: practice mode, and reachable from this machine only."""
    return bool(settings.CONFIGURATION.practice and settings.CONFIGURATION.loopback)


@asks("verder")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Address and password. Too many guesses are refused before anything is computed."""
    if request.method == "GET":
        return _sign_in_page(request)
    email, password = clean_text(request.POST.get("email", ""))[:254], request.POST.get("wachtwoord", "")[:LONGEST_PASSWORD]
    trying = attempt(request, "wachtwoord", email)
    if not trying.allowed():
        return _sign_in_page(request, TOO_OFTEN, status=TOO_MANY)
    member = holder_of(email, password)
    if member is None:
        return _sign_in_page(request, WRONG, status=401)
    trying.was_right()
    return begin(request, member, onward(request))


@require_http_methods(["GET", "POST"])
def with_passkey(request: HttpRequest) -> HttpResponseBase:
    """The question a passkey signs (a script asks it), and its answer. A passkey alone is enough: it checks its owner."""
    asks = request.method == "GET"
    trying = from_address(request, "sleutelvraag", QUESTIONS_PER_ADDRESS) if asks else from_address(request, "sleutel")
    if not trying.allowed():
        return _sign_in_page(request, TOO_OFTEN, status=TOO_MANY)
    if asks:
        return JsonResponse(passkey_question(request, None), headers={"Cache-Control": "no-store"})
    member = passkey_answer(request, request.POST.get("sleutel", "")[:LONGEST_ANSWER], None)
    if member is None:
        return _sign_in_page(request, NO_PASSKEY, status=401)
    elsewhere = sign_in_elsewhere(member)
    if elsewhere:
        return render(request, "inloggen/eigen_organisatie.html", {"ways": elsewhere}, status=403)
    trying.was_right()
    return enter(request, member, onward(request), strong=True)


@require_http_methods(["GET", "POST"])
def second_step(request: HttpRequest) -> HttpResponseBase:
    """After the password: a code of the app, a recovery code or a passkey."""
    waiting = halfway(request)
    if waiting is None:
        return redirect("/inloggen")
    member, further = waiting
    problem, status = "", 200
    if request.method == "POST":
        trying = attempt(request, "code", member.email)
        if not trying.allowed():
            problem, status = CODE_TOO_OFTEN, TOO_MANY
        elif _proves(request, member):
            trying.was_right()
            return enter(request, member, further, strong=True)
        else:
            proof_failed(member, "tweede stap")
            problem, status = WRONG_CODE, 401
    held = held_by(member)
    context = {"problem": problem, "held": held}
    return render(request, "inloggen/tweede_stap.html", context, status=status)


@require_http_methods(["GET"])
def second_step_question(request: HttpRequest) -> HttpResponseBase:
    """What a passkey of this account must sign."""
    waiting = halfway(request)
    if waiting is None:
        return JsonResponse({"melding": "Log opnieuw in."}, status=401, headers={"Cache-Control": "no-store"})
    return JsonResponse(passkey_question(request, waiting[0]), headers={"Cache-Control": "no-store"})


@asks("verder")
@require_POST
def practice_sign_in(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Become one of the fixed people of Veenstad."""
    chosen = next((one for one in practice_people() if one.slug == slug), None) if one_click() else None
    if chosen is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return enter(request, chosen.member, onward(request), strong=False)


@require_POST
def sign_out(request: Request) -> HttpResponse:
    with transaction.atomic():
        if request.viewer is not None:
            note(AuditAct.SIGNED_OUT, request.viewer.member, at=now())
        logout(request)
    return redirect("/inloggen")


def onward(request: HttpRequest) -> str:
    """Where somebody was going, when that is within the site."""
    return safe(request.POST.get("verder") or request.GET.get("verder") or "")


def _proves(request: HttpRequest, member: Member) -> bool:
    answer = request.POST.get("sleutel", "")[:LONGEST_ANSWER]
    if answer:
        return passkey_answer(request, answer, member) is not None
    return code_fits(member, clean_text(request.POST.get("code", ""))[:40])


def _sign_in_page(request: HttpRequest, problem: str = "", status: int = 200) -> HttpResponse:
    shows_people = one_click() and status != TOO_MANY  # what is refused costs as little as can be
    groups = _groups([one for one in practice_people() if one.slug in _with_a_button()]) if shows_people else []
    context = {
        "problem": problem,
        "groups": groups,
        "onward": onward(request),
        "email": request.POST.get("email", "")[:254],
        "ways": [(one.id, one.name) for one in settings.CONFIGURATION.single_sign_on],
    }
    return render(request, "inloggen.html", context, status=status)


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
