"""Signing in and out stands in the log: of who can put a piece down sealed, of who watches over the work by name."""

import pytest
from django.test import Client

from puzzelstuk.audit.models import Entry
from puzzelstuk.audit.write import AuditAct
from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from puzzelstuk.web.screens import account
from tests.audit.test_reads import logged, unsealed
from tests.committed import Committed
from tests.login.people import code, password_of, with_app
from tests.web.sending import send
from tests.world import member, signed_in

OF_SIGNING = [
    AuditAct.SIGNED_IN,
    AuditAct.SIGNED_OUT,
    AuditAct.SIGNED_OUT_EVERYWHERE,
    AuditAct.SIGN_IN_CHANGED,
    AuditAct.SIGN_IN_FAILED,
]


def lines(committed: Committed) -> list[Entry]:
    return [one for act in OF_SIGNING for one in logged(committed, act)]


def confirmed(slug: str) -> Client:
    client = signed_in(slug)
    assert send(client, "/account/bevestigen", {"wachtwoord": PRACTICE_PASSWORD}).status_code == 302
    return client


def test_a_reporter_who_signs_in_is_not_named_and_no_moment_is_told(committed: Committed) -> None:
    with committed.role():
        password_of("samira")
        samira = str(member("samira").id)
    (line,) = lines(committed)
    assert (line.action, line.lane, line.actor, line.object_id, line.at, line.result) == (
        "ingelogd",
        "melder",
        "",
        "",
        None,
        "gelukt",
    )
    assert unsealed(line)["actor"] == samira


@pytest.mark.parametrize("slug", ["joke", "nora"])
def test_who_handles_signals_can_put_one_down_too_and_stands_sealed(committed: Committed, slug: str) -> None:
    with committed.role():
        password_of(slug)
    assert [(one.lane, one.actor) for one in lines(committed)] == [("melder", "")]


@pytest.mark.parametrize("slug", ["anne", "tom", "ellen"])
def test_of_who_can_put_nothing_down_the_log_says_who_and_when(committed: Committed, slug: str) -> None:
    with committed.role():
        password_of(slug)
        who = str(member(slug).id)
    (line,) = lines(committed)
    assert (line.lane, line.actor) == ("open", who)
    assert line.at is not None


def test_a_wrong_second_step_and_the_right_one_are_two_lines(committed: Committed) -> None:
    with committed.role():
        secret, client = with_app("anne"), Client()
        password_of("anne", client)
        send(client, "/inloggen/tweede-stap", {"code": "000000"})
        send(client, "/inloggen/tweede-stap", {"code": code(secret)})
    found = [(one.action, one.object_type, one.result) for one in lines(committed)]
    assert found == [("ingelogd", "sessie", "gelukt"), ("niet ingelogd", "tweede stap", "geweigerd")]


def test_halfway_is_not_in(committed: Committed) -> None:
    with committed.role():
        with_app("anne")
        password_of("anne")
    assert lines(committed) == []


@pytest.mark.parametrize(
    ("path", "act", "about"),
    [
        ("/uitloggen", AuditAct.SIGNED_OUT, "sessie"),
        ("/account/overal-uitloggen", AuditAct.SIGNED_OUT_EVERYWHERE, "sessie"),
        ("/account/herstelcodes", AuditAct.SIGN_IN_CHANGED, "herstelcodes"),
    ],
)
def test_what_somebody_does_with_their_account_is_one_line(committed: Committed, path: str, act: AuditAct, about: str) -> None:
    with committed.role():
        send(confirmed("samira"), path, {})
    assert [(one.action, one.object_type, one.lane) for one in lines(committed)] == [(act.value, about, "melder")]


def test_taking_an_app_away_that_is_not_there_is_no_line(committed: Committed) -> None:
    with committed.role():
        send(confirmed("samira"), "/account/app/weg", {})
    assert lines(committed) == []


def test_when_the_line_cannot_be_written_nothing_happened(committed: Committed, monkeypatch: pytest.MonkeyPatch) -> None:
    def falls_over(*_: object, **__: object) -> None:
        raise OSError("de schijf is vol")

    with committed.role():
        before = member("samira").session_round
        client = confirmed("samira")
        monkeypatch.setattr(account, "note", falls_over)
        assert send(client, "/account/overal-uitloggen", {}).status_code == 500
        assert member("samira").session_round == before


def test_who_is_nobody_signs_out_without_a_line(committed: Committed) -> None:
    with committed.role():
        send(Client(), "/uitloggen", {})
    assert lines(committed) == []
