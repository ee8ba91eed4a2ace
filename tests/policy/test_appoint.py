"""Nobody gives themselves a role or a function."""

import uuid

from puzzelstuk.policy.access import may_appoint

TOM, JOKE = uuid.uuid4(), uuid.uuid4()


def test_tom_may_not_appoint_himself() -> None:
    decision = may_appoint(TOM, TOM)
    assert not decision
    assert "jezelf" in decision.reason


def test_tom_may_appoint_joke() -> None:
    assert may_appoint(TOM, JOKE)


def test_a_new_account_or_a_function_without_an_account_is_nobody_yet() -> None:
    assert may_appoint(TOM, None)
