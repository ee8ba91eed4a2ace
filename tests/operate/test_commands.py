"""The commands of an installation: what they make, and what they refuse without leaving anything half done."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from puzzelstuk.backups.bundle import Head, Kind
from puzzelstuk.backups.server import AUDITOR
from puzzelstuk.cli import areas, first_admin, install_check
from puzzelstuk.cli.areas import Wrong
from puzzelstuk.organisations.models import Area, Function, Route
from puzzelstuk.policy.access import Role
from puzzelstuk.web.viewer import viewer_of_member
from tests.committed import MIGRATOR, Committed
from tests.conftest import connect
from tests.world import member

WHO = ["--organisation", "Gemeente Nieuwstad", "--slug", "nieuwstad", "--email", "sara@veenstad.example", "--name", "Sara Mulder"]
GOOD = "vier-blauwe-fietsen-tegen-de-wind"
HEAD = "code,naam,ligt_in\n"


def made(committed: Committed, monkeypatch: pytest.MonkeyPatch, *, password: str = GOOD, who: list[str] = WHO) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    with committed.role(MIGRATOR):
        return first_admin.run([*who, "--password-stdin"])


def test_the_first_admin_maintains_the_new_organisation_and_reads_no_signal(
    committed: Committed, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert made(committed, monkeypatch) == 0
    with committed.role():
        sara = viewer_of_member(member("sara"))
        assert sara is not None
        assert (sara.organisation_name, sara.roles) == ("Gemeente Nieuwstad", {Role.FUNCTIONAL_ADMIN})
        assert Route.objects.filter(organisation_id=sara.organisation, target="veilig_thuis").exists()
    assert committed.rows("SELECT origin FROM audit_entry WHERE object_type = 'organisatie'") == [("opdracht",)]


def test_national_destinations_are_there_once_however_many_organisations(
    committed: Committed, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(committed, monkeypatch)
    with committed.role():
        assert Function.objects.filter(national=True, title="Veilig Thuis").count() == 1


@pytest.mark.parametrize(
    ("password", "who"),
    [
        ("kort", WHO),
        (GOOD, [one.replace("sara@", "samira@") for one in WHO]),
        (GOOD, [one.replace("nieuwstad", "gemeente") for one in WHO]),
    ],
)
def test_a_refused_first_admin_leaves_nothing_behind(
    committed: Committed, monkeypatch: pytest.MonkeyPatch, password: str, who: list[str]
) -> None:
    assert made(committed, monkeypatch, password=password, who=who) == 1
    assert committed.rows("SELECT 1 FROM organisations_organisation WHERE name = 'Gemeente Nieuwstad'") == []


def test_areas_are_added_and_renamed_and_none_removed(committed: Committed) -> None:
    with committed.role(MIGRATOR):
        before = Area.objects.count()
        assert areas.load([HEAD, "WK000901,Zuid,\n", "BU00090101,Tuindorp,WK000901\n"]) == 2
        areas.load([HEAD, "WK000901,Zuiderwijk,\n"])
        assert Area.objects.get(code="WK000901").name == "Zuiderwijk"
        assert Area.objects.count() == before + 2


@pytest.mark.parametrize(
    "lines",
    [["naam,code\n"], [HEAD, "WK1\n"], [HEAD, ",Zuid,\n"], [HEAD, "WK1,Zuid,WK2\n"], [HEAD, "WK1,Zuid,\n", "BU1,x,WK9\n"], []],
)
def test_a_wrong_file_changes_nothing(committed: Committed, lines: list[str]) -> None:
    with committed.role(MIGRATOR):
        before = Area.objects.count()
        with pytest.raises(Wrong):
            areas.load(lines)
        assert Area.objects.count() == before


def test_the_check_names_what_is_missing_and_what_to_do(
    committed: Committed, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_check, "configuration", lambda: settings.CONFIGURATION)
    with committed.role():
        assert install_check.run([]) == 1
    said = capsys.readouterr().out
    assert "dit is een oefenomgeving" in said
    assert "draai de opdracht first-admin" in said
    assert "goed       sleutels" in said


def test_the_check_sees_keys_that_others_can_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    here = settings.CONFIGURATION.model_copy(update={"keys": tmp_path})
    assert any("ook voor anderen open" in one for one in install_check.CHECKS["sleutels"](here))


def test_the_check_warns_for_a_database_role_that_passes_the_rights(committed: Committed) -> None:
    with committed.role(MIGRATOR):
        told = list(install_check.CHECKS["database"](settings.CONFIGURATION))
    assert any("mag langs de rijrechten" in one for one in told)


def test_the_check_sees_a_missing_back_up_and_an_old_one(tmp_path: Path) -> None:
    folders = {"backup_folder": tmp_path / "gegevens", "backup_key_folder": tmp_path / "sleutels"}
    here = settings.CONFIGURATION.model_copy(update=folders | {"backup_recipient": "age1x", "backup_key_recipient": "age1y"})
    told = list(install_check.CHECKS["back-up"](here))
    assert [one.split(":")[1][:7] for one in told] == [" nooit.", " nooit."]
    for kind, age in ((Kind.DATA, timedelta(hours=20)), (Kind.KEYS, timedelta(days=3))):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / Head(kind, datetime.now(UTC) - age).name).touch()
    (left,) = install_check.CHECKS["back-up"](here)
    assert "sleutels" in left


def test_the_check_refuses_one_person_or_one_place_for_both_bundles(tmp_path: Path) -> None:
    same = {"backup_recipient": "age1x", "backup_key_recipient": "age1x", "backup_folder": tmp_path, "backup_key_folder": tmp_path}
    told = " ".join(install_check.CHECKS["back-up"](settings.CONFIGURATION.model_copy(update=same)))
    assert "kies twee mensen" in told
    assert "kies twee plekken" in told


def test_the_check_sees_whether_the_privacy_officer_can_check_the_log(committed: Committed) -> None:
    here = settings.CONFIGURATION.model_copy(update={"database_name": committed.name})
    with committed.role():
        assert any("nog nooit zelf na" in one for one in install_check.CHECKS["nakijken door de FG"](here))
    with connect(committed.cluster, committed.name, AUDITOR) as connection:
        connection.execute("SELECT oversight.note_checked(true)")
    with committed.role():
        assert list(install_check.CHECKS["nakijken door de FG"](here)) == []


def test_a_database_that_is_away_is_said_plainly() -> None:
    def away(_: object) -> install_check.Problems:
        raise install_check.OperationalError("geheim detail")
        yield ""

    assert install_check._told(away, settings.CONFIGURATION) == ["de database is niet bereikbaar met deze rol en dit wachtwoord"]
