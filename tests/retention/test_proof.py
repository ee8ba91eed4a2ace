"""Proof of erasure, the key of a month, the clock, and periods of an organisation's own."""

from datetime import date, timedelta

import psycopg
import pytest

from puzzelstuk.cli.practice import identity
from puzzelstuk.policy.retention import Ending
from puzzelstuk.retention.certificates import certify_signals, digest
from puzzelstuk.retention.eraser import as_eraser, forecast
from puzzelstuk.retention.models import Certificate
from puzzelstuk.vault.ledger import Kind
from tests.committed import WORKER
from tests.retention.years import LAST_DAY, RECORDED, Years

DAY = timedelta(days=1)
KEY_DAY = date(2026, 4, 1)


def certificates(years: Years) -> list[Certificate]:
    with years.committed.role(WORKER), as_eraser():
        return list(Certificate.objects.order_by("made_on", "kept_as"))


def test_a_certificate_names_what_went_and_notices_a_change(years: Years) -> None:
    gone = {years.recorded(), years.recorded()}
    years.night()
    (one,) = certificates(years)
    assert (set(one.objects_gone), one.number, one.rule, one.made_on) == (gone, 2, Ending.DUE, LAST_DAY)
    assert digest(one) == one.digest
    one.number = 3
    assert digest(one) != one.digest


def test_what_a_broken_night_left_without_proof_is_certified_by_the_next(years: Years) -> None:
    years.recorded()
    years.night()
    years.committed.change("UPDATE retention_tombstone SET certificate = NULL", "DELETE FROM retention_certificate")
    years.night(LAST_DAY + DAY)
    assert [one.number for one in certificates(years)] == [1]
    with years.committed.role(WORKER), as_eraser():
        assert certify_signals(LAST_DAY) == 0


def test_the_key_of_a_month_goes_when_all_of_it_is_due_and_is_certified(years: Years) -> None:
    years.recorded()
    assert years.night().keys == 0
    assert years.night(KEY_DAY).keys == 1
    label = f"buckets/{identity('organisatie', 'corporatie')}.A.signaal.2025-03"
    assert [one.key_gone for one in certificates(years) if one.key_gone] == [label]
    assert [one.label for one in years.keys.ledger.read() if one.kind is Kind.BUCKET] == [label]
    assert not (years.keys.folder / f"{label}.key").exists()


def test_the_key_of_a_month_stays_while_anything_stands_under_it(years: Years) -> None:
    years.recorded()
    years.committed.change("UPDATE signals_signal SET erase_on = erase_on + 90")
    assert years.night(KEY_DAY).keys == 0


def test_after_forty_silent_days_nothing_goes_until_a_person_confirms(years: Years) -> None:
    years.recorded()
    years.night(LAST_DAY - 50 * DAY)
    assert not years.night(LAST_DAY, confirmed=False).decision
    assert years.left()["signals_signal"] == 1
    assert years.night(LAST_DAY).decision


def test_a_clock_that_went_back_erases_nothing(years: Years) -> None:
    years.night(LAST_DAY)
    assert not years.night(LAST_DAY - DAY).decision


def test_an_own_shorter_period_brings_the_last_day_forward(years: Years) -> None:
    years.recorded()
    _adopt(years, "60/180")
    assert years.night(RECORDED + 179 * DAY).signals.total() == 0
    assert years.night(RECORDED + 180 * DAY).signals[Ending.DUE] == 1


def test_an_own_longer_period_changes_nothing(years: Years) -> None:
    years.recorded()
    _adopt(years, "90/730")
    assert years.night().signals[Ending.DUE] == 1


def test_nobody_moves_a_last_day_back(years: Years) -> None:
    years.recorded()
    with pytest.raises(psycopg.errors.RaiseException, match="nothing is kept longer"):
        _as_owner(years, "UPDATE signals_signal SET erase_on = erase_on + 1")


def test_what_will_go_is_told_ahead_with_its_rule(years: Years) -> None:
    signal = years.recorded()
    with years.committed.role(WORKER):
        assert list(forecast(LAST_DAY - DAY)) == []
        (said,) = forecast(LAST_DAY)
    assert (said["id"], said["rule"], said["goes"]) == (str(signal), Ending.DUE.value, "ja")
    assert years.left()["signals_signal"] == 1


def _adopt(years: Years, written: str) -> None:
    columns = "id, organisation_id, subject, version, adopted_by, advice_by, adopted_on, practice"
    values = f"gen_random_uuid(), '{identity('organisatie', 'corporatie')}', 'bewaartermijn:signaal', '{written}'"
    years.committed.change(f"INSERT INTO organisations_adoption ({columns}) VALUES ({values}, 'b', 'a', '{RECORDED}', true)")


def _as_owner(years: Years, statement: str) -> None:
    """As the superuser, but with the guarding triggers on."""
    years.committed.rows(statement + " RETURNING id")
