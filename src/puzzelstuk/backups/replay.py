"""Doing again what was erased after a back-up was made. Works as the migrator, who passes row-level security."""

from dataclasses import dataclass

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from puzzelstuk.access.models import Grant
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.ledger import Erasure, Kind


@dataclass(frozen=True)
class Replayed:
    """How many rows and keys went again, and the tables that nobody knows."""

    rows: int
    keys: int
    unknown: tuple[str, ...]


def replay() -> Replayed:
    """Go through the whole ledger: rows first, in one transaction, then the keys."""
    lines = store().ledger.read()
    models = {model._meta.db_table: model for model in apps.get_models()}
    records = [line for line in lines if line.kind is Kind.RECORD]
    with transaction.atomic():
        rows = sum(_delete(models[line.table], line) for line in records if line.table in models)
    unknown = tuple(sorted({line.table for line in records} - models.keys()))
    return Replayed(rows, store().replay(), unknown)


def _delete(model: type[Model], line: Erasure) -> int:
    """One row with what hangs on it, and who could see it."""
    gone, _ = model._default_manager.filter(pk=line.row_id).delete()
    grants, _ = Grant.objects.filter(object_id=line.row_id).delete()
    return gone + grants
