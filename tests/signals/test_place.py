"""An observation about a place: the database has no room for free text in it."""

import psycopg
import pytest
from django.db import IntegrityError

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.reporting.follow import enrich
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.signals.models import Enrichment, ObservationKind, Signal, SignalKind
from tests.committed import Committed
from tests.world import WEDNESDAY, recorded_by, viewer

SQUARE = Piece(source_task="buurt", kind=SignalKind.PLACE, phenomena=("drugshandel",), area="BU99010101", place_kind="plein")


@pytest.mark.django_db
def test_a_place_is_kept_for_the_area_picture_with_a_term_of_its_own(app_role: None) -> None:
    signal_id = recorded_by("samira", piece=SQUARE)
    with looking_as(viewer("joke")):
        place = Signal.objects.get(id=signal_id)
    assert (place.kind, place.retention, place.area) == ("plek", "plek", "BU99010101")


@pytest.mark.parametrize("column", ["saw", "heard", "thought"])
@pytest.mark.django_db
def test_the_database_refuses_text_with_a_place(app_role: None, column: str) -> None:
    written = Observation(**{column: "De jongen van nummer 8."})
    with pytest.raises(IntegrityError, match="place_has_no_free_text"):
        recorded_by("samira", piece=Piece(source_task="buurt", kind=SignalKind.PLACE, observation=written))


@pytest.mark.parametrize("change", ["saw = 'x'", "heard = 'x'", "thought = 'x'"])
def test_the_database_refuses_text_that_is_put_there_later(committed: Committed, change: str) -> None:
    with committed.role():
        recorded_by("samira", piece=SQUARE)
    with pytest.raises(psycopg.errors.CheckViolation, match="place_has_no_free_text"):
        committed.change(f"UPDATE signals_signal SET {change}")


def test_a_signal_with_text_cannot_become_a_place(committed: Committed) -> None:
    with committed.role():
        recorded_by("samira")
    with pytest.raises(psycopg.errors.CheckViolation, match="place_has_no_free_text"):
        committed.change("UPDATE signals_signal SET kind = 'plek'")


@pytest.mark.django_db
def test_nothing_can_be_added_to_a_place_in_words(app_role: None) -> None:
    signal_id = recorded_by("samira", piece=SQUARE)
    refused = enrich(signal_id, [(ObservationKind.SEEN, "De jongen van nummer 8.")], by=viewer("samira"), at=WEDNESDAY)
    assert not refused
    with looking_as(viewer("joke")):
        assert not Enrichment.objects.exists()
