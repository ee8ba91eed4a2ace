"""What somebody filled in on the page of the rules to adopt: a proposal per rule, or the words of an advice or a decision."""

from datetime import date

from django import forms
from django.http import QueryDict

from puzzelstuk.guidance.house_rules import VERSION, Content
from puzzelstuk.policy.house_rules import HouseRule
from puzzelstuk.policy.ladder import StepKind
from puzzelstuk.policy.working_days import LocalDay
from puzzelstuk.web.forms.text import ShortTextField


class WordsForm(forms.Form):
    """The FG's advice or the board's decision, about the proposal that was on the page."""

    regel = forms.ChoiceField(choices=[(rule.value, rule.value) for rule in HouseRule])
    voorstel = forms.UUIDField(required=False)
    tekst = ShortTextField(max_length=1000, error_messages={"required": "Schrijf op waarom. Een paar woorden is genoeg."})


def rule_of(sent: QueryDict) -> HouseRule | None:
    """Which rule this is about; None when there is no such rule."""
    asked = sent.get("regel", "")
    return HouseRule(asked) if asked in set(HouseRule) else None


def content_sent(rule: HouseRule, sent: QueryDict, today: date) -> Content:
    """A proposal as it was filled in; whether it can be read and adopted is for the rule itself."""
    if rule is HouseRule.SHARING:
        return {VERSION: sent.get("versie", "")[:20]}
    if rule is HouseRule.SHELF:
        return {VERSION: f"{sent.get('variant', '')[:1]} {today.isoformat()}"}
    if rule is HouseRule.TERMS:
        days = [one.value for one in LocalDay if one in sent.getlist("vrij")]
        return {"gelezen_binnen": _number(sent, "lezen"), "antwoord_binnen": _number(sent, "antwoord"), "vrije_dagen": days}
    return {"stappen": [_step(kind, sent) for kind in StepKind if sent.get(f"{kind}_bestemming")]}


def _step(kind: StepKind, sent: QueryDict) -> dict[str, object]:
    return {"stap": kind.value, "bestemming": sent[f"{kind}_bestemming"][:40], "werkdagen": _number(sent, f"{kind}_werkdagen")}


def _number(sent: QueryDict, name: str) -> int:
    """A whole number of working days; anything else is none, and none is never allowed."""
    typed = sent.get(name, "").strip()
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
