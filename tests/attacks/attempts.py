"""Ways to find out who reported, as somebody with the whole database would try them.

Each takes a dump and gives, per signal, the accounts it suspects. Exactly one, and the right one, is a reporter named.
"""

import hashlib
import hmac
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from tests.attacks.dump import Dump, Row

Suspects = dict[str, set[str]]
Attempt = Callable[[Dump], Suspects]
DIGESTS = ("md5", "sha1", "sha256", "sha512", "blake2b")


def same_row(dump: Dump) -> Suspects:
    """A row in which both can be read."""
    return _united(dump, lambda signal: (named for row, named in dump.telling if signal in row.ids))


def same_transaction(dump: Dump) -> Suspects:
    """Rows of one transaction carry the same xmin."""
    return within(0)(dump)


def within(distance: int) -> Attempt:
    """Transactions are numbered: who was busy just around that number?"""

    def attempt(dump: Dump) -> Suspects:
        near = {signal: dump.moment(signal) for signal in dump.signals}
        return _united(dump, lambda signal: (named for row, named in dump.telling if abs(row.xmin - near[signal]) <= distance))

    return attempt


def nearest_before(dump: Dump) -> Suspects:
    """The last account that left a trace before the signal."""
    return _nearest(dump, lambda row, moment: moment - row.xmin)


def nearest_after(dump: Dump) -> Suspects:
    """The first account that left a trace after the signal."""
    return _nearest(dump, lambda row, moment: row.xmin - moment)


def nearest_session_before(dump: Dump) -> Suspects:
    """Who signed in last before the signal."""
    return _nearest(dump, lambda row, moment: moment - row.xmin, "django_session")


def nearest_session_after(dump: Dump) -> Suspects:
    """Who signed in first after the signal."""
    return _nearest(dump, lambda row, moment: row.xmin - moment, "django_session")


def sessions_in_order_of_place(dump: Dump) -> Suspects:
    """The k-th session row on disk and the k-th reporter of the day."""
    sessions = [dump.named_in(row) for row in sorted(dump.of("django_session"), key=lambda row: row.place)]
    order = list(dict.fromkeys(_index(dump, signal) for signal in sorted(dump.signals, key=dump.moment)))
    known = dict(zip(order, sessions, strict=False))
    return {signal: known.get(_index(dump, signal), set()) for signal in dump.signals}


def clock_beside_sessions(dump: Dump) -> Suspects:
    """An exact time in what was written with the signal, and the session that began nearest to it."""
    began = [(one, named) for row, named in dump.telling if row.table == "django_session" for one in _times(row)]
    return {
        signal: min(((abs(time - one), named) for one, named in began), key=lambda pair: pair[0], default=(None, set()))[1]
        for signal in dump.signals
        for time in [_first(_time_of_day(dump.written_with(signal)))]
        if time is not None
    }


def clock_in_ids(dump: Dump) -> Suspects:
    """Ids that hold a time, beside the times of accounts."""
    began = [(one, named) for row, named in dump.telling for one in _times(row)]
    found: Suspects = {}
    for signal in dump.signals:
        stamps = [_stamp(one) for one in _uuids(dump.written_with(signal)) if one.version in {1, 7}]
        if stamps and began:
            found[signal] = min(began, key=lambda pair: abs(pair[0].timestamp() - stamps[0]))[1]
    return found


def same_day(dump: Dump) -> Suspects:
    """The only account with a trace on the day of the signal."""
    busy = [(day, named) for row, named in dump.telling for day in _days(row)]
    received = {
        signal: {day for row in dump.about(signal) for day in _days(row) if row.table == "signals_signal"}
        for signal in dump.signals
    }
    return _united(dump, lambda signal: (named for day, named in busy if min(received[signal]) == day))


def log_of_the_signal(dump: Dump) -> Suspects:
    """The actor in the log lines about the signal."""
    lines = dump.of("audit_entry")
    return _united(dump, lambda signal: (dump.named_in(row) for row in lines if signal in row.ids))


def log_in_the_same_place(dump: Dump) -> Suspects:
    """The line at the same place in the other chain of the log."""
    actor = {str(row.values["id"]): dump.named_in(row) for row in dump.of("audit_entry")}
    chain = {(row.values["lane"], row.values["position"]): str(row.values["entry"]) for row in dump.of("audit_seal")}
    place = {entry: position for (lane, position), entry in chain.items() if lane == "melder"}
    mine = {signal: [str(row.values["id"]) for row in dump.of("audit_entry") if signal in row.ids] for signal in dump.signals}
    return _united(dump, lambda signal: (actor.get(chain.get(("open", place.get(one, -1)), ""), set()) for one in mine[signal]))


def references(steps: int) -> Attempt:
    """Follow every id from row to row, a number of steps far."""

    def attempt(dump: Dump) -> Suspects:
        return _united(dump, lambda signal: (dump.named_in(row) for row in _reached(dump, signal, steps)))

    return attempt


