"""Recording from the page, with reception."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.device import Device, tab_to


def test_samira_records_with_reception_and_sees_her_next_step(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    phone.write("Jongen wordt bij het plein opgehaald door mannen die veel ouder zijn.")
    phone.press_record()
    phone.shows_next_step()
    assert phone.received() == before + 1


def test_going_back_after_recording_shows_an_empty_form(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.write("Twee telefoons en nieuwe schoenen.")
    phone.press_record()
    phone.shows_next_step()
    phone.page.go_back()
    expect(phone.page.get_by_label("Wat zag je?")).to_have_value("")


def test_a_double_tap_makes_one_signal(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    phone.write("Gordijnen altijd dicht, steeds andere mensen.")
    phone.page.get_by_role("button", name="Vastleggen").dblclick()
    phone.shows_next_step()
    assert phone.received() == before + 1


def test_an_empty_form_comes_back_with_a_sentence(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.press_record()
    expect(phone.page.get_by_role("alert")).to_contain_text("Schrijf iets in één van de drie vakken")


def test_a_lost_answer_and_another_try_make_one_signal(phone: Device) -> None:
    """The server had it, the phone never heard so."""
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    phone.page.route("**/signaal/nieuw", lambda route: (route.fetch(), route.abort()), times=1)
    phone.write("Hij zei dat hij nog iets moet goedmaken.", "Wat hoorde je?")
    phone.press_record()
    phone.shows_queue("Alles is aangekomen om")
    assert phone.received() == before + 1


def test_an_expired_token_is_renewed_without_a_word(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    phone.context.clear_cookies(name="csrftoken")
    phone.write("Scooter zonder kenteken bij het station.")
    phone.press_record()
    phone.shows_next_step()
    assert phone.received() == before + 1


def test_another_task_brings_its_fields_and_keeps_the_text(phone: Device) -> None:
    phone.sign_in("henk", "/signaal/nieuw")
    phone.write("Drie sloten op de deur.")
    phone.page.get_by_label("Uit welke taak ken je dit?").select_option("buurt")
    phone.page.get_by_role("button", name="Toon de vakken van deze taak").click()
    expect(phone.page.locator("#namen")).to_have_count(0)
    expect(phone.page.get_by_label("Wat zag je?")).to_have_value("Drie sloten op de deur.")


def test_changing_the_task_without_reception_leaves_the_text_alone(phone: Device) -> None:
    phone.sign_in("henk", "/signaal/nieuw")
    phone.write("Drie sloten op de deur.")
    phone.lose_reception()
    phone.page.get_by_label("Uit welke taak ken je dit?").select_option("buurt")
    phone.page.get_by_role("button", name="Toon de vakken van deze taak").click()
    phone.says("Je hebt geen bereik")
    expect(phone.page.get_by_label("Wat zag je?")).to_have_value("Drie sloten op de deur.")


def test_fatma_records_without_javascript(device_for: Callable[..., Device]) -> None:
    plain = device_for(scripts=False)
    plain.page.goto("/inloggen?verder=/signaal/nieuw")
    plain.page.locator("button[formaction='/oefenen/fatma']").click()
    before = plain.received()
    plain.write("Klant had twee mannen bij zich die antwoord gaven.")
    plain.press_record()
    plain.shows_next_step()
    assert plain.received() == before + 1
    plain.context.close()


def test_chris_records_with_the_keyboard_only(desk: Device) -> None:
    desk.sign_in("chris")
    tab_to(desk.page, "a[href='/signaal/nieuw']")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url("**/signaal/nieuw")
    tab_to(desk.page, "#zag")
    desk.page.keyboard.type("Leerling slaapt in de les en heeft ineens veel geld.")
    tab_to(desk.page, "button[type=submit]:not([name])")
    desk.page.keyboard.press("Enter")
    desk.shows_next_step()
