"""From a proof to a session: a second step where one is set, then in, with a new session id."""

import time
import uuid
from collections.abc import Callable
from typing import TypeVar

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, login, logout
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare
from django.utils.http import url_has_allowed_host_and_scheme

from puzzelstuk.audit.write import REFUSED, AuditAct
from puzzelstuk.flows.organisation.signing import note
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.selectors import organisations_of
from puzzelstuk.policy.login import CONFIRMED_FOR, must_sign_in_elsewhere
from puzzelstuk.web.attempts import remember_device
from puzzelstuk.web.credentials import held_by
from puzzelstuk.web.requests import now
from puzzelstuk.web.sessions import BORN
from puzzelstuk.web.viewer import STRONG

BACKEND = "django.contrib.auth.backends.ModelBackend"
HALFWAY = "halverwege"
CONFIRMED = "bevestigd"
HALFWAY_LASTS = 10 * 60
Done = TypeVar("Done")


def begin(request: HttpRequest, member: Member, onward: str) -> HttpResponseBase:
    """The password was right (or the link): on to the second step when this account has one."""
    elsewhere = sign_in_elsewhere(member)
    if elsewhere:
        return render(request, "inloggen/eigen_organisatie.html", {"ways": elsewhere}, status=403)
    return second_step_or_in(request, member, onward)


def second_step_or_in(request: HttpRequest, member: Member, onward: str) -> HttpResponseBase:
    """On to the second step, or in for who has none; what their role then needs the gate asks for."""
    if not held_by(member).any:
        return enter(request, member, onward, strong=False)
    request.session.flush()
    request.session[HALFWAY] = [str(member.id), int(time.time()), member.get_session_auth_hash(), onward]
    return redirect("/inloggen/tweede-stap")


def halfway(request: HttpRequest) -> tuple[Member, str] | None:
    """Who showed a password and not yet the second step, and where they were going."""
    waiting = request.session.get(HALFWAY) if request.session.session_key else None
    if not waiting or time.time() - waiting[1] > HALFWAY_LASTS:
        return None
    member = Member.objects.filter(id=uuid.UUID(waiting[0]), is_active=True).first()
    if member is None or not constant_time_compare(waiting[2], member.get_session_auth_hash()):
        return None
    return member, str(waiting[3])


def enter(request: HttpRequest, member: Member, onward: str, *, strong: bool) -> HttpResponseBase:
    """Signed in: nothing of the session before this one stays."""
    with transaction.atomic():
        logout(request)
        login(request, member, backend=BACKEND)
        request.session[STRONG] = strong
        note(AuditAct.SIGNED_IN, member.id, at=now())
    response = redirect(safe(onward) or "/")
    remember_device(request, response, member.email)
    return response


def proof_failed(member: Member, about: str) -> None:
    """Somebody came halfway, or sits at an open session, and could not prove who they are."""
    note(AuditAct.SIGN_IN_FAILED, member.id, at=now(), about=about, result=REFUSED)


def changed(member: Member, about: str, change: Callable[[], Done]) -> Done:
    """Change what somebody signs in with; when it was done it stands in the log, in the same transaction."""
    with transaction.atomic():
        done = change()
        if done:
            note(AuditAct.SIGN_IN_CHANGED, member.id, at=now(), about=about)
    return done


def still_in(request: HttpRequest, member: Member, *, strong: bool | None = None) -> None:
    """Go on with a new session id, after a change that ended the others or a proof that was given again."""
    request.session.cycle_key()
    request.session[HASH_SESSION_KEY] = member.get_session_auth_hash()
    request.session[CONFIRMED] = int(time.time())
    if strong is not None:
        request.session[STRONG] = strong


def recently_confirmed(request: HttpRequest) -> bool:
    """Whether who sits here proved it a moment ago: by signing in, or again since."""
    proved = max(request.session.get(CONFIRMED, 0), request.session.get(BORN, 0))
    return bool(time.time() - proved < CONFIRMED_FOR.total_seconds())


def sign_in_elsewhere(member: Member) -> list[tuple[str, str]]:
    """Address and name of the sign-in that this account's organisation wants instead."""
    own = organisations_of(member.id) if settings.CONFIGURATION.single_sign_on else frozenset()
    ways = [one for one in settings.CONFIGURATION.single_sign_on if one.required]
    return [(one.id, one.name) for one in ways if must_sign_in_elsewhere(one.organisations, own)]


def safe(onward: str) -> str:
    """An address within the site, or nothing."""
    return onward if url_has_allowed_host_and_scheme(onward, allowed_hosts=None) and onward.startswith("/") else ""
