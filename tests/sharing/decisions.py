"""Many stored decisions under several versions of the rules, for the quick test and for the long part."""

from dataclasses import replace

import numpy as np

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.sharing.propose import answer_of
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.policy.giving import Informing, Secrecy, Way
from puzzelstuk.policy.sharing import DataKind, Outcome, Rule, Rules, evaluate
from puzzelstuk.sharing.actions import Proposal, Side, Telling, propose, refuse
from puzzelstuk.sharing.content import Asked, open_question
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.replay import question_of
from tests.sharing.conftest import WHY, Scene
from tests.world import function, organisation, viewer


def versions() -> dict[str, Rules]:
    """The rules as they are, and after each of two changes: the mild ones stricter, then every third one gone."""
    first = sharing_rules()
    second = replace(first, version="proef-2", rules=tuple(_stricter(one) for one in first.rules))
    third = replace(second, version="proef-3", rules=tuple(one for number, one in enumerate(second.rules) if number % 3))
    return {one.version: one for one in (first, second, third)}


def decided(scene: Scene, rules: Rules, number: int, *, seed: int) -> list[Share]:
    """So many stored decisions about one signal; half of the questions stay close to a rule."""
    chance = np.random.default_rng(seed)
    asked = [_asked(rules, chance) for _ in range(number)]
    with looking_as(viewer(scene.handler)):
        ids = [_store(scene, rules, one).id for one in asked]
        return list(Share.objects.filter(id__in=ids).order_by("id"))


def otherwise(share: Share, rules: Rules) -> bool:
    """Whether these rules say something else than was decided."""
    from_store = question_of(open_question(share))
    return evaluate(rules, from_store).outcome.value != share.outcome


def _stricter(rule: Rule) -> Rule:
    stricter = {Outcome.YES: Outcome.PROVIDED, Outcome.PROVIDED: Outcome.ADVICE}
    return replace(rule, outcome=stricter.get(rule.outcome, rule.outcome))


def _asked(rules: Rules, chance: np.random.Generator) -> Asked:
    near = rules.rules[int(chance.integers(len(rules.rules)))]

    def one_of(listed: frozenset[str], every: frozenset[str]) -> str:
        words = sorted(listed) if listed and chance.random() < 0.85 else sorted(every)
        return str(words[int(chance.integers(len(words)))])

    kinds = sorted(near.data) if chance.random() < 0.8 else sorted(DataKind)
    data = tuple(sorted({str(kinds[int(chance.integers(len(kinds)))]) for _ in range(2)}))
    answers = {one.id: bool(chance.random() < 0.7) for one in near.conditions}
    source, task = one_of(near.sources, rules.sources), one_of(near.tasks, rules.tasks)
    return Asked(source, task, one_of(near.purposes, rules.purposes), one_of(near.recipients, rules.recipients), data, answers)


def _store(scene: Scene, rules: Rules, asked: Asked) -> Share:
    answer, today, by = answer_of(evaluate(rules, question_of(asked))), scene.at.date(), viewer(scene.handler)
    giver, getter = function("Contactpersoon signalen", "welzijn").id, function("Signaalcoördinator VIK", "gemeente").id
    side = Side(by.organisation, giver, getter, organisation("gemeente").id, "VIK", Way.READ_HERE)
    signal = scene.opened().signal
    if answer.outcome == Outcome.NO:
        return refuse(signal, side, asked, answer, by=by.member, today=today)
    proposal = Proposal({"saw": WHY}, "Wat er uit ging.", Secrecy.NONE, Telling(Informing.NOBODY))
    return propose(signal, side, asked, answer, proposal, by=by.member, today=today)
