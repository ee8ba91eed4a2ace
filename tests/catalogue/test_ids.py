"""An id keeps its meaning for ever: it is never given away, never comes back, never silently changes."""

from tests.catalogue.copy import Copy


def test_a_title_that_changed_asks_whether_it_still_means_the_same(copy: Copy) -> None:
    with copy.first_indicator() as indicator:
        indicator["tekst"] = "Heeft opeens veel cadeaus voor anderen"
    assert "GE1: de titel is anders; betekent het nog" in copy.said()


def test_a_title_that_was_rewritten_and_noted_is_accepted(copy: Copy) -> None:
    with copy.first_indicator() as indicator:
        indicator["tekst"] = "Pas met code uitgeleend aan een ander"
    with copy.changed("ids.yaml") as ledger:
        ledger["betekenis"]["GE1"]["woorden"] += ["Pas met code uitgeleend aan een ander"]
    assert copy.problems() == []


def test_an_id_that_takes_over_the_meaning_of_another_is_refused(copy: Copy) -> None:
    with copy.changed() as card:
        one, other = card["indicatoren"][:2]
        one["tekst"], other["tekst"] = other["tekst"], one["tekst"]
    assert "GE1: deze woorden horen bij GE2" in copy.said()
    assert "GE2: deze woorden horen bij GE1" in copy.said()


def test_an_earlier_wording_keeps_belonging_to_its_id(copy: Copy) -> None:
    with copy.changed("ids.yaml") as ledger:
        ledger["betekenis"]["GE2"]["woorden"] += ["Oude woorden van GE2"]
    with copy.first_indicator() as indicator:
        indicator["tekst"] = "Oude woorden van GE2"
    assert "GE1: deze woorden horen bij GE2" in copy.said()


def test_a_retired_id_cannot_come_back(copy: Copy) -> None:
    with copy.first_indicator() as indicator:
        indicator["id"] = "GE99"
    assert "GE99: dit id is vervallen en mag niet terugkomen" in copy.said()


def test_a_new_id_needs_its_meaning_in_the_ledger(copy: Copy) -> None:
    with copy.first_indicator() as indicator:
        indicator["id"] = "GE77"
    assert "GE77: nieuw id: leg de betekenis vast" in copy.said()


def test_an_id_that_disappears_is_noticed(copy: Copy) -> None:
    with copy.changed() as card:
        del card["indicatoren"][0]
    assert "GE1: dit id is weg; zet het bij ‘vervallen’" in copy.said()


def test_an_id_that_was_retired_may_go(copy: Copy) -> None:
    with copy.changed() as card:
        del card["indicatoren"][0]
    with copy.changed("ids.yaml") as ledger:
        ledger["vervallen"]["GE1"] = "was geen gedrag"
    assert copy.problems() == []


def test_one_id_on_two_cards_is_refused(copy: Copy) -> None:
    with copy.changed() as card:
        card["indicatoren"][1]["id"] = "GE1"
    assert "GE1: dit id staat er twee keer" in copy.said()
