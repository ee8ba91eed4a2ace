"""Leaks planted in a copy of a dump: each attempt must find the one it is meant for, else it proves nothing."""

import base64
import hashlib
import hmac
import json
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from tests.attacks.dump import Dump, Row

Reporters = dict[str, str]
Leak = Callable[[Dump, Reporters], Dump]


def beside(distance: int = 0, table: str = "lek", *, signal_too: bool = False) -> Leak:
    """A row that names the reporter, written so many transactions after the signal."""

    def leak(dump: Dump, reporters: Reporters) -> Dump:
        extra = tuple(
            Row(table, dump.moment(signal) + distance, (0, place), {"wie": account, "wat": signal if signal_too else ""})
            for place, (signal, account) in enumerate(reporters.items())
        )
        return replace(dump, rows=dump.rows + extra)

    return leak


def ordinary_sessions(distance: int) -> Leak:
    """Sessions as Django keeps them: signed, and readable by anyone."""

    def leak(dump: Dump, reporters: Reporters) -> Dump:
        others = tuple(row for row in dump.rows if row.table != "django_session")
        return replace(
            dump, rows=others + tuple(_session(dump, signal, account, distance) for signal, account in reporters.items())
        )

    return leak


def one_session_a_person(dump: Dump, reporters: Reporters) -> Dump:
    """Sessions on disk in the order in which people recorded for the first time."""
    order = list(dict.fromkeys(reporters[signal] for signal in sorted(reporters, key=dump.moment)))
    others = tuple(row for row in dump.rows if row.table != "django_session")
    return replace(dump, rows=others + tuple(Row("django_session", 0, (1, place), {"wie": one}) for place, one in enumerate(order)))


def exact_times(dump: Dump, reporters: Reporters) -> Dump:
    """A moment beside the signal, and one beside each session."""
    began = {signal: datetime(2026, 1, 1) + timedelta(hours=place) for place, signal in enumerate(reporters)}
    extra = tuple(Row("lek", dump.moment(signal), (0, 0), {"om": began[signal]}) for signal in reporters)
    sessions = tuple(Row("django_session", 0, (0, 0), {"wie": reporters[signal], "om": time}) for signal, time in began.items())
    return replace(dump, rows=dump.rows + extra + sessions)


def ids_with_a_clock(dump: Dump, reporters: Reporters) -> Dump:
    began = {signal: place * 3600 for place, signal in enumerate(reporters, start=1)}
    extra = tuple(Row("lek", dump.moment(signal), (0, 0), {"id": _timed(began[signal])}) for signal in reporters)
    rows = tuple(row for row in dump.rows if not dump.named_in(row))
    traces = tuple(
        Row("spoor", 0, (0, 0), {"wie": reporters[signal], "om": datetime.fromtimestamp(time)}) for signal, time in began.items()
    )
    return replace(dump, rows=rows + extra + traces)


def one_person_a_day(dump: Dump, reporters: Reporters) -> Dump:
    """Each signal on a day of its own, on which nobody else did anything."""
    days = {signal: (datetime(2020, 1, 1) + timedelta(days=place)).date() for place, signal in enumerate(reporters)}
    moved = tuple(_moved(row, days) if row.table == "signals_signal" else row for row in dump.rows)
    return replace(
        dump, rows=moved + tuple(Row("spoor", 0, (0, 0), {"wie": reporters[one], "op": day}) for one, day in days.items())
    )


def actor_in_clear(dump: Dump, reporters: Reporters) -> Dump:
    """The reporter's own log lines with the actor written out; a contact person's reading left away."""

    def told(row: Row) -> Row:
        found = next((account for signal, account in reporters.items() if signal in row.ids), "")
        return Row(row.table, row.xmin, row.place, row.values | {"actor": found})

    return replace(dump, rows=tuple(told(row) if row.table == "audit_entry" else row for row in dump.rows))


def chains_side_by_side(dump: Dump, reporters: Reporters) -> Dump:
    """Both chains in one order: the k-th act of an account beside the k-th signal."""
    rows: list[Row] = [row for row in dump.rows if not row.table.startswith("audit_")]
    for position, (signal, account) in enumerate(reporters.items()):
        for lane, said in (("melder", {"object_id": signal}), ("open", {"actor": account})):
            entry = str(uuid.uuid4())
            rows += [
                Row("audit_entry", 0, (0, 0), {"id": entry, **said}),
                Row("audit_seal", 0, (0, 0), {"entry": entry, "lane": lane, "position": position}),
            ]
    return replace(dump, rows=tuple(rows))


def granted_to_the_account(dump: Dump, reporters: Reporters) -> Dump:
    """Grants with the reporter itself as their only receiver."""

    def told(row: Row) -> Row:
        found = next((account for signal, account in reporters.items() if signal in row.ids), "")
        return Row(row.table, row.xmin, row.place, row.values | {"receiver": str(uuid.UUID(found))})

    return replace(dump, rows=tuple(told(row) if row.table == "access_grant" else row for row in dump.rows))


def chain_of_rows(dump: Dump, reporters: Reporters) -> Dump:
    """The signal in a row with a token, the token in a row with the account; what else leads to people left away."""
    rows = [row for row in dump.rows if row.table in {"signals_signal", "organisations_organisation"}]
    for signal, account in reporters.items():
        token = uuid.uuid4().hex
        rows += [Row("een", 0, (0, 0), {"wat": signal, "via": token}), Row("twee", 0, (0, 0), {"wie": account, "via": token})]
    return replace(dump, rows=tuple(rows))


def plain_hash(dump: Dump, reporters: Reporters) -> Dump:
    return _added(dump, reporters, lambda account: {"wie": hashlib.sha256(str(uuid.UUID(account)).encode()).digest()[:16]})


def salted_hash(dump: Dump, reporters: Reporters) -> Dump:
    """The month as the salt."""
    month = str(dump.of("reporters_record")[0].values["bucket"]).encode()
    return _added(dump, reporters, lambda account: {"wie": hmac.new(month, bytes.fromhex(account), hashlib.sha256).digest()})


def tag_beside_the_record(tags: dict[str, str]) -> Leak:
    return lambda dump, reporters: _added(dump, reporters, lambda account: {"toestel": bytes.fromhex(tags[account])})


def _added(dump: Dump, reporters: Reporters, values: Callable[[str], dict[str, object]]) -> Dump:
    extra = tuple(Row("lek", dump.moment(signal), (9, 9), values(account)) for signal, account in reporters.items())
    return replace(dump, rows=dump.rows + extra)


def _session(dump: Dump, signal: str, account: str, distance: int) -> Row:
    data = base64.urlsafe_b64encode(json.dumps({"_auth_user_id": str(uuid.UUID(account))}).encode()).decode().rstrip("=")
    return Row("django_session", dump.moment(signal) + distance, (0, 0), {"session_data": f"{data}:1abc:handtekening"})


def _timed(seconds: int) -> uuid.UUID:
    """A version 7 id."""
    return uuid.UUID(int=(seconds * 1000 << 80) | (7 << 76) | (2 << 62) | seconds)


def _moved(row: Row, days: dict[str, object]) -> Row:
    mine = next(signal for signal in days if signal in row.ids)
    return Row(
        row.table,
        row.xmin,
        row.place,
        row.values | {"received_on": days[mine], "promised_on": days[mine], "review_on": days[mine], "erase_on": days[mine]},
    )
