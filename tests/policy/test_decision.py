"""A refusal is a value that reads as no."""

from puzzelstuk.policy.decision import Decision, no, yes


def test_yes_is_true_and_no_is_false() -> None:
    assert yes()
    assert not no("Dat kan nu niet.")


def test_a_no_keeps_its_reason_and_rule() -> None:
    refused = no("Dat kan nu niet.", rule="wonen 1")
    assert (refused.reason, refused.rule) == ("Dat kan nu niet.", "wonen 1")


def test_a_yes_keeps_its_rule_and_reason() -> None:
    assert yes("wonen 1", "Zo is het afgesproken.") == Decision(allowed=True, reason="Zo is het afgesproken.", rule="wonen 1")


def test_without_words_there_is_nothing_to_read() -> None:
    assert yes() == Decision(allowed=True, reason="", rule="")
    assert no("Dat kan nu niet.").rule == ""
