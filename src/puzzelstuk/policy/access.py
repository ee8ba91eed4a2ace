"""Which role may do what. One readable table; what is not in it is not allowed.

Seeing a particular object is not decided here: that is the one predicate over grants.
"""

import uuid
from collections.abc import Collection
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes


class Role(StrEnum):
    """Roles of DESIGN section 3; an account holds one or more per organisation."""

    REPORTER = "melder"
    CONTACT_PERSON = "contactpersoon"
    DESK_OFFICER = "vik"
    AREA_COORDINATOR = "gebiedscoordinator"
    BOARD = "bestuurder"
    TRAINER = "trainer"
    PRIVACY_DESK = "privacydesk"
    PRIVACY_OFFICER = "fg"
    FUNCTIONAL_ADMIN = "functioneel_beheer"
    TECHNICAL_ADMIN = "technisch_beheer"
    TEAM_LEAD = "leidinggevende"
    CONFIDENTIAL_ADVISER = "vertrouwenspersoon"
    SOURCE_OWNER = "bronhouder"


class Act(StrEnum):
    """Everything a screen or command can ask for; alphabetical."""

    ACCOUNT_KEEP = "account:beheren"
    ADOPTION_ADVISE = "vaststelling:adviseren"
    ADOPTION_DECIDE = "vaststelling:besluiten"
    ADOPTION_FILL = "vaststelling:invullen"
    ADOPTION_READ = "vaststelling:lezen"
    BREACH_REPORT = "datalek:opmaken"
    DESK_WEIGH = "knooppunt:wegen"
    DOCUMENT_READ = "modellen:lezen"
    ESCALATION_ANSWER = "opschaling:beantwoorden"
    EVIDENCE_READ = "bewijs:lezen"
    FEEDBACK_OVERSEE = "terugkoppeling:toezien"
    GUIDANCE_READ = "wegwijzer:lezen"
    HOLD_DECIDE = "bewaarplicht:beslissen"
    LOG_OVERSEE = "logboek:toezien"
    ORGANISATION_MAINTAIN = "organisatie:beheren"
    PERSON_INFORM = "betrokkene:informeren"
    PLACE_RECORD = "plek:vastleggen"
    POLICE_NOTE = "politievraag:vastleggen"
    POLICE_OVERSEE = "politievraag:toezien"
    PRESSURE_LAY = "druk:neerleggen"
    PRESSURE_READ = "druk:lezen"
    REQUEST_HANDLE = "verzoek:behandelen"
    REQUEST_OVERSEE = "verzoek:toezien"
    RETENTION_OVERSEE = "bewaren:toezien"
    REVEAL_ASK = "melder:vragen"
    REVEAL_DECIDE = "melder:beslissen"
    REVEAL_FOLLOW = "melder:toezien"
    SHARE_DECIDE = "delen:besluiten"
    SHARE_PROPOSE = "delen:voorstellen"
    SHARE_READ = "gedeeld:lezen"
    SHELF_DECIDE = "plank:beslissen"
    SIGNAL_ENRICH = "signaal:aanvullen"
    SIGNAL_ESCALATE = "signaal:opschalen"
    SIGNAL_FOLLOW = "signaal:volgen"
    SIGNAL_HANDLE = "signaal:behandelen"
    SIGNAL_REACH = "signaal:bereikbaar"
    SIGNAL_REACT = "signaal:laten-weten"
    SIGNAL_RECORD = "signaal:vastleggen"
    SIGNAL_REVIEW = "signaal:opnieuw-bekijken"
    SIGNAL_WITHDRAW = "signaal:intrekken"
    SOURCE_ANSWER = "bron:antwoorden"
    SOURCE_DECIDE = "bron:bepalen"
    TALK_ADVISE = "gesprek:meedenken"
    TALK_ASK = "gesprek:vragen"
    TEAM_TAKE_PART = "team:meedoen"


