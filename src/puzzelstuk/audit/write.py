"""Writing an audit entry, in the same transaction as the act: if the entry fails, nothing happened."""

import json
import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from puzzelstuk.audit.models import Entry, Lane
from puzzelstuk.policy.processing import PROCESSINGS, Purpose
from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.envelope import Place, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment

# What belongs to the installation and to no single organisation: a command, a job, a login that failed.
INSTALLATION = uuid.UUID(int=0)
DONE, REFUSED = "gelukt", "geweigerd"


class AuditAct(StrEnum):
    """What can stand in the log; alphabetical."""

    ADOPTION_ENTERED = "vaststelling ingevuld"
    BREACH_REPORTED = "datalekverslag gemaakt"
    DESK_LISTED = "werklijst knooppunt bekeken"
    DOCUMENT_TAKEN = "model gedownload"
    EARLIER_DECIDED = "over eerder stuk besloten"
    EARLIER_LISTED = "eerdere stukken bekeken"
    ESCALATIONS_LISTED = "opschalingen bekeken"
    ESCALATION_ANSWERED = "opschaling beantwoord"
    ESCALATION_CLIMBED = "opschaling een stap verder"
    FEEDBACK_OVERSEEN = "cijfers terugkoppeling bekeken"
    HOLD_ASKED = "bewaarplicht gevraagd"
    HOLD_CONFIRMED = "bewaarplicht bevestigd"
    HOLD_LIFTED = "bewaarplicht opgeheven"
    HOLD_LIFT_ASKED = "opheffen bewaarplicht gevraagd"
    INFORMED = "betrokkene informeren bijgehouden"
    INFORMING_LISTED = "te informeren bekeken"
    LOG_ANCHORED = "logboek verankerd"
    LOG_CHECKED = "logboek gecontroleerd"
    LOG_EXPORTED = "logboek uitgevoerd"
    LOG_READ = "logboek bekeken"
    MEMBERS_LISTED = "leden bekeken"
    ORGANISATION_CHANGED = "organisatie gewijzigd"
    POLICE_LISTED = "vragen van politie bekeken"
    POLICE_NOTED = "vraag van politie vastgelegd"
    PRESSURE_LAID = "vertrouwelijk neergelegd"
    PRESSURE_READ = "vertrouwelijk gelezen"
    REFERRAL_EXPORTED = "verwijzing uitgevoerd"
    REPORTER_ASKED = "vraag aan melder gesteld"
    REPORTER_CONTACT_ALLOWED = "bellen toegestaan"
    REPORTER_CONTACT_SEEN = "bereikbaarheid bekeken"
    REPORTER_CONTACT_STOPPED = "bellen ingetrokken"
    REPORTER_REACTED = "melder liet iets weten"
    REQUESTS_LISTED = "verzoeken bekeken"
    REQUEST_AGREED = "verzoek: akkoord tweede mens"
    REQUEST_CHOSEN = "verzoek: gekozen wat mee gaat"
    REQUEST_EXTENDED = "verzoek: termijn verlengd"
    REQUEST_LIFTED = "verzoek: beperking opgeheven"
    REQUEST_OPENED = "verzoek ontvangen"
    REQUEST_PROPOSED = "verzoek: antwoord voorgesteld"
    REQUEST_SEARCHED = "verzoek: gezocht"
    REQUEST_SEEN = "verzoek bekeken"
    RETENTION_VIEWED = "bewaren en wissen bekeken"
    REVEALS_LISTED = "verzoeken om naam bekeken"
    REVEAL_ASKED = "naam van melder gevraagd"
    REVEAL_DECIDED = "over naam van melder besloten"
    REVEAL_DONE = "naam van melder opgezocht"
    REVEAL_READ = "naam van melder gelezen"
    REVIEW_LISTED = "opnieuw bekijken bekeken"
    SHARED_READ = "gedeeld stuk gelezen"
    SHARES_LISTED = "delen bekeken"
    SHARE_ADVISED = "advies over delen vastgelegd"
    SHARE_DECIDED = "over delen besloten"
    SHARE_ENDED = "delen beëindigd"
    SHARE_EXPIRED = "deling verlopen"
    SHARE_HANDED_OVER = "gedeelde tekst doorgegeven"
    SHARE_PROPOSED = "delen voorgesteld"
    SHARE_REFUSED = "delen geweigerd door een regel"
    SHARE_SEEN = "deelbesluit bekeken"
    SHARE_TOLD = "vertellen aan betrokkene bijgehouden"
    SIGNAL_ENRICHED = "signaal aangevuld"
    SIGNAL_ERASED = "signaal gewist"
    SIGNAL_ESCALATED = "signaal opgeschaald"
    SIGNAL_FOLLOWED = "eigen signaal bekeken"
    SIGNAL_KEPT = "signaal langer bewaard"
    SIGNAL_LET_GO = "signaal losgelaten"
    SIGNAL_LISTED = "werklijst bekeken"
    SIGNAL_OPENED = "signaal bekeken"
    SIGNAL_RECORDED = "signaal vastgelegd"
    SIGNAL_STATUS_GIVEN = "status gegeven"
    SIGNAL_WEIGHED = "signaal gewogen"
    SIGNAL_WITHDRAWN = "signaal ingetrokken"
    SIGNED_IN = "ingelogd"
    SIGNED_OUT = "uitgelogd"
    SIGNED_OUT_EVERYWHERE = "overal uitgelogd"
    SIGN_IN_CHANGED = "inlogmiddel gewijzigd"
    SIGN_IN_FAILED = "niet ingelogd"
    SOURCES_LISTED = "bronnen bekeken"
    SOURCE_ANSWERED = "bronvraag beantwoord"
    SOURCE_ASKED = "bronvraag gesteld"
    SOURCE_DECIDED = "bron bepaald"
    SOURCE_QUESTIONS_LISTED = "bronvragen bekeken"
    SOURCE_QUESTION_SEEN = "bronvraag bekeken"
    SOURCE_WIPED = "bronvraag gewist"
    TALKS_LISTED = "kaarten om mee te denken bekeken"
    TALK_ADVISED = "advies gegeven"
    TALK_ASKED = "gesprek gevraagd"
    TALK_ENDED = "gesprek beëindigd"
    TALK_ERASED = "gesprek gewist"
    TALK_FOLLOWED = "eigen gesprek bekeken"
    TALK_READ = "kaart om mee te denken gelezen"
    TEAM_NOTED = "met een team gedeeld"
    TEAM_NOTE_TAKEN_BACK = "uit een team weggehaald"
    TEAM_READ = "team bekeken"
    URGENCY_LIFTED = "spoed weggehaald"
    URGENCY_MARKED = "spoed gezet"


