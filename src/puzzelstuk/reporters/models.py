"""The reporter's record. The app's own database role has no right on this table at all."""

import uuid

from django.db import models


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
