"""Signing in through one's own organisation, at a real OpenID provider."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.conf import settings as configured
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from puzzelstuk.configuration import SingleSignOn
from puzzelstuk.organisations.models import ExternalIdentity, Member
from tests.login.at_provider import provider, say_who, way_in
from tests.login.people import password_of
from tests.web.page import read
from tests.web.sending import send
from tests.world import member

START, BACK = "/inloggen/organisatie/gemeente", "/inloggen/organisatie/gemeente/terug"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with provider(f"http://testserver{BACK}") as found:
        yield found


def use(settings: Settings, way: SingleSignOn) -> None:
    settings.CONFIGURATION = configured.CONFIGURATION.model_copy(update={"single_sign_on": [way]})
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [way.for_allauth()]}}


@pytest.fixture(autouse=True)
def _set_up(settings: Settings, issuer: str) -> None:
    use(settings, way_in(issuer))


def asked_of_provider(client: Client, onward: str = "") -> str:
    """The address at the provider that the page leads to, by itself and by a link."""
    page = send(client, START, {"verder": onward})
    (address,) = (one for one in read(page).links if one.startswith("http"))
    assert page["Refresh"] == f"0;url={address}"
    return address


def sent_back(client: Client, name: str, onward: str = "") -> str:
    """The path with which the provider sends this person back."""
    parts = urlsplit(say_who(asked_of_provider(client, onward), name))
    return f"{parts.path}?{parts.query}"


def through(name: str, client: Client | None = None) -> HttpResponse:
    visitor = client or Client()
    return visitor.get(sent_back(visitor, name))


def refused(answer: HttpResponse, words: str) -> bool:
    return answer.status_code == 403 and read(answer).says(words)


def test_samira_comes_in_through_her_organisation() -> None:
    client = Client()
    answer = client.get(sent_back(client, "samira", "/herkennen"))
    assert answer["Location"] == "/herkennen"
    assert read(client.get("/")).says("Samira Haddou")


def test_what_is_asked_of_the_provider_has_state_nonce_and_pkce() -> None:
    asked = parse_qs(urlsplit(asked_of_provider(Client())).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= set(asked)
    assert asked["redirect_uri"] == [f"http://testserver{BACK}"]


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post"])
def test_both_ways_of_showing_the_clients_secret_work(settings: Settings, issuer: str, method: str) -> None:
    use(settings, way_in(issuer, client_authentication=method))
    assert through("samira").status_code == 302


def test_a_wrong_secret_gets_nowhere(settings: Settings, issuer: str) -> None:
    use(settings, way_in(issuer, client_secret="fout"))
    assert refused(through("samira"), "hoort niet bij wat je hier begon")


def test_after_the_first_time_the_subject_counts_and_not_the_address() -> None:
    through("samira")
    Member.objects.filter(id=member("samira").id).update(email="nieuw@veenstad.example")
    client = Client()
    assert through("samira", client).status_code == 302
    assert read(client.get("/")).says("Samira Haddou")


def test_of_the_subject_only_a_keyed_index_is_kept() -> None:
    through("samira")
    (row,) = ExternalIdentity.objects.all()
    assert (row.member, len(bytes(row.subject))) == (member("samira"), 16)


@pytest.mark.parametrize("name", ["niemand", "samira+unverified", "chris"])
def test_who_has_no_account_that_this_provider_speaks_for_hears_so(name: str) -> None:
    before = Member.objects.count()
    client = Client()
    assert refused(through(name, client), "er is hier geen account dat daarbij hoort")
    assert client.get("/").status_code == 302
    assert Member.objects.count() == before


def test_another_person_at_the_provider_with_the_same_address_does_not_get_the_account() -> None:
    through("samira")
    assert refused(through("samira+tweede"), "er is hier geen account dat daarbij hoort")


@pytest.mark.parametrize("lie", ["nonce", "iss", "aud"])
def test_an_answer_that_is_not_for_us_is_refused(lie: str) -> None:
    assert refused(through(f"samira+{lie}"), "hoort niet bij wat je hier begon")


def test_an_answer_works_once() -> None:
    client = Client()
    path = sent_back(client, "samira")
    assert client.get(path).status_code == 302
    assert refused(client.get(path), "al gebruikt")


def test_an_answer_works_only_in_the_browser_that_asked() -> None:
    path = sent_back(Client(), "samira")
    assert refused(Client().get(path), "hoort niet bij wat je hier begon")


def test_a_code_of_somebody_else_does_not_fit_ones_own_question() -> None:
    mine, theirs = Client(), Client()
    stolen = parse_qs(urlsplit(sent_back(theirs, "samira")).query)["code"][0]
    state = parse_qs(urlsplit(asked_of_provider(mine)).query)["state"][0]
    assert refused(mine.get(f"{BACK}?{urlencode({'code': stolen, 'state': state})}"), "hoort niet bij wat je hier begon")


@pytest.mark.parametrize("query", ["", "state=x", "code=x", "state=x&code=y", "error=access_denied", "iss=https://elders.example"])
def test_coming_back_without_having_asked_is_refused(query: str) -> None:
    assert refused(Client().get(f"{BACK}?{query}"), "hoort niet bij wat je hier begon")


def test_the_provider_sends_nobody_to_another_address() -> None:
    start = asked_of_provider(Client()).replace("testserver", "elders.example")
    with pytest.raises(AssertionError, match="de aanbieder zei 400"):
        say_who(start, "samira")


def test_a_provider_that_is_away_gives_a_page_that_says_so(settings: Settings) -> None:
    use(settings, way_in("http://localhost:1/o"))
    answer = send(Client(), START)
    assert answer.status_code == 502
    assert read(answer).says("antwoordt niet")


def test_who_must_sign_in_there_cannot_do_so_here(settings: Settings, issuer: str) -> None:
    use(settings, way_in(issuer, required=True))
    answer = password_of("samira")
    assert (answer.status_code, read(answer).says("Inloggen via Gemeente Veenstad")) == (403, True)
    assert password_of("chris").status_code == 302
    assert through("samira").status_code == 302


@pytest.mark.usefixtures("in_earnest")
@pytest.mark.parametrize(("asks_itself", "opens"), [(True, 200), (False, 302)])
def test_the_second_step_of_the_organisation_counts_when_the_setting_says_so(
    settings: Settings, issuer: str, asks_itself: bool, opens: int
) -> None:
    way = way_in(issuer, second_factor=asks_itself)
    settings.CONFIGURATION = settings.CONFIGURATION.model_copy(update={"single_sign_on": [way]})
    client = Client()
    through("joke", client)
    assert client.get("/werklijst").status_code == opens


def test_a_provider_that_is_not_in_the_settings_does_not_exist() -> None:
    assert send(Client(), "/inloggen/organisatie/elders").status_code == 404
    assert Client().get("/inloggen/organisatie/elders/terug").status_code == 404


def test_nothing_goes_out_until_somebody_chooses_to(settings: Settings) -> None:
    use(settings, way_in("https://aanbieder.example"))
    assert read(Client().get("/inloggen")).says("Inloggen via Gemeente Veenstad")
    assert password_of("samira").status_code == 302
