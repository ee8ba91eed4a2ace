"""A card without a name, the advice on it, and the register of teams with what they saw together.

Who asked stands in none of these rows: only the grant of a random token leads back, and compartment B alone knows whose it is.
"""

import uuid
from typing import ClassVar

from django.db import models

from puzzelstuk.policy.talking import Counterpart


class TalkCard(models.Model):
    """A situation in words without a name, and a question; the sharing rule that allowed it stands beside it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    counterpart = models.CharField("met", max_length=16, choices=[(one.value, one.value) for one in Counterpart])
    receiver = models.UUIDField("functie of team")
    bucket = models.CharField("sleutelmaand", max_length=12)
    wrapped_key = models.BinaryField("gesloten sleutel")
    situation = models.BinaryField("wat er speelt, verzegeld")
    question = models.BinaryField("vraag, verzegeld", null=True)
    asked_as = models.BinaryField("functie van wie vraagt, verzegeld", null=True)
    outcome = models.CharField("uitkomst van de regel", max_length=8)
    rule = models.CharField("regel", max_length=16)
    rule_version = models.CharField("versie van de regels", max_length=20)
    asked_on = models.DateField("gevraagd op")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "gesprekskaart"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(outcome="ja") & ~models.Q(rule=""), name="talk_card_by_a_rule"),
            models.CheckConstraint(condition=models.Q(erase_on__gt=models.F("asked_on")), name="talk_card_has_a_last_day"),
        ]


class Advice(models.Model):
    """What somebody thinks, as text; given by a function, never by a name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    card = models.ForeignKey(TalkCard, models.CASCADE, related_name="advices")
    organisation = models.UUIDField("organisatie")
    function = models.UUIDField("functie")
    given_on = models.DateField("gegeven op")
    body = models.BinaryField("verzegeld")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "advies"


class Team(models.Model):
    """People of several organisations who work in the same streets (a Dichtbijteam), under one agreement."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="teams", verbose_name="beheerder")
    agreement = models.ForeignKey("organisations.Agreement", models.PROTECT, related_name="teams", verbose_name="convenant")
    name = models.CharField("naam", max_length=80)

    class Meta:
        verbose_name = "team"
        constraints: ClassVar = [models.UniqueConstraint(fields=["agreement", "name"], name="team_once")]

    def __str__(self) -> str:
        return self.name


class TeamSeat(models.Model):
    """One function of one organisation that takes part in a team."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, models.CASCADE, related_name="seats")
    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="team_seats")
    function = models.ForeignKey("organisations.Function", models.CASCADE, related_name="team_seats", verbose_name="functie")

    class Meta:
        verbose_name = "plaats in een team"
        constraints: ClassVar = [models.UniqueConstraint(fields=["team", "function"], name="team_seat_once")]


class TeamNote(models.Model):
    """What a team member noticed at a place: choices from lists only, so that no person can stand in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, models.CASCADE, related_name="notes")
    organisation = models.UUIDField("organisatie")
    area = models.CharField("buurt", max_length=12)
    place_kind = models.CharField("soort plek", max_length=12)
    phenomenon = models.CharField("onderwerp", max_length=40)
    period = models.CharField("periode", max_length=12)
    shared_on = models.DateField("gedeeld op")
    erase_on = models.DateField("weg op")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "teamblik"
