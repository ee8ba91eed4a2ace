"""The part of `certificates` that reads the database."""

import json
import sys

import django

django.setup()

from puzzelstuk.retention.certificates import digest, said  # noqa: E402
from puzzelstuk.retention.eraser import as_eraser  # noqa: E402
from puzzelstuk.retention.models import Certificate  # noqa: E402


def main(arguments: list[str]) -> int:
    """Print each certificate; 1 when one was changed after it was made, or the asked one is not there."""
    with as_eraser():
        rows = list(Certificate.objects.order_by("made_on", "id"))
    asked = [one for one in rows if not arguments or str(one.id) in arguments]
    for one in asked:
        print(json.dumps(shown(one), ensure_ascii=False))
    return 0 if all(digest(one) == one.digest for one in asked) and (asked or not arguments) else 1


def shown(one: Certificate) -> dict[str, object]:
    """A certificate as plain data, with whether it still says what it said."""
    return {"id": str(one.id)} | said(one) | {"controlegetal": one.digest, "klopt": digest(one) == one.digest}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
