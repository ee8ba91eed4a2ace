"""A log line holds fixed fields and nothing that somebody wrote, whoever logs it."""

import json
import logging

import pytest

from puzzelstuk.logs import FIELDS, formatter

SECRET = "drie paarse parasols van Jansen"


def line(
    name: str, message: str, *arguments: object, extra: dict[str, str] | None = None, problem: BaseException | None = None
) -> dict[str, str]:
    """What is written when this is logged."""
    told = (type(problem), problem, None) if problem else None
    record = logging.getLogger(name).makeRecord(name, logging.ERROR, __file__, 1, message, arguments, told, extra=extra)
    return dict(json.loads(formatter().format(record)))


def test_what_we_say_ourselves_is_passed_on_with_code_kind_and_route() -> None:
    written = line("puzzelstuk", "fout %s", "A1B2C3", extra={"code": "A1B2C3", "kind": "RuntimeError", "route": "werklijst"})
    assert written.pop("time").endswith("Z")
    assert written == {"level": "error", "event": "fout A1B2C3", "code": "A1B2C3", "kind": "RuntimeError", "route": "werklijst"}


@pytest.mark.parametrize("library", ["django.request", "psycopg", "urllib3.connectionpool", "allauth", "asyncio"])
def test_of_a_library_only_its_name_and_the_kind_of_error_are_kept(library: str) -> None:
    written = line(library, f"Key (tekst)=({SECRET}) bestaat al: %s", SECRET, problem=ValueError(SECRET))
    assert SECRET not in json.dumps(written)
    assert written["event"] == f"melding van {library.split('.', maxsplit=1)[0]}"
    assert written["kind"] == "ValueError"


def test_no_other_field_slips_in() -> None:
    written = line("puzzelstuk", "fout", extra={"user": "samira", "path": "/werklijst/1", "request": SECRET, "route": "werklijst"})
    assert set(written) <= set(FIELDS)
    assert SECRET not in json.dumps(written)


def test_our_own_errors_give_no_text_of_the_exception_either() -> None:
    written = line("puzzelstuk.worker", "dit ging mis", problem=RuntimeError(SECRET))
    assert written["kind"] == "RuntimeError"
    assert SECRET not in json.dumps(written)
