"""Questions of police and the public prosecutor: what was asked, weighed and answered. There is no export here."""

import uuid
from collections.abc import Mapping
from datetime import date

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.policy.rights import PoliceAnswer, PoliceAsks
from puzzelstuk.rights.models import PoliceQuestion
from puzzelstuk.rights.sealing import seal_police


def note(kind: str, answer: str, words: Mapping[str, str], *, organisation: uuid.UUID, by: uuid.UUID, today: date) -> Decision:
    """Write down what was asked and what was done with it."""
    if kind not in list(PoliceAsks) or answer not in list(PoliceAnswer):
        return no("Kies of het een vraag of een vordering is, en wat je deed.")
    if not all(words.get(part, "").strip() for part in ("question", "weighing")):
        return no("Schrijf op wat er is gevraagd en hoe je het hebt afgewogen.")
    question = PoliceQuestion(
        organisation=organisation,
        kind=kind,
        answer=answer,
        noted_on=today,
        written_by=by,
        erase_on=erase_on(RetentionClass.POLICE, today),
        bucket=f"{today:%Y-%m}",
        retention=RetentionClass.POLICE,
    )
    seal_police(question, words)
    question.save(force_insert=True)
    return yes()


def questions_of(organisations: frozenset[uuid.UUID]) -> list[PoliceQuestion]:
    """Newest first; two hundred at most, older ones wait for their last day."""
    return list(PoliceQuestion.objects.filter(organisation__in=organisations).order_by("-noted_on", "id")[:200])
