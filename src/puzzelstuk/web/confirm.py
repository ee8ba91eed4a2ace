"""For what cannot be undone: who sits here must have proved it a moment ago. Put it right below the gate."""

from functools import wraps
from typing import Any, cast

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import urlencode

from puzzelstuk.web.entering import recently_confirmed
from puzzelstuk.web.requests import SignedIn
from puzzelstuk.web.viewer import Screen


def confirmed(screen: Screen) -> Screen:
    """Ask for a proof again when the last one is more than ten minutes old; a form is filled in again after it."""

    @wraps(screen)
    def guarded(request: SignedIn, *arguments: Any, **named: Any) -> HttpResponseBase:
        if not recently_confirmed(request):
            onward = request.path if request.method == "GET" else "/account"
            return redirect(f"/account/bevestigen?{urlencode({'verder': onward})}")
        return screen(request, *arguments, **named)

    return cast(Screen, guarded)
