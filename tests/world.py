"""The fixed people of Veenstad, as tests meet them.

samira   youth worker at Welzijn Veenstad, reports        joke   contact person for signals there
chris    mentor at school, reports                         marit  contact person there
henk     housing consultant, may name people               greet  contact person there
wil      Wmo consultant     fatma  benefit consultant      nora   desk officer (VIK)
tom      functional admin of the welfare organisation      anne   privacy officer (FG)
"""

import uuid
from datetime import datetime
from zoneinfo import ZoneInfo

from django.test import Client

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.flows.record import record
from puzzelstuk.organisations.models import Function, Member, Organisation
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.web.viewer import viewer_of_member

WEDNESDAY = datetime(2026, 11, 18, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
LATE = datetime(2026, 11, 18, 22, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
SEEN_AT_SCHOOL = "Jongen wordt elke dag bij het plein opgehaald door veel oudere mannen."


def member(slug: str) -> Member:
    return Member.objects.get(email=f"{slug}@veenstad.example")


def viewer(slug: str) -> Viewer:
    """This person, acting in their own organisation."""
    found = viewer_of_member(member(slug))
    assert found is not None
    return found


def signed_in(slug: str) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(member(slug), backend="django.contrib.auth.backends.ModelBackend")
    return client


def function(title: str, organisation: str) -> Function:
    return Function.objects.get(title=title, organisation__slug=organisation)


def organisation(slug: str) -> Organisation:
    return Organisation.objects.get(slug=slug)


def recorded_by(slug: str, text: str = SEEN_AT_SCHOOL, *, at: datetime = WEDNESDAY, piece: Piece | None = None) -> uuid.UUID:
    """A signal of this person; returns its id."""
    by = viewer(slug)
    sent = piece or Piece(source_task=by.task, observation=Observation(saw=text, indicators=("JA3",)), phenomena=("jonge_aanwas",))
    result = record(sent, by=by, client_id=uuid.uuid4(), at=at)
    assert result.signal_id is not None, result.decision.reason
    return result.signal_id
