"""A question to a colleague without a name, an advice, and what a team member noticed at a place."""

import uuid
from dataclasses import dataclass

from django import forms
from django.http import QueryDict

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.flows.talking.talk import Wish, words_of
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.talking import LONGEST_CARD
from puzzelstuk.sharing.nameless import Shown, Words, mark_of, shown
from puzzelstuk.sharing.talk.actions import Seen
from puzzelstuk.sharing.talk.content import CardText
from puzzelstuk.web.forms.place import PLACE_KINDS
from puzzelstuk.web.forms.text import PlainTextField, ShortTextField, kept_in

LONGEST_QUESTION = 500
RESEND = "Dat lag aan ons. Je tekst staat hieronder. Probeer het nog een keer."
PERIODS = (("deze_week", "Deze week"), ("deze_maand", "Deze maand"), ("langer", "Al langer"))


class TalkForm(forms.Form):
    """Fields have the Dutch names under which the screen sends them."""

    client_id = forms.UUIDField(error_messages={"required": RESEND, "invalid": RESEND})
    situatie = PlainTextField(LONGEST_CARD)
    vraag = PlainTextField(LONGEST_QUESTION)
    met = forms.CharField(max_length=60, error_messages={"required": "Kies met wie je wilt overleggen."})
    noem_functie = forms.BooleanField(required=False)
    niet_te_herkennen = forms.BooleanField(required=False)
    bekeken = forms.CharField(required=False, max_length=64)

    def __init__(self, data: QueryDict | None = None, *, viewer: Viewer) -> None:
        super().__init__(data)
        self.viewer = viewer

    def clean_situatie(self) -> str:
        text = str(self.cleaned_data["situatie"])
        if not text:
            raise forms.ValidationError("Schrijf in een paar woorden wat er speelt.")
        return text

    def text(self) -> CardText:
        """The words as they were sent; call after is_valid()."""
        cleaned = self.cleaned_data
        return CardText(cleaned["situatie"], cleaned["vraag"], self._function() if cleaned["noem_functie"] else "")

    def wish(self) -> Wish:
        cleaned = self.cleaned_data
        return Wish(self.text(), cleaned["met"], cleaned["bekeken"], cleaned["niet_te_herkennen"], kept_in(self.data))

    def client(self) -> uuid.UUID:
        return uuid.UUID(str(self.cleaned_data["client_id"]))

    def look(self) -> "Look":
        """The card as the other will read it, with the mark that goes with exactly these words."""
        kept = kept_in(self.data)
        left = shown((self.cleaned_data["situatie"], self.cleaned_data["vraag"]), kept)
        situation, question = left.texts
        text = CardText(situation.text, question.text, self.text().asked_as)
        mark = mark_of(self.viewer.member, words_of(text, kept))
        return Look(situation, question, text.asked_as, left.taken_out, left.doubts, kept, mark)

    def _function(self) -> str:
        return f"{self.viewer.profession}, {self.viewer.organisation_name}"


@dataclass(frozen=True)
class Look:
    """What somebody is asked to read before it goes."""

    situation: Shown
    question: Shown
    asked_as: str
    taken_out: int
    doubts: tuple[str, ...]
    kept: frozenset[str]
    mark: str


class AdviceForm(forms.Form):
    """One advice, as text."""

    advies = PlainTextField(LONGEST_CARD)
    bekeken = forms.CharField(required=False, max_length=64)

    def clean_advies(self) -> str:
        text = str(self.cleaned_data["advies"])
        if not text:
            raise forms.ValidationError("Schrijf eerst je advies. Een paar zinnen is genoeg.")
        return text

    def words(self) -> Words:
        """The advice as it was sent, with what was left standing; call after is_valid()."""
        return Words((str(self.cleaned_data["advies"]),), kept=kept_in(self.data))


class TeamNoteForm(forms.Form):
    """Something at a place: choices only, so that no person can stand in it."""

    client_id = forms.UUIDField(error_messages={"required": RESEND, "invalid": RESEND})
    buurt = forms.CharField(max_length=12, error_messages={"required": "Kies een buurt."})
    soort = forms.ChoiceField(choices=PLACE_KINDS, error_messages={"required": "Kies wat voor plek het is."})
    fenomeen = forms.CharField(max_length=40, error_messages={"required": "Kies waar het op lijkt."})
    periode = forms.ChoiceField(choices=PERIODS, error_messages={"required": "Kies wanneer het speelt."})

    def clean_buurt(self) -> str:
        area = str(self.cleaned_data["buurt"])
        if area not in {one.code for one in neighbourhoods()}:
            raise forms.ValidationError("Deze buurt kennen we niet. Kies een buurt uit de lijst.")
        return area

    def clean_fenomeen(self) -> str:
        chosen = str(self.cleaned_data["fenomeen"])
        if chosen not in catalogue().phenomena:
            raise forms.ValidationError("Kies een onderwerp uit de lijst.")
        return chosen

    def seen(self) -> Seen:
        cleaned = self.cleaned_data
        return Seen(cleaned["buurt"], cleaned["soort"], cleaned["fenomeen"], cleaned["periode"])

    def client(self) -> uuid.UUID:
        return uuid.UUID(str(self.cleaned_data["client_id"]))


class TeamForm(forms.Form):
    """The name of a new team."""

    naam = ShortTextField(max_length=80, error_messages={"required": "Geef het team een naam."})
