"""Asking a source whether it knows something: one bit, by a person, read at fixed moments so that its time tells nothing.

The moments depend on the day of asking alone. Not answered is no hit. Without a hit the signal stops at the desk (B20).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome, Question

RULE = "bronvraag"
PURPOSE, SOURCE, RECIPIENT = "meer_bekend", "vik", "bronhouder"
# No bulk: what one desk may ask on one day, whatever waits there.
CAP_A_DAY = 5
# Answers are read on Tuesdays, all together.
READ_ON_WEEKDAY = 1
TIME_TO_ANSWER = timedelta(days=3)
SECOND_CHANCE = timedelta(days=7)


class Bit(StrEnum):
    """What a desk can know about one question; nothing else about the answer exists for it."""

    WAITING = "wacht"
    AGAIN = "herinnerd"
    KNOWN = "bekend"
    NOT_KNOWN = "niet bekend"
    SILENT = "geen antwoord"


# What a desk can read next: on the first fixed day, and on the last. Follows from the days alone, nothing is stored.
FOLLOWING: Mapping[Bit, frozenset[Bit]] = {
    Bit.WAITING: frozenset({Bit.AGAIN, Bit.KNOWN, Bit.NOT_KNOWN}),
    Bit.AGAIN: frozenset({Bit.KNOWN, Bit.NOT_KNOWN, Bit.SILENT}),
    Bit.KNOWN: frozenset(),
    Bit.NOT_KNOWN: frozenset(),
    Bit.SILENT: frozenset(),
}


@dataclass(frozen=True)
class Moments:
    """The two days on which an answer can be read; the second is the last."""

    first: date
    last: date


@dataclass(frozen=True)
class Wish:
    """What stands fixed around a question when somebody wants to ask it."""

    kind: MentionKind
    allowed: Collection[MentionKind]
    asked_today: int
    asked_before: bool


def moments(asked_on: date) -> Moments:
    """When the answer of a question can be read; by its day of asking and nothing else."""
    earliest = asked_on + TIME_TO_ANSWER
    first = earliest + timedelta(days=(READ_ON_WEEKDAY - earliest.weekday()) % 7)
    return Moments(first, first + SECOND_CHANCE)


def shown_on(answered_on: date, when: Moments) -> date | None:
    """From which day the desk may read an answer; None when it came too late and counts as none."""
    if answered_on < when.first:
        return when.first
    return when.last if answered_on < when.last else None


def bit(today: date, when: Moments, known: bool | None) -> Bit:
    """What the desk knows today; `known` is None as long as there is nothing it may read."""
    if known is not None:
        return Bit.KNOWN if known else Bit.NOT_KNOWN
    if today < when.first:
        return Bit.WAITING
    return Bit.AGAIN if today < when.last else Bit.SILENT


def question_to(task: str, answers: Mapping[str, bool]) -> Question:
    """What the sharing rules are asked about one task: whether a question about more being known may go to a source."""
    return Question(SOURCE, task, PURPOSE, RECIPIENT, frozenset({DataKind.HIT_QUESTION}), dict(answers))


def questions_for(from_task: str, source_task: str, answers: Mapping[str, bool]) -> tuple[Question, Question]:
    """What the sharing rules must both permit: asking about a piece from this task, and asking this source."""
    return question_to(from_task, answers), question_to(source_task, answers)


def source_permitted(found: Finding) -> bool:
    """Whether a rule permits it at all, conditions aside; no rule is a no."""
    return found.outcome in {Outcome.YES, Outcome.PROVIDED} and found.rule is not None


def rules_permit(found: Collection[Finding]) -> Decision:
    """Both must be permitted by a rule; a no of either is a no, and no other question goes round it."""
    if not found or not all(source_permitted(one) for one in found):
        return no("De regels staan deze bronvraag niet toe. Weeg het signaal zonder vraag, met wat er al ligt.", rule=RULE)
    if not all(one.may_go for one in found):
        return no("Beantwoord eerst elke voorwaarde met ja.", rule=RULE)
    return yes(rule=next(iter(found)).rule or RULE)


def may_ask(wish: Wish) -> Decision:
    """One question for a signal and a source, for a key the privacy desk allows, and not many on a day."""
    if wish.kind not in wish.allowed:
        return no("De privacydesk wees deze bron hier niet voor aan.", rule=RULE)
    if wish.asked_before:
        return no("Deze bron is voor dit signaal al gevraagd.", rule=RULE)
    if wish.asked_today >= CAP_A_DAY:
        return no(f"Jullie stelden vandaag al {CAP_A_DAY} bronvragen. Morgen kan het weer.", rule=RULE)
    return yes(rule=RULE)


def may_go_on(bits: Collection[Bit]) -> Decision:
    """Only with a hit; not answered is no hit."""
    if Bit.KNOWN in bits:
        return yes(rule=RULE)
    return no("Alleen als een bron zegt dat er iets bekend is, gaat dit signaal verder.", rule=RULE)


def may_stop(bits: Collection[Bit]) -> Decision:
    """Not before the answers can be read: who stops earlier would never hear what was asked for."""
    if Bit.KNOWN in bits:
        return yes(rule=RULE)
    if {Bit.WAITING, Bit.AGAIN} & set(bits):
        return no("Er loopt nog een bronvraag. Wacht op de dag waarop je het antwoord kunt lezen.", rule=RULE)
    return yes(rule=RULE)
