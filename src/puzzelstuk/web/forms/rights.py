"""What is typed at the rights desk: a request, a search, a proposal, a question of police, a suspected breach."""

from datetime import date, datetime, time

from django import forms
from django.utils import timezone

from puzzelstuk.flows.rights.breach import Suspected
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.rights.requests import Asked
from puzzelstuk.signals.content import MentionText
from puzzelstuk.web.forms.text import PlainTextField, ShortTextField

DATE = {"required": "Vul een datum in.", "invalid": "Schrijf de datum als jjjj-mm-dd."}


def first_problem(form: forms.Form) -> str:
    """One sentence at a time: what must be done first."""
    return " ".join(str(error) for errors in form.errors.values() for error in errors)


class RequestForm(forms.Form):
    """Who asks what, and how somebody made sure who it is."""

    soort = forms.CharField(max_length=12, required=False)
    zeker = forms.CharField(max_length=60, required=False)
    binnen = forms.DateField(error_messages=DATE)
    naam = ShortTextField(max_length=120, error_messages={"required": "Vul in wie het vraagt."})
    namens = ShortTextField(max_length=120, required=False)
    adres = ShortTextField(max_length=240, required=False)
    woorden = PlainTextField(2000)

    def asked(self) -> Asked:
        sent = self.cleaned_data
        person = {"naam": sent["naam"], "namens": sent["namens"], "adres": sent["adres"], "woorden": sent["woorden"]}
        return Asked(sent["soort"], sent["zeker"], sent["binnen"], person)


class SearchForm(forms.Form):
    """Exact particulars to look for; a name also stands in texts."""

    naam = ShortTextField(max_length=80, required=False)
    achternaam = ShortTextField(max_length=80, required=False)
    geboortejaar = forms.RegexField(r"^\d{4}$", required=False, error_messages={"invalid": "Een geboortejaar heeft vier cijfers."})
    kenteken = ShortTextField(max_length=16, required=False)
    postcode = ShortTextField(max_length=8, required=False)
    huisnummer = ShortTextField(max_length=8, required=False)
    telefoon = ShortTextField(max_length=25, required=False)

    def mentions(self) -> tuple[MentionText, ...]:
        sent = self.cleaned_data
        person = {"family": sent["achternaam"], "birth_year": sent["geboortejaar"], "phone": sent["telefoon"]}
        asked = (
            MentionText(MentionKind.PERSON, person),
            MentionText(MentionKind.VEHICLE, {"plate": sent["kenteken"]}),
            MentionText(MentionKind.ADDRESS, {"postcode": sent["postcode"], "number": sent["huisnummer"]}),
        )
        return tuple(one for one in asked if any(one.parts.values()))

    def names(self) -> tuple[str, ...]:
        return (self.cleaned_data["naam"],) if self.cleaned_data["naam"] else ()


class ProposalForm(forms.Form):
    """How a request ends, and why."""

    uitkomst = forms.CharField(max_length=24, required=False)
    waarom = PlainTextField(2000)
    ernaast = PlainTextField(1000)

    def words(self) -> dict[str, str]:
        return {"why": self.cleaned_data["waarom"], "note": self.cleaned_data["ernaast"]}


class PoliceForm(forms.Form):
    """What was asked, weighed and answered."""

    soort = forms.CharField(max_length=12, required=False)
    antwoord = forms.CharField(max_length=80, required=False)
    wie = ShortTextField(max_length=120, required=False)
    vraag = PlainTextField(2000)
    afweging = PlainTextField(2000)
    gegeven = PlainTextField(2000)

    def words(self) -> dict[str, str]:
        sent = self.cleaned_data
        return {"who": sent["wie"], "question": sent["vraag"], "weighing": sent["afweging"], "given": sent["gegeven"]}


class BreachForm(forms.Form):
    """What a breach may be about; one of account, role and signal."""

    van = forms.DateField(error_messages=DATE)
    tot = forms.DateField(error_messages=DATE)
    bekend = forms.DateField(error_messages=DATE)
    tijd = forms.TimeField(error_messages={"required": "Vul in hoe laat je het wist.", "invalid": "Schrijf de tijd als uu:mm."})
    email = forms.CharField(max_length=254, required=False)
    rol = forms.CharField(max_length=24, required=False)
    signaal = forms.UUIDField(required=False, error_messages={"invalid": "Dit is geen nummer van een signaal."})

    def clean(self) -> dict[str, object]:
        cleaned: dict[str, object] = super().clean() or {}
        if not self.errors and sum(bool(cleaned.get(one)) for one in ("email", "rol", "signaal")) != 1:
            raise forms.ValidationError("Kies één ding: een account, een rol of een signaal.")
        return cleaned

    def about(self) -> Suspected:
        sent = self.cleaned_data
        known = timezone.make_aware(datetime.combine(_date(sent["bekend"]), _time(sent["tijd"])))
        first, last = sorted((_date(sent["van"]), _date(sent["tot"])))
        return Suspected(first, last, known, sent["email"].strip(), sent["rol"], sent["signaal"])


def _date(value: object) -> date:
    assert isinstance(value, date)
    return value


def _time(value: object) -> time:
    assert isinstance(value, time)
    return value
