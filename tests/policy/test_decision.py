"""A refusal is a value that reads as no."""

from puzzelstuk.policy.decision import no, yes


def test_yes_is_true_and_no_is_false() -> None:
    assert yes()
    assert not no("Dat kan nu niet.")


def test_a_no_keeps_its_reason_and_rule() -> None:
    refused = no("Dat kan nu niet.", rule="wonen 1")
    assert (refused.reason, refused.rule) == ("Dat kan nu niet.", "wonen 1")
