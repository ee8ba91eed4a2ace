"""The site the product is held against does real work: a form behind a login, a token, a row that is committed."""

import os
from collections.abc import Iterator

import pytest

from bench.browser import SEEN, Browser, noted
from bench.installation import Installation, Server
from puzzelstuk.bootstrap.postgres import Cluster


@pytest.fixture
def here(cluster: Cluster, own_database: str) -> Installation:
    settings = {name: value for name, value in os.environ.items() if name.startswith("PUZZELSTUK_")}
    return Installation(cluster, settings | {"PUZZELSTUK_DATABASE_NAME": own_database})


@pytest.fixture
def bare(here: Installation) -> Iterator[Server]:
    with here.bare() as server:
        yield server


def stored(here: Installation) -> list[str]:
    with here.connect() as connection:
        return [str(row[0]) for row in connection.execute("SELECT saw FROM bare.bare_note").fetchall()]


def test_a_note_is_committed_and_listed_for_who_signed_in_only(here: Installation, bare: Server) -> None:
    writer = Browser(bare.port)
    writer.expect(303, writer.get("/in/samira"))
    form = writer.expect(200, writer.get("/notes/new")).fields
    writer.expect(303, writer.post("/notes/new", noted(form, 0)))
    assert stored(here) == [SEEN[0]]
    assert SEEN[0] in writer.get("/notes").text
    writer.expect(403, writer.post("/notes/new", noted(form, 1) | {"csrfmiddlewaretoken": "fout"}))
    Browser(bare.port).expect(302, Browser(bare.port).get("/notes/new"))
    assert stored(here) == [SEEN[0]]
