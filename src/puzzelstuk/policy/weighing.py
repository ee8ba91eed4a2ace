"""The weighings of a signal at the desk, as one table: what is asked, what may follow, and how a no always ends well.

After the Modelprotocol of 2020 (B20): 1 could this be it, 2A our task, 2B our ground, 3 heavy enough, then the sources,
4 what to do. A person answers; nothing here counts, adds up or puts people in an order.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

URGENT_FOR = timedelta(days=7)
SHELF = "plank"


class Stage(StrEnum):
    """Where a signal is at the desk: the question that is next, or how it ended."""

    KIND = "1"
    TASK = "2A"
    GROUND = "2B"
    WEIGHT = "3"
    SOURCES = "bron"
    APPROACH = "4"
    TABLE = "tafel"
    REFERRED = "verwezen"
    SHELVED = "plank"
    LET_GO = "wissen"


class Answer(StrEnum):
    """What a person chose: on to the next question, or no, with what happens then."""

    ON = "verder"
    REFER = "verwijzen"
    SHELVE = "plank"
    ERASE = "wissen"


class ShelfRule(StrEnum):
    """What an organisation adopted for signals on the shelf; without a decision: out of every index."""

    NO_KEYS = "a"
    KEYS_STAY = "b"


_NO = {Answer.REFER: Stage.REFERRED, Answer.SHELVE: Stage.SHELVED, Answer.ERASE: Stage.LET_GO}
# No hit is no further action: not to another department either. And no erasing tonight: that would tell its reporter early.
_NO_HIT = {Answer.SHELVE: Stage.SHELVED}
FOLLOWS: Mapping[Stage, Mapping[Answer, Stage]] = {
    Stage.KIND: {Answer.ON: Stage.TASK} | _NO,
    Stage.TASK: {Answer.ON: Stage.GROUND} | _NO,
    Stage.GROUND: {Answer.ON: Stage.WEIGHT} | _NO,
    Stage.WEIGHT: {Answer.ON: Stage.SOURCES} | _NO,
    Stage.SOURCES: {Answer.ON: Stage.APPROACH} | _NO_HIT,
    Stage.APPROACH: {Answer.ON: Stage.TABLE} | _NO,
    Stage.TABLE: _NO,
    Stage.REFERRED: {},
    Stage.SHELVED: {},
    Stage.LET_GO: {},
}
ENDS = frozenset(stage for stage, following in FOLLOWS.items() if not following)
STEPS = tuple(stage for stage in Stage if stage not in ENDS)


def may_answer(stage: Stage, answer: Answer, reasons: Collection[str], known: Collection[str]) -> Decision:
    """Whether this answer can follow here; a step needs a reason from the list of this question and this answer."""
    if answer not in FOLLOWS[stage]:
        return no("Deze keuze past niet bij deze stap. Bekijk het signaal opnieuw.", rule=f"weging {stage}")
    if not reasons or not set(reasons) <= set(known):
        return no("Kies bij je antwoord een reden uit de lijst.", rule=f"weging {stage}")
    return yes(rule=f"weging {stage}")


def done_before(stage: Stage) -> tuple[Stage, ...]:
    """The questions that were answered with "on" before this one."""
    return STEPS[: STEPS.index(stage)] if stage in STEPS else ()


# Who enforces or helps knows people from that work. The desk belongs to neither (S59).
ENFORCING = frozenset({"toezicht", "bijstand", "leerplicht"})
HELPING = frozenset({"jongerenwerk", "maatschappelijk_werk", "wmo", "jeugd", "schuldhulp"})


def may_hold_desk(other_tasks: Collection[str]) -> Decision:
    """Nobody weighs signals who also enforces or helps in the same organisation; `other_tasks`: of the other roles."""
    if ENFORCING.intersection(other_tasks):
        return no("Wie handhaaft, weegt geen signalen. Het knooppunt staat daar los van.", rule="onafhankelijk knooppunt")
    if HELPING.intersection(other_tasks):
        return no("Wie zorg of hulp geeft, weegt geen signalen. Het knooppunt staat daar los van.", rule="onafhankelijk knooppunt")
    return yes(rule="onafhankelijk knooppunt")


def urgent_until(marked_on: date) -> date:
    """Until which day (no longer included) a mark counts; then it is over by itself."""
    return marked_on + URGENT_FOR


def may_mark(reason: str, known: Collection[str], *, marked: bool) -> Decision:
    """A person marks a signal, for one reason from the list; it belongs to the signal and puts nobody in an order."""
    if reason not in known:
        return no("Kies één reden waarom dit niet kan wachten.", rule="spoed")
    if marked:
        return no("Dit signaal staat al op spoed.", rule="spoed")
    return yes(rule="spoed")


def shelf_rule(adopted: str | None) -> ShelfRule:
    """What an adopted version says ("b 2026-1"); unknown or nothing adopted means the strictest."""
    return ShelfRule.KEYS_STAY if (adopted or "").split(" ")[0] == ShelfRule.KEYS_STAY else ShelfRule.NO_KEYS
