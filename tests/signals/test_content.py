"""What was written stands sealed, opens for who may read it, and only the fields that may be seen."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece, add
from puzzelstuk.signals.content import MentionText, Observation, open_enrichment, open_mention, open_signal, record_key
from puzzelstuk.signals.models import ObservationKind, Signal
from puzzelstuk.vault.envelope import Unreadable
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db

EVERYTHING = ("saw", "heard", "thought", "indicators")
CAR = MentionText(MentionKind.VEHICLE, {"plate": "XT-483-R", "looks": "zwarte bestelbus"})
WRITABLE = st.text(max_size=80).filter(lambda text: not any("\ud800" <= sign <= "\udfff" for sign in text))


def stored(slug: str = "samira", piece: Piece | None = None) -> Signal:
    signal_id = recorded_by(slug, piece=piece)
    handler = {"samira": "joke", "henk": "greet"}[slug]
    with looking_as(viewer(handler)):
        return Signal.objects.get(id=signal_id)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saw=WRITABLE, heard=WRITABLE, thought=WRITABLE)
def test_three_kinds_of_text_come_back_as_they_were(app_role: None, saw: str, heard: str, thought: str) -> None:
    written = Observation(saw, heard, thought, indicators=("JA3", "GE1"))
    signal = stored(piece=Piece(source_task="jongerenwerk", observation=written))
    assert open_signal(signal, EVERYTHING) == written


def test_only_the_fields_that_may_be_seen_are_opened(app_role: None) -> None:
    signal = stored(piece=Piece(source_task="jongerenwerk", observation=Observation("gezien", "gehoord", "gedacht", ("JA3",))))
    assert open_signal(signal, ["heard"]) == Observation(heard="gehoord")


def test_a_field_that_was_not_filled_in_stays_empty(app_role: None) -> None:
    assert stored(piece=Piece(source_task="jongerenwerk", observation=Observation(saw="gezien"))).heard is None


def test_a_text_put_at_another_signal_does_not_open(app_role: None) -> None:
    one, other = stored(), stored()
    one.saw = other.saw
    with pytest.raises(Unreadable):
        open_signal(one, ["saw"])


def test_a_text_put_in_another_column_does_not_open(app_role: None) -> None:
    signal = stored()
    signal.thought = signal.saw
    with pytest.raises(Unreadable):
        open_signal(signal, ["thought"])


def test_nothing_that_was_written_stands_readable_in_a_row(app_role: None) -> None:
    stored("henk", Piece(source_task="wonen", observation=Observation(saw="Elke nacht een bestelbus."), mentions=(CAR,)))
    with looking_as(viewer("greet")), connection.cursor() as cursor:
        cursor.execute("SELECT s::text, m::text, k::text FROM signals_signal s, signals_mention m, signals_mentionkey k")
        rows = str(cursor.fetchall())
    assert not [word for word in ("bestelbus", "XT-483-R", "XT483R", "zwarte", b"bestelbus".hex()) if word in rows]


def test_a_mention_opens_with_its_parts(app_role: None) -> None:
    signal = stored("henk", Piece(source_task="wonen", mentions=(CAR,)))
    with looking_as(viewer("greet")):
        assert open_mention(signal.mentions.get(), record_key(signal)) == CAR


def test_additions_stand_apart_with_their_kind_and_day(app_role: None) -> None:
    signal = stored()
    with looking_as(viewer("joke")):
        add(signal, [(ObservationKind.HEARD, "Hij moet morgen weer 🧩.")], today=WEDNESDAY.date())
        added = signal.enrichments.get()
        assert (added.kind, added.added_on) == (ObservationKind.HEARD, WEDNESDAY.date())
        assert open_enrichment(added, record_key(signal)) == "Hij moet morgen weer 🧩."
