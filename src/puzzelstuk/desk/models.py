"""What is written at the desk. Reasons come from closed lists, words are sealed under the signal's own key and die with it."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from puzzelstuk.policy.weighing import ENDS, URGENT_FOR, Answer, Stage

STAGES = [(one.value, one.value) for one in Stage]
KNOWN = [one.value for one in Stage]
ENDED = sorted(one.value for one in ENDS)


class Intake(models.Model):
    """One signal at one desk: which question is next, or how it ended."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="intakes")
    organisation = models.UUIDField("organisatie")
    function = models.UUIDField("functie")
    shared = models.BooleanField("gedeeld door een ander")
    stage = models.CharField("stap", max_length=12, choices=STAGES)
    received_on = models.DateField("bij het knooppunt op")
    ended_on = models.DateField("afgerond op", null=True)
    shelf_rule = models.CharField("regel voor de plank", max_length=24, blank=True)
    shelf_reader = models.UUIDField("privacydesk", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "intake"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signal", "function"], name="intake_once_at_a_desk"),
            models.CheckConstraint(condition=Q(stage__in=KNOWN), name="intake_known_stage"),
            models.CheckConstraint(
                condition=Q(stage__in=ENDED, ended_on__isnull=False) | (~Q(stage__in=ENDED) & Q(ended_on=None)),
                name="intake_ends_on_a_day",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["function", "stage"], name="intake_by_function")]


class Weighing(models.Model):
    """One question answered by one person, with the reason. Append-only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="weighings")
    organisation = models.UUIDField("organisatie")
    function = models.UUIDField("functie")
    stage = models.CharField("stap", max_length=12, choices=STAGES)
    answer = models.CharField("antwoord", max_length=12, choices=[(one.value, one.value) for one in Answer])
    reasons = ArrayField(models.CharField(max_length=24), verbose_name="redenen")
    words = models.BinaryField("uitleg, verzegeld", null=True)
    by = models.UUIDField("door")
    given_on = models.DateField("gegeven op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "weging"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signal", "function", "stage"], name="weighing_once_a_step"),
            models.CheckConstraint(condition=Q(stage__in=KNOWN) & ~Q(stage__in=ENDED), name="weighing_of_a_question"),
            models.CheckConstraint(condition=Q(reasons__len__gt=0), name="weighing_has_a_reason"),
        ]


class Urgency(models.Model):
    """A person said: this signal cannot wait. Over by itself; says nothing about a person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="urgencies")
    organisation = models.UUIDField("organisatie")
    reason = models.CharField("reden", max_length=24)
    by = models.UUIDField("door")
    marked_on = models.DateField("gezet op")
    until = models.DateField("tot")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "spoed"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until__gte=F("marked_on")), name="urgency_ends_after_it_began"),
            models.CheckConstraint(condition=Q(until__lte=F("marked_on") + URGENT_FOR), name="urgency_seven_days_at_most"),
        ]


class Referral(models.Model):
    """A signal goes to another function that has a law of its own for it. What that function may see is a sharing decision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="referrals")
    organisation = models.UUIDField("organisatie")
    to_function = models.UUIDField("naar functie")
    law = models.CharField("eigen wet", max_length=24)
    case_number = models.BinaryField("eigen zaaknummer, verzegeld", null=True)
    by = models.UUIDField("door")
    made_on = models.DateField("verwezen op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "verwijzing"


class ReporterQuestion(models.Model):
    """A question to whoever reported, without knowing who that is. Open as long as the signal waits for an answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="questions")
    organisation = models.UUIDField("organisatie")
    body = models.BinaryField("verzegeld")
    by = models.UUIDField("door")
    asked_on = models.DateField("gevraagd op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "vraag aan de melder"


class EarlierPiece(models.Model):
    """A signal on the shelf has something in common with a later one; only the privacy desk hears of it.

    No foreign keys: a reporter who takes the later signal back must not be able to tell that this row is there.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    reader = models.UUIDField("privacydesk")
    function = models.UUIDField("functie van het knooppunt")
    shelved = models.UUIDField("signaal op de plank")
    newer = models.UUIDField("later signaal")
    found_on = models.DateField("gevonden op")
    opened = models.BooleanField("geopend", null=True)
    reason = models.CharField("reden", max_length=24, blank=True)
    decided_by = models.UUIDField("besloten door", null=True)
    decided_on = models.DateField("besloten op", null=True)
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "eerder stuk"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["shelved", "newer"], name="earlier_piece_once"),
            models.CheckConstraint(
                condition=Q(opened=None, decided_by=None) | Q(opened__isnull=False, decided_by__isnull=False) & ~Q(reason=""),
                name="earlier_piece_decided_with_a_reason",
            ),
        ]
