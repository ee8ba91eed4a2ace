"""Weighing an old decision again: the stored question, put to the rules as they stood then."""

from puzzelstuk.policy.sharing import DataKind, Finding, Question, Rules, evaluate
from puzzelstuk.sharing.content import Asked, open_question
from puzzelstuk.sharing.models import Share


class NotTheSame(Exception):
    """The rules of that version do not say what was stored; somebody changed the one or the other."""


def question_of(asked: Asked) -> Question:
    """The stored question as the rules read it."""
    return Question(
        asked.source, asked.task, asked.purpose, asked.recipient, frozenset(DataKind(one) for one in asked.data), asked.answers
    )


def replay(share: Share, rules: Rules) -> Finding:
    """What the rules of the stored version say; raises NotTheSame when it is something else than was stored."""
    found = evaluate(rules, question_of(open_question(share)))
    stored = (share.outcome, share.rule, share.rule_version, share.rule_digest)
    if (found.outcome.value, found.rule or "", found.version, found.digest) != stored:
        raise NotTheSame(f"deelbesluit {share.id}")
    return found
