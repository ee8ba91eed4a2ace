"""Night work: once a night, after two, each task by itself."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from puzzelstuk.jobs import nightly
from puzzelstuk.jobs.nightly import Task, due, run
from tests.committed import APP, WORKER, Committed

NIGHT = date(2026, 11, 22)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SECRET = "Jongen bij het plein"


class Diary:
    """A task that writes down on which days it ran."""

    def __init__(self) -> None:
        self.days: list[date] = []

    def __call__(self, today: date) -> None:
        self.days.append(today)


def fall_over(today: date) -> None:
    raise RuntimeError(SECRET)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "nightly.json"


@pytest.mark.parametrize(("hour", "expected"), [(0, False), (1, False), (2, True), (3, True), (14, True)])
def test_it_is_due_after_two(state: Path, hour: int, expected: bool) -> None:
    tasks: tuple[Task, ...] = (("dagboek", Diary()),)
    assert due(datetime(2026, 11, 22, hour, 30, tzinfo=AMSTERDAM), tasks=tasks, state=state) is expected


def test_a_task_runs_once_a_night(state: Path) -> None:
    diary = Diary()
    for day in (0, 0, 1, 1, 1):
        run(NIGHT + timedelta(days=day), tasks=(("dagboek", diary),), state=state)
    assert diary.days == [NIGHT, NIGHT + timedelta(days=1)]
    assert not due(datetime(2026, 11, 23, 23, tzinfo=AMSTERDAM), tasks=(("dagboek", diary),), state=state)


def test_by_hand_it_can_be_done_again(state: Path) -> None:
    diary = Diary()
    for _ in range(2):
        run(NIGHT, tasks=(("dagboek", diary),), state=state, again=True)
    assert diary.days == [NIGHT, NIGHT]


def test_one_task_that_fails_leaves_the_others(state: Path) -> None:
    diary = Diary()
    assert run(NIGHT, tasks=(("valt om", fall_over), ("dagboek", diary)), state=state) == ["valt om"]
    assert diary.days == [NIGHT]


def test_what_a_failing_task_says_stays_out_of_the_log(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    run(NIGHT, tasks=(("valt om", fall_over),), state=state)
    assert "nachtwerk valt om mislukt: RuntimeError" in caplog.text
    assert SECRET not in caplog.text


def test_interrupted_night_work_goes_on_where_it_was(state: Path) -> None:
    first, second = Diary(), Diary()
    run(NIGHT, tasks=(("eerste", first),), state=state)
    run(NIGHT, tasks=(("eerste", first), ("tweede", second)), state=state)
    assert (first.days, second.days) == ([NIGHT], [NIGHT])


def test_a_state_file_that_was_cut_off_only_means_doing_it_again(state: Path) -> None:
    state.write_text('{"dagbo')
    diary = Diary()
    run(NIGHT, tasks=(("dagboek", diary),), state=state)
    assert diary.days == [NIGHT]


def test_every_task_has_a_name_of_its_own() -> None:
    names = [name for name, _ in nightly.TASKS]
    assert len(set(names)) == len(names)


def test_sessions_that_ended_go_and_living_ones_stay(committed: Committed) -> None:
    now = timezone.now()
    with committed.role(APP):
        for key, ends in (("voorbij", now - timedelta(minutes=1)), ("loopt nog", now + timedelta(hours=1))):
            Session.objects.create(session_key=key, session_data="", expire_date=ends)
    with committed.role(WORKER):
        nightly.clear_sessions(NIGHT)
    assert committed.rows("SELECT session_key FROM django_session") == [("loopt nog",)]
