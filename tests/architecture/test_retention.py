"""Every record with content carries the class that says how long it is kept."""

import pytest
from django.apps import apps
from django.db.models import Model

OUR_MODELS = {model._meta.label: model for model in apps.get_models() if model.__module__.startswith("puzzelstuk.")}
WITHOUT = {
    "audit.Seal": "goes with the entry it seals",
    "guidance.OwnText": "a text of an organisation, about nobody; every version is kept",
    "organisations.Adoption": "register of an organisation",
    "organisations.AdoptionEntry": "who decided what, kept as long as the organisation answers for it",
    "organisations.Agreement": "register of an organisation",
    "organisations.Area": "register of the municipality",
    "organisations.Arrangement": "what a board adopted, about nobody; every version is kept",
    "organisations.Assignment": "register of an organisation",
    "organisations.ExternalIdentity": "goes with the account",
    "organisations.Function": "register of an organisation",
    "organisations.Member": "an account, not a record about somebody else; kept as long as the organisation keeps it",
    "organisations.Organisation": "register of the municipality",
    "organisations.Route": "register of an organisation",
    "organisations.Term": "an own word; every version is kept",
    "sharing.AllowedSource": "what a privacy desk decided about a source, about nobody; every version is kept",
    "talk.Team": "register of an agreement",
    "talk.TeamSeat": "register of an organisation",
    "web.Tally": "a count under a keyed hash, over after half an hour",
}


def test_a_record_without_a_retention_class_has_a_reason() -> None:
    without = {label for label, model in OUR_MODELS.items() if "retention" not in {field.name for field in model._meta.fields}}
    assert without == set(WITHOUT)


@pytest.mark.parametrize("model", [one for label, one in OUR_MODELS.items() if label not in WITHOUT], ids=lambda one: one.__name__)
def test_who_writes_a_record_must_name_its_class(model: type[Model]) -> None:
    field = model._meta.get_field("retention")
    assert not field.has_default()
    assert not field.null


@pytest.mark.parametrize(
    "label",
    [
        "signals.Signal",
        "reporters.Record",
        "reporters.Contact",
        "reporters.Pressure",
        "reporters.Reveal",
        "reporters.Answer",
        "access.Grant",
        "talk.TalkCard",
        "talk.TeamNote",
        "retention.Hold",
        "sharing.Share",
    ],
)
def test_what_stands_by_itself_has_a_last_day(label: str) -> None:
    assert {"erase_on", "ends_on", "until"} & {field.name for field in OUR_MODELS[label]._meta.fields}
