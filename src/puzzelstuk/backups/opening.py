"""Opening every sealed row once, and keeping nothing of what stands in it: do the keys belong to these data?"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Model

from puzzelstuk.audit.models import Entry, Lane
from puzzelstuk.audit.write import check_entry
from puzzelstuk.desk.content import check_desk
from puzzelstuk.feedback.escalations import check_escalations
from puzzelstuk.reporters.models import Record
from puzzelstuk.reporters.records import check_record
from puzzelstuk.rights.models import PoliceQuestion, Request
from puzzelstuk.rights.sealing import check_police, check_request
from puzzelstuk.sharing.content import check_share
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.source_questions import check_questions
from puzzelstuk.sharing.talk.content import check_card
from puzzelstuk.sharing.talk.models import TalkCard
from puzzelstuk.signals.content import check_signal
from puzzelstuk.signals.models import Signal
from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.vault.keystore import KeyMissing

AT_ONCE = 500
HANGING_ON = ("mentions", "enrichments", "escalations", "weighings", "referrals", "questions", "source_questions")
Row = TypeVar("Row", bound=Model)
Tell = Callable[[str], None]


@dataclass
class Opened:
    """Per table: how many rows opened, and how many did not because their key is gone or their content changed."""

    opened: Counter[str] = field(default_factory=Counter)
    closed: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)

    @property
    def all_open(self) -> bool:
        return not self.closed.total() and not self.broken.total()


def open_everything(tell: Tell) -> Opened:
    """Every row with something sealed in it, 100 %."""
    result = Opened()
    signals = Signal.objects.order_by("pk").prefetch_related(*HANGING_ON)
    entries = Entry.objects.filter(lane=Lane.REPORTER).order_by("pk")
    _open(result, signals.iterator(AT_ONCE), _check_signal, tell)
    _open(result, TalkCard.objects.order_by("pk").prefetch_related("advices").iterator(AT_ONCE), check_card, tell)
    _open(result, Record.objects.order_by("pk").iterator(AT_ONCE), check_record, tell)
    _open(result, Share.objects.order_by("pk").iterator(AT_ONCE), check_share, tell)
    _open(result, entries.iterator(AT_ONCE), check_entry, tell)
    _open(result, Request.objects.order_by("pk").prefetch_related("findings").iterator(AT_ONCE), check_request, tell)
    _open(result, PoliceQuestion.objects.order_by("pk").iterator(AT_ONCE), check_police, tell)
    return result


def _check_signal(signal: Signal) -> None:
    check_signal(signal)
    check_escalations(signal)
    check_desk(signal)
    check_questions(signal)


def _open(result: Opened, rows: Iterable[Row], check: Callable[[Row], None], tell: Tell) -> None:
    for number, row in enumerate(rows, 1):
        table = row._meta.db_table
        try:
            check(row)
            result.opened[table] += 1
        except KeyMissing:
            result.closed[table] += 1
        except Unreadable:
            result.broken[table] += 1
        if number % (AT_ONCE * 10) == 0:
            tell(f"{table}: {number} rijen geopend")
