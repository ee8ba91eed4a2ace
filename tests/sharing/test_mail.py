"""Bilal hears once that something waits, and after his yes Nora does: a mail by SMTP that says nothing else."""

import uuid

import pytest

from puzzelstuk.flows.sharing.decide import decide
from puzzelstuk.flows.sharing.mail import who_hears
from puzzelstuk.web.post import send as post
from puzzelstuk.web.requests import now
from tests.login.test_smtp import Box, box
from tests.sharing.conftest import Scene, seen
from tests.sharing.test_screen import Walker, proposed
from tests.web.sending import send
from tests.world import recorded_by, signed_in, viewer

__all__ = ["box"]
pytestmark = pytest.mark.django_db


def scene() -> Scene:
    return Scene(seen(recorded_by("samira", at=now()), "joke"))


def told(share: uuid.UUID, slug: str) -> set[str]:
    return {address.split("@")[0] for address in who_hears(share, by=viewer(slug))}


def test_who_decides_with_the_proposer_hears_and_then_who_it_is_for(app_role: None) -> None:
    here = scene()
    share = here.proposed()
    assert told(share.id, "joke") == {"bilal"}
    here.agreed(share)
    assert told(share.id, "bilal") == {"nora", "pieter"}


@pytest.mark.parametrize("slug", ["marit", "nora", "samira"])
def test_for_who_may_not_see_it_there_is_nobody_to_tell(app_role: None, slug: str) -> None:
    share = scene().proposed()
    assert told(share.id, slug) == told(uuid.uuid4(), slug) == set()


def test_a_no_and_a_second_yes_tell_nobody(app_role: None) -> None:
    here = scene()
    refused, given = here.proposed(), here.proposed()
    assert decide(refused.id, agreed=False, by=viewer("bilal"), at=now())
    assert told(refused.id, "bilal") == set()
    here.agreed(given)
    assert not decide(given.id, agreed=True, by=viewer("bilal"), at=now())


def test_the_mail_goes_by_smtp_once_and_does_not_tell_what_it_is_about(box: Box, app_role: None) -> None:
    here = scene()
    share = proposed(Walker(here))
    page, bilal = f"/delen/besluit/{share.id}", signed_in("bilal")
    assert send(bilal, page, {"wat": "akkoord"}).status_code == 302
    assert send(bilal, page, {"wat": "akkoord"}).status_code != 302
    post("veranderd", "").result(10)  # the one thread that sends is through with what came before
    assert sorted(envelope.rcpt_tos[0].split("@")[0] for envelope in box.arrived) == ["bilal", "nora", "pieter"]
    said = b"".join(bytes(envelope.content or b"") for envelope in box.arrived).lower()
    assert b"er staat een bericht voor je klaar" in said
    hidden = (str(share.id), str(share.signal), "delen", "gedeeld", "welzijn", "joke", "signaal")
    assert not [word for word in hidden if word.encode() in said]
