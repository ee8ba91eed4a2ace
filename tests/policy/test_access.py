"""Who may do what, as one table: every role beside every act."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.policy.access import ALLOWED, Act, Role, may, stands_for_functions

TABLE = """
                         melder contactpersoon vik gebiedscoordinator bestuurder trainer privacydesk fg functioneel_beheer technisch_beheer leidinggevende vertrouwenspersoon bronhouder
account:beheren          ja     ja             ja  ja                 ja         ja      ja          ja ja                 ja               ja             ja             ja
vaststelling:adviseren   -      -              -   -                  -          -       -           ja -                  -                -              -             -
vaststelling:besluiten   -      -              -   -                  ja         -       -           -  -                  -                -              -             -
vaststelling:invullen    -      -              -   -                  ja         -       -           -  ja                 -                -              -             -
vaststelling:lezen       -      -              -   -                  ja         -       -           ja ja                 ja               -              -             -
bewijs:lezen             -      -              -   -                  ja         -       -           ja ja                 ja               -              -             -
wegwijzer:lezen          ja     ja             ja  ja                 ja         ja      ja          ja ja                 ja               ja             ja             ja
bewaarplicht:beslissen   -      -              -   -                  ja         -       -           ja -                  -                -              -             -
logboek:toezien          -      -              -   -                  -          -       -           ja -                  -                -              -             -
organisatie:beheren      -      -              -   -                  -          -       -           -  ja                 -                -              -             -
bewaren:toezien          -      -              -   -                  ja         -       -           ja ja                 -                -              -             -
plek:vastleggen          ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
melder:vragen            -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
melder:beslissen         -      -              -   -                  ja         -       -           -  -                  -                -              -             -
melder:toezien           -      ja             ja  -                  ja         -       -           ja -                  -                -              -             -
signaal:aanvullen        ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:volgen           ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:behandelen       -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:bereikbaar       ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:vastleggen       ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:opnieuw-bekijken -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:intrekken        ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
druk:neerleggen          ja     ja             ja  ja                 ja         ja      ja          ja ja                 ja               ja             ja             ja
druk:lezen               -      -              -   -                  -          -       -           -  -                  -                -              ja             -
opschaling:beantwoorden  -      ja             ja  -                  ja         -       -           -  -                  -                ja             -             -
terugkoppeling:toezien   -      -              ja  -                  ja         -       -           ja -                  -                -              -             -
signaal:opschalen        -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
signaal:laten-weten      ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
delen:besluiten          -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
delen:voorstellen        -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
gedeeld:lezen            ja     ja             ja  -                  -          -       -           -  -                  -                -              -             -
datalek:opmaken          -      -              -   -                  -          -       -           ja -                  -                -              -             -
modellen:lezen           -      -              -   -                  ja         -       ja          ja -                  -                -              -             -
betrokkene:informeren    -      ja             ja  -                  -          -       -           -  -                  -                -              -             -
politievraag:vastleggen  ja     ja             ja  ja                 ja         ja      ja          ja ja                 ja               ja             ja             ja
politievraag:toezien     -      -              -   -                  -          -       ja          ja -                  -                -              -             -
verzoek:behandelen       -      -              -   -                  -          -       ja          -  -                  -                -              -             -
verzoek:toezien          -      -              -   -                  -          -       ja          ja -                  -                -              -             -
gesprek:meedenken        ja  ja  ja  -  -  -  -  -  -  -  -  -             -
gesprek:vragen           ja  ja  ja  -  -  -  -  -  -  -  -  -             -
team:meedoen             ja  ja  ja  -  -  -  -  -  -  -  -  -             -
knooppunt:wegen          -      -              ja  -                  -          -       -           -  -                  -                -              -             -
plank:beslissen          -      -              -   -                  -          -       ja          -  -                  -                -              -             -
bron:antwoorden          -      -              -   -                  -          -       -           -  -                  -                -              -             ja
bron:bepalen             -      -              -   -                  -          -       ja          -  -                  -                -              -             -
"""
COLUMNS, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [(Role(role), Act(act), word == "ja") for act, *words in ROWS for role, word in zip(COLUMNS, words, strict=True)]


def test_the_table_has_every_role_and_every_act() -> None:
    assert {(role, act) for role, act, _ in CELLS} == {(role, act) for role in Role for act in Act}


@pytest.mark.parametrize(("role", "act", "allowed"), CELLS)
def test_a_role_may_do_what_the_table_says(role: Role, act: Act, allowed: bool) -> None:
    assert bool(may({role}, act)) is allowed


@settings(deadline=None)
@given(roles=st.sets(st.sampled_from(Role)), act=st.sampled_from(Act))
def test_roles_add_up_and_never_take_away(roles: set[Role], act: Act) -> None:
    assert bool(may(roles, act)) is any(may({role}, act) for role in roles)


def test_without_a_role_nothing_is_allowed() -> None:
    assert not [act for act in Act if may((), act)]


def test_a_refusal_says_why_and_by_which_rule() -> None:
    refused = may({Role.BOARD}, Act.SIGNAL_HANDLE)
    assert "beheerder" in refused.reason
    assert refused.rule == Act.SIGNAL_HANDLE


def test_who_asks_for_a_name_never_decides_about_it_by_the_same_role() -> None:
    both = {Act.REVEAL_ASK, Act.REVEAL_DECIDE}
    assert not [role for role in Role if both <= ALLOWED[role]]


def test_nobody_who_reads_signals_also_maintains_members() -> None:
    both = {Act.SIGNAL_HANDLE, Act.ORGANISATION_MAINTAIN}
    assert not [role for role in Role if both <= ALLOWED[role]]


def test_acts_stand_in_alphabetical_order() -> None:
    names = [act.name for act in Act]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("roles", "stands"),
    [
        (["melder"], False),
        (["contactpersoon"], True),
        (["vik"], True),
        (["gebiedscoordinator"], False),
        (["bestuurder"], True),
        (["trainer"], False),
        (["privacydesk"], True),
        (["fg"], False),
        (["functioneel_beheer"], False),
        (["technisch_beheer"], False),
        (["leidinggevende"], True),
        (["vertrouwenspersoon"], True),
        (["bronhouder"], True),
        ([], False),
        (["melder", "fg"], False),
        (["melder", "bronhouder"], True),
        (["contactpersoon", "trainer"], True),
    ],
)
def test_who_answers_handles_or_decides_for_a_function_sees_what_was_given_to_it(roles: list[str], stands: bool) -> None:
    assert stands_for_functions([Role(role) for role in roles]) is stands
