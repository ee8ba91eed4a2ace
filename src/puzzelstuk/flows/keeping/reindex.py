"""Keyed indexes are made again with a next version of their key, while everything goes on; then the old version goes.

For this the sealed values must be opened, of all organisations and of reporters too. So it is done by hand and as the
migrator; no process that always runs can do it. Which version made an index stands in the index itself: nothing else is
remembered, and it can be stopped anywhere.

What cannot be made again keeps its old version until its row is erased, and is found under it: a submission of before
this version does not hold the number its phone gave it.
"""

import json
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from puzzelstuk.reporters.models import Record
from puzzelstuk.reporters.records import ACCOUNT, REPORTERS, SUBMISSION, account_index, open_body, submission_index
from puzzelstuk.signals.content import open_mention, record_key
from puzzelstuk.signals.identifiers import keys_of
from puzzelstuk.signals.models import MentionKey
from puzzelstuk.vault.blind import blind_index, key_name, version_of
from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import KeyMissing

BATCH = 500
# Per kind of index: how many rows still have one of before a version. %s: the version, and for mentions agreement and kind.
_OLDER = "CASE WHEN length({0}) = 16 THEN 1 ELSE get_byte({0}, 16) END < %s"
_ACCOUNTS = f"SELECT count(*) FROM reporters_record WHERE {_OLDER.format('account_index')}"  # noqa: S608  # nosec B608
_SUBMISSIONS = f"SELECT count(*) FROM reporters_record WHERE {_OLDER.format('submission_index')}"  # noqa: S608  # nosec B608
_MENTIONS = f"SELECT count(*) FROM signals_mentionkey WHERE {_OLDER.format('value')} AND agreement::text = %s AND kind = %s"  # noqa: S608  # nosec B608
Say = Callable[[str], object]


@dataclass(frozen=True)
class Reindexed:
    """What one run came to: indexes made again, old key versions destroyed, and old versions that are still needed."""

    made: int = 0
    dropped: int = 0
    left: int = 0


def replaceable() -> list[str]:
    """Every index key by which rows are found; of reporters two, the third only stands on phones."""
    of_reporters = {key_name(REPORTERS, kind) for kind in (ACCOUNT, SUBMISSION)}
    others = key_name(REPORTERS, "")
    return [one for one in store().versioned() if one.startswith("blind.") and (one in of_reporters or not one.startswith(others))]


def begin_next() -> None:
    """From here on new indexes are made with a next version, and who looks up looks under both."""
    for name in replaceable():
        store().named(f"{name}.{store().versions(name)[0] + 1}")


def under_way() -> list[str]:
    """Keys with more than one version."""
    return [name for name in replaceable() if len(store().versions(name)) > 1]


def finish(say: Say = lambda _: None) -> Reindexed:
    """Make again what an old version made; after a pause once more; then destroy the versions nothing needs."""
    made = 0
    for _ in range(2):
        made += sum(_again(say))
        time.sleep(settings.CONFIGURATION.key_pause)
    dropped = left = 0
    for name in under_way():
        newest, *older = store().versions(name)
        if _needed(name, newest):
            left += 1
            continue
        for version in older:
            store().drop_version(name, version)
            dropped += 1
    return Reindexed(made, dropped, left)


def _again(say: Say) -> Iterator[int]:
    for batch in _mention_keys():
        yield sum(_mention_again(key) for key in batch)
        say(f"zoeksleutels bijgewerkt tot {batch[-1].id.hex[:2]} van ff")
    for records in _records():
        yield sum(_record_again(record) for record in records)
        say(f"meldersgegevens bijgewerkt tot {records[-1].id.hex[:2]} van ff")


def _mention_keys() -> Iterator[list[MentionKey]]:
    after = uuid.UUID(int=0)
    while batch := list(MentionKey.objects.select_related("mention__signal").filter(id__gt=after).order_by("id")[:BATCH]):
        yield batch
        after = batch[-1].id


def _records() -> Iterator[list[Record]]:
    after = uuid.UUID(int=0)
    while batch := list(Record.objects.filter(id__gt=after).order_by("id")[:BATCH]):
        yield batch
        after = batch[-1].id


def _mention_again(key: MentionKey) -> int:
    if version_of(bytes(key.value)) == store().versions(key_name(str(key.agreement), key.kind))[0]:
        return 0
    mention = key.mention
    try:
        values = keys_of(open_mention(mention, record_key(mention.signal)))
    except (KeyMissing, Unreadable):
        return 0
    value = values.get(key.kind)
    if value is None:  # today's rules see no certain identifier in it any more: nothing may meet by it
        MentionKey.objects.filter(id=key.id).delete()
        return 1
    index = blind_index(store(), str(key.agreement), key.kind, value)
    return MentionKey.objects.filter(id=key.id, value=key.value).update(value=index)


def _record_again(record: Record) -> int:
    old = (version_of(bytes(record.account_index)), version_of(bytes(record.submission_index)))
    if old == (store().versions(key_name(REPORTERS, ACCOUNT))[0], store().versions(key_name(REPORTERS, SUBMISSION))[0]):
        return 0
    try:
        body = json.loads(open_body(record))
    except (KeyMissing, Unreadable):
        return 0
    member = uuid.UUID(body["member"])
    changed = {"account_index": account_index(member, record.bucket[:7])}
    if "client" in body:
        changed["submission_index"] = submission_index(member, uuid.UUID(body["client"]))
    return Record.objects.filter(id=record.id).update(**changed)


def _needed(name: str, newest: int) -> bool:
    _, scope, kind = name.split(".", 2)
    of_reporters = {ACCOUNT: _ACCOUNTS, SUBMISSION: _SUBMISSIONS}
    with connection.cursor() as cursor:
        if scope == REPORTERS:
            cursor.execute(of_reporters[kind], [newest])
        else:
            cursor.execute(_MENTIONS, [newest, scope, kind])
        return bool(cursor.fetchone()[0])