@dataclass(frozen=True)
class Happened:
    """The facts of one act: on what, for what purpose (one of `Purpose`), with what result."""

    act: AuditAct
    organisation: uuid.UUID
    object_type: str
    object_id: str
    at: datetime
    purpose: str
    result: str = DONE
    origin: str = "web"


def write(happened: Happened, *, by: uuid.UUID | str) -> None:
    """An entry with the actor in clear, for everything but a reporter's own acts; a command or a job says its name."""
    _entry(happened, lane=Lane.OPEN, actor=str(by), at=happened.at).save(force_insert=True)


def write_sealed(happened: Happened, *, by: uuid.UUID, unsaid: str = "") -> None:
    """An entry for a reporter's own act: actor, moment and what is `unsaid` sealed under compartment B, only the day in clear."""
    entry = _entry(happened, lane=Lane.REPORTER, actor="", at=None)
    bucket = store().current(reporter_bucket(happened.organisation, f"{happened.at:%Y-%m}"))
    key, wrapped = new_record_key(store(), bucket, _place(entry))
    entry.bucket, entry.wrapped_key = bucket.month, wrapped
    # Always as long: the length of what is sealed tells nothing.
    body = {"actor": str(by), "at": happened.at.isoformat(timespec="microseconds"), "object": unsaid or str(INSTALLATION)}
    entry.sealed = key.seal("sealed", json.dumps(body))
    entry.save(force_insert=True)


def hidden(kind: str, value: str) -> str:
    """What was asked for and may not stand here (an id that is not yours, a search term, an address), as a keyed hash."""
    return "#" + blind_index(store(), "logboek", kind, value).hex()


def named(kind: str, asked: uuid.UUID, seen: object) -> str:
    """The id of what is seen; of what is not (None) a keyed hash. Worked out either way, so that both take the same time."""
    unseen = hidden(kind, str(asked))
    return str(asked) if seen else unseen


def check_entry(entry: Entry) -> None:
    """Open a sealed entry and keep nothing, after a restore; raises KeyMissing or Unreadable."""
    bucket = reporter_bucket(entry.organisation, entry.bucket)
    key = open_record_key(store(), bucket, _place(entry), bytes(entry.wrapped_key or b""))
    key.open("sealed", bytes(entry.sealed or b""))


def reporter_bucket(organisation: uuid.UUID, month: str) -> Bucket:
    """The key under which the actor of a reporter's own act is sealed."""
    return Bucket(str(organisation), Compartment.REPORTER, RetentionClass.AUDIT, month)


def _place(entry: Entry) -> Place:
    return Place(str(entry.organisation), "audit_entry", str(entry.id))


def _entry(happened: Happened, *, lane: Lane, actor: str, at: datetime | None) -> Entry:
    processing = PROCESSINGS[Purpose(happened.purpose)]
    return Entry(
        organisation=happened.organisation,
        lane=lane,
        action=happened.act.value,
        object_type=happened.object_type,
        object_id=happened.object_id,
        result=happened.result,
        origin=happened.origin,
        actor=actor,
        day=happened.at.date(),
        at=at,
        purpose=happened.purpose,
        processing=processing.id,
        retention=processing.retention,
    )
