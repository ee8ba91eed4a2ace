"""Names become placeholders with one tap, by keyboard too."""

from playwright.sync_api import expect

from tests.browser.device import Device


def test_a_tap_on_a_name_puts_the_placeholder_in_its_place(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    field = phone.page.get_by_label("Wat zag je?")
    field.press_sequentially("Fatima belde over Boer Bo en XT-483-R")
    phone.page.get_by_role("button", name="Vervang \u2018Fatima\u2019 door [persoon 1]").click()
    expect(field).to_have_value("[persoon 1] belde over Boer Bo en XT-483-R")
    phone.page.get_by_role("button", name="Vervang \u2018XT-483-R\u2019").focus()
    phone.page.keyboard.press("Enter")
    expect(field).to_have_value("[persoon 1] belde over Boer Bo en [auto 1]")


def test_a_short_name_is_not_replaced_inside_a_longer_word(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    answer = {"items": [], "acuut": False, "gemaskeerd": ["Bo"], "voorstellen": [{"tekst": "Bo", "voorstel": "[persoon 1]"}]}
    phone.page.route("**/suggesties", lambda route: route.fulfill(json=answer))
    field = phone.page.get_by_label("Wat zag je?")
    field.press_sequentially("Bo werkt bij Boer")
    phone.page.get_by_role("button", name="Vervang \u2018Bo\u2019").click()
    expect(field).to_have_value("[persoon 1] werkt bij Boer")
