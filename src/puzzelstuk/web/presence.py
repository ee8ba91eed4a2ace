"""The idle lock: who did nothing for a quarter of an hour signs in again, and after half a day everybody does.

When somebody was last there stands in a signed cookie, renewed once a minute at most: a row in the database would cost a
write per request and tell when somebody was there. Without the cookie the moment of signing in counts.
"""

import hashlib
import hmac
import time
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponseBase

from puzzelstuk.policy.login import still_signed_in
from puzzelstuk.web.sessions import BORN

COOKIE = "puzzelstuk_gezien"
RENEWED_EVERY = 60
# What a page asks by itself, for pieces that wait on a phone: nobody has to be there for it.
NOT_A_PERSON = frozenset({"/toestel/munt", "/signaal/verzegeld"})


def away_too_long(request: HttpRequest) -> bool:
    """Whether this session must be opened again."""
    idle = timedelta(minutes=settings.CONFIGURATION.idle_minutes)
    born = float(request.session.get(BORN, 0))
    return not still_signed_in(now=time.time(), born=born, seen=last_seen(request), idle=idle)


def last_seen(request: HttpRequest) -> float:
    """The moment in the cookie of this very session; 0 without one."""
    moment, _, signature = request.COOKIES.get(COOKIE, "").partition(".")
    if not moment.isdecimal() or len(moment) > 12:
        return 0.0
    return float(moment) if hmac.compare_digest(signature, _signature(request, moment)) else 0.0


def seen(request: HttpRequest, response: HttpResponseBase) -> None:
    """Renew the cookie, when somebody is signed in and it is older than a minute."""
    now = int(time.time())
    if request.path in NOT_A_PERSON or not request.session.session_key or SESSION_KEY not in request.session:
        return
    if now - last_seen(request) < RENEWED_EVERY:
        return
    response.set_cookie(
        COOKIE,
        f"{now}.{_signature(request, str(now))}",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def _signature(request: HttpRequest, moment: str) -> str:
    message = f"gezien|{request.session.session_key}|{moment}"
    return hmac.new(settings.SECRET_KEY.encode(), message.encode(), hashlib.sha256).hexdigest()[:32]
