"""Where cards keep their data keys, for who moves them to a next bucket key; the words are not among it."""

from puzzelstuk.vault.keystore import Compartment
from puzzelstuk.vault.rewrap import KeptKeys

_LABEL = "concat_ws('.', organisation, retention, bucket)"

# Put together from a constant; what differs is passed beside it.
TALK_KEYS = KeptKeys(
    table="talk_talkcard",
    compartment=Compartment.NARRATIVE,
    under=(
        f"SELECT id, organisation, retention, bucket, wrapped_key FROM talk_talkcard WHERE {_LABEL} = ANY (%s) AND id > %s"  # noqa: S608  # nosec B608
        " ORDER BY id LIMIT %s"
    ),
    move=(
        "UPDATE talk_talkcard AS s SET bucket = n.bucket, wrapped_key = n.wrapped"
        " FROM unnest(%s::uuid[], %s::bytea[], %s::text[], %s::bytea[]) AS n(id, before, bucket, wrapped)"
        " WHERE s.id = n.id AND s.wrapped_key = n.before"
    ),
    used=f"SELECT DISTINCT {_LABEL} FROM talk_talkcard WHERE {_LABEL} = ANY (%s)",  # noqa: S608  # nosec B608
)