_REPORTING = frozenset(
    {
        Act.ACCOUNT_KEEP,
        Act.SHARE_READ,
        Act.PRESSURE_LAY,
        Act.SIGNAL_REACT,
        Act.SIGNAL_RECORD,
        Act.PLACE_RECORD,
        Act.SIGNAL_ENRICH,
        Act.SIGNAL_FOLLOW,
        Act.SIGNAL_REACH,
        Act.SIGNAL_WITHDRAW,
        Act.TALK_ADVISE,
        Act.TALK_ASK,
        Act.TEAM_TAKE_PART,
        Act.GUIDANCE_READ,
        Act.POLICE_NOTE,
    }
)
_SHARING = frozenset({Act.SHARE_PROPOSE, Act.SHARE_DECIDE})
_READING = frozenset({Act.ACCOUNT_KEEP, Act.GUIDANCE_READ, Act.POLICE_NOTE, Act.PRESSURE_LAY})
_OVERSEEING = _READING | {Act.EVIDENCE_READ}
_HANDLING = frozenset(
    {
        Act.ESCALATION_ANSWER,
        Act.PERSON_INFORM,
        Act.REVEAL_ASK,
        Act.REVEAL_FOLLOW,
        Act.SIGNAL_ESCALATE,
        Act.SIGNAL_HANDLE,
        Act.SIGNAL_REVIEW,
    }
)
_ANSWERING = frozenset({Act.DOCUMENT_READ, Act.POLICE_OVERSEE, Act.REQUEST_HANDLE, Act.REQUEST_OVERSEE})
_KEEPING = frozenset({Act.RETENTION_OVERSEE, Act.HOLD_DECIDE})

ALLOWED: dict[Role, frozenset[Act]] = {
    Role.REPORTER: _REPORTING,
    Role.CONTACT_PERSON: _REPORTING | _HANDLING | _SHARING,
    Role.DESK_OFFICER: _REPORTING | _HANDLING | _SHARING | {Act.DESK_WEIGH, Act.FEEDBACK_OVERSEE},
    Role.AREA_COORDINATOR: _READING,
    Role.BOARD: _OVERSEEING
    | _KEEPING
    | {Act.ADOPTION_DECIDE, Act.ADOPTION_FILL, Act.ADOPTION_READ, Act.REVEAL_DECIDE, Act.REVEAL_FOLLOW}
    | {Act.DOCUMENT_READ, Act.ESCALATION_ANSWER, Act.FEEDBACK_OVERSEE},
    Role.TRAINER: _READING,
    Role.PRIVACY_DESK: _READING | _ANSWERING | {Act.SHELF_DECIDE, Act.SOURCE_DECIDE},
    Role.PRIVACY_OFFICER: _OVERSEEING
    | _KEEPING
    | {Act.ADOPTION_ADVISE, Act.ADOPTION_READ, Act.LOG_OVERSEE, Act.REVEAL_FOLLOW}
    | {Act.BREACH_REPORT, Act.DOCUMENT_READ, Act.FEEDBACK_OVERSEE, Act.POLICE_OVERSEE, Act.REQUEST_OVERSEE},
    Role.FUNCTIONAL_ADMIN: _OVERSEEING | {Act.ORGANISATION_MAINTAIN, Act.RETENTION_OVERSEE, Act.ADOPTION_FILL, Act.ADOPTION_READ},
    Role.TECHNICAL_ADMIN: _OVERSEEING | {Act.ADOPTION_READ},
    Role.TEAM_LEAD: _READING | {Act.ESCALATION_ANSWER},
    Role.CONFIDENTIAL_ADVISER: _READING | {Act.PRESSURE_READ},
    Role.SOURCE_OWNER: _READING | {Act.SOURCE_ANSWER},
}
# Who does one of these, does it for the functions they hold.
FOR_A_FUNCTION = frozenset({Act.SHELF_DECIDE, Act.ESCALATION_ANSWER, Act.PRESSURE_READ, Act.SIGNAL_HANDLE, Act.SOURCE_ANSWER})


def may(roles: Collection[Role], act: Act) -> Decision:
    """Whether one of these roles may do this act."""
    if any(act in ALLOWED[role] for role in roles):
        return yes(rule=act.value)
    return no("Dit hoort niet bij je rol. Vraag het de functioneel beheerder als je dit wel nodig hebt.", rule=act.value)


def stands_for_functions(roles: Collection[Role]) -> bool:
    """Whether an account with these roles sees what was given to the functions it holds."""
    return any(not FOR_A_FUNCTION.isdisjoint(ALLOWED[role]) for role in roles)


def may_appoint(by: uuid.UUID, whom: uuid.UUID | None) -> Decision:
    """Nobody gives themselves a role or a function: who maintains the register may not read signals by it."""
    if whom is not None and by == whom:
        return no("Je kunt jezelf geen rol of functie geven. Vraag een andere beheerder.", rule="niet zichzelf")
    return yes(rule="niet zichzelf")
