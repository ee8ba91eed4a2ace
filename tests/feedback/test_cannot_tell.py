"""Before the final status a reporter cannot tell a plate that was known from one that was not: same pages, dates, mails, queries."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection

from puzzelstuk.feedback import selectors
from puzzelstuk.feedback.statuses import Status
from puzzelstuk.flows.reporting import follow
from puzzelstuk.signals import actions
from puzzelstuk.signals.states import ENDED, TRANSITIONS, State
from tests.feedback.two_worlds import day_of_henk

pytestmark = pytest.mark.django_db
LONGEST = 4
Plant = Callable[[pytest.MonkeyPatch], None]


def ways(way: tuple[State, ...] = (State.RECORDED,)) -> list[tuple[State, ...]]:
    """Every way of statuses before the final one, up to a length."""
    further = [one for one in sorted(TRANSITIONS[way[-1]] - ENDED) if len(way) < LONGEST]
    return [way[1:], *(longer for one in further for longer in ways((*way, one)))]


@pytest.mark.parametrize("way", ways(), ids="-".join)
def test_henk_meets_exactly_the_same_whether_the_plate_was_known_or_not(app_role: None, way: tuple[State, ...]) -> None:
    assert day_of_henk(way, known=True) == day_of_henk(way, known=False)


def a_sentence_of_its_own(planted: pytest.MonkeyPatch) -> None:
    told = Status("Gezien", "Hier lag al een ander stuk bij.")
    planted.setattr(follow, "progress", lambda signals: [replace(one, status=told) for one in selectors.progress(signals)])


def an_earlier_date(planted: pytest.MonkeyPatch) -> None:
    promised = actions.promised_on
    planted.setattr(actions, "promised_on", lambda day, terms: promised(day, terms) - timedelta(days=1))


def a_mail(planted: pytest.MonkeyPatch) -> None:
    mailed = lambda signals: (mail.send_mail("bericht", "", None, ["henk@veenstad.example"]), selectors.progress(signals))[1]  # noqa: E731
    planted.setattr(follow, "progress", mailed)


def one_query_more(planted: pytest.MonkeyPatch) -> None:
    asked = lambda signals: (connection.cursor().execute("SELECT 1"), selectors.progress(signals))[1]  # noqa: E731
    planted.setattr(follow, "progress", asked)


@pytest.mark.parametrize("leak", [a_sentence_of_its_own, an_earlier_date, a_mail, one_query_more])
def test_a_leak_where_the_plate_was_known_is_noticed(app_role: None, monkeypatch: pytest.MonkeyPatch, leak: Plant) -> None:
    with monkeypatch.context() as planted:
        leak(planted)
        told = day_of_henk((State.SEEN,), known=True)
    assert told != day_of_henk((State.SEEN,), known=False)
