"""A team across organisations: places only, for everyone in it, until somebody leaves."""

import uuid

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.talking import teams
from puzzelstuk.flows.talking.advise import read, standing_for
from puzzelstuk.flows.talking.talk import sides
from puzzelstuk.organisations.models import Adoption
from puzzelstuk.sharing.talk.actions import Seen
from puzzelstuk.sharing.talk.models import TeamNote
from puzzelstuk.web.requests import now
from tests.committed import MIGRATOR, Committed
from tests.talk.people import DICHTBIJ, TEAM, card_of
from tests.world import function, organisation, viewer

SEEN = Seen("BU99010201", "portiek", "drugshandel", "deze_maand")


def shared_by(slug: str, client_id: uuid.UUID | None = None) -> bool:
    return bool(teams.note(DICHTBIJ, SEEN, by=viewer(slug), client_id=client_id or uuid.uuid4(), at=now()))


def seen_by(slug: str) -> int | None:
    page = teams.team_page(DICHTBIJ, by=viewer(slug), at=now())
    return len(page.notes) if page else None


@pytest.mark.django_db
@pytest.mark.parametrize("sharer", ["dewi", "milan", "gert", "joke"])
def test_everyone_in_the_team_sees_what_one_of_them_shared(sharer: str) -> None:
    assert shared_by(sharer)
    assert [seen_by(slug) for slug in ("dewi", "milan", "gert", "joke", "ruben")] == [1] * 5


@pytest.mark.django_db
@pytest.mark.parametrize("outsider", ["samira", "chris", "nora", "anne", "tom"])
def test_for_who_is_not_in_it_the_team_has_no_page(outsider: str) -> None:
    shared_by("dewi")
    assert seen_by(outsider) is None
    assert not shared_by(outsider)


@pytest.mark.django_db
def test_sharing_twice_is_once_and_anyone_of_the_organisation_takes_it_back() -> None:
    client_id = uuid.uuid4()
    assert shared_by("dewi", client_id)
    assert shared_by("dewi", client_id)
    assert seen_by("milan") == 1
    note = note_of("gert")
    assert not teams.take_back(DICHTBIJ, note, by=viewer("gert"), at=now())
    assert teams.take_back(DICHTBIJ, note, by=viewer("ruben"), at=now())
    assert seen_by("milan") == 0


def test_a_note_has_no_column_in_which_a_person_fits() -> None:
    texts = {one.name: one.max_length for one in TeamNote._meta.fields if one.get_internal_type() in {"CharField", "TextField"}}
    assert texts == {"area": 12, "place_kind": 12, "phenomenon": 40, "period": 12, "retention": 16}


@pytest.mark.django_db
def test_who_joins_later_sees_nothing_of_before() -> None:
    shared_by("dewi")
    joris, mensenhandel = viewer("joris"), function("Aandachtsfunctionaris mensenhandel", "gemeente")
    assert teams.take_seat(DICHTBIJ, mensenhandel.id, by=joris, at=now())
    assert seen_by("ayse") == 0
    shared_by("dewi")
    assert seen_by("ayse") == 1


@pytest.mark.django_db
def test_an_organisation_that_steps_out_sees_nothing_more_at_once() -> None:
    shared_by("dewi")
    card = card_of("samira", TEAM)
    tom = viewer("tom")
    assert teams.leave(DICHTBIJ, None, by=tom, at=now())
    assert (seen_by("milan"), seen_by("joke"), seen_by("dewi")) == (None, None, 1)
    assert read(card, by=viewer("milan"), at=now()) is None
    assert read(card, by=viewer("dewi"), at=now()) is not None


def test_leaving_the_agreement_is_leaving_its_teams(committed: Committed, own_keys: object) -> None:
    with committed.role():
        shared_by("dewi")
        card = card_of("samira", TEAM)
        assert seen_by("gert") == 1
    with committed.role(MIGRATOR):
        bijstand = organisation("bijstand")
        bijstand.agreements.get().parties.remove(bijstand)
    with committed.role():
        assert (seen_by("gert"), seen_by("milan")) == (None, 1)
        assert read(card, by=viewer("gert"), at=now()) is None
    with committed.role(MIGRATOR):
        assert not bijstand.team_seats.exists()


def test_without_rules_that_a_board_adopted_nobody_is_asked_anything(committed: Committed, own_keys: object) -> None:
    with committed.role(MIGRATOR):
        Adoption.objects.filter(organisation=organisation("corporatie"), subject="delen").delete()
    with committed.role():
        assert sides(viewer("henk")) == []
        assert sides(viewer("samira")) != []
        assert not shared_by("dewi")


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["samira", "joke", "anne", "nora"])
def test_only_a_functional_admin_keeps_teams(slug: str) -> None:
    assert teams.kept(viewer(slug)) == []
    assert not teams.found_team("Eigen clubje", by=viewer(slug), at=now())


@pytest.mark.django_db
def test_an_admin_seats_only_functions_of_the_own_organisation() -> None:
    greet = function("Coördinator woonfraude", "corporatie")
    assert not teams.take_seat(DICHTBIJ, greet.id, by=viewer("tom"), at=now())
    assert not teams.leave(DICHTBIJ, function("Buurtbeheerder Veenzijde", "corporatie").id, by=viewer("tom"), at=now())
    assert seen_by("dewi") == 0


@pytest.mark.django_db
def test_an_admin_founds_a_team_once() -> None:
    tom = viewer("tom")
    assert teams.found_team("Frontlijnteam Centrum", by=tom, at=now())
    assert not teams.found_team("Frontlijnteam Centrum", by=tom, at=now())
    assert {one.team.name for one in teams.kept(tom)} == {"Dichtbijteam Veenzijde", "Frontlijnteam Centrum"}


def note_of(slug: str) -> uuid.UUID:
    reading = standing_for(viewer(slug))
    with looking_as(reading):
        return TeamNote.objects.get().id
