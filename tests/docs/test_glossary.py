"""The glossary has every word of the code, with the Dutch that people get to read."""

from enum import Enum

import pytest
from django.apps import apps
from django.db.models import Model

from puzzelstuk.audit.models import Lane
from puzzelstuk.audit.write import AuditAct
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.giving import Adviser, Informing, LaterReason, Secrecy, Way
from puzzelstuk.policy.holds import HoldReason, HoldStage
from puzzelstuk.policy.ladder import Reply, StepKind, StuckReason
from puzzelstuk.policy.pressure import PressureKind
from puzzelstuk.policy.promises import Hears
from puzzelstuk.policy.reactions import ReactionKind
from puzzelstuk.policy.recording import Condition, MentionKind
from puzzelstuk.policy.retention import Ending, RetentionClass
from puzzelstuk.policy.reviewing import KeepReason, Outcome
from puzzelstuk.policy.rights import (
    DelayReason,
    ExtensionReason,
    Giving,
    IdentityCheck,
    InformStep,
    PoliceAnswer,
    PoliceAsks,
    RequestKind,
    RequestOutcome,
    RequestStage,
)
from puzzelstuk.policy.working_days import LocalDay
from puzzelstuk.reporters.models import RevealState
from puzzelstuk.sharing.states import ShareState
from puzzelstuk.signals.models import ObservationKind, SignalKind
from puzzelstuk.signals.states import State
from puzzelstuk.vault.keystore import Compartment
from tests.docs.pages import rows

LISTS = (
    DelayReason,
    ExtensionReason,
    Giving,
    IdentityCheck,
    InformStep,
    PoliceAnswer,
    PoliceAsks,
    RequestKind,
    RequestOutcome,
    RequestStage,
    Act,
    Adviser,
    AuditAct,
    Compartment,
    Condition,
    Ending,
    HoldReason,
    HoldStage,
    Hears,
    Informing,
    KeepReason,
    Lane,
    LaterReason,
    LocalDay,
    MentionKind,
    ObservationKind,
    Outcome,
    PressureKind,
    ReactionKind,
    Reply,
    RetentionClass,
    RevealState,
    Role,
    Secrecy,
    ShareState,
    SignalKind,
    State,
    StepKind,
    StuckReason,
    Way,
)
MODELS = [model for model in apps.get_models() if model.__module__.startswith("puzzelstuk.")]
WORDS = "signal mention grant receiver token bucket subject route function"
PHRASES = ("route map", "naming rule", "source task", "reporter", "indicator", "phenomenon")


def dutch_of() -> dict[str, str]:
    """Dutch by English; code names stand between backticks."""
    return {english.strip("`"): dutch for dutch, english, _, _ in rows("docs/glossary.md")}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_has_the_same_dutch_name_in_the_glossary(model: type[Model]) -> None:
    assert dutch_of().get(model.__name__) == model._meta.verbose_name


@pytest.mark.parametrize("word", [word for words in LISTS for word in words], ids=str)
def test_a_word_of_a_fixed_list_stands_in_the_glossary(word: Enum) -> None:
    assert dutch_of().get(f"{type(word).__name__}.{word.name}") == word.value


def test_the_words_people_ask_about_are_explained() -> None:
    known = {english.lower() for english in dutch_of()}
    assert {*WORDS.split(), *PHRASES} <= known


def test_no_word_is_explained_twice() -> None:
    english = [row[1] for row in rows("docs/glossary.md")]
    assert len(english) == len(set(english))


def test_no_code_name_in_the_glossary_is_left_over() -> None:
    named = {f"{type(word).__name__}.{word.name}" for words in LISTS for word in words} | {model.__name__ for model in MODELS}
    assert {english.strip("`") for _, english, _, _ in rows("docs/glossary.md") if english.startswith("`")} <= named


def test_every_word_has_a_meaning_and_a_source() -> None:
    assert all(len(meaning) > 8 and source for _, _, meaning, source in rows("docs/glossary.md"))
