"""An observation about a place: structured choices only, no free text and no person field."""

import uuid

from django import forms
from django.http import QueryDict

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.models import SignalKind
from puzzelstuk.web.forms.signal import DAY_PARTS

PLACE_KINDS = (
    ("plein", "Plein of park"),
    ("portiek", "Portiek of galerij"),
    ("pand", "Woonhuis of flat"),
    ("zaak", "Winkel of zaak"),
    ("loods", "Loods, schuur of garagebox"),
    ("school", "Bij een school"),
    ("weg", "Straat of parkeerplaats"),
    ("buiten", "Buitengebied of water"),
)
RESEND = "Dat lag aan ons. Je keuzes staan hieronder. Tik nog een keer op Vastleggen."


class PlaceForm(forms.Form):
    """Where, when, what kind of place, and what it can be about."""

    client_id = forms.UUIDField(error_messages={"required": RESEND, "invalid": RESEND})
    buurt = forms.CharField(max_length=12, error_messages={"required": "Kies een buurt."})
    soort = forms.ChoiceField(choices=PLACE_KINDS, error_messages={"required": "Kies wat voor plek het is."})
    dagdeel = forms.ChoiceField(choices=DAY_PARTS, required=False)
    fenomeen = forms.CharField(max_length=40, required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)

    def clean_buurt(self) -> str:
        area = str(self.cleaned_data["buurt"])
        if area not in {one.code for one in neighbourhoods()}:
            raise forms.ValidationError("Deze buurt kennen we niet. Kies een buurt uit de lijst.")
        return area

    def clean_fenomeen(self) -> str:
        chosen = str(self.cleaned_data["fenomeen"])
        if chosen and chosen not in catalogue().phenomena:
            raise forms.ValidationError("Kies een onderwerp uit de lijst.")
        return chosen

    def piece(self, task: str) -> Piece:
        """The observation; call after is_valid()."""
        cleaned = self.cleaned_data
        return Piece(
            source_task=task or "buurt",
            kind=SignalKind.PLACE,
            phenomena=(cleaned["fenomeen"],) if cleaned["fenomeen"] else (),
            area=cleaned["buurt"],
            day_part=cleaned["dagdeel"],
            place_kind=cleaned["soort"],
        )

    def client(self) -> uuid.UUID:
        return uuid.UUID(str(self.cleaned_data["client_id"]))
