"""Past the screens: with SQL as the website or as the worker, no name comes out without two people who agreed."""

import uuid

import psycopg
import pytest

from puzzelstuk.cli.practice import identity
from puzzelstuk.flows.handling.reveal import read_name
from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.web.requests import now
from tests.committed import APP, WORKER
from tests.conftest import connect
from tests.reveal.conftest import Story
from tests.world import viewer

BOARD = identity("mens", "ellen")
GEMEENTE = identity("organisatie", "gemeente")
AS_VIK = "{" + str(identity("functie", "vik")) + "}"
FORGED = "UPDATE reporters_reveal SET state = 'akkoord', decided_by = %s, decided_on = current_date, decided_mark = '\\x00'"


def as_app(story: Story, statement: str, *values: object) -> int:
    """Any SQL, as somebody who injects it would run it, in the name of the municipality and its VIK."""
    with connect(story.database.cluster, story.database.name, APP) as direct, direct.transaction():
        direct.execute("SELECT set_config('puzzelstuk.organisation', %s, true)", [str(GEMEENTE)])
        direct.execute("SELECT set_config('puzzelstuk.receivers', %s, true)", [AS_VIK])
        return direct.execute(statement, values).rowcount  # type: ignore[arg-type]


def as_revealer(story: Story, reveal: uuid.UUID) -> list[tuple[object, ...]]:
    with connect(story.database.cluster, story.database.name, WORKER) as direct, direct.transaction():
        direct.execute("SET LOCAL ROLE puzzelstuk_revealer")
        return direct.execute("SELECT * FROM reporters.for_reveal(%s)", [reveal]).fetchall()


def test_the_door_gives_nothing_before_the_second_person_and_nothing_after_it_was_told(story: Story) -> None:
    reveal = story.asked()
    assert as_revealer(story, reveal) == []
    assert as_revealer(story, uuid.uuid4()) == []
    story.database.change("DELETE FROM reporters_reveal")
    given = story.agreed()
    assert as_revealer(story, given)
    story.work()
    assert as_revealer(story, given) == []


def test_what_the_door_gives_is_sealed(story: Story) -> None:
    for row in as_revealer(story, story.agreed()):
        assert str(identity("mens", "wil")) not in str(row)


@pytest.mark.parametrize("login", [APP, WORKER])
def test_no_login_itself_opens_the_door(story: Story, login: str) -> None:
    with (
        connect(story.database.cluster, story.database.name, login) as direct,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        direct.execute("SELECT * FROM reporters.for_reveal(%s)", [uuid.uuid4()])


def test_a_forged_agreement_opens_nothing_and_the_privacy_officer_hears(story: Story) -> None:
    story.asked()
    story.work()
    story.post.got.clear()
    assert as_app(story, FORGED, BOARD) == 1
    story.work()
    assert story.database.count("reporters_answer") == 0
    assert story.state()[0] == "geweigerd"
    assert story.post.people == ["anne"]


def test_a_copied_mark_opens_nothing(story: Story) -> None:
    """The marks of a true request, on a row about another signal."""
    story.given()
    story.database.change(
        "UPDATE reporters_reveal SET state = 'akkoord', given_told = false, object_id = gen_random_uuid()",
        "DELETE FROM reporters_answer",
    )
    story.work()
    assert story.database.count("reporters_answer") == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reporters_reveal SET state = 'gegeven', decided_by = %s, decided_on = current_date",
        "UPDATE reporters_reveal SET state = 'akkoord', decided_by = asked_by, decided_on = current_date, decided_mark = %s::text::bytea",
        "UPDATE reporters_reveal SET asked_by = %s",
        "UPDATE reporters_reveal SET expires_on = current_date + 900 WHERE asked_by <> %s",
        "DELETE FROM reporters_reveal WHERE asked_by <> %s",
        "INSERT INTO reporters_answer SELECT * FROM reporters_answer WHERE id <> %s",
        "SELECT * FROM reporters_answer WHERE id <> %s",
        "SELECT * FROM reporters_contact WHERE id <> %s",
    ],
)
def test_the_website_cannot_say_or_read_more_than_asked_and_decided(story: Story, statement: str) -> None:
    story.asked()
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        as_app(story, statement, BOARD)


def test_who_does_not_see_a_signal_writes_no_request_about_it(story: Story) -> None:
    story.asked()
    copied = (
        "INSERT INTO reporters_reveal SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),"
        " 'object_id', %s::uuid))).* FROM reporters_reveal AS r"
    )
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        as_app(story, copied, uuid.uuid4())


def test_an_answer_opens_for_its_own_reader_only(story: Story) -> None:
    """Somebody with the database gives Ellen's answer to Nora."""
    reveal = story.given()
    story.database.change(
        "UPDATE reporters_answer AS a SET wrapped_key = b.wrapped_key, sealed = b.sealed FROM reporters_answer AS b WHERE a.id <> b.id"
    )
    for slug in ("nora", "ellen"):
        with story.database.role(), pytest.raises(Unreadable):
            read_name(reveal, by=viewer(slug), at=now())


def test_a_request_holds_no_name_and_no_words_in_clear(story: Story) -> None:
    story.given()
    rows = str(story.database.rows("SELECT r::text FROM reporters_reveal AS r"))
    rows += str(story.database.rows("SELECT a::text FROM reporters_answer AS a"))
    wil = identity("mens", "wil")
    assert not [one for one in (str(wil), wil.hex, "Brandsma", "wil@", "waarheen") if one in rows]


def test_every_step_stands_in_the_log_with_who_took_it(story: Story) -> None:
    reveal = story.given()
    with story.database.role():
        read_name(reveal, by=viewer("nora"), at=now())
    lines = story.database.rows("SELECT action, actor, lane FROM audit_entry WHERE action LIKE '%%naam van melder%%'")
    nora, ellen = str(identity("mens", "nora")), str(BOARD)
    assert set(lines) == {
        ("naam van melder gevraagd", nora, "open"),
        ("over naam van melder besloten", ellen, "open"),
        ("naam van melder opgezocht", ellen, "open"),
        ("naam van melder gelezen", nora, "open"),
    }
