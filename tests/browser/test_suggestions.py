"""Suggestions while somebody types."""

from playwright.sync_api import Route, expect

from tests.browser.device import Device

ITEM = {"phenomenon": "Geldezel", "card": "geldezel", "concern": "Soms een klus.", "ordinary": "Vaak gewoon een broer."}


def test_suggestions_quote_the_persons_own_words(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.page.get_by_label("Wat zag je?").press_sequentially("Hij leent zijn pinpas uit aan onbekende jongens")
    first = phone.page.locator("#suggesties-lijst .sug").first
    expect(first.locator("mark").first).not_to_be_empty()
    expect(first).to_contain_text("Het kan ook gewoon dit zijn")
    expect(phone.page.locator("#suggesties-stand")).to_contain_text("Er is nog niets opgeslagen.")


def test_a_chosen_suggestion_stays_when_others_come(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    answers = iter([["GE1", "GE2"], ["GE3"]])
    phone.page.route("**/suggesties", lambda route: _answer(route, next(answers)))
    phone.write("pinpas uitgeleend")
    phone.page.locator("input[value=GE1]").check()
    phone.write("pinpas uitgeleend en nog iets")
    expect(phone.page.locator("input[value=GE3]")).to_be_visible()
    expect(phone.page.locator("input[value=GE1]")).to_be_checked()
    expect(phone.page.locator("input[value=GE2]")).to_have_count(0)


def test_a_few_letters_are_not_sent(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.write("pinpas")
    phone.page.wait_for_timeout(900)
    assert not [address for address in asked if "suggesties" in address]


def test_markup_in_an_answer_stays_text(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.page.route("**/suggesties", lambda route: _answer(route, ["<img src=x onerror=alert(1)>"]))
    phone.write("pinpas uitgeleend")
    expect(phone.page.locator("#suggesties-lijst h3")).to_have_text("<img src=x onerror=alert(1)>")
    assert phone.page.locator("#suggesties-lijst img").count() == 0


def test_typing_stays_where_it_is_while_suggestions_come(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.page.route("**/suggesties", lambda route: _answer(route, ["GE1", "GE2"]))
    field = phone.page.get_by_label("Wat zag je?")
    field.press_sequentially("pinpas uitgeleend ")
    before = field.bounding_box()
    expect(phone.page.locator("#suggesties-lijst .sug").first).to_be_attached()
    field.press_sequentially("aan jongens")
    after = field.bounding_box()
    assert before is not None
    assert before == after
    expect(field).to_be_focused()


def _answer(route: Route, names: list[str]) -> None:
    items = [{"id": name, "title": name, "words": ["pinpas"], **ITEM} for name in names]
    route.fulfill(json={"items": items, "acuut": False, "gemaskeerd": []})
