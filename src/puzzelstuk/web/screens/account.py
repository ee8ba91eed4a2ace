"""Your account: password, passkeys, an app with codes, recovery codes, and signing out everywhere."""

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from puzzelstuk.audit.write import AuditAct
from puzzelstuk.flows.organisation.signing import note
from puzzelstuk.organisations.actions import want_mail
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.passwords import choose_password, end_all_sessions, is_password_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.login import may_remove_passkey, needs_second_factor
from puzzelstuk.web.attempts import attempt
from puzzelstuk.web.confirm import confirmed
from puzzelstuk.web.credentials import (
    add_passkey,
    app_picture,
    app_secret,
    code_fits,
    held_by,
    new_passkey_question,
    new_recovery_codes,
    passkey_answer,
    passkey_question,
    remove_passkey,
    start_app,
    stop_app,
)
from puzzelstuk.web.entering import changed, proof_failed, still_in
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.limits import asks
from puzzelstuk.web.post import send
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.screens.login import CODE_TOO_OFTEN, LONGEST_ANSWER, LONGEST_PASSWORD, onward
from puzzelstuk.web.viewer import for_act

NOT_ADDED = "De toegangssleutel is niet toegevoegd. Probeer het opnieuw."
WRONG_PASSWORD = "Je huidige wachtwoord klopt niet."  # noqa: S105  # a message
NOT_PROVED = "Dit klopt niet. Probeer het opnieuw."


@asks("gedaan")
@require_GET
@for_act(Act.ACCOUNT_KEEP)
def overview(request: SignedIn) -> HttpResponse:
    """What this account signs in with."""
    return _overview(request)


@require_http_methods(["GET", "POST"])
@for_act(Act.ACCOUNT_KEEP)
def password(request: SignedIn) -> HttpResponseBase:
    """Choose another password; every other session ends."""
    if request.method == "GET":
        return render(request, "account/wachtwoord.html")
    member, typed = (
        _member(request),
        [request.POST.get(name, "")[:LONGEST_PASSWORD] for name in ("huidig", "wachtwoord", "nogmaals")],
    )
    trying = attempt(request, "wachtwoord-anders", member.email)  # a count of its own: who guesses outside does not reach it
    if not trying.allowed():
        return _password_page(request, CODE_TOO_OFTEN.replace("een verkeerde code", "een verkeerd wachtwoord"), 429)
    if not is_password_of(member, typed[0]):
        return _password_page(request, WRONG_PASSWORD)
    trying.was_right()
    if typed[1] != typed[2]:
        return _password_page(request, "De twee nieuwe wachtwoorden zijn niet gelijk.")
    decision = changed(member, "wachtwoord", lambda: choose_password(member, typed[1]))
    if not decision:
        return _password_page(request, decision.reason)
    still_in(request, member)
    send("veranderd", member.email)
    return redirect("/account?gedaan=wachtwoord")


@require_http_methods(["GET", "POST"])
@for_act(Act.ACCOUNT_KEEP)
@confirmed
def app(request: SignedIn) -> HttpResponseBase:
    """Set up an app with codes: a picture to scan, then a first code that shows it arrived."""
    member, problem = _member(request), ""
    if request.method == "POST":
        trying = attempt(request, "code", member.email)
        code = clean_text(request.POST.get("code", ""))[:20]
        if trying.allowed() and changed(member, "app", lambda: start_app(request, member, code)):
            trying.was_right()
            return _set(request, member)
        problem = "Deze code klopt niet. Kijk of de klok van je telefoon gelijkloopt."
    secret = app_secret(request, fresh=request.method == "GET")
    wide, dark = app_picture(request, member, secret)
    shown = {
        "problem": problem,
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "wide": wide,
        "dark": dark,
    }
    return render(request, "account/app.html", shown, status=422 if problem else 200)


@require_POST
@for_act(Act.ACCOUNT_KEEP)
@confirmed
def app_away(request: SignedIn) -> HttpResponseBase:
    member = _member(request)
    decision = may_remove_passkey([name for _, name in held_by(member).passkeys], needed=_needed(request))
    if not decision:
        return _overview(request, decision.reason, status=409)
    changed(member, "app", lambda: stop_app(member))
    return _changed(request, member, "app-weg")


@require_GET
@for_act(Act.ACCOUNT_KEEP)
@confirmed
def passkey_to_add(request: SignedIn) -> HttpResponseBase:
    """What a device must sign to become a passkey; a script asks this."""
    return JsonResponse(new_passkey_question(request, _member(request)), headers={"Cache-Control": "no-store"})


@require_POST
@for_act(Act.ACCOUNT_KEEP)
@confirmed
def passkey(request: SignedIn) -> HttpResponseBase:
    """Add a passkey."""
    member, answer = _member(request), request.POST.get("sleutel", "")[:LONGEST_ANSWER]
    name = clean_text(request.POST.get("naam", ""))
    if not changed(member, "toegangssleutel", lambda: add_passkey(request, member, name, answer)):
        return _overview(request, NOT_ADDED, status=422)
    return _set(request, member)


