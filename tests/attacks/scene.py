"""One working day in Veenstad, over real HTTP: five people record twelve signals, a contact person reads, one piece is taken back."""

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from puzzelstuk.cli.practice import identity
from tests.attacks.dump import Dump, take
from tests.attacks.screens import looked_at
from tests.attacks.server import serving
from tests.attacks.visitor import Visitor
from tests.conftest import connect

DATABASE = "test_aanval"
FIVE = ("samira", "chris", "henk", "wil", "fatma")
COLLEAGUES = (
    ("welzijn", "jongerenwerk"),
    ("school", "onderwijs"),
    ("corporatie", "wonen"),
    ("wmo", "wmo"),
    ("bijstand", "bijstand"),
)
# Everyone signs in just before recording, one of them again in between: nothing but the order could tell them apart.
ORDER = ("henk", "samira", "fatma", "wil", "chris", "samira", "henk", "henk", "chris", "wil", "samira", "fatma")


@dataclass(frozen=True)
class Scene:
    """What really happened, and what is left of it."""

    address: str
    process: int
    dump: Dump
    pages: Dump
    reporter_of: dict[str, str]
    withdrawn: str
    cookies: dict[str, str]
    tags: dict[str, str]
    log: Path
    server_log: Path
    cluster: Cluster


@contextmanager
def played(cluster: Cluster, log: Path) -> Iterator[Scene]:
    """Play the day, and keep the server up."""
    make_database(cluster, DATABASE, fresh=True, template=TEMPLATE)
    with connect(cluster, DATABASE) as connection:
        _hire(connection)
    with serving(cluster, DATABASE, log) as (address, process):
        people = {slug: Visitor(address) for slug in (*FIVE, "joke")}
        people["joke"].sign_in("joke")
        reporter_of = {_record(people[slug], slug, turn): _account(slug) for turn, slug in enumerate(ORDER)}
        withdrawn = _take_one_back(people["chris"].sign_in("chris"))
        _work(people, [signal for signal, account in reporter_of.items() if account == _account("samira")])
        _stray(address, people, (withdrawn, *reporter_of))
        cookies = {slug: visitor.cookies["puzzelstuk"] for slug, visitor in people.items()}
        tags = {_account(slug): people[slug].get("/").body.split('data-account="')[1].split('"')[0] for slug in FIVE}
        with connect(cluster, DATABASE) as connection:
            dump = take(connection)
        plain = {signal.replace("-", ""): account for signal, account in reporter_of.items()}
        server_log = cluster.home / "server.log"
        yield Scene(
            address, process, dump, looked_at(address, plain, dump), plain, withdrawn, cookies, tags, log, server_log, cluster
        )


def _hire(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Nobody is the only one with a task: then the organisation alone would say who it was."""
    for organisation, task in COLLEAGUES:
        member = uuid.uuid4()
        connection.execute(
            "INSERT INTO organisations_member (id, email, display_name, is_active, password) VALUES (%s, %s, %s, true, '!')",
            [member, f"collega-{task}@veenstad.example", f"Collega {task.capitalize()}"],
        )
        connection.execute(
            "INSERT INTO organisations_assignment (id, member_id, organisation_id, role, profession, task)"
            " VALUES (%s, %s, %s, 'melder', 'collega', %s)",
            [uuid.uuid4(), member, identity("organisatie", organisation), task],
        )


def _record(visitor: Visitor, slug: str, turn: int) -> str:
    visitor.sign_in(slug)
    if slug == "henk":
        return visitor.record(zag="Busjes voor de deur.", voertuig_plate="GV-123-K", adres_postcode="1234 AB", adres_number="7")
    signal = visitor.record(zag=f"Jongen draagt stuk {turn} steeds duurdere kleding.", kenmerk=["JA3"])
    visitor.get(f"/signaal/{signal}/volgende-stap")
    return signal


def _take_one_back(visitor: Visitor) -> str:
    signal = visitor.record(zag="Toch niets.")
    answer = visitor.post(f"/signaal/{signal}/intrekken", {}, f"/signaal/{signal}/volgende-stap")
    assert answer.status == 302, re.findall("<h1>.*</h1>", answer.body)
    return signal


def _work(people: dict[str, Visitor], signals: list[str]) -> None:
    """The contact person reads and asks, the reporter answers."""
    joke, samira, first = people["joke"], people["samira"], signals[0]
    joke.get("/werklijst")
    for status in ("gezien", "vraag"):
        assert joke.post(f"/werklijst/{first}/status", {"status": status}, f"/werklijst/{first}").status == 302
    answer = {"antwoord": "Het was vrijdag weer.", "soort": "gezien"}
    assert samira.post(f"/signaal/{first}/aanvullen", answer, f"/signaal/{first}/volgende-stap").status == 302
    samira.get("/mijn-signalen")


def _stray(address: str, people: dict[str, Visitor], signals: tuple[str, ...]) -> None:
    """What fails: pages of others, of nobody, without a token, and words that are not accepted."""
    for number, visitor in enumerate((*people.values(), Visitor(address))):
        signal = signals[number]
        visitor.get(f"/signaal/{signal}/volgende-stap")
        visitor.get(f"/werklijst/{signal}")
        visitor.post(f"/signaal/{signal}/aanvullen", {"antwoord": "x" * 9000})
        visitor.ask("POST", f"/signaal/{signal}/intrekken")
        visitor.post("/signaal/nieuw", {"zag": ""})


def _account(slug: str) -> str:
    return str(identity("mens", slug)).replace("-", "")
