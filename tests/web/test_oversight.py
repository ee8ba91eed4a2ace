"""Toezicht: Anne sees who did what in her organisation, who looked at a signal, and whether the log is whole."""

import csv
import io
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.audit.line import LINE
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.policy.access import Role
from puzzelstuk.web.exports import FORMULA, safe_cell, spreadsheet
from puzzelstuk.web.requests import now
from tests.web.sending import send
from tests.world import member, organisation, recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
NEVER = "5e2d0000-0000-4000-8000-000000000000"


def opened_by_nora(signal_id: uuid.UUID | str, *, result: str = "gelukt") -> None:
    """Nora of the municipality's VIK read a signal, yesterday."""
    nora = viewer("nora")
    at = now() - timedelta(days=1)
    with looking_as(nora):
        write(
            Happened(AuditAct.SIGNAL_OPENED, nora.organisation, "signaal", str(signal_id), at, "behandelen", result), by=nora.member
        )


def page(path: str, slug: str = "anne") -> str:
    answer = signed_in(slug).get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_anne_sees_who_did_what(app_role: None) -> None:
    opened_by_nora(NEVER)
    shown = page("/toezicht")
    assert "Nora Visser" in shown
    assert "Signaal bekeken" in shown


def test_that_anne_looks_is_in_the_log_she_looks_at(app_role: None) -> None:
    assert "Logboek bekeken" in page("/toezicht").split('<ul class="people">')[1]


def test_lines_of_another_organisation_are_not_hers(app_role: None) -> None:
    joke = viewer("joke")
    with looking_as(joke):
        write(Happened(AuditAct.SIGNAL_OPENED, joke.organisation, "signaal", NEVER, now(), "behandelen"), by=joke.member)
    assert "Joke Terpstra" not in page("/toezicht")
    assert "Joke Terpstra" not in page(f"/toezicht/signaal/{NEVER}")


def test_lines_of_a_department_are_hers(app_role: None) -> None:
    karim = viewer("karim")
    with looking_as(karim):
        write(
            Happened(AuditAct.SIGNAL_LISTED, organisation("wmo").id, "signaal", "werklijst", now(), "behandelen"), by=karim.member
        )
    assert "Karim Aziz" in page("/toezicht")


def test_a_filter_on_day_and_act_leaves_the_rest_out(app_role: None) -> None:
    opened_by_nora(NEVER)
    assert "Nora Visser" not in page(f"/toezicht?van={now():%Y-%m-%d}&tot={now():%Y-%m-%d}")
    assert "Nora Visser" not in page("/toezicht?actie=leden bekeken")
    assert "Nora Visser" in page("/toezicht?actie=signaal bekeken")


@pytest.mark.parametrize(
    "asked", ["van=gisteren", "tot=2026-13-45", "van=9999-12-31&tot=0001-01-01", "actie=' OR 1=1 --", "pagina=0"]
)
def test_a_question_that_makes_no_sense_gives_a_page(app_role: None, asked: str) -> None:
    assert "Toezicht op het logboek" in page(f"/toezicht?{asked}")


def test_who_looked_at_a_signal_stands_under_its_number(app_role: None) -> None:
    signal_id = recorded_by("wil")
    opened_by_nora(signal_id)
    shown = page(f"/toezicht/signaal/{signal_id}")
    assert "Nora Visser" in shown
    assert "Melder: signaal vastgelegd, november 2026" in shown


def test_the_reporter_is_never_named_and_has_no_day(app_role: None) -> None:
    signal_id = recorded_by("wil")
    shown = page(f"/toezicht/signaal/{signal_id}")
    assert "Wil Brandsma" not in shown
    assert str(member("wil").id) not in shown
    assert "18 november" not in shown


def test_a_signal_that_never_existed_looks_like_one_nobody_may_tell_about(app_role: None) -> None:
    elsewhere = str(recorded_by("samira"))
    assert page(f"/toezicht/signaal/{elsewhere}").replace(elsewhere, NEVER) == page(f"/toezicht/signaal/{NEVER}")


@pytest.mark.parametrize("slug", ["samira", "joke", "nora", "tom"])
@pytest.mark.parametrize("path", ["/toezicht", f"/toezicht/signaal/{NEVER}"])
def test_for_others_it_does_not_exist(app_role: None, slug: str, path: str) -> None:
    assert Role.PRIVACY_OFFICER not in viewer(slug).roles
    assert signed_in(slug).get(path).status_code == 404


def test_the_newest_lines_are_checked_while_anne_waits(app_role: None) -> None:
    answer = send(signed_in("anne"), "/toezicht/controle")
    assert "nieuwste regels nagekeken" in answer.content.decode()
    assert "Logboek gecontroleerd" in page("/toezicht").split('<ul class="people">')[1]


def test_a_file_holds_the_lines_and_taking_it_is_logged(app_role: None) -> None:
    opened_by_nora(NEVER)
    answer = send(signed_in("anne"), "/toezicht/uitvoer", {"actie": "signaal bekeken"})
    head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert dict(zip(head, row, strict=True))["naam"] == "Nora Visser"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "Logboek uitgevoerd" in page("/toezicht")


def test_a_formula_in_a_file_is_only_text(app_role: None) -> None:
    opened_by_nora("=HYPERLINK(1)", result="-1+1")
    answer = send(signed_in("anne"), "/toezicht/uitvoer")
    assert b'"\'=HYPERLINK(1)"' in answer.content
    assert b'"\'-1+1"' in answer.content


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\r\n"))
        | st.sampled_from(["=1", "＝1", " =1", "\ufeff@a", "\t+1"]),
        min_size=1,
    )
)
def test_no_cell_of_a_file_begins_a_formula(cells: list[str]) -> None:
    written = spreadsheet("proef", ["kop"] * len(cells), [cells]).content.decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(written, newline=""), delimiter=";")
    assert [one.removeprefix("'") for one in row] == [one.removeprefix("'") for one in cells]
    assert not [one for one in row if one[:1] in FORMULA and one]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u200b=1", "＝1", "﹦1", "%0A", "|calc"]
)
def test_whatever_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["signaal bekeken", "2026-11-22T10:00:00+01:00", "a=1", "", "#3fa9"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_the_database_and_the_program_write_a_line_the_same_way(app_role: None) -> None:
    """The door of the website has its own copy of the columns that go into a fingerprint."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE oid = 'oversight.links'::regproc")
        (source,) = cursor.fetchone()
    assert LINE in source
