"""Ways to find out who reported by looking: every page that a handler, an administrator or another desk can open, as rows."""

import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace

from tests.attacks.attempts import Attempt, Suspects
from tests.attacks.dump import Dump, Row
from tests.attacks.leaks import Leak, Reporters
from tests.attacks.visitor import Visitor

HANDLER, ADMINISTRATOR, ELSEWHERE = "joke", "tom", "nora"
LISTS = ("/", "/werklijst", "/wie-is-waarvan", "/mijn-signalen", "/melder-noemen", "/opnieuw-bekijken", "/contactkaartje")
OF_ADMINISTRATOR = ("/beheer", "/beheer/leden", "/beheer/functies", "/beheer/vaststellen", "/bewaren", "/routekaart/algemeen/print")
OF_SIGNAL = ("/werklijst/{}", "/werklijst/{}/melder-noemen", "/signaal/{}/volgende-stap", "/opnieuw-bekijken/{}")
Part = Callable[[Row, str], str]


def looked_at(address: str, signals: Iterable[str], dump: Dump) -> Dump:
    """Every page for each of the three, with its headers; beside the accounts that can be named."""
    paths = [*LISTS, *OF_ADMINISTRATOR, *(page.format(uuid.UUID(signal)) for signal in signals for page in OF_SIGNAL)]
    rows = []
    for slug in (HANDLER, ADMINISTRATOR, ELSEWHERE):
        visitor = Visitor(address).sign_in(slug)
        for path in paths:
            answer = visitor.get(path)
            said = {"kijker": slug, "adres": path, "koppen": str(dict(answer.headers)), "pagina": answer.body}
            rows.append(Row("scherm", 0, (0, len(rows)), dict(said)))
    return replace(dump, rows=tuple(rows))


def whole(row: Row, _signal: str) -> str:
    """The page as it is sent, what does not show included."""
    return str(row.values["pagina"])


def words(row: Row, _signal: str) -> str:
    """What stands on it to read, or comes out of a printer."""
    return re.sub("<[^>]*>", " ", whole(row, ""))


def headers(row: Row, _signal: str) -> str:
    return str(row.values["koppen"])


def attributes(row: Row, _signal: str) -> str:
    """Everything inside the tags: ids, hidden fields, addresses."""
    return " ".join(re.findall("<[^>]*>", whole(row, "")))


def line(row: Row, signal: str) -> str:
    """The item of a list in which the signal stands."""
    return " ".join(one for one in whole(row, "").split("<li") if str(uuid.UUID(signal)) in one)


def read_in(viewer: str, part: Part) -> Attempt:
    """Accounts that a page about a signal names, and that not every page of this viewer names."""

    def attempt(dump: Dump) -> Suspects:
        pages = [row for row in dump.rows if row.values["kijker"] == viewer]
        always = set.intersection(*(_named(dump, part(row, next(iter(dump.signals)))) for row in pages))
        return {
            signal: {one for row in pages if signal in row.ids for one in _named(dump, part(row, signal))}
            - always
            - _own(dump, viewer)
            for signal in dump.signals
        }

    return attempt


def same_place_in_both_lists(dump: Dump) -> Suspects:
    """The k-th signal of the work list and the k-th name of the members."""
    signals = _in_order(_page(dump, HANDLER, "/werklijst"), {one: (str(uuid.UUID(one)),) for one in dump.signals})
    members = _in_order(_page(dump, ADMINISTRATOR, "/beheer/leden"), dump.accounts)
    return {signal: {account} for signal, account in zip(signals, members, strict=False)}


def named_on(viewer: str, where: str = "pagina") -> Leak:
    """The account written beside its signal, wherever this viewer comes across it."""

    def leak(dump: Dump, reporters: Reporters) -> Dump:
        return replace(
            dump, rows=tuple(_told(row, reporters, where) if row.values["kijker"] == viewer else row for row in dump.rows)
        )

    return leak


def members_in_order_of_signals(dump: Dump, reporters: Reporters) -> Dump:
    """Members listed in the order in which they reported."""
    order = _in_order(_page(dump, HANDLER, "/werklijst"), {one: (str(uuid.UUID(one)),) for one in dump.signals})
    listed = " ".join(str(uuid.UUID(reporters[signal])) for signal in order)
    return replace(dump, rows=tuple(_listing(row, listed) for row in dump.rows))


def _told(row: Row, reporters: Reporters, where: str) -> Row:
    values = dict(row.values)
    for signal, account in reporters.items():
        written, name = str(uuid.UUID(signal)), f"<b title='{uuid.UUID(account)}'>{uuid.UUID(account)}</b>"
        if written in str(values[where]):
            values[where] = str(values[where]).replace(f'{written}"', f'{written}">{name}<i ')
        elif written in str(values["adres"]):
            values[where] = f"{values[where]}<p id='{written}'>{name}"
    return Row(row.table, row.xmin, row.place, values)


def _listing(row: Row, listed: str) -> Row:
    if (row.values["kijker"], row.values["adres"]) != (ADMINISTRATOR, "/beheer/leden"):
        return row
    return Row(row.table, row.xmin, row.place, row.values | {"pagina": listed})


def _page(dump: Dump, viewer: str, path: str) -> str:
    return next(whole(row, "").lower() for row in dump.rows if (row.values["kijker"], row.values["adres"]) == (viewer, path))


def _in_order(text: str, wanted: dict[str, tuple[str, ...]]) -> list[str]:
    """What of the wanted is in a text, by where it stands first."""
    found = {key: min((text.find(name) for name in names if name in text), default=-1) for key, names in wanted.items()}
    return sorted((key for key, place in found.items() if place >= 0), key=lambda key: found[key])


def _named(dump: Dump, text: str) -> set[str]:
    said = text.lower()
    return {account for account, names in dump.accounts.items() if any(name in said for name in names)}


def _own(dump: Dump, viewer: str) -> set[str]:
    return {account for account, names in dump.accounts.items() if f"{viewer}@veenstad.example" in names}
