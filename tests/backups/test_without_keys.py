"""Data put back without the keys: no word can be read, and the site says so instead of falling over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.places import Places, places
from puzzelstuk.cli.prepare import _ensure_keys
from puzzelstuk.cli.restoring import NO_KEYS, Report, keys_only
from puzzelstuk.organisations.models import Member
from tests.backups.scene import CANARIES, Backup, Existing, keys_at, rows_of
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import signed_in

CLOSED = "Dit is nu niet te lezen"
WORKS = (
    "/",
    "/acuut",
    "/wie-is-waarvan",
    "/herkennen",
    "/herkennen/geldezel",
    "/routekaart/algemeen",
    "/signaal/nieuw",
    "/plek/nieuw",
)


@pytest.fixture(scope="module")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("elders") / "sleutels"


@pytest.fixture(scope="module")
def back(backup: Backup, elsewhere: Existing, key_folder: Path) -> Report:
    return backup.put_back(elsewhere.name, key_folder, keys=None)


@pytest.fixture
def site(back: Report, elsewhere: Existing, key_folder: Path) -> Iterator[Existing]:
    """The site over the restored data, with an empty key folder."""
    with keys_at(key_folder), elsewhere.role():
        yield elsewhere


def signal_of(site: Existing, slug: str) -> str:
    organisation = Member.objects.get(email=f"{slug}@veenstad.example").assignments.get().organisation_id
    ((found,),) = site.rows("SELECT id FROM signals_signal WHERE organisation = %s", organisation)
    return str(found)


def test_the_report_says_what_it_means(back: Report) -> None:
    assert NO_KEYS in back.remarks


@pytest.mark.usefixtures("back")
@pytest.mark.parametrize("canary", CANARIES)
def test_no_word_stands_in_the_data(elsewhere: Existing, canary: str) -> None:
    everything = "\n".join(row for rows in rows_of(elsewhere).values() for row in rows)
    assert canary not in everything
    assert canary.encode().hex() not in everything


@pytest.mark.parametrize("path", WORKS)
def test_what_opens_no_text_still_works(site: Existing, path: str) -> None:
    assert signed_in("samira").get(path).status_code == 200


@pytest.mark.parametrize("path", ["/mijn-signalen", "/signaal/{signal}/volgende-stap"])
def test_samira_reads_that_it_cannot_be_read_now(site: Existing, path: str) -> None:
    answer = signed_in("samira").get(path.format(signal=signal_of(site, "samira")))
    assert answer.status_code == 503
    assert read(answer).headings == [CLOSED]


def test_joke_sees_her_work_list_and_cannot_open_a_signal(site: Existing) -> None:
    joke = signed_in("joke")
    assert joke.get("/werklijst").status_code == 200
    answer = joke.get(f"/werklijst/{signal_of(site, 'samira')}")
    assert answer.status_code == 503
    assert read(answer).headings == [CLOSED]


def test_signing_in_works(site: Existing) -> None:
    assert signed_in("joke").get("/").status_code == 200


def test_a_new_piece_is_not_stored_and_its_words_come_back(site: Existing) -> None:
    before = site.count("signals_signal")
    answer = send(signed_in("samira"), "/signaal/nieuw", piece(zag="Nieuw gezien vandaag."))
    assert answer.status_code == 503
    assert "Nieuw gezien vandaag." in answer.content.decode()
    assert site.count("signals_signal") == before


@pytest.mark.parametrize("path", ["/toestel/sleutel", "/toestel/munt"])
def test_a_phone_hears_that_it_must_wait(site: Existing, path: str) -> None:
    assert signed_in("samira").get(path).status_code == 503


@pytest.mark.usefixtures("site")
def test_nothing_makes_a_new_key_meanwhile(key_folder: Path) -> None:
    for path in ("/", "/mijn-signalen", "/toestel/sleutel"):
        signed_in("samira").get(path)
    assert not list(key_folder.rglob("*.key"))


@pytest.mark.usefixtures("back")
def test_starting_makes_no_new_root_key_beside_data_of_an_old_one(
    elsewhere: Existing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("puzzelstuk.cli.prepare.DATABASE", elsewhere.name)
    here = Places(checkout=places().checkout, state=tmp_path)
    _ensure_keys(here, elsewhere.cluster)
    assert "de sleutels ontbreken" in capsys.readouterr().out
    assert not here.keys.exists()


def test_the_keys_can_come_later(back: Report, backup: Backup, elsewhere: Existing, key_folder: Path) -> None:
    wanted = backup.wanted(elsewhere.name, key_folder, data=None)
    report = keys_only(local(elsewhere.cluster), wanted, places())
    assert report.remarks == []
    assert sum(report.found["opened"].values()) == 13
    with keys_at(key_folder), elsewhere.role():
        assert signed_in("samira").get("/mijn-signalen").status_code == 200
