"""Where one person alone has a task, the task would name who reported: it stands sealed, and nobody in Veenstad stands alone."""

from collections import Counter

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.models import Assignment
from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.signals.content import open_origin
from puzzelstuk.signals.models import Signal
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.django_db


def test_no_column_in_clear_tells_from_which_task_samira_knew_it() -> None:
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        row = Signal.objects.filter(id=signal_id).values().get()
    clear = " ".join(str(value) for value in row.values() if not isinstance(value, bytes | memoryview))
    assert not [task for task in source_tasks() if task in clear]


def test_who_handles_the_signal_reads_the_task_all_the_same() -> None:
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        assert open_origin(Signal.objects.get(id=signal_id)).task == "jongerenwerk"


def test_every_organisation_that_reports_has_at_least_three_who_can() -> None:
    roles = [role for role in Role if may([role], Act.SIGNAL_RECORD)]
    reporting = Assignment.objects.filter(role__in=roles).values_list("organisation__slug", "member")
    people = Counter(slug for slug, _ in set(reporting))
    assert people
    assert not {slug: number for slug, number in people.items() if number < 3}
