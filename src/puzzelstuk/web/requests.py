"""The request as screens get it."""

import uuid
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from puzzelstuk.access.viewer import Viewer


class Request(HttpRequest):
    """An HTTP request with the viewer that the middleware found, or None."""

    viewer: Viewer | None


class SignedIn(HttpRequest):
    """A request of somebody who is signed in and may do the screen's act."""

    viewer: Viewer


def now() -> datetime:
    """The moment, in Dutch local time."""
    return timezone.localtime()


def uuid_or_none(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
