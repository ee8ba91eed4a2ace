""" "Wie kon dit weten?" for one piece: what it tells, beside who works where."""

import uuid

from puzzelstuk.organisations.selectors import could_know, sole_professions
from puzzelstuk.policy.traceability import Circle, Traceability, who_could_know
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import OpenSignal


def for_reporter(signal: Signal, task: str) -> Traceability:
    """What the reporter should know: the coarse fields only, the texts stay closed."""
    return who_could_know(_circle(signal, task, texts=()))


def for_handler(opened: OpenSignal) -> Traceability:
    """Before anything of an opened signal is passed on, in words of its own."""
    observation = opened.observation
    texts = (observation.saw, observation.heard, observation.thought, *(added.text for added in opened.additions))
    return who_could_know(_circle(opened.signal, opened.origin.task, texts=tuple(text for text in texts if text)))


def _circle(signal: Signal, task: str, *, texts: tuple[str, ...]) -> Circle:
    with_task, everyone = could_know(signal.organisation, task)
    return Circle(
        with_task=with_task,
        in_organisation=everyone,
        names_place=bool(signal.area),
        names_time=bool(signal.day_part),
        own_words=bool(texts),
        sole_role=_names_a_sole_role(signal.organisation, texts),
    )


def _names_a_sole_role(organisation: uuid.UUID, texts: tuple[str, ...]) -> bool:
    said = " ".join(texts).lower()
    return bool(said) and any(profession in said for profession in sole_professions(organisation))
