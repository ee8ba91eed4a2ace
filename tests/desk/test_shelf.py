"""The shelf: out of sight until its last day, out of every index, or only the privacy desk hears that something lies there."""

import re
import uuid
from datetime import timedelta

import pytest
from django.db import connection, transaction

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.desk.models import EarlierPiece, Intake
from puzzelstuk.flows.reporting.follow import withdraw
from puzzelstuk.flows.weighing import shelf, weigh
from puzzelstuk.organisations.models import Route
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.web.requests import now
from tests.desk.steps import answered, at_the_desk, heard, listed, named, nobody_held_back
from tests.rights.people import peter_asks, roos_finds, two_agree
from tests.web.sending import send
from tests.world import organisation, signed_in, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")
BUSJE, OTHER = "GV-123-K", "XK-44-PD"


def adopt(version: str) -> None:
    """The board of the municipality decided about the shelf."""
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO organisations_adoption (id, organisation_id, subject, version, adopted_by, advice_by, adopted_on, practice)"
            " VALUES (gen_random_uuid(), %s, 'plank', %s, 'het college', 'de FG', current_date, true)"
            " ON CONFLICT (organisation_id, subject) DO UPDATE SET version = excluded.version",
            [organisation("gemeente").id, version],
        )


def night() -> None:
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_match_shelf()")


def count(table: str) -> int:
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        (found,) = cursor.fetchone() or (0,)
        return int(found)


def shelved(plate: str = BUSJE) -> uuid.UUID:
    """A piece of a colleague, of some days ago."""
    signal = at_the_desk("karim", at=now() - timedelta(days=9), piece=named(plate))
    decision = answered(signal, Answer.SHELVE)
    assert decision, decision.reason
    return signal


def pieces() -> list[EarlierPiece]:
    return shelf.listed(viewer("roos"), now())


def test_on_the_shelf_the_desk_sees_it_nowhere_and_the_reporter_has_the_last_message() -> None:
    signal = shelved()
    assert listed() == []
    assert weigh.read(signal, by=viewer("nora"), at=now()) is None
    assert signed_in("nora").get(f"/werklijst/{signal}").status_code == 404
    assert heard("karim", signal) == "Afgesloten"


@pytest.mark.parametrize("version", ["", "a 2026-1", "onbekend"])
def test_without_a_decision_for_it_no_key_stays_and_nothing_ever_meets(version: str) -> None:
    if version:
        adopt(version)
    shelved()
    assert count("signals_mentionkey") == 0
    at_the_desk(piece=named(BUSJE))
    listed()
    night()
    assert pieces() == []


def test_with_a_decision_the_privacy_desk_alone_hears_that_an_earlier_piece_lies_there() -> None:
    adopt("b 2026-1")
    old, new = shelved(), at_the_desk(piece=named(BUSJE))
    listed()
    night()
    (found,) = pieces()
    assert (found.shelved, found.newer) == (old, new)
    page = signed_in("roos").get("/plank").content.decode()
    assert "Er ligt een eerder stuk" in page
    assert not {str(old), str(new), "Busje", BUSJE} & set(page.split())


def test_another_car_meets_nothing() -> None:
    adopt("b 2026-1")
    shelved()
    at_the_desk(piece=named(OTHER))
    listed()
    night()
    assert pieces() == []


def test_without_a_privacy_desk_in_the_register_no_key_stays() -> None:
    adopt("b 2026-1")
    with nobody_held_back():
        Route.objects.filter(target="privacydesk").delete()
    shelved()
    assert count("signals_mentionkey") == 0


def test_when_the_board_goes_back_the_next_night_takes_the_keys() -> None:
    adopt("b 2026-1")
    shelved()
    assert count("signals_mentionkey") == 1
    adopt("a 2026-2")
    night()
    assert count("signals_mentionkey") == 0


@pytest.mark.parametrize("slug", ["nora", "pieter", "wil", "anne", "ellen", "joke", "tom"])
def test_nobody_else_has_the_row_not_even_in_the_database(slug: str) -> None:
    adopt("b 2026-1")
    shelved()
    at_the_desk(piece=named(BUSJE))
    listed()
    night()
    with looking_as(viewer(slug)):
        assert not EarlierPiece.objects.exists()
    assert signed_in(slug).get("/plank").status_code == 404


def world_of(slug: str, *paths: str) -> list[tuple[int, str, int]]:
    """What somebody meets: status, page and the number of questions to the database."""
    client, seen = signed_in(slug), []
    for path in paths:
        asked: list[str] = []

        def noting(execute: object, sql: str, *rest: object, asked: list[str] = asked) -> object:
            asked.append(sql)
            return execute(sql, *rest)  # type: ignore[operator]

        with connection.execute_wrapper(noting):
            answer = client.get(path)
        seen.append((answer.status_code, steady(answer.content.decode()), len(asked)))
    return seen


