"""The organisation one works for is chosen from one's own."""

from puzzelstuk.web.viewer import ORGANISATION_KEY
from tests.world import organisation, signed_in


def test_an_organisation_where_samira_has_no_role_gives_her_nothing() -> None:
    visitor = signed_in("samira")
    session = visitor.session
    session[ORGANISATION_KEY] = str(organisation("school").id)
    session.save()
    assert visitor.get("/")["Location"].startswith("/inloggen")
