"""A version of the sharing rules stays what it was, word for word, whatever the catalogue becomes."""

from pathlib import Path

import pytest

from puzzelstuk.guidance.catalogue import CatalogueError
from puzzelstuk.guidance.sharing_rules import read_examples, read_rules, sharing_rules
from puzzelstuk.guidance.sharing_versions import changed_since, freeze, read_version, rules_of, versions
from puzzelstuk.policy.sharing import evaluate
from tests.catalogue.copy import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "catalogue")


def milder(copy: Copy, version: str) -> None:
    """Somebody makes a yes of the no for the bijstand, and declares a version."""
    with copy.changed("legal_rules/sharing/R21.yaml") as rule:
        rule["uitkomst"], rule["gegevens"], rule["gaat_voor"] = "advies", ["gewoon"], []
        rule["doel"] = ["bestuurlijke_aanpak"]
    with copy.changed("legal_rules/sharing_words.yaml") as words:
        words["versie"] = version


def test_the_declared_version_is_frozen_as_it_is_now() -> None:
    assert changed_since(sharing_rules()) == ""
    assert sharing_rules().version in versions()


def test_a_frozen_version_answers_as_the_rules_it_was_made_of() -> None:
    frozen = rules_of(sharing_rules().version)
    assert frozen is not None
    for example in read_examples():
        assert evaluate(frozen, example.question) == evaluate(sharing_rules(), example.question)


def test_a_changed_rule_without_a_new_version_is_refused(copy: Copy) -> None:
    milder(copy, sharing_rules().version)
    with pytest.raises(CatalogueError, match="Zet een nieuwe versie"):
        freeze(copy.folder)
    assert any(problem.where == "deelregels" for problem in copy.problems())


def test_after_a_change_the_old_version_still_gives_the_old_answer(copy: Copy) -> None:
    question = next(one.question for one in read_examples() if one.of == "R21")
    milder(copy, "2027-1")
    assert freeze(copy.folder) == "2027-1"
    old, new = read_version(sharing_rules().version, copy.folder), read_version("2027-1", copy.folder)
    assert old is not None
    assert new is not None
    assert [evaluate(rules, question).outcome for rules in (old, new)] == ["nee", "advies"]


def test_a_version_nobody_froze_is_no_version(copy: Copy) -> None:
    assert read_version("2019-1") is None
    assert read_version("../vocabulary", copy.folder) is None


def broken(copy: Copy, **changed: object) -> None:
    with copy.changed("legal_rules/sharing/R34.yaml") as rule:
        rule.update(changed)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "R35"}, "R34.yaml: het veld id zegt R35"),
        ({"ontvanger": ["krant"]}, "R34.yaml: het veld ontvanger noemt ‘krant’"),
        ({"bron": []}, "R34.yaml: het veld bron is leeg"),
        ({"gegevens": ["alles"]}, "R34.yaml: het veld gegevens noemt ‘alles’"),
        ({"uitkomst": "misschien"}, "R34.yaml: een veld heeft een andere vorm"),
        ({"voorwaarden": ["convenant"]}, "R34.yaml: een veld heeft een andere vorm"),
        ({"alternatieven": []}, "R34.yaml: het veld alternatieven is leeg"),
        ({"kleur": "rood"}, "R34.yaml: het veld kleur is niet bekend"),
        ({"gaat_voor": ["R99"]}, "R34.yaml: gaat_voor noemt R99"),
    ],
)
def test_a_wrong_rule_says_which_file_and_field(copy: Copy, changed: dict[str, object], said: str) -> None:
    broken(copy, **changed)
    with pytest.raises(CatalogueError, match=said):
        read_rules(copy.folder)


def test_a_missing_field_is_named(copy: Copy) -> None:
    with copy.changed("legal_rules/sharing/R34.yaml") as rule:
        del rule["informeren"]
    with pytest.raises(CatalogueError, match=r"R34\.yaml: het veld informeren ontbreekt"):
        read_rules(copy.folder)


def test_rules_that_contradict_each_other_do_not_load(copy: Copy) -> None:
    with copy.changed("legal_rules/sharing/R41.yaml") as rule:
        rule["taak"] = ["bijstand", "toezicht"]
    with copy.changed("legal_rules/sharing/R21.yaml") as rule:
        rule["gaat_voor"] = []
    with pytest.raises(CatalogueError, match="spreken elkaar tegen"):
        read_rules(copy.folder)


def test_a_word_with_two_meanings_does_not_load(copy: Copy) -> None:
    with copy.changed("legal_rules/sharing_words.yaml") as words:
        words["ontvangers"]["halt"]["ook"] = ["VIK"]
    with pytest.raises(CatalogueError, match="betekent ‘vik’ twee dingen"):
        read_rules(copy.folder)


def test_an_example_that_no_longer_holds_is_a_problem(copy: Copy) -> None:
    with copy.changed("legal_rules/sharing/R34.yaml") as rule:
        rule["voorbeelden"][0]["uitkomst"] = "ja"
    assert [problem.where for problem in copy.problems()] == ["R34"]
