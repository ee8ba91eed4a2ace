"""Things with a form are found in every spelling, and ordinary numbers stay."""

import pytest

from puzzelstuk.masking.typed import typed_spans

FOUND = [
    ("bsn 123456782", "bsn"),
    ("123.456.782", "bsn"),
    ("123 456 782", "bsn"),
    ("BSN: 1234 56 782", "bsn"),
    ("１２３４５６７８２", "bsn"),
    ("NL91 ABNA 0417 1643 00", "rekening"),
    ("nl91abna0417164300", "rekening"),
    ("BE68 5390 0754 7034", "rekening"),
    ("XT-483-R", "kenteken"),
    ("xt 483 r", "kenteken"),
    ("38njgt", "kenteken"),
    ("1-xyz-23", "kenteken"),
    ("G-123-BB", "kenteken"),
    ("kenteken K-AB 1234", "kenteken"),
    ("06-12345678", "telefoon"),
    ("06 - 12 34 56 78", "telefoon"),
    ("(020) 1234567", "telefoon"),
    ("+31 6 23 45 67 89", "telefoon"),
    ("0031612345678", "telefoon"),
    ("jan@voorbeeld.nl", "e-mail"),
    ("jan (at) voorbeeld.nl", "e-mail"),
    ("@souf.030", "account"),
    ("snap: souf_030", "account"),
    ("https://voorbeeld.nl/x", "webadres"),
    ("1057 DB 12", "adres"),
    ("3026gv", "adres"),
    ("Kerkstraat 8a", "adres"),
    ("Burg. de Vlugtlaan 15 hs", "adres"),
    ("op Lange Voorhout 8", "adres"),
    ("Postbus 4412", "adres"),
    ("geb. 14-03-1987", "datum"),
    ("12 jan '99", "datum"),
    ("geboren 190387", "datum"),
    ("1998-07-22", "datum"),
    ("Kerkstraat12", "adres"),
    ("2e Kerkstraat 12", "adres"),
    ("nr 12 in de Kerkstraat", "adres"),
    ("Torenvalk 9 hoog links", "adres"),
    ("lekkage zegge 203, gemeld", "adres"),
    ("geluid bij fluitekruid 81 is weg", "adres"),
    ("postcode: 1057 de", "adres"),
    ("o6 1234 5678", "telefoon"),
    ("nul zes 1234 5678", "telefoon"),
    ("jan apenstaartje voorbeeld punt nl", "e-mail"),
    ("jan.devries @ voorbeeld.nl", "e-mail"),
    ("12mrt1987", "datum"),
    ("12e maart 1987", "datum"),
    ("rv35vs al 3 dagen", "kenteken"),
    ("12.xv.34", "kenteken"),
    ("insta lisa.dewit", "account"),
    ("kvk 12345678", "nummer"),
    ("dossiernr. 2024-117823", "nummer"),
    ("NX8R2K4P1", "nummer"),
]
STAYS = [
    "in 2023 is hij verhuisd",
    "10 mei 2 uur",
    "12 kg 30",
    "kost 12.500 euro",
    "bel 112",
    "groep 4 en klas 3b",
    "van 9 tot 17 uur",
    "op 12 februari 2024",
    "0800-7000",
    "drie keer 24 uur",
    "loopt op straat om 3 uur",
    "om 16:30 op maandag 12",
    "spreekkamer 6 is vrij",
    "eerste wedstr 9.30",
    "tante akkoord, 1 dag",
    "opzegging, einddatum 30-6, klaar",
    "kost 1500ml per dag",
]


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_a_typed_identifier_is_found_in_this_spelling(text: str, kind: str) -> None:
    assert [span.kind for span in typed_spans(text)] == [kind]


@pytest.mark.parametrize("text", STAYS)
def test_an_ordinary_number_is_left_alone(text: str) -> None:
    assert typed_spans(text) == []


def test_invisible_signs_do_not_hide_a_number() -> None:
    assert [span.kind for span in typed_spans("12\u200b34\u202e56782")] == ["bsn"]


def test_a_number_with_a_wrong_check_digit_is_hidden_but_not_called_a_bsn() -> None:
    assert [span.kind for span in typed_spans("123456783 stuks")] == ["nummer"]
