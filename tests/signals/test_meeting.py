"""Pieces with the same thing in them meet under one agreement, and under no other."""

import uuid

import pytest

from puzzelstuk.access.grants import Permission, grant
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.selectors import agreement_of
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece, create
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.models import Mention, MentionKey
from puzzelstuk.signals.selectors import HANDLING
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db

VEENSTAD, ELSEWHERE = uuid.UUID(int=1), uuid.UUID(int=2)


def piece_with(plate: str) -> Piece:
    return Piece(source_task="wonen", mentions=(MentionText(MentionKind.VEHICLE, {"plate": plate}),))


def key_of(plate: str, agreement: uuid.UUID | None) -> bytes | None:
    """The blind index under which a new signal with this plate can meet others; None when there is no key."""
    greet, signal_id, today = viewer("greet"), uuid.uuid4(), WEDNESDAY.date()
    with looking_as(greet):
        mine = [Permission(one, ("mentions",), HANDLING, "proef") for one in greet.receivers]
        grant(signal_id, greet.organisation, mine, starts=today, ends=today.replace(year=2027))
        create(piece_with(plate), signal_id=signal_id, organisation=greet.organisation, agreement=agreement, today=today)
        found = MentionKey.objects.filter(mention__signal=signal_id).first()
    return bytes(found.value) if found else None


def test_the_same_plate_meets_itself_however_it_was_typed(app_role: None) -> None:
    assert key_of("XT-483-R", VEENSTAD) == key_of("xt 483 r", VEENSTAD)


def test_another_plate_does_not(app_role: None) -> None:
    assert key_of("XT-483-R", VEENSTAD) != key_of("XT-483-S", VEENSTAD)


def test_under_another_agreement_the_same_plate_is_a_stranger(app_role: None) -> None:
    assert key_of("XT-483-R", VEENSTAD) != key_of("XT-483-R", ELSEWHERE)


def test_without_an_agreement_there_is_nothing_to_meet_by(app_role: None) -> None:
    assert key_of("XT-483-R", None) is None


def test_without_a_certain_identifier_there_is_no_key(app_role: None) -> None:
    assert key_of("wit busje", VEENSTAD) is None


def test_a_recorded_mention_is_scoped_to_the_agreement_of_its_organisation(app_role: None) -> None:
    signal_id = recorded_by("henk", piece=piece_with("XT-483-R"))
    greet = viewer("greet")
    with looking_as(greet):
        assert MentionKey.objects.get(mention__signal=signal_id).agreement == agreement_of(greet.organisation)


@pytest.mark.parametrize(
    ("kind", "parts", "keys"),
    [
        (MentionKind.PERSON, {"family": "de Wit", "birth_year": "1994", "phone": "06-12345678"}, {"naam_geboortejaar", "telefoon"}),
        (MentionKind.VEHICLE, {"plate": "XT-483-R", "looks": "zwart"}, {"kenteken"}),
        (MentionKind.ADDRESS, {"street": "Turfkade", "number": "8", "postcode": "1234 AB"}, {"adres"}),
        (MentionKind.ORGANISATION, {"name": "Zorg BV", "kvk": "12345678"}, {"kvk"}),
    ],
)
def test_every_kind_of_mention_is_stored_with_every_key_it_has(
    app_role: None, kind: MentionKind, parts: dict[str, str], keys: set[str]
) -> None:
    signal_id = recorded_by("henk", piece=Piece(source_task="wonen", mentions=(MentionText(kind, parts),)))
    with looking_as(viewer("greet")):
        assert set(MentionKey.objects.filter(mention__signal=signal_id).values_list("kind", flat=True)) == keys


def test_keys_are_as_invisible_as_the_signal_they_hang_on(app_role: None) -> None:
    recorded_by("henk", piece=piece_with("XT-483-R"))
    with looking_as(viewer("joke")):
        assert (Mention.objects.count(), MentionKey.objects.count()) == (0, 0)
