"""`certificates`: every proof of erasure, as JSON lines; the digest is checked again."""

from puzzelstuk.cli.as_login import as_worker


def run(arguments: list[str]) -> int:
    """All certificates, or `certificates ID` for one."""
    return as_worker("puzzelstuk.cli.certificate_report", arguments)
