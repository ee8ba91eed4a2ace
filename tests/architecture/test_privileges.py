"""What each login and role may do with each table: exactly this, and nothing more."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

ROLES = ("app", "worker", "sealer", "reporter")
VERBS = {
    "read": "SELECT",
    "add": "INSERT",
    "change": "UPDATE",
    "remove": "DELETE",
    "empty": "TRUNCATE",
    "refer": "REFERENCES",
    "trigger": "TRIGGER",
}
# Of a signal only the state changes, of a grant its last day; see CHANGED_COLUMNS.
TABLE = """
table                             app                      worker  sealer    reporter
access_grant                      read+add+remove          -       -         -
account_emailaddress              -                        -       -         -
account_emailconfirmation         -                        -       -         -
audit_entry                       add                      -       read+add  -
audit_seal                        -                        -       read+add  -
auth_group                        read                     -       -         -
auth_group_permissions            -                        -       -         -
auth_permission                   read                     -       -         -
desk_earlierpiece                 read                     -       -         -
desk_intake                       read+add+remove          -       -         -
desk_referral                     read+add+remove          -       -         -
desk_reporterquestion             read+add+remove          -       -         -
desk_urgency                      read+add+remove          -       -         -
desk_weighing                     read+add+remove          -       -         -
django_content_type               read                     -       -         -
django_migrations                 read                     -       -         -
django_session                    read+add+change+remove   remove  -         -
feedback_escalation               read+add+remove          -       -         -
feedback_notice                   -                        -       -         -
feedback_reaction                 read+add+remove          -       -         -
feedback_step                     read+add+remove          -       -         -
guidance_owntext                  read+add+change+remove   -       -         -
mfa_authenticator                 read+add+change+remove   -       -         -
organisations_adoption            read                     -       -         -
organisations_adoptionentry       read+add                 -       -         -
organisations_agreement           read                     -       -         -
organisations_agreement_parties   read                     -       -         -
organisations_area                read                     -       -         -
organisations_arrangement         read+add                 -       -         -
organisations_assignment          read+add+change+remove   -       -         -
organisations_externalidentity    read+add+remove          -       -         -
organisations_function            read+add+change+remove   -       -         -
organisations_member              read+add+change          -       -         -
organisations_organisation        read                     -       -         -
organisations_route               read+add+change+remove   -       -         -
organisations_term                read+add+change+remove   -       -         -
reporters_answer                  -                        -       -         read+remove
reporters_contact                 -                        -       -         read+add+change+remove
reporters_pressure                read+add                 -       -         read+remove
reporters_record                  -                        -       -         read+add+remove
reporters_reveal                  read+add                 -       -         read+remove
retention_certificate             read                     -       -         -
retention_hold                    read+add                 -       -         -
retention_review                  read+add+remove          -       -         -
retention_run                     read                     -       -         -
retention_tombstone               read                     -       -         -
sharing_allowedsource             read+add                 -       -         -
sharing_share                     read+add                 -       -         -
sharing_sharetext                 read+add+remove          -       -         -
sharing_sourceanswer              read+add                 -       -         -
sharing_sourcequestion            read+add                 -       -         -
rights_correction                 read+add                 -       -         -
rights_finding                    read+add                 -       -         -
rights_informed                   read+add                 -       -         -
rights_lockedgrant                read                     -       -         -
rights_policequestion             read+add                 -       -         -
rights_request                    read+add                 -       -         -
signals_enrichment                read+add+remove          -       -         -
signals_mention                   read+add+remove          -       -         -
signals_mentionkey                read+add+remove          -       -         -
signals_signal                    read+add+remove          -       -         -
socialaccount_socialaccount       -                        -       -         -
socialaccount_socialapp           -                        -       -         -
socialaccount_socialtoken         -                        -       -         -
talk_advice                       read+add+remove          -       -         -
talk_talkcard                     read+add+remove          -       -         -
talk_team                         read+add+change+remove   -       -         -
talk_teamnote                     read+add+remove          -       -         -
talk_teamseat                     read+add+change+remove   -       -         -
web_tally                         read+add+change+remove   -       -         -
"""
WRITTEN = {row[0]: dict(zip(ROLES, row[1:], strict=True)) for row in (line.split() for line in TABLE.strip().splitlines()[1:])}
_HOLD = ("confirmed_by", "confirmed_on", "lift_asked_by", "lifted_by", "lifted_on")
_SHARE = (
    *("state", "fields", "adviser", "advised_by", "decided_by", "decided_on", "handed_by", "handed_on", "ended_by", "ends_on"),
    *("informing", "later_reason", "look_again_on"),
)
_REQUEST = ("due_on", "extended_for", "stage", "outcome", "why", "proposed_by", "agreed_by", "closed_on")
CHANGED_COLUMNS = {
    ("access_grant", "ends_on"),
    ("desk_urgency", "until"),
    ("signals_signal", "state"),
    *(("feedback_escalation", column) for column in ("acknowledged_on", "answer", "ended_on")),
    *(("desk_earlierpiece", column) for column in ("opened", "reason", "decided_by", "decided_on")),
    *(("desk_intake", column) for column in ("stage", "ended_on", "shelf_rule", "shelf_reader")),
    *(("retention_hold", column) for column in _HOLD),
    *(("sharing_share", column) for column in _SHARE),
    *(("rights_request", column) for column in _REQUEST),
    ("rights_finding", "parts"),
    ("rights_finding", "decided_by"),
    *(("reporters_reveal", column) for column in ("state", "decided_by", "decided_on", "decided_mark")),
}
MEMBERSHIPS = {
    ("puzzelstuk_migrator", "puzzelstuk_eraser"),
    ("puzzelstuk_migrator", "puzzelstuk_overseer"),
    ("puzzelstuk_migrator", "puzzelstuk_owner"),
    ("puzzelstuk_migrator", "puzzelstuk_reminder"),
    ("puzzelstuk_migrator", "puzzelstuk_reporter"),
    ("puzzelstuk_worker", "puzzelstuk_rewrapper"),
    ("puzzelstuk_migrator", "puzzelstuk_sealer"),
    ("puzzelstuk_worker", "puzzelstuk_eraser"),
    ("puzzelstuk_worker", "puzzelstuk_reminder"),
    ("puzzelstuk_worker", "puzzelstuk_revealer"),
    ("puzzelstuk_worker", "puzzelstuk_sealer"),
}
# The eraser on every other table: nothing.
_ALL = "read+add+change+remove"
ERASER = {
    "access_grant": "read+remove",
    "audit_entry": "add",
    "feedback_escalation": "remove",
    "feedback_reaction": "remove",
    **dict.fromkeys(
        ("desk_earlierpiece", "desk_intake", "desk_referral", "desk_reporterquestion", "desk_urgency", "desk_weighing"), "remove"
    ),
    "feedback_step": "add+remove",
    "organisations_adoption": "read",
    "organisations_organisation": "read",
    "retention_certificate": _ALL,
    "retention_hold": _ALL,
    "retention_review": "read+remove",
    "retention_run": _ALL,
    "retention_tombstone": _ALL,
    "sharing_share": "remove",
    "sharing_sharetext": "remove",
    "sharing_sourceanswer": "remove",
    "sharing_sourcequestion": "remove",
    "signals_enrichment": "remove",
    "signals_mention": "remove",
    "signals_mentionkey": "remove",
    "signals_signal": "remove",
    "talk_advice": "remove",
    "talk_talkcard": "remove",
    "talk_teamnote": "remove",
}
# What the eraser can read of a signal and what hangs on it: no text, no mention, no name.
ERASER_READS = {
    "feedback_escalation": {"id", "signal_id"},
    "feedback_reaction": {"id", "signal_id"},
    "desk_earlierpiece": {"id", "shelved", "newer"},
    **{f"desk_{one}": {"id", "signal_id"} for one in ("referral", "reporterquestion", "urgency", "weighing")},
    "desk_intake": {"id", "signal_id", "stage"},
    "feedback_step": {"id", "signal_id", "status", "given_on"},
    "sharing_share": {"id", "signal", "organisation", "state", "proposed_on", "ends_on", "erase_on"},
    "sharing_sharetext": {"id", "share_id", "signal_id"},
    "sharing_sourceanswer": {"id", "question_id"},
    "sharing_sourcequestion": {"id", "signal_id"},
    "signals_enrichment": {"id", "signal_id"},
    "signals_mention": {"id", "signal_id"},
    "signals_mentionkey": {"id", "mention_id"},
    "signals_signal": {
        *("id", "organisation", "kind", "state", "received_on", "promised_on", "review_on", "erase_on"),
        *("retention", "bucket", "wrapped_key"),
    },
    "talk_advice": {"id", "card_id"},
    "talk_talkcard": {"id", "organisation", "retention", "bucket", "erase_on"},
    "talk_teamnote": {"id", "erase_on"},
}


def answer(query: str, *values: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return list(cursor.fetchall())


def allowed(role: str, table: str) -> str:
    """What the database says this role may do, in the words of the table above."""
    columns = ", ".join("has_table_privilege(%s, %s, %s)" for _ in VERBS)
    values = [value for privilege in VERBS.values() for value in (f"puzzelstuk_{role}", f"public.{table}", privilege)]
    (found,) = answer(f"SELECT {columns}", *values)
    return "+".join(verb for verb, may in zip(VERBS, found, strict=True) if may) or "-"


def test_every_table_stands_in_the_table() -> None:
    assert {str(name) for (name,) in answer("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")} == set(WRITTEN)


@pytest.mark.parametrize("table", WRITTEN)
def test_each_role_has_exactly_these_rights(table: str) -> None:
    assert {role: allowed(role, table) for role in ROLES} == WRITTEN[table]


def test_of_a_table_that_may_not_change_only_these_columns_do() -> None:
    rows = answer(
        "SELECT table_name, column_name FROM information_schema.column_privileges"
        " WHERE grantee = 'puzzelstuk_app' AND privilege_type = 'UPDATE' AND table_schema = 'public'"
    )
    may_not_change = {table for table, may in WRITTEN.items() if "change" not in may["app"]}
    assert {(table, column) for table, column in rows if table in may_not_change} == CHANGED_COLUMNS


@pytest.mark.parametrize("table", WRITTEN)
def test_who_erases_has_exactly_these_rights(table: str) -> None:
    assert allowed("eraser", table) == ERASER.get(table, "-")


@pytest.mark.parametrize("table", ERASER_READS)
def test_who_erases_reads_dates_and_never_a_text(table: str) -> None:
    rows = answer(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped"
        " AND has_column_privilege('puzzelstuk_eraser', attrelid, attnum, 'SELECT')",
        f"public.{table}",
    )
    assert {column for (column,) in rows} == ERASER_READS[table]


@pytest.mark.parametrize(("schema", "role"), [("answering", "app"), ("retention", "app"), ("reporters_end", "eraser")])
def test_only_who_must_knocks_at_the_doors_of_keeping(schema: str, role: str) -> None:
    for asking in (*ROLES, "eraser", "reminder"):
        rows = answer(
            "SELECT has_function_privilege(%s, oid, 'EXECUTE') AND has_schema_privilege(%s, %s, 'USAGE') FROM pg_proc"
            " WHERE pronamespace = %s::regnamespace",
            *(f"puzzelstuk_{asking}", f"puzzelstuk_{asking}", schema, schema),
        )
        owner = {"answering": "reminder", "retention": "eraser", "reporters_end": "reporter"}[schema]
        assert {found for (found,) in rows} == {asking in (role, owner)}


def test_everyone_else_who_connects_may_do_nothing() -> None:
    rows = answer(
        "SELECT table_name, privilege_type FROM information_schema.table_privileges WHERE grantee = 'PUBLIC' AND table_schema IN ('public', 'reporters', 'rewrapping', 'reporters_end', 'retention', 'answering')"
    )
    assert rows == []


def test_no_login_becomes_another_role_but_these() -> None:
    rows = answer(
        "SELECT m.rolname, r.rolname FROM pg_auth_members JOIN pg_roles m ON m.oid = member JOIN pg_roles r ON r.oid = roleid"
        " WHERE m.rolname LIKE 'puzzelstuk%%' AND NOT m.rolsuper"
    )
    assert set(rows) == MEMBERSHIPS


REVEALER = {
    "audit_entry": "add",
    "organisations_assignment": "read",
    "organisations_organisation": "read",
    "reporters_answer": "add",
    "reporters_reveal": "read",
}


def test_who_looks_up_a_name_reads_requests_and_adds_the_answer() -> None:
    found = {table: may for table in WRITTEN if (may := allowed("revealer", table)) != "-"}
    assert found == REVEALER


REMINDER = {
    "access_grant": "read+add",
    "audit_entry": "add",
    "feedback_notice": "read+add+remove",
    "organisations_arrangement": "read",
    "organisations_function": "read",
    "organisations_organisation": "read",
    "organisations_route": "read",
}
# Of these it reads the columns named here and no other.
REMINDER_READS = {
    "feedback_escalation": "acknowledged_on answer_by asked_by asked_of asked_on ended_on id organisation place signal_id step",
    "feedback_step": "given_on signal_id status",
    "organisations_member": "email id is_active wants_mail",
    "sharing_sourceanswer": "question_id",
    "sharing_sourcequestion": "asked_on first_on id last_on owner",
    "signals_signal": "id organisation promised_on received_on state",
}


def test_who_reminds_sees_dates_and_functions_and_no_text() -> None:
    assert {table: may for table in WRITTEN if (may := allowed("reminder", table)) != "-"} == REMINDER


@pytest.mark.parametrize("table", REMINDER_READS)
def test_who_reminds_reads_these_columns_and_no_other(table: str) -> None:
    rows = answer(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped"
        " AND has_column_privilege('puzzelstuk_reminder', attrelid, attnum, 'SELECT') ORDER BY 1",
        f"public.{table}",
    )
    assert " ".join(str(column) for (column,) in rows) == REMINDER_READS[table]


DOORS = {
    "app": {"register", "submitted", "own", "forget", "leave_contact", "take_contact_away", "contact_of", "take_answer"},
    "worker": {"clear_ended"},
    "revealer": {"for_reveal"},
    "sealer": set(),
}


@pytest.mark.parametrize("role", DOORS)
def test_each_role_may_knock_at_these_doors_to_the_reporters_and_no_other(role: str) -> None:
    rows = answer(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'reporters'::regnamespace AND has_function_privilege(%s, oid, 'EXECUTE')",
        f"puzzelstuk_{role}",
    )
    assert {name for (name,) in rows} == DOORS[role]


@pytest.mark.parametrize(
    ("verb", "columns"), [("SELECT", "bucket id organisation retention wrapped_key"), ("UPDATE", "bucket wrapped_key")]
)
def test_who_moves_keys_sees_no_text_and_changes_nothing_else(verb: str, columns: str) -> None:
    rows = answer(
        "SELECT c.relname, string_agg(a.attname, ' ' ORDER BY a.attname) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped"
        " AND has_column_privilege('puzzelstuk_rewrapper', c.oid, a.attnum, %s) GROUP BY 1",
        verb,
    )
    assert sorted(rows) == [("signals_signal", columns), ("talk_talkcard", columns)]


@pytest.mark.parametrize(
    ("role", "may"), [("app", False), ("worker", True), ("reporter", False), ("sealer", False), ("eraser", False)]
)
def test_only_the_nights_work_looks_at_the_shelf(role: str, may: bool) -> None:
    assert answer("SELECT has_function_privilege(%s, 'puzzelstuk_match_shelf()', 'EXECUTE')", f"puzzelstuk_{role}") == [(may,)]


@pytest.mark.parametrize(("role", "may"), [("app", False), ("worker", False), ("rewrapper", True), ("sealer", False)])
def test_only_the_rewrapper_reaches_the_keys_of_reporters(role: str, may: bool) -> None:
    rows = answer(
        "SELECT has_function_privilege(%s, oid, 'EXECUTE') FROM pg_proc WHERE pronamespace = 'rewrapping'::regnamespace",
        f"puzzelstuk_{role}",
    )
    assert {found for (found,) in rows} == {may}


@pytest.mark.parametrize("role", ROLES)
def test_nobody_who_works_here_makes_tables_or_schemas(role: str) -> None:
    name = f"puzzelstuk_{role}"
    rows = answer(
        "SELECT has_schema_privilege(%s, 'public', 'CREATE'), has_database_privilege(%s, current_database(), 'CREATE')", name, name
    )
    assert rows == [(False, False)]


@pytest.mark.parametrize(("role", "reads"), [("auditor", {"audit_entry", "audit_seal"}), ("overseer", {"audit_entry"})])
def test_who_oversees_the_log_reads_the_log_and_nothing_else(role: str, reads: set[str]) -> None:
    may = {table: allowed(role, table) for table in WRITTEN}
    assert {table: what for table, what in may.items() if what != "-"} == dict.fromkeys(reads, "read")


def test_the_doors_of_oversight_are_for_who_needs_them() -> None:
    rows = answer(
        "SELECT proname, array(SELECT r FROM unnest(%s::text[]) AS r WHERE has_function_privilege(r, p.oid, 'EXECUTE') ORDER BY 1)"
        " FROM pg_proc AS p WHERE pronamespace = 'oversight'::regnamespace",
        [f"puzzelstuk_{role}" for role in ("app", "auditor", "reporter", "worker")],
    )
    app = {name: ["puzzelstuk_app"] for name in ("about", "heads", "lines", "links")}
    assert dict(rows) == app | {"note_checked": ["puzzelstuk_auditor"]}
