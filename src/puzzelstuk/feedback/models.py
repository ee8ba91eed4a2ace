"""The statuses a signal went through, what its reporter let know, and where it got stuck: all by day."""

import uuid
from typing import ClassVar

from django.db import models

from puzzelstuk.policy.ladder import Reply, StepKind, StuckReason
from puzzelstuk.policy.reactions import ReactionKind
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


class Reaction(models.Model):
    """What a reporter let know with one tap. Stands under the signal's id; no account, no moment, no words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="reactions")
    organisation = models.UUIDField("organisatie")
    kind = models.CharField("soort", max_length=10, choices=[(kind.value, kind.value) for kind in ReactionKind])
    given_on = models.DateField("gegeven op")
    told = models.UUIDField("ook voor functie", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "reactie van de melder"
        constraints: ClassVar = [models.UniqueConstraint(fields=["signal", "kind", "given_on"], name="reaction_once_a_day")]


class Escalation(models.Model):
    """A signal that is stuck, and the step of the ladder where it lies now."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="escalations")
    organisation = models.UUIDField("organisatie")
    reason = models.CharField("reden", max_length=40, choices=[(reason.value, reason.value) for reason in StuckReason])
    words = models.BinaryField("toelichting, verzegeld", null=True)
    ladder_version = models.CharField("versie van de ladder", max_length=12)
    place = models.PositiveSmallIntegerField("plaats op de ladder")
    step = models.CharField("stap", max_length=16, choices=[(step.value, step.value) for step in StepKind])
    asked_by = models.UUIDField("gevraagd door functie")
    escalated_by = models.UUIDField("opgeschaald door", null=True)  # a handler, who does not answer their own question
    asked_of = models.UUIDField("ligt bij functie")
    asked_on = models.DateField("gevraagd op")
    answer_by = models.DateField("antwoord uiterlijk op")
    acknowledged_on = models.DateField("bevestigd op", null=True)
    answer = models.CharField("antwoord", max_length=16, blank=True, choices=[(one.value, one.value) for one in Reply])
    ended_on = models.DateField("klaar op", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "opschaling"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signal"], condition=models.Q(ended_on=None), name="escalation_one_open"),
            models.CheckConstraint(condition=models.Q(answer_by__gte=models.F("asked_on")), name="escalation_has_a_term"),
        ]


class Notice(models.Model):
    """That an account was sent "er is een bericht" on a day; about what is nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    receiver = models.UUIDField("aan")
    sent_on = models.DateField("verstuurd op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "bericht"
        constraints: ClassVar = [models.UniqueConstraint(fields=["receiver", "sent_on"], name="notice_once_a_day")]