def receivers(dump: Dump) -> Suspects:
    """Who receives a grant on the signal: an account, or a function that one holds."""
    got = {
        signal: {str(row.values["receiver"]).replace("-", "") for row in dump.of("access_grant") if signal in row.ids}
        for signal in dump.signals
    }
    return _united(dump, lambda signal: (named for row, named in dump.telling if got[signal] & row.ids))


def plain_hashes(dump: Dump) -> Suspects:
    """An index that is only a hash of an account can be made again by anybody."""
    return _hashed(dump, lambda name: (hashlib.new(digest, name).digest() for digest in DIGESTS))


def hashes_with_what_lies_beside(dump: Dump) -> Suspects:
    """The same with a key or salt taken from the database itself."""
    salts = {bytes(value, "utf-8") for row in dump.of("reporters_record") for value in _short(row)}
    return _hashed(dump, lambda name: (one for salt in salts for one in _salted(name, salt)))


def tags_of_phones(tags: dict[str, str]) -> Attempt:
    """The tag a borrowed phone holds is kept beside nobody's record."""

    def attempt(dump: Dump) -> Suspects:
        marks = {account: {bytes.fromhex(tag), tag.encode()} for account, tag in tags.items()}
        return {
            signal: {account for account, mark in marks.items() for row in dump.written_with(signal) if mark & row.sealed}
            for signal in dump.signals
        }

    return attempt


def _united(dump: Dump, found: Callable[[str], Iterable[set[str]]]) -> Suspects:
    return {signal: set().union(*found(signal)) for signal in dump.signals}


def _nearest(dump: Dump, distance: Callable[[Row, int], int], table: str = "") -> Suspects:
    """Registers that were filled long before are no trace of anyone being busy."""
    busy = [(row, named) for row, named in dump.telling if not table or row.table == table]
    found: Suspects = {}
    for signal in dump.signals:
        moment = dump.moment(signal)
        near = [(distance(row, moment), named) for row, named in busy if 0 <= distance(row, moment) <= 50]
        found[signal] = min(near, key=lambda pair: pair[0])[1] if near else set()
    return found


def _reached(dump: Dump, signal: str, steps: int) -> Iterator[Row]:
    """Organisations and areas join everything with everything, so they are no step."""
    common = {found for row in dump.of("organisations_organisation") for found in row.ids}
    seen, ids = set(), {signal}
    for _ in range(steps):
        fresh = [row for row in dump.rows if row not in seen and row.ids & ids]
        seen |= set(fresh)
        ids |= {one for row in fresh for one in row.ids} - common
    yield from seen


def _index(dump: Dump, signal: str) -> bytes:
    """Which records of compartment B are one person's can be seen; who that is cannot."""
    return next((bytes(row.values["account_index"]) for row in dump.written_with(signal) if row.table == "reporters_record"), b"")  # type: ignore[arg-type]


def _hashed(dump: Dump, hashes: Callable[[bytes], Iterable[bytes]]) -> Suspects:
    made: dict[bytes, str] = {}
    for account, names in dump.accounts.items():
        for name in {*(name.encode() for name in names), bytes.fromhex(account)}:
            for one in hashes(name):
                made |= {one: account, one[:16]: account, one[:20]: account, one.hex().encode(): account}
    return {
        signal: {made[sealed] for row in dump.written_with(signal) for sealed in row.sealed if sealed in made}
        for signal in dump.signals
    }


def _salted(name: bytes, salt: bytes) -> Iterator[bytes]:
    yield hmac.new(salt, name, hashlib.sha256).digest()
    yield hashlib.sha256(salt + name).digest()
    yield hashlib.sha256(name + b"|" + salt).digest()


def _short(row: Row) -> Iterator[str]:
    return (str(value) for value in row.values.values() if isinstance(value, str | uuid.UUID | date))


def _days(row: Row) -> set[date]:
    found = {value.date() if isinstance(value, datetime) else value for value in row.values.values() if isinstance(value, date)}
    return set(found)


def _times(row: Row) -> list[datetime]:
    return [value for value in row.values.values() if isinstance(value, datetime)]


def _time_of_day(rows: Iterable[Row]) -> list[datetime]:
    return [time for row in rows for time in _times(row)]


def _first(times: list[datetime]) -> datetime | None:
    return min(times, default=None)


def _stamp(one: uuid.UUID) -> float:
    """The moment that stands in an id, in seconds."""
    return (one.int >> 80) / 1000 if one.version == 7 else (one.time - 0x01B21DD213814000) / 1e7


def _uuids(rows: Iterable[Row]) -> Iterator[uuid.UUID]:
    return (value for row in rows for value in row.values.values() if isinstance(value, uuid.UUID))
