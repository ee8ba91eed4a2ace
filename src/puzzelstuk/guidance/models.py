"""An organisation's own wording of a card; every version is kept, the newest counts."""

import uuid
from typing import ClassVar

from django.db import models


class OwnText(models.Model):
    """Replaces one text field of one card or route map for one organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="own_texts")
    card = models.CharField("kaart", max_length=40)
    field = models.CharField("veld", max_length=40)
    version = models.PositiveIntegerField("versie")
    text = models.TextField("eigen tekst")
    changed_on = models.DateField("gewijzigd op", auto_now_add=True)

    class Meta:
        verbose_name = "eigen tekst"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "card", "field", "version"], name="own_text_version_once")
        ]
