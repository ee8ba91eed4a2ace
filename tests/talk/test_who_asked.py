"""Who asked stands nowhere: not on the card, not in the log, not in who was left out; and looking tells nothing."""

import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puzzelstuk.access.models import Grant
from puzzelstuk.sharing.talk.selectors import ADVISING
from tests.committed import Committed
from tests.talk.people import TEAM, advised_by, card_of
from tests.world import signed_in


def test_no_row_that_the_app_wrote_names_who_asked(committed: Committed, own_keys: object) -> None:
    with committed.role():
        card = card_of("samira", TEAM)
        advised_by("dewi", card)
    samira = str(member_id(committed, "samira"))
    tables = [str(name) for (name,) in committed.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    naming = {
        table for table in tables if committed.rows(f"SELECT 1 FROM {table} AS t WHERE t::text LIKE %s LIMIT 1", f"%{samira}%")
    }
    assert naming <= {"organisations_member", "organisations_assignment", "organisations_function"}


def test_the_log_has_the_card_with_its_asker_under_the_seal(committed: Committed, own_keys: object) -> None:
    with committed.role():
        card = card_of("samira")
    rows = committed.rows("SELECT lane, actor, at, action FROM audit_entry WHERE object_id = %s", str(card))
    assert rows == [("melder", "", None, "gesprek gevraagd")]


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["joke", "milan", "samira", "esra"])
def test_a_team_gets_the_card_whole_whoever_of_it_asks(slug: str) -> None:
    """Who is left out would be who asked."""
    card_of(slug, TEAM)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('puzzelstuk.receivers', (SELECT array_agg(id)::text FROM organisations_function), true)")
    assert Grant.objects.filter(purpose=ADVISING).count() == 4


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/gesprekken/{}", "/meedenken/{}"])
@pytest.mark.parametrize("slug", ["chris", "esra", "nora"])
def test_a_card_of_others_is_answered_as_one_that_never_was(slug: str, path: str) -> None:
    visitor, card = signed_in(slug), card_of("samira")
    visitor.get("/")
    seen = [_answer(visitor, path.format(one), str(one)) for one in (card, uuid.uuid4())]
    assert seen[0] == seen[1]
    assert seen[0][0] == 404


@pytest.mark.django_db
def test_the_pages_of_who_thinks_along_say_nothing_about_who_asked() -> None:
    card = card_of("samira")
    joke = signed_in("joke")
    pages = [joke.get(path).content.decode() for path in ("/meedenken", f"/meedenken/{card}")]
    assert not [page for page in pages if re.search("samira|haddou|jongerenwerk", page, re.IGNORECASE)]


@pytest.mark.django_db
def test_who_asks_reads_no_name_of_who_advised() -> None:
    card = card_of("samira")
    advised_by("joke", card)
    page = signed_in("samira").get(f"/gesprekken/{card}").content.decode()
    assert "Contactpersoon signalen" in page
    assert "Joke" not in page


def member_id(committed: Committed, slug: str) -> object:
    return committed.rows("SELECT id FROM organisations_member WHERE email = %s", f"{slug}@veenstad.example")[0][0]


def _answer(visitor: object, path: str, own: str) -> tuple[int, str, int]:
    with CaptureQueriesContext(connection) as asked:
        answer = visitor.get(path)  # type: ignore[attr-defined]
    return answer.status_code, answer.content.decode().replace(own, ""), len(asked)
