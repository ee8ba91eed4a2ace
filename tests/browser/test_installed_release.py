"""A phone records a signal over HTTPS from an installed release: from an empty folder to a piece that arrived without reception."""

import json
import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Playwright

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.bootstrap.postgres import Cluster
from tests.browser.conftest import FLAGS
from tests.browser.device import Device
from tests.conftest import connect
from tests.operate.installed import DATABASE, HOST, PASSWORD, Installation

CANARY = "Drie paarse parasols bij de garagebox van het plein."
FORBIDDEN = r"paarse|parasol|samira|Stationsbuurt|/signaal/|/werklijst/|127\.0\.0\.1[^:]|Mozilla"
AREAS = "code,naam,ligt_in\nWK000101,Noord,\nBU00010101,Stationsbuurt,WK000101\n"
ADMIN = ["--organisation", "Gemeente Veenstad", "--slug", "veenstad", "--email", "joris@veenstad.example", "--name", "Joris Kok"]


@pytest.fixture(scope="module")
def installation(cluster: Cluster) -> Iterator[Installation]:
    """Installed and filled in, and nobody decided anything yet."""
    made = Installation(cluster)
    try:
        made.install()
        (made.home / "areas.csv").write_text(AREAS)
        steps = [("migrate", ""), ("first-admin", PASSWORD), ("areas", "")]
        extra = {"first-admin": [*ADMIN, "--password-stdin"], "areas": [str(made.home / "areas.csv")]}
        for name, said in steps:
            done = made.command(name, *extra.get(name, []), said=said)
            assert done.returncode == 0, done.stderr
        yield made
    finally:
        made.remove()


@pytest.fixture(scope="module")
def refused(installation: Installation) -> tuple[int, int, str]:
    """What the units say before the board decided: exit code of the check, of the website itself, and the words."""
    before, start, settings = installation.unit("puzzelstuk-web")
    check = installation.run(before, settings=settings)
    serving = installation.run(start, settings=settings, timeout=60)
    return check.returncode, serving.returncode, check.stderr


@pytest.fixture(scope="module")
def running(installation: Installation, refused: object) -> Iterator[Installation]:
    """People added, cards signed, the list decided on by three people; then started by the units' own lines."""
    shutil.copy(CHECKOUT / "tests" / "operate" / "people.py", installation.home)
    for card in (installation.current / "catalogue" / "phenomena").glob("*.yaml"):
        card.write_text(card.read_text().replace("tweede_lezer: null", "tweede_lezer: Tweede Lezer, voor deze proef"))
    python = [str(installation.current / "venv" / "bin" / "python"), str(installation.home / "people.py")]
    for stage, login in (("register", "migrator"), ("adopt", "app")):
        done = installation.run([*python, stage], settings=installation.settings(login), input=PASSWORD)
        assert done.returncode == 0, done.stderr
    with installation.running():
        yield installation


@pytest.fixture
def https_phone(running: Installation, playwright: Playwright, chromium_path: str) -> Iterator[Device]:
    """A phone that trusts this one certificate, and finds the site's name on this machine."""
    flags = [*FLAGS, f"--ignore-certificate-errors-spki-list={running.spki}", f"--host-resolver-rules=MAP {HOST} 127.0.0.1"]
    browser = playwright.chromium.launch(executable_path=chromium_path, args=flags)
    context = browser.new_context(base_url=running.address, viewport={"width": 390, "height": 844}, has_touch=True, locale="nl-NL")
    device = Device(context)
    yield device
    browser.close()
    assert device.complaints == []


def test_before_the_board_decided_neither_the_check_nor_the_website_starts(refused: tuple[int, int, str]) -> None:
    check, serving, said = refused
    assert check == 3
    assert serving != 0
    assert "Gemeente Veenstad" in said
    assert "het besluit van het bestuur" in said
    assert "een tweede lezer bij elke kaart" in said


def sign_in(phone: Device) -> None:
    phone.page.goto("/inloggen?verder=/signaal/nieuw")
    phone.page.get_by_label("E-mailadres").fill("samira@veenstad.example")
    phone.page.get_by_label("Wachtwoord").fill(PASSWORD)
    phone.page.get_by_role("button", name="Inloggen", exact=True).click()
    phone.page.wait_for_url("**/signaal/nieuw")
    phone.settle()


def test_a_phone_records_over_https_and_once_without_reception(https_phone: Device) -> None:
    sign_in(https_phone)
    https_phone.write(CANARY)
    https_phone.press_record()
    https_phone.shows_next_step()
    https_phone.page.goto("/signaal/nieuw")
    https_phone.lose_reception()
    https_phone.write(CANARY)
    https_phone.press_record()
    https_phone.shows_queue("1 stuk wacht op verbinding")
    https_phone.find_reception()
    https_phone.shows_queue("Alles is aangekomen om")
    https_phone.page.goto("/mijn-signalen")
    assert len(re.findall(r"Signaal van \d", https_phone.page.content())) == 2
    cookies = {one["name"]: one for one in https_phone.context.cookies()}
    assert all(one["secure"] for one in cookies.values())
    assert cookies["puzzelstuk"]["httpOnly"]


def test_what_goes_wrong_is_logged_with_its_code_and_no_log_holds_what_anyone_wrote(
    https_phone: Device, running: Installation, cluster: Cluster
) -> None:
    sign_in(https_phone)
    with broken(cluster):
        https_phone.page.goto("/wie-is-waarvan")
        code = re.search(r"beheerder: ([0-9A-F]{6})", https_phone.page.content())
    assert code
    logs = {file.name: file.read_text() for file in (running.home / "log").iterdir()}
    (line,) = [json.loads(one) for one in logs["puzzelstuk-web.log"].splitlines() if code.group(1) in one]
    assert (line["code"], line["route"], line["kind"]) == (code.group(1), "wie-is-waarvan", "ProgrammingError")
    logs["postgresql"] = (cluster.home / "server.log").read_text()
    found = {name for name, text in logs.items() if re.search(FORBIDDEN, text)}
    assert found == set()
    assert all(re.search(FORBIDDEN, planted) for planted in (CANARY, f"GET /signaal/{uuid.uuid4()}"))


@contextmanager
def broken(cluster: Cluster) -> Iterator[None]:
    """One table cannot be found for a moment."""
    with connect(cluster, DATABASE) as connection:
        connection.execute("ALTER TABLE organisations_function RENAME TO even_weg")
        try:
            yield
        finally:
            connection.execute("ALTER TABLE even_weg RENAME TO organisations_function")


def test_every_page_over_https_says_to_stay_there(running: Installation) -> None:
    status, headers = running.asked("/acuut")
    assert status == 200
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["server"] == "nginx"


def test_without_tls_there_is_only_the_way_to_tls(running: Installation) -> None:
    status, headers = running.asked("/inloggen", plain=True)
    assert (status, headers["location"]) == (301, f"https://{HOST}/inloggen")


def test_figures_are_not_shown_to_the_outside(running: Installation) -> None:
    assert running.asked("/metrics")[0] == 404


def test_the_proxy_wrote_no_address_of_a_visitor_or_a_page(running: Installation) -> None:
    written = (running.home / "log" / "puzzelstuk.access.log").read_text()
    assert re.match(r"\d{4}-\d\d-\d\dT\S+ [A-Z]+ \d{3} [\d.]+\n", written)
    assert not re.search(r"127\.0\.0\.1|/acuut|/signaal|Mozilla", written)
