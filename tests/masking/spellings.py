"""Spellings of typed identifiers as people type them, made from random values: built up by layout, not written as the recognisers are."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

import numpy as np

from puzzelstuk.masking.checks import PLATE_SHAPES, elfproef

CONSONANTS = "BDFGHJKLNPRSTVXZ"
STREETS = [
    "Kerkstraat",
    "Molenweg",
    "Lange Voorhout",
    "Prinsengracht",
    "Burg. de Vlugtlaan",
    "Zonnehof",
    "Van der Helstplein",
    "Hoofdkade",
    "Beukendreef",
    "Sint Jansstraat",
]
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
BEFORE = ("bel ", "zie ", "", "moeder zegt ", "(", "nr: ", "ligt op ", "hij is ")
AFTER = ("", ".", " graag", ", dank", ")", " en verder niets", "\nmorgen weer")


class Draw:
    """Chance with a seed."""

    def __init__(self, seed: int) -> None:
        self._chance = np.random.default_rng(seed)

    def choice(self, options: Sequence[str]) -> str:
        return options[int(self._chance.integers(len(options)))]

    def randint(self, low: int, high: int) -> int:
        return int(self._chance.integers(low, high + 1))


Maker = Callable[[Draw], str]


def spellings(count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Kind, the identifier as typed and the sentence around it; the kinds take turns."""
    draw = Draw(seed)
    makers = list(MAKERS.items())
    return islice(chain.from_iterable(iter(lambda: [_one(draw, *maker) for maker in makers], None)), count)


def _one(draw: Draw, kind: str, maker: Maker) -> tuple[str, str, str]:
    typed = maker(draw)
    return kind, typed, draw.choice(BEFORE) + typed + draw.choice(AFTER)


def _digits(draw: Draw, count: int) -> str:
    return "".join(draw.choice("0123456789") for _ in range(count))


def _cut(text: str, *widths: int) -> list[str]:
    at, parts = 0, []
    for width in widths:
        parts.append(text[at : at + width])
        at += width
    return parts


def _bsn(draw: Draw) -> str:
    number = _digits(draw, 9)
    while not elfproef(number):
        number = _digits(draw, 9)
    return draw.choice(
        (
            number,
            " ".join(_cut(number, 3, 3, 3)),
            ".".join(_cut(number, 3, 3, 3)),
            " ".join(_cut(number, 4, 2, 3)),
            "bsn " + number,
            "BSN: " + number,
        )
    )


def _iban(draw: Draw) -> str:
    bank, account = draw.choice(("INGB", "RABO", "ABNA", "TEST", "FAKE", "TRIO")), _digits(draw, 10)
    rest = "".join(str(int(sign, 36)) for sign in bank + account + "NL00")
    number = f"NL{98 - int(rest) % 97:02d}{bank}{account}"
    groups = " ".join(_cut(number, 4, 4, 4, 4, 2))
    return draw.choice(
        (number, groups, number.lower(), groups.lower(), groups.replace(" ", "-"), f"nl{number[2:4]} {bank.lower()}{account}")
    )


def _plate(draw: Draw) -> str:
    shape = draw.choice(sorted(PLATE_SHAPES))
    filled = "".join(draw.choice(CONSONANTS) if sign == "L" else draw.choice("0123456789") for sign in shape)
    parts = _groups(filled)
    return draw.choice(
        (
            "-".join(parts),
            "-".join(parts).lower(),
            " ".join(parts),
            " ".join(parts).lower(),
            "-".join(parts),
            "kenteken " + "".join(parts).lower(),
        )
    )


def _groups(filled: str) -> list[str]:
    """Where letters and digits meet; a run of four is two pairs."""
    parts: list[str] = []
    for sign in filled:
        if parts and parts[-1][0].isdigit() == sign.isdigit():
            parts[-1] += sign
        else:
            parts.append(sign)
    return [half for part in parts for half in (_cut(part, 2, 2) if len(part) == 4 else [part])]


def _mobile(draw: Draw) -> str:
    rest = draw.choice("12345678") + _digits(draw, 7)
    pairs = _cut(rest, 2, 2, 2, 2)
    return draw.choice(
        (
            f"06{rest}",
            f"06-{rest}",
            f"06 {rest}",
            "06 - " + " ".join(pairs),
            "06 " + " ".join(pairs),
            "06." + ".".join(pairs),
            f"+316{rest}",
            f"+31 6 {' '.join(pairs)}",
            f"0031 6{rest}",
            f"+31 (0)6 {rest}",
            "06-" + "-".join(pairs),
        )
    )


def _fixed(draw: Draw) -> str:
    area, rest = draw.choice(("020", "010", "070", "088", "030", "013")), draw.choice("23456789") + _digits(draw, 6)
    return draw.choice(
        (
            f"({area}) {rest}",
            f"{area}-{rest}",
            f"{area} {rest}",
            f"{area}-{rest[:3]} {rest[3:5]} {rest[5:]}",
            f"{area}{rest}",
            f"{area} - {rest[:3]} {rest[3:]}",
        )
    )


def _mail(draw: Draw) -> str:
    name, host = (
        draw.choice(("jan.jansen", "m_benali", "s-kaya99", "info", "r.d.boer")),
        draw.choice(("voorbeeld.nl", "mail.example.org", "school-test.nl")),
    )
    return draw.choice((f"{name}@{host}", f"{name}@{host}".upper(), f"{name} (at) {host}", f"{name}[at]{host}"))


def _postcode(draw: Draw) -> str:
    digits, letters = f"{draw.randint(1000, 9999)}", draw.choice(CONSONANTS) + draw.choice("BCDFGHJKLMNPRTVWXZ")
    return draw.choice(
        (
            f"{digits} {letters}",
            f"{digits}{letters}",
            f"{digits}{letters} {draw.randint(1, 300)}",
            f"{digits} {letters} {draw.randint(1, 99)}",
        )
    )


def _address(draw: Draw) -> str:
    street, number = draw.choice(STREETS), str(draw.randint(1, 499))
    tail = draw.choice(("", "a", " B", "-2", " hs", "-III", " bis"))
    whole = f"op {street} {draw.choice(('', '', 'nr. ')) if street != 'Lange Voorhout' else ''}{number}{tail}"
    return whole if street == "Lange Voorhout" else draw.choice((whole, whole.lower()))


def _birth(draw: Draw) -> str:
    day, month, year = draw.randint(1, 28), draw.randint(1, 12), draw.randint(1945, 2015)
    return draw.choice(
        (
            f"{day:02d}-{month:02d}-{year}",
            f"{day}-{month}-{year}",
            f"{day}/{month}/{year}",
            f"{day:02d}.{month:02d}.{year}",
            f"geb. {day} {MONTHS[month - 1]} {year}",
            f"{day} {MONTHS[month - 1]} {year}",
            f"{year}-{month:02d}-{day:02d}",
            f"geboren {day:02d}{month:02d}{year % 100:02d}",
            f"geb {day}-{month}-'{year % 100:02d}",
        )
    )


MAKERS: dict[str, Maker] = {
    "bsn": _bsn,
    "rekening": _iban,
    "kenteken": _plate,
    "mobiel": _mobile,
    "vast nummer": _fixed,
    "e-mail": _mail,
    "postcode": _postcode,
    "adres": _address,
    "geboortedatum": _birth,
}
