"""Signals. Free text and mentions are sealed per field; what is in clear is coarse (buurt, part of day, month)."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.states import State


class SignalKind(models.TextChoices):
    """A signal about what happens to people, or an observation about a place without any person field."""

    SIGNAL = "signaal", "signaal"
    PLACE = "plek", "observatie van een plek"


class ObservationKind(models.TextChoices):
    """How the reporter knows it; the three are never mixed."""

    SEEN = "gezien", "gezien"
    HEARD = "gehoord", "gehoord"
    THOUGHT = "vermoeden", "vermoeden"


class Signal(models.Model):
    """One piece of the puzzle."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    kind = models.CharField("soort", max_length=8, choices=SignalKind.choices)
    state = models.CharField("stand", max_length=16, choices=State.choices, default=State.RECORDED)
    area = models.CharField("buurt", max_length=12, blank=True)
    day_part = models.CharField("dagdeel", max_length=8, blank=True)
    place_kind = models.CharField("soort plek", max_length=16, blank=True)
    earner_behind = models.CharField("verdient er iemand aan", max_length=10, blank=True)
    other_field = models.BooleanField("niet mijn vak, wel doorgegeven", default=False)
    gut_feeling = models.BooleanField("niet-pluisgevoel", default=False)
    phenomena = ArrayField(models.CharField(max_length=40), default=list, verbose_name="onderwerpen")
    received_on = models.DateField("ontvangen op")
    promised_on = models.DateField("antwoord uiterlijk op")
    review_on = models.DateField("opnieuw bekijken op")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    saw = models.BinaryField("gezien", null=True)
    heard = models.BinaryField("gehoord", null=True)
    thought = models.BinaryField("vermoeden", null=True)
    known_from = models.BinaryField("brontaak en regel voor namen")
    indicators = models.BinaryField("gekozen herkenningspunten", null=True)

    class Meta:
        verbose_name = "signaal"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="signal_known_state"),
            models.CheckConstraint(condition=models.Q(promised_on__gte=models.F("received_on")), name="signal_has_a_promise"),
            models.CheckConstraint(
                condition=~models.Q(kind=SignalKind.PLACE) | models.Q(saw=None, heard=None, thought=None),
                name="place_has_no_free_text",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["promised_on"], name="signal_by_promise")]


class Mention(models.Model):
    """Loose text that names a person, vehicle, address or organisation; exists only under an adopted rule."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey(Signal, models.CASCADE, related_name="mentions")
    organisation = models.UUIDField("organisatie")
    kind = models.CharField("soort", max_length=12, choices=[(kind.value, kind.value) for kind in MentionKind])
    body = models.BinaryField("verzegeld")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "vermelding"


class MentionKey(models.Model):
    """A keyed blind index of one normalised identifier, within the scope of one agreement."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mention = models.ForeignKey(Mention, models.CASCADE, related_name="keys")
    organisation = models.UUIDField("organisatie")
    agreement = models.UUIDField("convenant")
    kind = models.CharField("soort", max_length=24)
    value = models.BinaryField("gesleutelde index")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "zoeksleutel"
        indexes: ClassVar = [models.Index(fields=["agreement", "kind", "value"], name="mention_by_key")]


class Enrichment(models.Model):
    """A later addition to a signal: dated, and marked as seen, heard or thought."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey(Signal, models.CASCADE, related_name="enrichments")
    organisation = models.UUIDField("organisatie")
    added_on = models.DateField("toegevoegd op")
    kind = models.CharField("soort", max_length=10, choices=ObservationKind.choices)
    body = models.BinaryField("verzegeld")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "aanvulling"
