"""What may point at a person is underlined while somebody types, and a tap puts a placeholder there; by keyboard too, offline too."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.device import Device, tab_to
from tests.browser.test_every_screen import is_good

CALL = "Fatima belde op 06 12345678"


def panel(device: Device, field: str = "zag") -> Locator:
    """What stands below one box."""
    return device.page.locator(f".field:has(#{field}) .mk-paneel")


def marked(device: Device, field: str = "zag") -> list[str]:
    return device.page.locator(f".mk:has(#{field}) .mk-plek").all_inner_texts()


def press(device: Device, name: str) -> None:
    device.page.get_by_role("button", name=name).click()


def test_a_tap_on_a_name_puts_the_placeholder_in_its_place(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    field = phone.page.get_by_label("Wat zag je?")
    field.press_sequentially("Fatima belde over Boer Bo en XT-483-R")
    press(phone, "Vervang \u2018Fatima\u2019 door [persoon 1]")
    expect(field).to_have_value("[persoon 1] belde over Boer Bo en XT-483-R")
    phone.page.get_by_role("button", name="Vervang \u2018XT-483-R\u2019").focus()
    phone.page.keyboard.press("Enter")
    expect(field).to_have_value("[persoon 1] belde over Boer Bo en [auto 1]")


def test_a_short_name_is_not_replaced_inside_a_longer_word(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    answer = {"items": [], "acuut": False, "voorstellen": [{"tekst": "Bo", "soort": "persoon", "twijfel": True}]}
    phone.page.route("**/suggesties", lambda route: route.fulfill(json=answer))
    field = phone.page.get_by_label("Wat zag je?")
    field.press_sequentially("Bo werkt bij Boer")
    press(phone, "Vervang \u2018Bo\u2019")
    expect(field).to_have_value("[persoon 1] werkt bij Boer")


def test_a_number_is_underlined_before_any_answer_and_a_name_after_it(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.page.route("**/suggesties", lambda route: None)
    phone.write(CALL)
    expect(panel(phone).locator("li")).to_have_count(1)
    assert marked(phone) == ["06 12345678"]
    phone.page.unroute("**/suggesties")
    phone.write(f"{CALL}.")
    expect(panel(phone).locator("li")).to_have_count(2)
    assert marked(phone) == ["Fatima", "06 12345678"]


def test_all_at_once_and_back_again(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.write(CALL)
    press(phone, "Vervang alle 2")
    field = phone.page.get_by_label("Wat zag je?")
    expect(field).to_have_value("[persoon 1] belde op [telefoon 1]")
    press(phone, "Zet 2 woorden terug")
    expect(field).to_have_value(CALL)
    expect(panel(phone).locator("li")).to_have_count(2)


def test_going_back_leaves_what_was_typed_since(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    field = phone.page.get_by_label("Wat zag je?")
    phone.write("Fatima belde")
    press(phone, "Vervang \u2018Fatima\u2019 door [persoon 1]")
    field.press_sequentially(" gisteren")
    press(phone, "Zet \u2018Fatima\u2019 terug")
    expect(field).to_have_value("Fatima belde gisteren")


def test_one_person_keeps_one_number_in_all_boxes(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.write("Fatima El Amrani belde")
    press(phone, "Vervang \u2018Fatima El Amrani\u2019 door [persoon 1]")
    phone.write("Volgens Youssef huilde Fatima", "Wat hoorde je?")
    press(phone, "Vervang \u2018Youssef\u2019 door [persoon 2]")
    press(phone, "Vervang \u2018Fatima\u2019 door [persoon 1]")
    expect(phone.page.get_by_label("Wat hoorde je?")).to_have_value("Volgens [persoon 2] huilde [persoon 1]")


def test_a_doubt_may_stay_and_a_number_may_not(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.write(CALL)
    press(phone, "Laat \u2018Fatima\u2019 staan")
    expect(panel(phone).locator("li")).to_have_count(1)
    assert marked(phone) == ["06 12345678"]
    expect(phone.page.get_by_role("button", name="Laat \u2018")).to_have_count(0)
    expect(panel(phone)).to_contain_text("vervangen we bij het bewaren")


def test_without_reception_numbers_and_announced_names_still_show(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.lose_reception()
    phone.write("Mevrouw Jansen gaf fatima een tas, 06 12345678")
    expect(panel(phone).locator("li")).to_have_count(2)
    assert marked(phone) == ["Jansen", "06 12345678"]
    expect(phone.page.locator(".mk-bereik").first).to_contain_text("Namen zie je pas weer met bereik")
    press(phone, "Vervang alle 2")
    expect(phone.page.get_by_label("Wat zag je?")).to_have_value("Mevrouw [persoon 1] gaf fatima een tas, [telefoon 1]")
    phone.find_reception()


def test_the_page_for_no_reception_marks_too_and_keeps_nothing(phone: Device) -> None:
    phone.sign_in("samira")
    phone.lose_reception()
    phone.page.goto("/signaal/nieuw")
    phone.write("Auto XT-483-R stond er weer")
    press(phone, "Vervang \u2018XT-483-R\u2019 door [auto 1]")
    phone.press_record()
    phone.shows_queue("1 stuk wacht")
    assert "XT-483-R" not in phone.traces() + phone.page.content()
    phone.find_reception()


def test_with_the_keyboard_alone_and_read_aloud_once(desk: Device) -> None:
    desk.sign_in("joke", "/gesprekken/nieuw")
    tab_to(desk.page, "#situatie")
    desk.page.keyboard.type("De moeder van Fatima belde met XT-483-R")
    expect(panel(desk, "situatie").locator("li")).to_have_count(2)
    expect(desk.page.locator(".field:has(#situatie) .vh[role=status]")).to_contain_text("2 plekken wijzen misschien naar iemand")
    for selector in ("li[data-woorden=Fatima] button", "li[data-woorden='XT-483-R'] button"):
        tab_to(desk.page, selector)
        desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#situatie")).to_have_value("De moeder van [persoon 1] belde met [auto 1]")
    assert desk.page.evaluate("document.activeElement.textContent") == "Zet \u2018XT-483-R\u2019 terug"


@pytest.mark.parametrize(
    ("who", "address", "label"), [("samira", "/signaal/nieuw", "Wat zag je?"), ("joke", "/gesprekken/nieuw", "Wat speelt er?")]
)
def test_with_everything_underlined_a_screen_is_accessible_and_fits(phone: Device, who: str, address: str, label: str) -> None:
    phone.sign_in(who, address)
    phone.write(f"{CALL} over XT-483-R, https://www.instagram.com/een_heel_lange_naam_die_niet_in_een_regel_past_0123456789", label)
    expect(phone.page.locator(".mk-paneel li")).to_have_count(4)
    press(phone, "Vervang \u2018Fatima\u2019")
    is_good(phone)


def test_the_line_lies_under_the_words_also_on_a_second_line(phone: Device) -> None:
    """A phone number stands where the same letters stand in an ordinary element of the same width."""
    phone.sign_in("samira", "/signaal/nieuw")
    phone.write("Hij was er weer met een grote tas en een fiets en belde steeds met 06 12345678 tot heel laat")
    expect(panel(phone).locator("li")).to_have_count(1)
    box, ghost = (phone.page.locator(one).bounding_box() for one in ("#zag", ".mk:has(#zag) .mk-lijn"))
    assert box is not None
    assert ghost is not None
    assert (box["x"], box["y"], box["height"]) == (ghost["x"], ghost["y"], ghost["height"])
    assert abs(box["width"] - ghost["width"]) < 1
    same = ["font", "paddingLeft", "paddingTop", "whiteSpace", "letterSpacing", "lineHeight", "overflowWrap", "borderTopWidth"]
    styles = "(names) => ['#zag', '.mk:has(#zag) .mk-lijn'].map((one) => names.map((name) => getComputedStyle(document.querySelector(one))[name]))"
    ours, theirs = phone.page.evaluate(styles, same)
    assert ours == theirs


def test_what_is_left_standing_in_a_talk_stays_in_the_look(phone: Device) -> None:
    phone.sign_in("samira", "/gesprekken/nieuw")
    phone.write("Hij werkt bij Xylobranz en belt 06 12345678.", "Wat speelt er?")
    press(phone, "Laat \u2018Xylobranz\u2019 staan")
    phone.page.get_by_role("radio", name="Contactpersoon signalen Eerste").check()
    press(phone, "Bekijk wat de ander leest")
    expect(phone.page.locator(".quote").first).to_have_text("Hij werkt bij Xylobranz en belt [telefoon 1].")
    expect(phone.page.locator("main")).to_contain_text("Dit liet jij staan: Xylobranz.")
    is_good(phone)


def test_a_word_too_many_is_put_back_on_the_look_without_typing_again(phone: Device) -> None:
    phone.sign_in("samira", "/gesprekken/nieuw")
    phone.write("Hij werkt bij Xylobranz.", "Wat speelt er?")
    phone.page.get_by_role("radio", name="Contactpersoon signalen Eerste").check()
    press(phone, "Bekijk wat de ander leest")
    phone.page.get_by_text("Haalden we te veel weg?").click()
    phone.page.get_by_label("Xylobranz").check()
    is_good(phone)
    press(phone, "Kijk opnieuw")
    expect(phone.page.locator(".quote").first).to_have_text("Hij werkt bij Xylobranz.")


def test_without_javascript_the_look_before_sharing_is_what_it_was(device_for: Callable[..., Device]) -> None:
    plain = device_for(scripts=False)
    plain.page.goto("/inloggen?verder=/gesprekken/nieuw")
    plain.page.locator("button[formaction='/oefenen/samira']").click()
    plain.write(CALL, "Wat speelt er?")
    plain.page.get_by_role("radio", name="Contactpersoon signalen Eerste").check()
    press(plain, "Bekijk wat de ander leest")
    expect(plain.page.locator("mark").first).to_have_text("[persoon 1]")
    plain.context.close()