def steady(page: str) -> str:
    """Without what differs by chance: ids, and the token of a form."""
    return re.sub(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def worlds(*, match: bool) -> list[list[tuple[int, str, int]]]:
    """A piece on the shelf, a later one with the same car or another; as the desk, the reporter and a colleague meet it."""
    with transaction.atomic():
        adopt("b 2026-1")
        shelved(BUSJE if match else OTHER)
        signal = at_the_desk(piece=named(BUSJE))
        listed()
        night()
        assert bool(pieces()) is match
        desk = world_of("nora", "/knooppunt", f"/knooppunt/{signal}", "/werklijst", f"/werklijst/{signal}", "/opnieuw-bekijken")
        own = world_of("wil", "/mijn-signalen", f"/signaal/{signal}/volgende-stap")
        transaction.set_rollback(True)
    return [desk, own]


def test_with_and_without_a_match_the_desk_and_the_reporter_meet_the_same_world() -> None:
    assert worlds(match=True) == worlds(match=False)


def test_a_piece_that_was_opened_would_have_been_seen_by_that_test() -> None:
    _, new, piece = met()
    before = world_of("nora", f"/knooppunt/{new}")
    shelf.decide(piece.id, opened=True, reason="gevaar", by=viewer("roos"), at=now())
    assert world_of("nora", f"/knooppunt/{new}") != before


def test_a_reporter_takes_back_the_later_signal_without_noticing() -> None:
    adopt("b 2026-1")
    shelved()
    signal = at_the_desk(piece=named(BUSJE))
    listed()
    night()
    assert withdraw(signal, by=viewer("wil"), at=now())
    night()
    assert count("desk_earlierpiece") == 0


def met() -> tuple[uuid.UUID, uuid.UUID, EarlierPiece]:
    adopt("b 2026-1")
    old, new = shelved(), at_the_desk(piece=named(BUSJE))
    listed()
    night()
    (piece,) = pieces()
    return old, new, piece


def test_opened_by_the_privacy_desk_it_stands_beside_the_later_piece_and_nowhere_else() -> None:
    old, new, piece = met()
    assert shelf.decide(piece.id, opened=True, reason="gevaar", by=viewer("roos"), at=now())
    found = weigh.read(new, by=viewer("nora"), at=now())
    assert found is not None
    assert [one.signal.id for one in found.earlier] == [old]
    assert signed_in("nora").get(f"/knooppunt/{new}").content.decode().count("Eerder stuk") == 1
    assert listed() == [new]
    assert pieces() == []


def test_one_earlier_piece_can_be_opened_for_two_later_ones() -> None:
    old, new, _ = met()
    newest = at_the_desk("loes", piece=named(BUSJE))
    listed()
    night()
    assert all(shelf.decide(one.id, opened=True, reason="gevaar", by=viewer("roos"), at=now()) for one in pieces())
    for later in (new, newest):
        found = weigh.read(later, by=viewer("nora"), at=now())
        assert found is not None
        assert [one.signal.id for one in found.earlier] == [old]


def test_what_rests_after_a_request_is_not_opened() -> None:
    *_, piece = met()
    request = peter_asks("beperking")
    roos_finds(request)
    two_agree(request)
    assert not shelf.decide(piece.id, opened=True, reason="gevaar", by=viewer("roos"), at=now())
    assert len(pieces()) == 1


def test_left_where_it_is_the_desk_hears_nothing() -> None:
    _, new, piece = met()
    assert shelf.decide(piece.id, opened=False, reason="te_oud", by=viewer("roos"), at=now())
    found = weigh.read(new, by=viewer("nora"), at=now())
    assert found is not None
    assert found.earlier == ()
    night()
    assert pieces() == []


@pytest.mark.parametrize(("opened", "reason"), [(True, "te_oud"), (False, "gevaar"), (True, ""), (False, "zomaar")])
def test_deciding_needs_a_reason_from_the_list(opened: bool, reason: str) -> None:
    _, _, piece = met()
    assert not shelf.decide(piece.id, opened=opened, reason=reason, by=viewer("roos"), at=now())
    assert len(pieces()) == 1


@pytest.mark.parametrize("slug", ["nora", "anne", "ellen"])
def test_nobody_but_the_privacy_desk_decides(slug: str) -> None:
    _, _, piece = met()
    assert not shelf.decide(piece.id, opened=True, reason="gevaar", by=viewer(slug), at=now())
    assert send(signed_in(slug), f"/plank/{piece.id}", {"besluit": "openen", "reden": "gevaar"}).status_code == 404


def test_the_privacy_desk_itself_reads_no_signal() -> None:
    old, new, _ = met()
    for signal in (old, new):
        assert signed_in("roos").get(f"/knooppunt/{signal}").status_code == 404
        assert signed_in("roos").get(f"/werklijst/{signal}").status_code == 404


def test_the_shelf_never_prolongs() -> None:
    signal = shelved()
    with nobody_held_back():
        intake = Intake.objects.select_related("signal").get(signal_id=signal)
    assert (intake.signal.erase_on - intake.signal.received_on).days == 365
