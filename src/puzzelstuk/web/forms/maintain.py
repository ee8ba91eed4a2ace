"""The forms of the maintenance screens."""

import re
import uuid

from django import forms
from django.http import QueryDict

from puzzelstuk.guidance.own_texts import OVERRIDABLE
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.actions import FunctionText
from puzzelstuk.organisations.models import Function
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.hours import WEEKDAYS, Hours
from puzzelstuk.web.forms.text import ShortTextField
from puzzelstuk.web.requests import uuid_or_none

ROLE_NAMES: dict[Role, str] = {
    Role.REPORTER: "Melder",
    Role.CONTACT_PERSON: "Contactpersoon signalen",
    Role.DESK_OFFICER: "VIK / signaalcoördinator",
    Role.AREA_COORDINATOR: "Gebiedscoördinator",
    Role.BOARD: "Bestuurder",
    Role.TRAINER: "Trainer of ervaringswerker",
    Role.PRIVACY_DESK: "Privacydesk",
    Role.PRIVACY_OFFICER: "FG",
    Role.FUNCTIONAL_ADMIN: "Functioneel beheerder",
    Role.TECHNICAL_ADMIN: "Technisch beheerder",
    Role.TEAM_LEAD: "Leidinggevende",
    Role.CONFIDENTIAL_ADVISER: "Vertrouwenspersoon",
    Role.SOURCE_OWNER: "Bronhouder",
}
MISSING = {"required": "Vul dit in."}


class MemberForm(forms.Form):
    """A new role for a new or known account."""

    email = forms.EmailField(
        max_length=254, error_messages={"required": "Vul een e-mailadres in.", "invalid": "Dit e-mailadres klopt niet."}
    )
    naam = ShortTextField(max_length=80, error_messages=MISSING)
    rol = forms.ChoiceField(choices=[(role.value, name) for role, name in ROLE_NAMES.items()])
    beroep = ShortTextField(max_length=60, error_messages=MISSING)
    taak = forms.CharField(max_length=24, required=False)

    def clean_taak(self) -> str:
        task = str(self.cleaned_data["taak"])
        if task and task not in source_tasks():
            raise forms.ValidationError("Kies een taak uit de lijst.")
        return task


class FunctionForm(forms.Form):
    """One function of "wie is waarvan"."""

    id = forms.UUIDField(required=False)
    titel = ShortTextField(max_length=90, error_messages=MISSING)
    naam = ShortTextField(max_length=80, error_messages={"required": "Vul een naam in. Een route mag nooit naar niemand wijzen."})
    telefoon = ShortTextField(max_length=20, error_messages={"required": "Vul een telefoonnummer in."})
    waarvoor = ShortTextField(max_length=160, required=False)
    uren = forms.CharField(max_length=300, required=False)
    vervanger = forms.UUIDField(error_messages={"required": "Kies een vervanger."})
    account = forms.UUIDField(required=False)
    ontvangt = forms.BooleanField(required=False)

    def clean_uren(self) -> Hours:
        return read_hours(str(self.cleaned_data["uren"]))

    def text(self) -> FunctionText:
        cleaned = self.cleaned_data
        return FunctionText(
            title=cleaned["titel"],
            holder_name=cleaned["naam"],
            phone=cleaned["telefoon"],
            about=cleaned["waarvoor"],
            hours=cleaned["uren"],
            deputy=cleaned["vervanger"],
            holder=cleaned["account"],
            receives_signals=cleaned["ontvangt"],
        )

    def function(self) -> uuid.UUID | None:
        found = self.cleaned_data["id"]
        return found if isinstance(found, uuid.UUID) else None


class RouteForm(forms.Form):
    """Which function a destination goes to."""

    bestemming = forms.SlugField(max_length=40, error_messages={"required": "Kies een bestemming."})
    functie = forms.UUIDField(error_messages={"required": "Kies een functie.", "invalid": "Kies een functie uit de lijst."})


class TermForm(forms.Form):
    """An own word for one of the product's words."""

    begrip = ShortTextField(max_length=60, error_messages=MISSING)
    woord = ShortTextField(max_length=120, error_messages={"required": "Vul een eigen woord in."})


class TextForm(forms.Form):
    """An own wording of one text of a card."""

    kaart = forms.SlugField(max_length=40)
    veld = forms.ChoiceField(choices=[(field, field) for field in OVERRIDABLE])
    tekst = ShortTextField(max_length=1000, error_messages={"required": "Schrijf een tekst."})


def read_hours(text: str) -> Hours:
    """ "ma 09:00-17:00, di 09:00-17:00" as hours; raises a ValidationError that shows the form to use."""
    if text.strip().lower() == "altijd":
        return {"altijd": []}
    hours: dict[str, list[str]] = {}
    for part in filter(None, (piece.strip() for piece in text.lower().split(","))):
        found = re.fullmatch(r"(\w\w)\s+(\d\d)[:.](\d\d)\s*-\s*(\d\d)[:.](\d\d)", part)
        if found is None or found.group(1) not in WEEKDAYS:
            raise forms.ValidationError(f"‘{part}’ begrijpen we niet. Schrijf bijvoorbeeld: ma 09:00-17:00, di 09:00-17:00.")
        day, *clock = found.groups()
        hours[day] = [f"{clock[0]}:{clock[1]}", f"{clock[2]}:{clock[3]}"]
    return hours


def show_hours(hours: Hours) -> str:
    """Hours as they can be typed."""
    if "altijd" in hours:
        return "altijd"
    return ", ".join(f"{day} {hours[day][0]}-{hours[day][1]}" for day in WEEKDAYS if day in hours)


def shown_function(function: Function) -> dict[str, object]:
    """A function as its form is filled in."""
    names = ("title", "holder_name", "phone", "about", "deputy_id", "holder_id", "receives_signals")
    return {name: getattr(function, name) for name in names} | {"id": str(function.id), "hours": show_hours(function.hours)}


def typed_function(posted: QueryDict) -> dict[str, object]:
    """The same from what was sent, so that a refusal loses nothing."""
    named = {"title": "titel", "holder_name": "naam", "phone": "telefoon", "about": "waarvoor", "hours": "uren", "id": "id"}
    chosen = {"deputy_id": "vervanger", "holder_id": "account"}
    ids = {name: uuid_or_none(posted.get(field, "")) for name, field in chosen.items()}
    texts = {name: posted.get(field, "") for name, field in named.items()}
    return texts | ids | {"receives_signals": "ontvangt" in posted}
