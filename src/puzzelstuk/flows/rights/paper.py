"""Taking a model along as a file: a line in the log."""

from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.policy.processing import Purpose


def took(document: str, *, by: Viewer, at: datetime) -> None:
    with looking_as(by):
        write(Happened(AuditAct.DOCUMENT_TAKEN, by.organisation, "model", document, at, Purpose.RIGHTS), by=by.member)
