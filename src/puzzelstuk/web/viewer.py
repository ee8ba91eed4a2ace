"""From a session to a viewer, and the one gate every screen stands behind."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.organisations.models import Member, session_hash
from puzzelstuk.organisations.selectors import Standing, functions_held, standings_of
from puzzelstuk.policy.access import Act, Role, stands_for_functions
from puzzelstuk.policy.login import needs_second_factor
from puzzelstuk.web.phase import open_to
from puzzelstuk.web.presence import away_too_long, seen
from puzzelstuk.web.requests import Request, SignedIn, session_over, texts_in

Screen = Callable[..., HttpResponseBase]
ORGANISATION_KEY = "organisatie"
STRONG = "sterk"


class ViewerMiddleware:
    """Puts the viewer on the request; looks in the database only when there is a session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        known = cast(Request, request)
        known.must_prove = False
        known.viewer = viewer_of(request)
        known.must_prove = known.viewer is not None and lacks_second_factor(request, known.viewer)
        response = self.get_response(request)
        seen(request, response)
        return response


def viewer_of(request: HttpRequest) -> Viewer | None:
    """The signed-in account in its chosen organisation; None without a valid session or role."""
    session = request.session
    member_id = session.get(SESSION_KEY, "") if session.session_key else ""
    if member_id and away_too_long(request):
        session.flush()
        return None
    standings = standings_of(uuid.UUID(member_id)) if member_id else []
    if not standings:
        return None
    if not constant_time_compare(session.get(HASH_SESSION_KEY, ""), _session_hash(standings[0])):
        session.flush()  # a changed password ends every session that was opened with the old one, "overal uitloggen" too
        return None
    return _viewer(uuid.UUID(member_id), standings, session.get(ORGANISATION_KEY, ""))


def viewer_of_member(member: Member, organisation: str = "") -> Viewer | None:
    """An active account as a viewer in one of its organisations (none named: the first)."""
    return _viewer(member.id, standings_of(member.id), organisation)


def _session_hash(standing: Standing) -> str:
    return session_hash(standing.password, standing.session_round)


def lacks_second_factor(request: HttpRequest, viewer: Viewer) -> bool:
    """Whether a role asks for more than was shown at signing in; a role given since counts at once."""
    practice = settings.CONFIGURATION.practice
    return needs_second_factor(viewer.roles, practice=practice) and not request.session.get(STRONG)


def _viewer(member_id: uuid.UUID, standings: list[Standing], organisation: str) -> Viewer | None:
    chosen = [one for one in standings if str(one.organisation) == (organisation or str(standings[0].organisation))]
    if not chosen:
        return None
    first = chosen[0]
    roles = frozenset(Role(one.role) for one in chosen)
    stands = stands_for_functions(roles)
    held: frozenset[uuid.UUID] = functions_held(member_id, first.organisation) if stands else frozenset()
    return Viewer(
        member=member_id,
        name=first.name,
        organisation=first.organisation,
        organisation_name=first.organisation_name,
        roles=roles,
        profession=first.profession,
        task=next((one.task for one in chosen if one.task), ""),
        receivers=held,
    )


def _prove_first(request: Request) -> HttpResponseBase:
    """To the screen where a second step can be set; what was typed comes back."""
    return session_over(request, status=401) if texts_in(request) else redirect("/account")


def for_act(act: Act) -> Callable[[Screen], Screen]:
    """Only who may do this act gets the screen; for everyone else it does not exist."""

    def gate(screen: Screen) -> Screen:
        @wraps(screen)
        def guarded(request: Request, *arguments: Any, **named: Any) -> HttpResponseBase:
            if request.viewer is None and request.method == "POST" and texts_in(request):
                return session_over(request, status=401)
            if request.viewer is None:
                return redirect(f"/inloggen?verder={request.path if request.method == 'GET' else '/'}")
            if request.must_prove and act is not Act.ACCOUNT_KEEP:
                return _prove_first(request)
            if not request.viewer.may(act):
                return render(request, "fouten/bestaat_niet.html", status=404)
            if not open_to(request.viewer, act):
                return render(request, "fouten/nog_niet_vastgesteld.html", status=403)
            return screen(cast(SignedIn, request), *arguments, **named)

        guarded.act = act  # type: ignore[attr-defined]
        return cast(Screen, guarded)

    return gate
