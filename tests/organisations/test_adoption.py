"""The adoption list of a real organisation, from the first line to a decision, and what the database refuses."""

import pytest
from django.db import DatabaseError, connection, transaction

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.flows.organisation.adopt import advise, decide, fill
from puzzelstuk.guidance.production import ADOPTED, NotAdopted, adoption_list, require_adopted, waiting_for
from puzzelstuk.organisations.adoption import rows_of
from puzzelstuk.organisations.models import Organisation
from tests.committed import Committed
from tests.world import WEDNESDAY, viewer

REAL = "UPDATE organisations_organisation SET practice = false WHERE slug IN ('gemeente', 'wmo', 'bijstand')"


@pytest.fixture
def gemeente(committed: Committed) -> Committed:
    """Veenstad's municipality as if it were a real one, in a database of this test."""
    committed.change(REAL)
    ADOPTED.forget()
    return committed


def filled_by(by: Viewer, *, practice: bool = False) -> None:
    for item in adoption_list().facts:
        assert fill(item.id, f"Geregeld: {item.name}", by=by, at=WEDNESDAY, practice=practice)


def adopted(*, practice: bool = False) -> None:
    filled_by(viewer("joris"), practice=practice)
    assert advise("Goed geregeld.", by=viewer("anne"), at=WEDNESDAY, practice=practice)
    assert decide("Wij besluiten.", by=viewer("ellen"), at=WEDNESDAY, practice=practice)


def gaps() -> list[str]:
    return [one for one in waiting_for()["Gemeente Veenstad"] if "tweede lezer" not in one]


def test_admin_fg_and_board_together_complete_the_list(gemeente: Committed) -> None:
    with gemeente.role():
        assert len(gaps()) == len(adoption_list().facts) + 2
        adopted()
        assert gaps() == []


def test_what_was_done_in_practice_counts_for_nothing(gemeente: Committed) -> None:
    with gemeente.role():
        adopted(practice=True)
        assert len(gaps()) == len(adoption_list().facts) + 2


def test_cards_that_nobody_signed_still_stop_the_start(gemeente: Committed) -> None:
    with gemeente.role():
        adopted()
        with pytest.raises(NotAdopted, match="een tweede lezer bij elke kaart"):
            require_adopted()


def test_with_signed_cards_the_municipality_and_its_departments_may_work(gemeente: Committed, signed: None) -> None:
    with gemeente.role():
        adopted()
        require_adopted()
        held = {one.slug for one in Organisation.objects.all() if ADOPTED.holds(one.id)}
    assert {"gemeente", "wmo"} <= held
    assert not held & {"welzijn", "school", "corporatie"}


def test_without_any_real_organisation_the_start_says_how_to_make_one(committed: Committed) -> None:
    with committed.role(), pytest.raises(NotAdopted, match="first-admin"):
        require_adopted()


@pytest.mark.parametrize("slug", ["joris", "ellen", "samira"])
def test_nobody_but_the_fg_advises(gemeente: Committed, slug: str) -> None:
    with gemeente.role():
        filled_by(viewer("joris"))
        assert not advise("Prima.", by=viewer(slug), at=WEDNESDAY, practice=False)


@pytest.mark.parametrize("slug", ["joris", "anne", "samira"])
def test_nobody_but_the_board_decides(gemeente: Committed, slug: str) -> None:
    with gemeente.role():
        filled_by(viewer("joris"))
        advise("Goed.", by=viewer("anne"), at=WEDNESDAY, practice=False)
        assert not decide("Ja.", by=viewer(slug), at=WEDNESDAY, practice=False)


def test_every_line_keeps_its_writer_and_stays_when_a_newer_one_comes(gemeente: Committed) -> None:
    with gemeente.role():
        joris, ellen = viewer("joris"), viewer("ellen")
        fill("sleutels", "Joris en de leverancier.", by=joris, at=WEDNESDAY, practice=False)
        fill("sleutels", "Alleen Joris.", by=ellen, at=WEDNESDAY, practice=False)
        rows = rows_of(joris.organisation)
    assert [(row.by_name, row.text) for row in rows] == [
        ("Joris Kok", "Joris en de leverancier."),
        ("Ellen Schouten", "Alleen Joris."),
    ]


def test_a_line_is_logged_with_who_and_a_refusal_too(gemeente: Committed) -> None:
    with gemeente.role():
        fill("sleutels", "Alleen Joris.", by=viewer("joris"), at=WEDNESDAY, practice=False)
        decide("Ja.", by=viewer("ellen"), at=WEDNESDAY, practice=False)
    rows = gemeente.rows("SELECT object_id, result FROM audit_entry WHERE action = 'vaststelling ingevuld' ORDER BY object_id")
    assert rows == [("besluit", "geweigerd"), ("sleutels", "gelukt")]


@pytest.mark.parametrize(
    "change", ["UPDATE organisations_adoptionentry SET text = 'anders'", "DELETE FROM organisations_adoptionentry"]
)
def test_the_site_can_change_or_remove_no_line(gemeente: Committed, change: str) -> None:
    with gemeente.role():
        fill("sleutels", "Alleen Joris.", by=viewer("joris"), at=WEDNESDAY, practice=False)
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)


def test_nobody_writes_on_the_list_of_another_organisation(gemeente: Committed) -> None:
    with gemeente.role():
        joris, samira = viewer("joris"), viewer("samira")
        fill("sleutels", "Alleen Joris.", by=joris, at=WEDNESDAY, practice=False)
        row = rows_of(joris.organisation)[0]
        row.pk, row.position = None, 99
        with pytest.raises(DatabaseError, match="row-level security"), looking_as(samira):
            row.save(force_insert=True)
