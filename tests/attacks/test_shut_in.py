"""Nothing leaves: a day of work where the kernel knows no way to another machine, and counts who asks for one."""

import pytest

from tests.attacks.shut_in import day_inside, possible
from tests.committed import Committed

pytestmark = pytest.mark.skipif(not possible(), reason="geen netwerk-namespace op deze machine; de socketwacht loopt wel")


def test_a_day_of_work_asks_for_no_way_out(committed: Committed) -> None:
    """The whole site and its worker; nothing is stubbed."""
    day = day_inside(committed.name)
    assert day.answers >= 15
    assert day.attempts == 0


def test_one_stray_look_up_is_counted(committed: Committed) -> None:
    """The count can fail: a planted question to a name server elsewhere shows."""
    assert day_inside(committed.name, planted=True).attempts > 0
