"""Proof of erasure: what went, when and by which rule, with a digest. No content, and of compartment B only a number."""

import hashlib
import json
import uuid
from collections.abc import Sequence
from datetime import date

from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.retention.models import Certificate, Tombstone
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket
from puzzelstuk.vault.ledger import Kind


def said(certificate: Certificate) -> dict[str, object]:
    """Everything a certificate says, as plain data."""
    return {
        "organisatie": str(certificate.organisation),
        "opgemaakt": f"{certificate.made_on:%F}",
        "soort": certificate.kept_as,
        "regel": certificate.rule,
        "aantal": certificate.number,
        "objecten": [str(one) for one in certificate.objects_gone],
        "sleutel": certificate.key_gone,
    }


def digest(certificate: Certificate) -> str:
    """SHA-256 over what it says, as canonical JSON."""
    return hashlib.sha256(json.dumps(said(certificate), sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def certify(
    organisation: uuid.UUID, on: date, kept_as: str, rule: str, *, number: int, gone: Sequence[uuid.UUID] = (), key: str = ""
) -> Certificate:
    """Make and store one certificate; its digest is over what is stored."""
    made = Certificate(
        organisation=organisation,
        made_on=on,
        kept_as=kept_as,
        rule=rule,
        number=number,
        objects_gone=sorted(gone),
        key_gone=key,
        retention=RetentionClass.AUDIT,
    )
    made.digest = digest(made)
    made.save(force_insert=True)
    return made


def certify_signals(on: date) -> int:
    """A certificate per organisation, kind, rule and day over every tombstone without one; also what a broken run left."""
    waiting = Tombstone.objects.filter(certificate=None)
    groups = waiting.values_list("organisation", "kept_as", "reason", "erased_on").distinct()
    for organisation, kept_as, reason, erased_on in sorted(groups):
        stones = waiting.filter(organisation=organisation, kept_as=kept_as, reason=reason, erased_on=erased_on)
        gone = list(stones.values_list("object_id", flat=True))
        made = certify(organisation, erased_on, kept_as, reason, number=len(gone), gone=gone)
        Tombstone.objects.filter(object_id__in=gone).update(certificate=made.id)
    return len(groups)


def certify_keys() -> int:
    """A certificate for every destroyed bucket key in the ledger that has none yet."""
    known = set(Certificate.objects.exclude(key_gone="").values_list("key_gone", flat=True))
    new = [one for one in store().ledger.read() if one.kind is Kind.BUCKET and one.label not in known]
    for one in {one.label: one for one in new}.values():
        bucket = Bucket.parse(one.label.removeprefix("buckets/"))
        certify(uuid.UUID(bucket.organisation), one.on, bucket.retention, one.why, number=1, key=one.label)
    return len(new)


def forget_old(on: date, keep: date) -> None:
    """Tombstones and certificates have had their own time too. `keep`: the first day that still counts."""
    Tombstone.objects.filter(erased_on__lt=keep, reporter_gone=True).exclude(told_until__gt=on).delete()
    Certificate.objects.filter(made_on__lt=keep, key_gone="").delete()
