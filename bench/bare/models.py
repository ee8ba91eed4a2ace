"""One table."""

from django.conf import settings
from django.db import models


class Note(models.Model):
    """What somebody wrote in three fields."""

    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    saw = models.TextField(blank=True)
    heard = models.TextField(blank=True)
    thought = models.TextField(blank=True)
    received_on = models.DateField(auto_now_add=True)

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return f"note {self.pk}"
