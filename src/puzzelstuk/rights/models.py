"""Requests of people, what of a signal goes out, corrections, telling people, and questions of police. Words stand sealed."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from puzzelstuk.policy.rights import (
    DelayReason,
    ExtensionReason,
    IdentityCheck,
    InformStep,
    PoliceAnswer,
    PoliceAsks,
    RequestKind,
    RequestOutcome,
    RequestStage,
)

CLOSED, PROPOSED = RequestStage.CLOSED.value, RequestStage.PROPOSED.value


class Request(models.Model):
    """What one person asked about the own data. Its id is also a receiver: what was found is seen by it, and by nobody else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    kind = models.CharField("soort", max_length=12, choices=[(one.value, one.value) for one in RequestKind])
    identity = models.CharField("zeker wie het is", max_length=60, choices=[(one.value, one.value) for one in IdentityCheck])
    received_on = models.DateField("binnen op")
    due_on = models.DateField("antwoord uiterlijk op")
    extended_for = models.CharField(
        "langer omdat", max_length=48, blank=True, choices=[(one.value, one.value) for one in ExtensionReason]
    )
    stage = models.CharField("stand", max_length=24, choices=[(one.value, one.value) for one in RequestStage])
    outcome = models.CharField("uitkomst", max_length=24, blank=True, choices=[(one.value, one.value) for one in RequestOutcome])
    opened_by = models.UUIDField("ingevoerd door")
    opened_on = models.DateField("ingevoerd op")
    proposed_by = models.UUIDField("voorgesteld door", null=True)
    agreed_by = models.UUIDField("akkoord van", null=True)
    closed_on = models.DateField("afgehandeld op", null=True)
    erase_on = models.DateField("weg op")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    person = models.BinaryField("wie het vraagt, verzegeld")
    why = models.BinaryField("afweging, verzegeld", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "verzoek van een betrokkene"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(stage__in=[one.value for one in RequestStage]), name="request_known_stage"),
            models.CheckConstraint(condition=~Q(agreed_by=F("proposed_by")), name="request_takes_two"),
            models.CheckConstraint(
                condition=~Q(stage=CLOSED) | Q(agreed_by__isnull=False, proposed_by__isnull=False, closed_on__isnull=False),
                name="request_closed_by_two",
            ),
            models.CheckConstraint(condition=Q(stage=RequestStage.OPEN.value) | ~Q(outcome=""), name="request_ends_somehow"),
        ]


class Finding(models.Model):
    """One signal in which somebody who asked stands, with what a person decided to give of it (sealed)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(Request, models.CASCADE, related_name="findings")
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("signaal")
    month = models.CharField("maand van ontvangst", max_length=7)
    kept_until = models.DateField("bewaard tot")
    parts = models.BinaryField("wat mee gaat en wat blijft, verzegeld", null=True)
    decided_by = models.UUIDField("gekozen door", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "gevonden stuk"
        constraints: ClassVar = [models.UniqueConstraint(fields=["request", "object_id"], name="finding_once")]


class LockedGrant(models.Model):
    """A grant that rests while a signal is restricted: nobody uses the signal, it is only kept. Written by the database alone."""

    id = models.UUIDField(primary_key=True, editable=False)
    request = models.UUIDField("verzoek")
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("signaal")
    grant_organisation = models.UUIDField("organisatie van de inzage")
    receiver = models.UUIDField("ontvanger")
    fields = ArrayField(models.CharField(max_length=24), verbose_name="velden")
    purpose = models.CharField("doel", max_length=40)
    decision = models.CharField("besluit", max_length=80)
    starts_on = models.DateField("vanaf")
    ends_on = models.DateField("tot")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "rustende inzage"


class Correction(models.Model):
    """What somebody wants beside a text about them; the text itself stays. Sealed under the signal's own key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("signaal")
    added_on = models.DateField("toegevoegd op")
    body = models.BinaryField("verzegeld")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "correctie ernaast"
        indexes: ClassVar = [models.Index(fields=["object_id"], name="correction_by_object")]


class Informed(models.Model):
    """Somebody told the person of a signal, or wrote down why not yet; the newest one counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("signaal")
    number = models.PositiveSmallIntegerField("volgnummer")
    step = models.CharField("stap", max_length=8, choices=[(one.value, one.value) for one in InformStep])
    reason = models.CharField("reden", max_length=60, blank=True, choices=[(one.value, one.value) for one in DelayReason])
    noted_on = models.DateField("opgeschreven op")
    review_on = models.DateField("weer kijken op", null=True)
    by = models.UUIDField("door")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "informeren van een betrokkene"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["object_id", "number"], name="informed_in_order"),
            models.CheckConstraint(
                condition=Q(step=InformStep.TOLD.value, reason="", review_on=None)
                | Q(step=InformStep.LATER.value, review_on__isnull=False) & ~Q(reason=""),
                name="informed_later_with_a_reason",
            ),
        ]


class PoliceQuestion(models.Model):
    """What police or the public prosecutor asked, what somebody weighed and answered. Never a copy of a file."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    kind = models.CharField("soort", max_length=12, choices=[(one.value, one.value) for one in PoliceAsks])
    answer = models.CharField("antwoord", max_length=80, choices=[(one.value, one.value) for one in PoliceAnswer])
    noted_on = models.DateField("opgeschreven op")
    written_by = models.UUIDField("opgeschreven door")
    erase_on = models.DateField("weg op")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    words = models.BinaryField("vraag, afweging en antwoord, verzegeld")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "vraag van politie of OM"