@require_POST
@for_act(Act.ACCOUNT_KEEP)
@confirmed
def passkey_away(request: SignedIn) -> HttpResponseBase:
    member, number = _member(request), request.POST.get("weg", "")
    held = held_by(member)
    others = [name for key, name in held.passkeys if str(key) != number] + (["app"] if held.app else [])
    decision = may_remove_passkey(others, needed=_needed(request))
    if not decision:
        return _overview(request, decision.reason, status=409)
    if not number.isdecimal() or not changed(member, "toegangssleutel", lambda: remove_passkey(member, int(number[:18]))):
        return _overview(request, "Deze toegangssleutel is er niet.", status=404)
    return _changed(request, member, "sleutel-weg")


@require_POST
@for_act(Act.ACCOUNT_KEEP)
@confirmed
def recovery_codes(request: SignedIn) -> HttpResponseBase:
    """New recovery codes, shown this once."""
    member = _member(request)
    codes = changed(member, "herstelcodes", lambda: new_recovery_codes(member))
    send("veranderd", member.email)
    return render(request, "account/herstelcodes.html", {"codes": codes})


@require_POST
@for_act(Act.ACCOUNT_KEEP)
def out_everywhere(request: SignedIn) -> HttpResponseBase:
    """End every session of this account, this one too."""
    with transaction.atomic():
        end_all_sessions(_member(request))
        note(AuditAct.SIGNED_OUT_EVERYWHERE, request.viewer.member, at=now())
    return redirect("/inloggen")


@require_POST
@for_act(Act.ACCOUNT_KEEP)
def mail_switch(request: SignedIn) -> HttpResponseBase:
    """A mail once a week to look, on or off; the same moment for everybody who wants one."""
    want_mail(request.viewer.member, wanted=request.POST.get("mail") == "aan")
    return redirect("/account?gedaan=mail")


@asks("verder")
@require_http_methods(["GET", "POST"])
@for_act(Act.ACCOUNT_KEEP)
def confirm(request: SignedIn) -> HttpResponseBase:
    """Prove again who sits here, before something that cannot be undone."""
    member, problem, status = _member(request), "", 200
    if request.method == "POST":
        trying = attempt(request, "bevestigen", member.email)
        if not trying.allowed():
            problem, status = CODE_TOO_OFTEN, 429
        elif _proves(request, member):
            trying.was_right()
            still_in(request, member)
            return redirect(onward(request) or "/account")
        else:
            proof_failed(member, "bevestigen")
            problem, status = NOT_PROVED, 401
    context = {"problem": problem, "held": held_by(member), "onward": onward(request)}
    return render(request, "account/bevestigen.html", context, status=status)


@require_GET
@for_act(Act.ACCOUNT_KEEP)
def confirm_question(request: SignedIn) -> HttpResponseBase:
    """What a passkey of this account must sign to confirm."""
    return JsonResponse(passkey_question(request, _member(request)), headers={"Cache-Control": "no-store"})


def _proves(request: SignedIn, member: Member) -> bool:
    """A passkey, or what this account has besides: its code when there is an app, else its password."""
    answer = request.POST.get("sleutel", "")[:LONGEST_ANSWER]
    if answer:
        return passkey_answer(request, answer, member) is not None
    if held_by(member).any:
        return code_fits(member, clean_text(request.POST.get("code", ""))[:40])
    return is_password_of(member, request.POST.get("wachtwoord", "")[:LONGEST_PASSWORD])


def _set(request: SignedIn, member: Member) -> HttpResponseBase:
    """A second step was set and shown to work: this session may do all its roles may. First time: recovery codes."""
    still_in(request, member, strong=True)
    send("veranderd", member.email)
    if held_by(member).codes_left:
        return redirect("/account?gedaan=stap")
    return render(request, "account/herstelcodes.html", {"codes": new_recovery_codes(member)})


def _changed(request: SignedIn, member: Member, done: str) -> HttpResponseBase:
    still_in(request, member)
    send("veranderd", member.email)
    return redirect(f"/account?gedaan={done}")


def _member(request: SignedIn) -> Member:
    return Member.objects.get(id=request.viewer.member)


def _needed(request: SignedIn) -> bool:
    return needs_second_factor(request.viewer.roles, practice=settings.CONFIGURATION.practice)


def _overview(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    member = _member(request)
    context = {
        "held": held_by(member),
        "wants_mail": member.wants_mail,
        "needed": _needed(request),
        "must_prove": request.must_prove,
        "problem": problem,
        "done": request.GET.get("gedaan", ""),
    }
    return render(request, "account/overzicht.html", context, status=status)


def _password_page(request: SignedIn, problem: str, status: int = 422) -> HttpResponse:
    return render(request, "account/wachtwoord.html", {"problem": problem}, status=status)
