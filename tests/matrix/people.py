"""The people of the matrix with their browsers, and what happens to them halfway a session."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.test import Client

from tests.matrix.town import NOBODY, PEOPLE, Town
from tests.world import signed_in

OF_PEOPLE = "member_id IN (SELECT id FROM organisations_member WHERE email = ANY ('{{{}}}'))".format(
    ",".join(f"{slug}@veenstad.example" for slug, _, _ in PEOPLE.values())
)
# Nobody is an adviser any more either, so nothing can be laid before one; tests/answering asks that.
NEEDS_ANOTHER = {"druk": ("GET", "DELETE")}


def signed_in_people() -> dict[str, Client]:
    """A browser for every role, and one that is not signed in."""
    return {NOBODY: Client()} | {role: signed_in(slug) for role, (slug, _, _) in PEOPLE.items()}


@contextmanager
def role_taken_away(town: Town) -> Iterator[None]:
    """Halfway their session everybody is left with the role of trainer."""
    town.database.change(
        f"CREATE TABLE bewaard AS SELECT * FROM organisations_assignment WHERE {OF_PEOPLE}",
        f"DELETE FROM organisations_assignment WHERE {OF_PEOPLE}",
        "INSERT INTO organisations_assignment (id, member_id, organisation_id, role, profession, task) SELECT DISTINCT ON (member_id) gen_random_uuid(), member_id, organisation_id, 'trainer', profession, task FROM bewaard",
    )
    yield
    town.database.change(
        f"DELETE FROM organisations_assignment WHERE {OF_PEOPLE}",
        "INSERT INTO organisations_assignment SELECT * FROM bewaard",
        "DROP TABLE bewaard",
    )
