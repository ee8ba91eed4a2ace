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


class AllowedSource(models.Model):
    """What the privacy desk decided about asking one source; append-only, the newest version counts. No kinds: not allowed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    owner = models.UUIDField("functie van de bronhouder")
    purpose = models.CharField("doel", max_length=24)
    version = models.PositiveIntegerField("versie")
    kinds = ArrayField(models.CharField(max_length=12), default=list, verbose_name="waarop gevraagd mag worden")
    decided_by = models.UUIDField("besloten door")
    decided_on = models.DateField("besloten op")

    class Meta:
        verbose_name = "bron"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "owner", "purpose", "version"], name="allowed_source_once_a_version")
        ]


class SourceQuestion(models.Model):
    """Whether a source knows one identifier of one signal. Its identifier is sealed under the signal's own key and goes with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal = models.ForeignKey("signals.Signal", models.CASCADE, related_name="source_questions")
    organisation = models.UUIDField("organisatie")
    function = models.UUIDField("functie van het knooppunt")
    owner = models.UUIDField("functie van de bronhouder")
    purpose = models.CharField("doel", max_length=24)
    identifier = models.BinaryField("kenmerk, verzegeld")
    rule = models.CharField("regel", max_length=16)
    rule_version = models.CharField("versie van de regel", max_length=40)
    rule_digest = models.CharField("vingerafdruk van de regeltekst", max_length=64)
    source_version = models.PositiveIntegerField("versie van het besluit over de bron")
    asked_by = models.UUIDField("gevraagd door")
    asked_on = models.DateField("gevraagd op")
    first_on = models.DateField("eerste dag van lezen")
    last_on = models.DateField("laatste dag van lezen")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "bronvraag"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signal", "owner"], name="source_question_once"),
            models.CheckConstraint(condition=~Q(purpose="") & ~Q(rule="") & ~Q(rule_version=""), name="source_question_says_why"),
            models.CheckConstraint(
                condition=Q(asked_on__lt=F("first_on"), first_on__lt=F("last_on")), name="source_question_has_moments"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["function", "asked_on"], name="source_question_by_day")]


class SourceAnswer(models.Model):
    """One bit, from a person. The desk can read the row from `shown_on`; before that day the database shows it nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    question = models.OneToOneField(SourceQuestion, models.CASCADE, related_name="answer")
    function = models.UUIDField("functie van het knooppunt")
    owner = models.UUIDField("functie van de bronhouder")
    known = models.BooleanField("bekend")
    shown_on = models.DateField("te lezen vanaf")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "antwoord van een bron"
