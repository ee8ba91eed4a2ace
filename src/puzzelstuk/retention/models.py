"""What is written about keeping and erasing. No content: ids, days, and reasons from closed lists."""

import uuid
from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from puzzelstuk.policy.holds import HoldReason, HoldStage
from puzzelstuk.policy.retention import Ending
from puzzelstuk.policy.reviewing import KeepReason, Outcome
from puzzelstuk.signals.states import State


class Review(models.Model):
    """A handler looked again; the newest one says until when. Append-only; goes with its signal."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="reviews")
    organisation = models.UUIDField("organisatie")
    decided_on = models.DateField("bekeken op")
    outcome = models.CharField("uitkomst", max_length=12, choices=[(one.value, one.value) for one in Outcome])
    reason = models.CharField("reden", max_length=48, blank=True, choices=[(one.value, one.value) for one in KeepReason])
    next_on = models.DateField("weer bekijken op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "herbeoordeling"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(outcome=Outcome.KEEP) & ~Q(reason="") | Q(outcome=Outcome.LET_GO, reason=""),
                name="review_keeps_with_a_reason",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["signal", "next_on"], name="review_by_signal")]


class Hold(models.Model):
    """Two people keep one signal past its last day; two lift it again. No key to the signal: it must outlive nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("object")
    reason = models.CharField("reden", max_length=48, choices=[(one.value, one.value) for one in HoldReason])
    until = models.DateField("tot")
    asked_by = models.UUIDField("gevraagd door")
    asked_on = models.DateField("gevraagd op")
    confirmed_by = models.UUIDField("bevestigd door", null=True)
    confirmed_on = models.DateField("bevestigd op", null=True)
    lift_asked_by = models.UUIDField("opheffen gevraagd door", null=True)
    lifted_by = models.UUIDField("opgeheven door", null=True)
    lifted_on = models.DateField("opgeheven op", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "bewaarplicht"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(confirmed_by=F("asked_by")), name="hold_confirmed_by_another"),
            models.CheckConstraint(condition=~Q(lifted_by=F("lift_asked_by")), name="hold_lifted_by_another"),
            models.CheckConstraint(condition=Q(confirmed_by=None) | Q(confirmed_on__isnull=False), name="hold_confirmed_on_a_day"),
            models.CheckConstraint(
                condition=Q(lifted_by=None) | Q(lift_asked_by__isnull=False, lifted_on__isnull=False), name="hold_lifted_by_two"
            ),
            models.UniqueConstraint(fields=["object_id"], condition=Q(lifted_on=None), name="hold_once_at_a_time"),
        ]


class Tombstone(models.Model):
    """What is left of an erased signal: that it went, when and by which rule. Also carries the last status for its reporter."""

    object_id = models.UUIDField("object", primary_key=True)
    organisation = models.UUIDField("organisatie")
    kept_as = models.CharField("soort", max_length=16)
    month = models.CharField("maand van ontvangst", max_length=7)
    erased_on = models.DateField("gewist op")
    reason = models.CharField("regel", max_length=40, choices=[(one.value, one.value) for one in Ending])
    told = models.CharField("laatste status", max_length=16, choices=State.choices)
    told_until = models.DateField("te lezen tot", null=True)
    reporter_gone = models.BooleanField("melder losgemaakt", default=False)
    certificate = models.UUIDField("verklaring", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "grafsteen"
        indexes: ClassVar = [models.Index(fields=["organisation", "erased_on"], name="tombstone_by_day")]


class Certificate(models.Model):
    """Proof of erasure, made by the job: which ids or which key, how many, when, by which rule; with a digest over all that."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    made_on = models.DateField("opgemaakt op")
    kept_as = models.CharField("soort", max_length=16)
    rule = models.CharField("regel", max_length=40)
    number = models.PositiveIntegerField("aantal")
    objects_gone = ArrayField(models.UUIDField(), default=list, verbose_name="gewiste objecten")
    key_gone = models.CharField("vernietigde sleutel", max_length=120, blank=True)
    digest = models.CharField("controlegetal", max_length=64)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "wisverklaring"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key_gone"], condition=~Q(key_gone=""), name="certificate_once_per_key")
        ]
        indexes: ClassVar = [models.Index(fields=["organisation", "made_on"], name="certificate_by_day")]


class Run(models.Model):
    """One night on which the job ran to its end; the day the next one is held against."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField("dag", unique=True)
    erased = models.PositiveIntegerField("gewist")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "wisronde"


def stage(hold: Hold, today: date) -> HoldStage:
    """How far a hold is today."""
    if hold.lifted_on is not None or hold.until <= today:
        return HoldStage.OVER
    if hold.confirmed_on is None:
        return HoldStage.ASKED
    return HoldStage.ACTIVE if hold.lift_asked_by is None else HoldStage.LIFTING
