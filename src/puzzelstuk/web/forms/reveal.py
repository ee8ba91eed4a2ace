"""What is filled in to be called about a signal, and to ask for a reporter's name."""

from django import forms

from puzzelstuk.flows.handling.reveal import Why
from puzzelstuk.guidance.reveal_reasons import reveal_grounds, reveal_reasons
from puzzelstuk.reporters.contacts import Card
from puzzelstuk.web.forms.text import ShortTextField

PHONE = "Een telefoonnummer bestaat uit cijfers, spaties en eventueel een plusteken."


class CardForm(forms.Form):
    """Name and at least one way to reach somebody."""

    naam = ShortTextField(max_length=80, error_messages={"required": "Vul in hoe we je mogen noemen."})
    telefoon = forms.RegexField(r"^\+?[0-9][0-9 ()-]{5,24}$", required=False, error_messages={"invalid": PHONE})
    email = forms.EmailField(max_length=120, required=False, error_messages={"invalid": "Dit e-mailadres klopt niet."})

    def clean(self) -> dict[str, object]:
        cleaned: dict[str, object] = super().clean() or {}
        if not self.errors and not cleaned.get("telefoon") and not cleaned.get("email"):
            raise forms.ValidationError("Vul een telefoonnummer of een e-mailadres in.")
        return cleaned

    def card(self) -> Card:
        return Card(self.cleaned_data["naam"], self.cleaned_data["telefoon"], self.cleaned_data["email"])

    def problem(self) -> str:
        return " ".join(str(error) for errors in self.errors.values() for error in errors)


class RevealForm(forms.Form):
    """Reason and ground from a closed list, and why it cannot be done without the name."""

    reden = forms.CharField(max_length=24, required=False)
    grond = forms.CharField(max_length=24, required=False)
    uitleg = ShortTextField(max_length=1000, required=False, error_messages={"max_length": "Kort je uitleg in tot 1000 tekens."})

    def why(self) -> Why:
        return Why(self.cleaned_data["reden"], self.cleaned_data["grond"], self.cleaned_data["uitleg"])


def reveal_choices() -> dict[str, object]:
    """What the page offers."""
    return {"reasons": reveal_reasons().items(), "grounds": reveal_grounds().items()}
