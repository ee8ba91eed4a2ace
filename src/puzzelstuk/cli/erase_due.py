"""`erase-due`: what goes today and why, and the erasing itself. JSON lines; safe to repeat."""

from puzzelstuk.cli.as_login import as_worker


def run(arguments: list[str]) -> int:
    """`--dry-run` only shows; `--until DATE` up to that day; `--confirm-clock` when the job stood still for long."""
    return as_worker("puzzelstuk.cli.erase_report", arguments)
