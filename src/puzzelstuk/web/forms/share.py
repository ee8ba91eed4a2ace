"""The sharing wizard: one question a step. Every answer travels in the form itself: nothing is lost, nothing is stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import QueryDict

from puzzelstuk.flows.sharing.propose import Chosen
from puzzelstuk.flows.sharing.rules import Wanted
from puzzelstuk.guidance.sharing_words import sharing_words
from puzzelstuk.policy.giving import Adviser, Informing, LaterReason, Secrecy
from puzzelstuk.policy.sharing import DataKind
from puzzelstuk.sharing.actions import Telling
from puzzelstuk.web.forms.text import KEPT, PlainTextField, clean_text, kept_in

CONDITION, WHY, FIELD = "v_", "waarom_", "veld"
WHY_LENGTH = 300
STEPS = ("gevaar", "persoon", "doel", "ontvanger", "soort", "antwoord", "geheim", "velden", "tekst")
QUESTIONS = {
    "gevaar": "Is er nu gevaar?",
    "persoon": "Kan het zonder persoon?",
    "doel": "Voor welk doel?",
    "ontvanger": "Met wie?",
    "soort": "Wat voor gegevens gaan er mee?",
    "antwoord": "Wat zegt de regel?",
    "geheim": "Heb je een beroepsgeheim?",
    "velden": "Wat deel je, en waarom?",
    "tekst": "Dit leest de ander, woord voor woord",
}
SECRECY = (
    (Secrecy.NONE, "Nee, ik heb hier geen beroepsgeheim."),
    (Secrecy.CONSENT, "Ja, en de persoon gaf toestemming."),
    (Secrecy.LAW, "Ja, en een wet laat dit toe of verplicht mij."),
    (Secrecy.CONFLICT, "Ja, maar zwijgen geeft ernstig gevaar. Dat woog ik met een collega of jurist (conflict van plichten)."),
)
LATER = (
    (LaterReason.UNSAFE, "Nu vertellen is onveilig voor iemand."),
    (LaterReason.INQUIRY, "Nu vertellen schaadt een onderzoek of ingreep."),
    (LaterReason.OTHERS, "Nu vertellen raakt de rechten van iemand anders."),
    (LaterReason.OUT_OF_REACH, "Wij kunnen de persoon nu niet bereiken."),
)
ADVISERS = ((Adviser.PRIVACY_OFFICER, "De FG"), (Adviser.LAWYER, "Een jurist"), (Adviser.MANAGER, "De leidinggevende"))
CHOOSABLE = tuple(kind for kind in DataKind if kind not in {DataKind.NONE, DataKind.HIT_QUESTION})


class AdviceForm(forms.Form):
    """What an adviser said, written down by somebody else than who proposed."""

    van = forms.ChoiceField(
        choices=[(one.value, name) for one, name in ADVISERS], error_messages={"required": "Kies wie het advies gaf."}
    )
    advies = PlainTextField(2000)


@dataclass(frozen=True)
class Walk:
    """Everything that was answered so far."""

    data: QueryDict

    def one(self, name: str) -> str:
        return clean_text(self.data.get(name, ""))[:WHY_LENGTH]

    @property
    def nameless(self) -> bool:
        return self.one("persoon") == "zonder"

    @property
    def kinds(self) -> frozenset[DataKind]:
        if self.nameless:
            return frozenset({DataKind.NONE})
        known = {kind.value for kind in CHOOSABLE}
        return frozenset(DataKind(one) for one in self.data.getlist("soort") if one in known)

    def wanted(self) -> Wanted:
        """The question for the rules; a condition that is ticked is answered with yes."""
        answers = {name.removeprefix(CONDITION): True for name in self.data if name.startswith(CONDITION)}
        return Wanted(self.one("doel"), self.one("ontvanger"), self.kinds, answers)

    def kept(self) -> frozenset[str]:
        return kept_in(self.data)

    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.data.getlist(FIELD)))[:60]

    def whys(self) -> dict[str, str]:
        return {code: self.one(f"{WHY}{code}") for code in self.codes()}

    def said_whys(self) -> list[tuple[str, str]]:
        """Every reason that was typed, also of what is switched off again."""
        return [(name.removeprefix(WHY), self.one(name)) for name in self.data if name.startswith(WHY)]

    def telling(self) -> Telling:
        chosen = self.one("vertellen")
        if chosen not in list(Informing):
            return Telling(Informing.NOBODY)
        later = chosen == Informing.LATER
        return Telling(Informing(chosen), self.one("later") if later else "", self.day("opnieuw") if later else None)

    def day(self, name: str) -> date | None:
        try:
            return date.fromisoformat(self.one(name))
        except ValueError:
            return None

    def chosen(self) -> Chosen:
        """With the text as it stood on the page with the last button."""
        return self.chosen_reading(self.data.get("gelezen", "").replace("\r\n", "\n"))

    def chosen_reading(self, text: str) -> Chosen:
        return Chosen(self.whys(), Secrecy(self.one("geheim")), self.telling(), text, self.kept())

    def missing(self, step: str) -> str:
        """Why this step is not answered yet; empty when it is. What the rules add is checked by the screen."""
        if step in {"gevaar", "doel", "ontvanger", "persoon"}:
            known = {"gevaar": {"nee"}, "persoon": {"zonder", "met"}}.get(step) or set(self._words(step))
            return "" if self.one(step) in known else "Kies eerst een antwoord."
        if step == "soort":
            return "" if self.kinds else "Kies minstens één soort."
        if step == "geheim":
            return "" if self.one("geheim") in list(Secrecy) else "Kies eerst een antwoord."
        if step in {"antwoord", "velden"}:
            return "" if self.one(f"{step}_klaar") else "Ga door als je klaar bent."
        return ""

    def steps(self) -> Iterator[str]:
        """The steps that are asked; without a person the kind of data needs no question."""
        return (step for step in STEPS if step != "soort" or not self.nameless)

    def carried(self, step: str) -> list[tuple[str, str]]:
        """Every answer that the page of this step does not ask itself, to travel along."""
        own = {
            "velden": (FIELD, WHY, KEPT, "vertellen", "later", "opnieuw", "velden_klaar"),
            "tekst": ("gelezen",),
            "antwoord": ("antwoord_klaar", CONDITION),
        }
        mine = own.get(step, (step,)) if step else ()
        left = ("csrfmiddlewaretoken", "stap", "naar", *mine)
        return [(name, value) for name, values in self.data.lists() for value in values if not name.startswith(left)]

    def answered(self) -> list[tuple[str, str, str]]:
        """Step, question and answer in words, of the choices up to the rule."""
        words = sharing_words()
        said: Mapping[str, str] = {
            "gevaar": "Nee",
            "persoon": "Ja" if self.nameless else "Nee",
            "doel": words.purposes.named(self.one("doel")),
            "ontvanger": words.recipients.named(self.one("ontvanger")),
            "soort": ", ".join(words.data.named(one) for one in sorted(self.kinds)),
        }
        return [(step, QUESTIONS[step], said[step]) for step in self.steps() if step in said and not self.missing(step)]

    def _words(self, step: str) -> Mapping[str, object]:
        return sharing_words().purposes.words if step == "doel" else sharing_words().recipients.words
