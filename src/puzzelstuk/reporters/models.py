"""Compartment B: who reported, how they may be called, and requests for a name.

The app's own database role has no right on these tables at all, requests excepted; and in a request no name stands.
"""

import uuid
from typing import ClassVar

from django.db import models

from puzzelstuk.policy.pressure import PressureKind


class Record(models.Model):
    """One submission of one account: keyed indexes and a sealed body, nothing in clear but a month."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account_index = models.BinaryField("wie, als gesleutelde index per maand", db_index=True)
    submission_index = models.BinaryField("verzending, als gesleutelde index", unique=True)
    organisation = models.UUIDField("organisatie")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    sealed = models.BinaryField("verzegeld")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "meldersgegeven"


class Contact(models.Model):
    """What a reporter left to be called about one signal; who does not hold the index key cannot tell which."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    signal_index = models.BinaryField("signaal, als gesleutelde index", unique=True)
    organisation = models.UUIDField("organisatie")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    sealed = models.BinaryField("verzegeld")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "bereikbaarheid van de melder"


class RevealState(models.TextChoices):
    """Where a request for a reporter's name stands."""

    ASKED = "gevraagd", "Wacht op een bestuurder"
    AGREED = "akkoord", "Akkoord, de naam wordt opgezocht"
    REFUSED = "geweigerd", "Niet akkoord"
    GIVEN = "gegeven", "De naam is gegeven"


class Reveal(models.Model):
    """A request for the name behind one signal: two people, a reason, and days; the name itself is never in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("signaal")
    signal_organisation = models.UUIDField("organisatie van het signaal")
    signal_month = models.CharField("sleutelmaand van het signaal", max_length=7)
    state = models.CharField("stand", max_length=12, choices=RevealState.choices)
    reason = models.CharField("reden", max_length=24)
    ground = models.CharField("grond", max_length=24)
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    words = models.BinaryField("uitleg, verzegeld")
    asked_by = models.UUIDField("gevraagd door")
    asked_on = models.DateField("gevraagd op")
    asked_mark = models.BinaryField("merk van de vraag")
    expires_on = models.DateField("vervalt op")
    decided_by = models.UUIDField("besloten door", null=True)
    decided_on = models.DateField("besloten op", null=True)
    decided_mark = models.BinaryField("merk van het besluit", null=True)
    asked_told = models.BooleanField("bestuurder en FG hebben bericht", default=False)
    given_told = models.BooleanField("melder en FG hebben bericht", default=False)
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "verzoek om de naam van een melder"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=RevealState.values), name="reveal_known_state"),
            models.CheckConstraint(
                condition=models.Q(state=RevealState.ASKED, decided_by=None)
                | (~models.Q(state=RevealState.ASKED) & models.Q(decided_by__isnull=False, decided_on__isnull=False)),
                name="reveal_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("asked_by")), name="reveal_takes_two"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["object_id"], name="reveal_by_object")]


class Answer(models.Model):
    """The name, sealed for one of the two who asked; gone when read, or after a day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reader_index = models.BinaryField("voor wie, als gesleutelde index", unique=True)
    organisation = models.UUIDField("organisatie")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    sealed = models.BinaryField("verzegeld")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "antwoord met een naam"


class Pressure(models.Model):
    """Pressure on a professional, sealed, for the confidential adviser's function only; by whom it was laid stands nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    receiver = models.UUIDField("voor functie")
    kind = models.CharField("soort", max_length=40, choices=[(kind.value, kind.value) for kind in PressureKind])
    laid_on = models.DateField("neergelegd op")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    words = models.BinaryField("verzegeld")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "druk op een professional"
