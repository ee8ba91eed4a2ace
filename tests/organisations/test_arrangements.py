"""What a board arranged counts for its organisation and its departments; recording asks no extra query for it."""

import uuid
from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.arrangements import TERMS, ladder_of
from puzzelstuk.organisations.models import Arrangement
from puzzelstuk.policy.ladder import StepKind
from puzzelstuk.policy.promises import EXAMPLE, SUBJECT, promised_on
from puzzelstuk.signals.models import Signal
from tests.world import WEDNESDAY, organisation, recorded_by, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    TERMS.forget()
    yield
    TERMS.forget()


def adopt(slug: str, version: int, **content: object) -> None:
    """A next version, as that organisation's own people write it."""
    row = Arrangement(organisation=organisation(slug), subject=SUBJECT, version=version, owner="VIK", adopted_by="bestuur")
    row.content = {"gelezen_binnen": 1, "antwoord_binnen": 5, "vrije_dagen": []} | content
    row.advice_by, row.adopted_on = "FG", WEDNESDAY.date()
    with looking_as(viewer({"school": "marit", "gemeente": "nora", "welzijn": "joke"}[slug])):
        row.save(force_insert=True)
    TERMS.forget()


@pytest.mark.parametrize(
    ("slug", "version", "within"), [("gemeente", "1", 3), ("wmo", "1", 3), ("welzijn", "1", 2), ("school", "voorbeeld", 3)]
)
def test_an_organisation_has_its_own_terms_those_above_it_or_the_example(
    app_role: None, slug: str, version: str, within: int
) -> None:
    terms = TERMS.of(organisation(slug).id)
    assert (terms.version, terms.acknowledge_within) == (version, within)


def test_the_newest_version_counts_and_the_older_one_stays(app_role: None) -> None:
    adopt("welzijn", 2, antwoord_binnen=7)
    assert (TERMS.of(organisation("welzijn").id).answer_within, Arrangement.objects.count()) == (7, 5)


def test_terms_that_cannot_be_read_leave_the_example(app_role: None) -> None:
    adopt("school", 1, antwoord_binnen="gauw")
    assert TERMS.of(organisation("school").id) == EXAMPLE


def test_a_new_signal_is_promised_within_the_terms_of_its_organisation(app_role: None) -> None:
    adopt("school", 1)
    signal_id = recorded_by("chris")
    with looking_as(viewer("marit")):
        promised = Signal.objects.get(id=signal_id).promised_on
    assert promised == promised_on(WEDNESDAY.date(), TERMS.of(organisation("school").id)) < promised_on(WEDNESDAY.date())


def test_recording_asks_no_query_for_terms(app_role: None) -> None:
    recorded_by("samira")
    with CaptureQueriesContext(connection) as asked:
        recorded_by("samira")
    assert not [one for one in asked.captured_queries if "arrangement" in one["sql"]]


def test_the_ladder_of_welzijn_has_every_step_and_school_has_none(app_role: None) -> None:
    ladder = ladder_of(organisation("welzijn").id)
    assert ladder
    assert [one.kind for one in ladder.rungs] == list(StepKind)
    assert (ladder_of(organisation("school").id), ladder_of(uuid.uuid4())) == (None, None)


def test_a_step_of_the_ladder_answers_on_the_working_days_of_its_organisation(app_role: None) -> None:
    adopt("welzijn", 2, vrije_dagen=[])
    ladder = ladder_of(organisation("welzijn").id)
    assert ladder
    assert (ladder.rungs[0].within, ladder.answer_by(0, date(2027, 5, 3))) == (2, date(2027, 5, 5))


def test_nobody_arranges_for_another_organisation(app_role: None) -> None:
    row = Arrangement(organisation=organisation("school"), subject=SUBJECT, version=9, owner="", adopted_by="", advice_by="")
    row.content, row.adopted_on = {}, WEDNESDAY.date()
    with pytest.raises(Exception, match="row-level security"), looking_as(viewer("joke")):
        row.save(force_insert=True)
