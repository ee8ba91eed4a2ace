"""What the web processes share: counts only."""

from django.db import models


class Tally(models.Model):
    """How often something was tried in one quarter of an hour. Of what stands only a keyed hash here."""

    key = models.CharField("sleutel", primary_key=True, max_length=64)
    tries = models.IntegerField("aantal")
    until = models.BigIntegerField("geldt tot en met dit kwartier")

    class Meta:
        verbose_name = "telling"
