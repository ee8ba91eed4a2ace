"""A day is a day in the Netherlands, whatever clock a database session has."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.signals.models import Signal
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("clock", ["UTC", "Pacific/Kiritimati", "Etc/GMT+12"])
def test_a_grant_for_this_dutch_day_alone_counts_on_every_clock(clock: str) -> None:
    """Two of these clocks always differ by a day, so that current_date cannot pass by luck."""
    joke, now = viewer("joke"), timezone.localtime()
    signal = recorded_by("samira", at=now)
    with looking_as(joke):
        Grant.objects.filter(object_id=signal).update(ends_on=now.date() + timedelta(days=1))
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('TimeZone', %s, true)", [clock])
        assert Signal.objects.filter(id=signal).exists()
