"""Who may see which fields of which object, for what, and until when."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Grant(models.Model):
    """One receiver (a function, or a reporter's random token) may see these fields of one object.

    Days, not moments: an exact time would join a signal to who was logged in. Ends by its date alone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.UUIDField("organisatie")
    object_id = models.UUIDField("object")
    receiver = models.UUIDField("ontvanger")
    fields = ArrayField(models.CharField(max_length=24), verbose_name="velden")
    purpose = models.CharField("doel", max_length=40)
    decision = models.CharField("besluit", max_length=80)
    starts_on = models.DateField("vanaf")
    ends_on = models.DateField("tot")
    retention = models.CharField("bewaarklasse", max_length=16)

    class Meta:
        verbose_name = "inzage"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(ends_on__gte=models.F("starts_on")), name="grant_ends_after_start"),
            models.UniqueConstraint(fields=["object_id", "receiver", "purpose"], name="grant_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["receiver", "object_id"], name="grant_by_receiver")]
