"""The statuses a signal went through, by day."""

import uuid
from typing import ClassVar

from django.db import models

from puzzelstuk.signals.states import State


class Step(models.Model):
    """One status given; append-only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="steps")
    organisation = models.UUIDField("organisatie")
    status = models.CharField("status", max_length=16, choices=State.choices)
    given_on = models.DateField("gegeven op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "terugkoppeling"
        indexes: ClassVar = [models.Index(fields=["signal", "given_on"], name="step_by_signal")]
