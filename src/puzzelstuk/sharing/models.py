"""One row a sharing decision, without content; what people wrote about it hangs on the signal and goes with it."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from puzzelstuk.policy.giving import Adviser, Informing, LaterReason, Secrecy, Way
from puzzelstuk.sharing.states import ShareState


class Share(models.Model):
    """Who shares what with whom, by which rule, and who agreed. No key to the signal: the decision outlives it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.UUIDField("signaal")
    organisation = models.UUIDField("organisatie")
    function = models.UUIDField("functie die deelt")
    recipient = models.UUIDField("functie die ontvangt", null=True)
    recipient_organisation = models.UUIDField("organisatie die ontvangt", null=True)
    recipient_name = models.CharField("ontvanger", max_length=200)
    leaves = models.BooleanField("gaat de organisatie uit")
    way = models.CharField("hoe", max_length=8, choices=[(one.value, one.value) for one in Way])
    outcome = models.CharField("uitkomst", max_length=8)
    rule = models.CharField("regel", max_length=16, blank=True)
    rule_version = models.CharField("versie van de regel", max_length=40, blank=True)
    rule_digest = models.CharField("vingerafdruk van de regeltekst", max_length=64, blank=True)
    fields = ArrayField(models.CharField(max_length=48), default=list, verbose_name="velden")
    secrecy = models.CharField("geheimhouding", max_length=12, blank=True, choices=[(one.value, one.value) for one in Secrecy])
    informing = models.CharField("vertellen", max_length=8, blank=True, choices=[(one.value, one.value) for one in Informing])
    later_reason = models.CharField(
        "waarom later", max_length=12, blank=True, choices=[(one.value, one.value) for one in LaterReason]
    )
    look_again_on = models.DateField("opnieuw bekijken of vertellen kan", null=True)
    state = models.CharField("stand", max_length=12, choices=ShareState.choices)
    proposed_by = models.UUIDField("voorgesteld door")
    proposed_on = models.DateField("voorgesteld op")
    adviser = models.CharField("advies van", max_length=16, blank=True, choices=[(one.value, one.value) for one in Adviser])
    advised_by = models.UUIDField("advies vastgelegd door", null=True)
    decided_by = models.UUIDField("besloten door", null=True)
    decided_on = models.DateField("besloten op", null=True)
    handed_by = models.UUIDField("doorgegeven door", null=True)
    handed_on = models.DateField("doorgegeven op", null=True)
    ended_by = models.UUIDField("ingetrokken door", null=True)
    ends_on = models.DateField("tot", null=True)
    erase_on = models.DateField("weg op")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    question = models.BinaryField("de vraag aan de regels")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "deelbesluit"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=ShareState.values), name="share_known_state"),
            models.CheckConstraint(condition=Q(leaves=False) | ~Q(decided_by=F("proposed_by")), name="share_four_eyes"),
            models.CheckConstraint(condition=~Q(advised_by=F("proposed_by")), name="share_advised_by_another"),
            models.CheckConstraint(
                condition=~Q(state=ShareState.GIVEN)
                | ~Q(rule="")
                & ~Q(rule_version="")
                & ~Q(rule_digest="")
                & ~Q(fields=[])
                & ~Q(secrecy="")
                & ~Q(informing="")
                & Q(decided_by__isnull=False, decided_on__isnull=False, ends_on__isnull=False, recipient__isnull=False),
                name="share_given_is_whole",
            ),
            models.CheckConstraint(condition=~Q(outcome="nee") | Q(state=ShareState.REFUSED, fields=[]), name="share_no_is_no"),
            models.CheckConstraint(
                condition=~Q(state=ShareState.GIVEN, outcome="advies") | Q(advised_by__isnull=False), name="share_after_advice"
            ),
            models.CheckConstraint(
                condition=~Q(informing=Informing.LATER) | ~Q(later_reason="") & Q(look_again_on__isnull=False),
                name="share_waits_for_a_reason",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["function", "state"], name="share_by_function"),
            models.Index(fields=["signal"], name="share_by_signal"),
        ]


class ShareText(models.Model):
    """Words that belong to a share, sealed under the signal's own key: why a field is needed, the advice, what goes out."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    share = models.ForeignKey(Share, models.CASCADE, related_name="texts")
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="share_texts")
    organisation = models.UUIDField("organisatie")
    part = models.CharField("wat", max_length=60)
    body = models.BinaryField("verzegeld")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "tekst bij een deelbesluit"
        constraints: ClassVar = [models.UniqueConstraint(fields=["share", "part"], name="share_text_once")]
