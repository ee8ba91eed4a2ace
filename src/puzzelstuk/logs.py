"""Log lines: JSON on the error channel, with fixed fields and no content.

Only what Puzzelstuk itself says is passed on in words. A library's message can hold a value from the database or an address, so of
that only the name and the kind of the error are kept.
"""

import logging
from typing import Any

import structlog
from structlog.typing import EventDict, Processor

FIELDS = ("time", "level", "event", "code", "kind", "route")
OURS = "puzzelstuk"


def formatter() -> logging.Formatter:
    """What settings.py puts on the handler."""
    extra = structlog.stdlib.ExtraAdder(allow=["code", "kind", "route"])
    stamp = structlog.processors.TimeStamper(fmt="iso", utc=True, key="time")
    before: list[Processor] = [structlog.stdlib.add_log_level, stamp, extra]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before, processors=[only_known, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )


def only_known(_logger: Any, _name: str, line: EventDict) -> EventDict:
    """The fixed fields, in their order."""
    record: logging.LogRecord = line["_record"]
    if record.name.split(".")[0] != OURS:
        line["event"] = f"melding van {record.name.split('.')[0]}"
    problem = line.get("exc_info")
    if isinstance(problem, tuple) and problem[0]:
        line["kind"] = problem[0].__name__
    return {name: line[name] for name in FIELDS if line.get(name)}
