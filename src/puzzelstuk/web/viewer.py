"""From a session to a viewer, and the one gate every screen stands behind."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.organisations.models import Assignment, Member
from puzzelstuk.organisations.selectors import assignments_of, functions_held
from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.web.requests import Request, SignedIn, session_over, texts_in

Screen = Callable[..., HttpResponseBase]
ORGANISATION_KEY = "organisatie"


class ViewerMiddleware:
    """Puts the viewer on the request; looks in the database only when there is a session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        cast(Request, request).viewer = viewer_of(request)
        return self.get_response(request)


def viewer_of(request: HttpRequest) -> Viewer | None:
    """The signed-in account in its chosen organisation; None without a valid session or role."""
    user = get_user(request) if request.session.session_key else None
    return viewer_of_member(user, request.session.get(ORGANISATION_KEY, "")) if isinstance(user, Member) else None


def viewer_of_member(member: Member, organisation: str = "") -> Viewer | None:
    """An active account as a viewer in one of its organisations (none named: the first)."""
    assignments = assignments_of(member) if member.is_active else []
    chosen = organisation or (str(assignments[0].organisation_id) if assignments else "")
    return _viewer(member, [one for one in assignments if str(one.organisation_id) == chosen])


def _viewer(user: Member, assignments: list[Assignment]) -> Viewer | None:
    if not assignments:
        return None
    first = assignments[0]
    roles = frozenset(Role(one.role) for one in assignments)
    handles = bool(may(roles, Act.SIGNAL_HANDLE))
    held: frozenset[uuid.UUID] = functions_held(user.id, first.organisation_id) if handles else frozenset()
    return Viewer(
        member=user.id,
        name=user.display_name,
        organisation=first.organisation_id,
        organisation_name=first.organisation.name,
        roles=roles,
        profession=first.profession,
        task=next((one.task for one in assignments if one.task), ""),
        receivers=held,
    )


def for_act(act: Act) -> Callable[[Screen], Screen]:
    """Only who may do this act gets the screen; for everyone else it does not exist."""

    def gate(screen: Screen) -> Screen:
        @wraps(screen)
        def guarded(request: Request, *arguments: Any, **named: Any) -> HttpResponseBase:
            if request.viewer is None and request.method == "POST" and texts_in(request):
                return session_over(request, status=401)
            if request.viewer is None:
                return redirect(f"/inloggen?verder={request.path}")
            if not request.viewer.may(act):
                return render(request, "fouten/bestaat_niet.html", status=404)
            return screen(cast(SignedIn, request), *arguments, **named)

        guarded.act = act  # type: ignore[attr-defined]
        return cast(Screen, guarded)

    return gate
