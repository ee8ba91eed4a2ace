"""What goes on its last day, what does not, and what its reporter keeps."""

from datetime import timedelta

from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.follow import enrich, everything_mine, mine
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State
from tests.retention.years import LAST_DAY, PLACE, RECORDED, Years
from tests.world import viewer

DAY = timedelta(days=1)


def test_on_its_last_day_a_signal_is_gone_from_every_table(years: Years) -> None:
    signal = years.recorded()
    with years.committed.role():
        assert enrich(signal, [(ObservationKind.SEEN, "Weer.")], by=viewer("henk"), at=years.on(RECORDED))
    assert years.night().signals.total() == 1
    assert years.left() == {}


def test_the_day_before_it_still_stands(years: Years) -> None:
    years.recorded()
    assert years.night(LAST_DAY - DAY).signals.total() == 0
    assert years.left()["signals_signal"] == 1


def test_a_second_run_finds_nothing_to_do(years: Years) -> None:
    years.recorded()
    years.night()
    again = years.night()
    assert (again.signals.total(), again.reporters, again.keys) == (0, 0, 0)


def test_who_never_got_an_answer_reads_that_for_ninety_days(years: Years) -> None:
    years.recorded()
    years.night()
    with years.committed.role():
        (told,) = everything_mine(viewer("henk"), years.on(LAST_DAY + 89 * DAY).date()).gone
        assert told.status.title == "Verlopen"
        assert everything_mine(viewer("henk"), years.on(LAST_DAY + 90 * DAY).date()).gone == []


def test_who_got_the_final_status_long_before_is_forgotten_with_the_signal(years: Years) -> None:
    signal = years.recorded()
    with years.committed.role():
        for given in (State.SEEN, State.CLOSED):
            assert status(signal, given, by=viewer("greet"), at=years.on(RECORDED + DAY))
    assert years.night().reporters == 1
    assert years.left("reporters_record", "access_grant") == {}


def test_the_reporters_record_goes_when_the_status_has_been_there_long_enough(years: Years) -> None:
    years.recorded()
    assert years.night().reporters == 0
    assert years.night(LAST_DAY + 90 * DAY).reporters == 1
    assert years.left("reporters_record", "access_grant") == {}


def test_of_a_place_the_reporter_goes_after_a_year_and_is_told_so_first(years: Years) -> None:
    years.recorded(piece=PLACE)
    assert years.night().lapsed == 1
    with years.committed.role():
        (told,) = mine(viewer("henk"), years.on(LAST_DAY).date())
    assert told.status.title == "Verlopen"
    assert years.night(LAST_DAY + 90 * DAY).reporters == 1
    assert years.left("signals_signal", "reporters_record") == {"signals_signal": 1}
