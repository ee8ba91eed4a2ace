"""Every secret is a word that stands nowhere else: whoever asks for everything sees exactly what canaries.yaml says."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from puzzelstuk.bootstrap.places import places
from puzzelstuk.cli.database import make_database
from tests.attacks.server import serving
from tests.attacks.visitor import Visitor
from tests.matrix.canaries import Cage, Sighting, allowed
from tests.matrix.crawl import Crawl
from tests.matrix.expectations import expectations
from tests.matrix.town import NOBODY, RELATIONS, ROLES, Town

pytestmark = pytest.mark.slow
COPY = "test_kanaries"


@pytest.fixture(scope="module")
def cage(town: Town) -> Cage:
    with town.database.role():
        return Cage(town)


@dataclass(frozen=True)
class Site:
    """The real server on the town, and where it writes beside its answers."""

    address: str
    log: Path
    database_log: Path
    before: int
    began: float

    def written(self) -> dict[str, str]:
        """Everything that was written since it started: both logs, and mail that waits as files."""
        with self.database_log.open("rb") as lines:
            lines.seek(self.before)
            of_database = lines.read().decode(errors="replace")
        folder = places().state / "mail"
        mail = [one.read_text(errors="replace") for one in folder.glob("*") if one.stat().st_mtime >= self.began]
        return {"server": self.log.read_text(errors="replace"), "database": of_database, "post": "\n".join(mail)}


@pytest.fixture(scope="module")
def site(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    log, database_log = tmp_path_factory.mktemp("log") / "server.log", town.database.cluster.home / "server.log"
    before, began = database_log.stat().st_size, time.time()
    # A copy of the town: who asks for everything also sends every form.
    make_database(town.database.cluster, COPY, fresh=True, template=town.database.name)
    with serving(town.database.cluster, COPY, log) as (address, _):
        yield Site(address, log, database_log, before, began)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_sees_these_words_and_no_other(town: Town, cage: Cage, site: Site, role: str) -> None:
    visitor = Visitor(site.address)
    crawl = Crawl(visitor if role == NOBODY else visitor.sign_in(town.slug(role)))
    crawl.everything(expectations(), [town.signal(role, relation) for relation in RELATIONS])
    assert len(crawl.asked) > 50
    assert cage.seen_in(crawl.texts, role) == allowed(role)


@pytest.mark.parametrize("where", ["server", "database", "post"])
def test_no_log_and_no_mail_holds_any_word_or_reporter(cage: Cage, site: Site, where: str) -> None:
    assert cage.seen_in([site.written()[where]], NOBODY) == set()


def test_a_word_in_the_wrong_place_is_found(town: Town, cage: Cage) -> None:
    planted = next(one for one in town.planted if one.reporter == "hetty")
    for part, word in planted.parts.items():
        assert cage.seen_in([f"<p>{word}</p>"], "contactpersoon") == {Sighting("woorden", "elders", part)}
    assert cage.seen_in(["Hetty Kanariehetty"], "vik") == {Sighting("melders", "elders", "naam")}


def test_what_was_taken_back_is_of_nobody_any_more(town: Town, cage: Cage) -> None:
    planted = next(one for one in town.planted if one.signal in town.gone and one.reporter == "joke")
    assert cage.seen_in([planted.parts["zag"]], "contactpersoon") == {Sighting("woorden", "gewist", "zag")}
