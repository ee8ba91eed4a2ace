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

from puzzelstuk.access.grants import Permission, grant
from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.flows.reporting.record import HANDLER_FIELDS, record
from puzzelstuk.organisations.candidates import NEAREST, receivers_for
from puzzelstuk.organisations.models import Function, Member, Organisation
from puzzelstuk.organisations.selectors import agreement_of
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation, open_mention, record_key
from puzzelstuk.signals.identifiers import keys_of
from puzzelstuk.signals.models import Mention, MentionKey
from puzzelstuk.signals.selectors import FIRST_RECEIVER, HANDLING
from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.installation import store
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


def usual_receiver(organisation_id: uuid.UUID) -> uuid.UUID:
    """The function that receives this organisation's signals; of a department without one that of its parent."""
    return receivers_for(organisation_id, routes=(), subject="delen")[NEAREST].function


def recorded_by(slug: str, text: str = SEEN_AT_SCHOOL, *, at: datetime = WEDNESDAY, piece: Piece | None = None) -> uuid.UUID:
    """A signal of this person; returns its id."""
    by = viewer(slug)
    sent = piece or Piece(source_task=by.task, observation=Observation(saw=text, indicators=("JA3",)), phenomena=("jonge_aanwas",))
    result = record(sent, by=by, client_id=uuid.uuid4(), at=at)
    assert result.signal_id is not None, result.decision.reason
    return result.signal_id


def at_the_desk_of_old(slug: str, piece: Piece, *, at: datetime = WEDNESDAY, apart: str = "inge") -> uuid.UUID:
    """A signal with names that lies at the desk with its keys, as from before the rules chose the first receiver (here: `apart`)."""
    signal_id, first = recorded_by(slug, at=at, piece=piece), viewer(apart)
    with looking_as(first):
        own = Grant.objects.filter(object_id=signal_id, purpose=HANDLING, receiver__in=first.receivers).get()
        to_desk = Permission(function("Signaalcoördinator VIK", "gemeente").id, HANDLER_FIELDS, HANDLING, FIRST_RECEIVER)
        grant(signal_id, own.organisation, [to_desk], starts=own.starts_on, ends=own.ends_on)
        agreement = agreement_of(own.organisation)
        for mention in Mention.objects.filter(signal_id=signal_id).select_related("signal"):
            for kind, value in keys_of(open_mention(mention, record_key(mention.signal))).items():
                index = blind_index(store(), str(agreement), kind, value)
                shared = {"organisation": mention.organisation, "retention": mention.retention, "agreement": agreement}
                MentionKey.objects.filter(mention=mention, kind=kind).delete()
                MentionKey(mention=mention, kind=kind, value=index, **shared).save(force_insert=True)
        own.delete()
    return signal_id
