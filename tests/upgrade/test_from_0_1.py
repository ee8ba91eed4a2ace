"""A municipality that ran version 0.1 goes on with everything it had."""

import os
import subprocess
import sys

import pytest
from django.utils.timezone import localdate

from puzzelstuk.backups.opening import open_everything
from puzzelstuk.backups.server import AUDITOR, local
from puzzelstuk.bootstrap.places import places
from puzzelstuk.cli.database import bring_up_to_date
from puzzelstuk.flows.handling.handle import read, waiting
from puzzelstuk.flows.reporting.follow import mine
from tests.committed import MIGRATOR
from tests.upgrade.conftest import Upgraded
from tests.web.page import read as read_page
from tests.web.sending import piece, send
from tests.world import WEDNESDAY, signed_in, viewer

BOOKKEEPING = ("django_migrations", "django_content_type", "auth_permission")
HELD = {"signals_signal": 6, "signals_mention": 1, "signals_mentionkey": 1, "signals_enrichment": 1, "reporters_record": 6}
HELD |= {"audit_entry": 13, "audit_seal": 13, "django_session": 2, "feedback_step": 3, "access_grant": 12}


@pytest.mark.parametrize(("table", "rows"), HELD.items())
def test_the_previous_version_really_held_rows(upgraded: Upgraded, table: str, rows: int) -> None:
    assert len(upgraded.before[table]) == rows


def test_every_row_is_there_with_every_value_it_had(upgraded: Upgraded) -> None:
    now = upgraded.now()
    for table in set(upgraded.columns) - set(BOOKKEEPING):
        assert now[table] == upgraded.before[table], table
    for table in BOOKKEEPING:
        assert set(now[table]) >= set(upgraded.before[table])


def test_every_sealed_row_opens(upgraded: Upgraded) -> None:
    with upgraded.database.role(MIGRATOR):
        result = open_everything(lambda _: None)
    assert result.all_open
    assert dict(result.opened) == {"signals_signal": 6, "reporters_record": 6, "audit_entry": 9}


def test_the_log_is_still_whole(upgraded: Upgraded) -> None:
    settings = local(upgraded.database.cluster).settings(upgraded.database.name, AUDITOR, upgraded.keys)
    command = [sys.executable, "-m", "puzzelstuk.cli.audit_report"]
    done = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True)
    assert "Het logboek is heel." in done.stdout, done.stdout + done.stderr


def test_joke_reads_what_samira_wrote_and_added(upgraded: Upgraded) -> None:
    with upgraded.database.role():
        joke = viewer("joke")
        opened = [read(one.id, by=joke, at=WEDNESDAY) for one in waiting(joke, WEDNESDAY)]
    words = {one.observation.saw: [added.text for added in one.additions] for one in opened if one}
    assert words["Vorige versie: jongen komt met dure schoenen op school."] == ["Vorige versie: het was vrijdag weer."]


@pytest.mark.parametrize(("slug", "own"), [("samira", 2), ("henk", 1), ("chris", 1), ("fatma", 1), ("wil", 1)])
def test_everybody_finds_the_own_pieces(upgraded: Upgraded, slug: str, own: int) -> None:
    with upgraded.database.role():
        assert len(mine(viewer(slug), WEDNESDAY.date())) == own


def test_the_main_job_works_and_the_new_piece_stands_beside_the_old(upgraded: Upgraded) -> None:
    before = upgraded.database.count("signals_signal")
    with upgraded.database.role():
        chris = signed_in("chris")
        assert send(chris, "/signaal/nieuw", piece(taak="onderwijs", zag="Na de overgang weer iets gezien.")).status_code in {
            302,
            303,
        }
        assert len(mine(viewer("chris"), localdate())) == 2
        assert read_page(chris.get("/mijn-signalen")).headings[0] == "Mijn signalen"
    assert upgraded.database.count("signals_signal") == before + 1


def test_a_second_upgrade_changes_nothing(upgraded: Upgraded) -> None:
    before = upgraded.now()
    bring_up_to_date(local(upgraded.database.cluster), places(), upgraded.database.name)
    assert upgraded.now() == before
