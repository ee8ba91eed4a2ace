"""What somebody at the desk fills in: an answer with reasons, a question to the reporter."""

from django import forms
from django.http import QueryDict

from puzzelstuk.flows.weighing.weigh import Filled
from puzzelstuk.web.forms.text import ShortTextField, clean_text

LONGEST_WORDS, LONGEST_QUESTION = 1000, 300
CASE = "Een zaaknummer bestaat uit cijfers, letters en streepjes, met minstens één cijfer."


class WeighingForm(forms.Form):
    """One answer; the reasons come as a list of ticks."""

    stap = forms.CharField(max_length=12)
    keuze = forms.CharField(max_length=12, error_messages={"required": "Kies een antwoord."})
    uitleg = ShortTextField(
        max_length=LONGEST_WORDS, required=False, error_messages={"max_length": f"Kort je uitleg in tot {LONGEST_WORDS} tekens."}
    )
    functie = forms.UUIDField(required=False, error_messages={"invalid": "Kies een functie uit de lijst."})
    wet = forms.CharField(max_length=24, required=False)
    zaaknummer = forms.RegexField(r"^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./_-]{1,39}$", required=False, error_messages={"invalid": CASE})

    def filled(self, sent: QueryDict) -> Filled:
        said = self.cleaned_data
        reasons = tuple(dict.fromkeys(sent.getlist("reden")))[:12]
        return Filled(said["stap"], said["keuze"], reasons, said["uitleg"], said["functie"], said["wet"], said["zaaknummer"])

    def problem(self) -> str:
        return " ".join(str(error) for errors in self.errors.values() for error in errors)


def question_in(sent: QueryDict) -> str:
    """The question that was picked from the card, or else the own words."""
    return clean_text(sent.get("kaartvraag", "") or sent.get("eigen_vraag", ""))
