"""Two tables that only grow: entries, written in the transaction of the act, and seals, chained after it.

A reporter's own acts form a lane of their own: the actor and the exact time stand sealed under
compartment B's key and only the day is in clear, so that no name, order or time joins them to a signal.
"""

import uuid
from typing import ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models


class Lane(models.TextChoices):
    """Which chain an entry belongs to."""

    OPEN = "open", "open"
    REPORTER = "melder", "melder"


class Entry(models.Model):
    """BIO2's six fields (actie, object, resultaat, oorsprong, actor, tijdstempel) with purpose and processing id."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    lane = models.CharField("spoor", max_length=8, choices=Lane.choices)
    action = models.CharField("actie", max_length=40)
    object_type = models.CharField("soort object", max_length=40)
    object_id = models.CharField("object", max_length=40)
    result = models.CharField("resultaat", max_length=20)
    origin = models.CharField("oorsprong", max_length=20)
    actor = models.CharField("actor", max_length=40, blank=True)
    day = models.DateField("dag")
    at = models.DateTimeField("tijdstip", null=True)
    purpose = models.CharField("doel", max_length=40)
    processing = models.CharField("verwerking", max_length=40)
    bucket = models.CharField("sleutelmaand", max_length=12, blank=True)
    wrapped_key = models.BinaryField("gesloten sleutel", null=True)
    sealed = models.BinaryField("verzegeld", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "logregel"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(lane=Lane.OPEN, at__isnull=False, sealed__isnull=True) & ~models.Q(actor="")
                | models.Q(lane=Lane.REPORTER, at__isnull=True, sealed__isnull=False, actor=""),
                name="entry_reporter_is_sealed",
            )
        ]
        # By block: the sealer and the privacy officer ask by day, and adding a line stays as cheap as it was.
        indexes: ClassVar = [BrinIndex(fields=["day"], name="entry_by_day")]


class Seal(models.Model):
    """One link of a lane's hash chain."""

    entry = models.UUIDField(primary_key=True)
    lane = models.CharField("spoor", max_length=8, choices=Lane.choices)
    position = models.BigIntegerField("plaats")
    digest = models.BinaryField("vingerafdruk")
    form = models.PositiveSmallIntegerField("vorm van de vingerafdruk")

    class Meta:
        verbose_name = "zegel"
        constraints: ClassVar = [models.UniqueConstraint(fields=["lane", "position"], name="seal_position_once")]
