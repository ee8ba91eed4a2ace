"""Recording without reception: sealed on the device, and exactly once at the server."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.device import DUMP, WORKER_STANDS_BY, Device

CANARY = "kanarievogel op het dak"
KEPT = "Je stuk staat versleuteld op dit toestel"
NO_RECEIPTS = [{"status": 200}, {"status": 201}, {"status": 201, "headers": {"X-Ack": "een-ander"}}, {"status": 503}]
DAY = 24 * 3600
WEEK = 7 * DAY


def _write_offline(phone: Device, count: int = 1, text: str = CANARY) -> None:
    """On the page that was open when reception went."""
    phone.lose_reception()
    for number in range(count):
        phone.write(f"Stuk {number}: {text}")
        phone.press_record()
        expect(phone.page.get_by_label("Wat zag je?")).to_have_value("")


def test_a_piece_without_reception_arrives_by_itself(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    _write_offline(phone)
    phone.says(KEPT)
    phone.shows_queue("1 stuk wacht op verbinding")
    phone.find_reception()
    phone.shows_queue("Alles is aangekomen om")
    assert phone.waiting() == []
    assert phone.received() == before + 1


def test_what_was_written_without_reception_is_read_by_the_contact_person(phone: Device, desk: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.page.get_by_label("In welke buurt?").select_option(label="Molenbuurt")
    phone.page.get_by_label("Avond").check()
    _write_offline(phone, text="drie paarse parasols")
    phone.find_reception()
    phone.shows_queue("Alles is aangekomen om")
    desk.sign_in("joke", "/werklijst")
    listed = {link.get_attribute("href") or "" for link in desk.page.locator("a[href^='/werklijst/']").all()}
    read = next(text for text in (desk.context.request.get(one).text() for one in listed) if "drie paarse parasols" in text)
    assert "Molenbuurt" in read
    assert "Avond" in read


@pytest.mark.parametrize("lost", [{"name": "puzzelstuk"}, {}])
def test_after_an_expired_session_the_piece_waits_for_signing_in(phone: Device, lost: dict[str, str]) -> None:
    """Only the session gone, or all cookies."""
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    phone.context.clear_cookies(**lost)
    phone.write(CANARY)
    phone.press_record()
    phone.says("Log opnieuw in. Je stuk staat veilig op dit toestel.")
    phone.page.locator("#wachtrij a").click()
    phone.page.locator("button[formaction='/oefenen/samira']").click()
    phone.shows_queue("Alles is aangekomen om")
    assert phone.received() == before + 1


def test_a_phone_that_starts_without_reception_offers_the_form(phone: Device) -> None:
    phone.sign_in("samira")
    before = phone.received()
    phone.lose_reception()
    phone.page.goto("/signaal/nieuw")
    expect(phone.page.get_by_role("heading", name="Je hebt geen bereik")).to_be_visible()
    expect(phone.page.get_by_label("Uit welke taak ken je dit?")).to_have_value("jongerenwerk")
    phone.write(CANARY)
    phone.press_record()
    phone.says(KEPT)
    phone.find_reception()
    phone.shows_queue("Alles is aangekomen om")
    assert phone.received() == before + 1


def test_a_phone_nobody_signed_in_on_says_so_and_still_shows_112(phone: Device) -> None:
    phone.page.goto("/inloggen")
    phone.until(WORKER_STANDS_BY)
    phone.lose_reception()
    phone.page.goto("/signaal/nieuw")
    expect(phone.page.get_by_text("Log op dit toestel eerst één keer in")).to_be_visible()
    expect(phone.page.get_by_label("Wat zag je?")).to_be_hidden()
    expect(phone.page.get_by_role("link", name="Bel 112")).to_be_visible()


def test_signing_out_takes_the_account_off_the_device_and_nothing_else(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    _write_offline(phone)
    phone.context.clear_cookies(name="puzzelstuk")
    phone.find_reception()
    phone.shows_queue("Log opnieuw in")
    phone.sign_in("samira", "/acuut")
    phone.shows_queue("Alles is aangekomen om")
    phone.sign_out()
    assert [fact["naam"] for fact in phone.memory()["toestel"]] == ["sleutel"]


def test_fifty_pieces_arrive_once_over_reload_two_tabs_and_an_expired_session(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    _write_offline(phone, 50)
    assert len(phone.waiting()) == 50
    phone.page.reload()
    phone.shows_queue("50 stukken wachten op verbinding")
    phone.context.clear_cookies(name="puzzelstuk")
    phone.find_reception()
    phone.shows_queue("Log opnieuw in")
    assert len(phone.waiting()) == 50
    phone.sign_in("samira", "/mijn-signalen")
    phone.new_tab().goto("/acuut")
    phone.shows_queue("Alles is aangekomen om", timeout=60_000)
    assert phone.waiting() == []
    assert phone.received() == before + 50


def test_two_tabs_without_locks_still_make_one_signal_each(phone: Device) -> None:
    """A browser without Web Locks may send twice; the server answers the second with the first one's receipt."""
    phone.context.add_init_script("Object.defineProperty(navigator, 'locks', { value: undefined })")
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    other = phone.new_tab()
    other.goto("/mijn-signalen")
    _write_offline(phone, 5)
    phone.find_reception()
    other.evaluate("dispatchEvent(new Event('online'))")
    phone.page.evaluate("dispatchEvent(new Event('online'))")
    phone.shows_queue("Alles is aangekomen om")
    assert phone.waiting() == []
    assert phone.received() == before + 5


def test_a_colleague_on_the_same_phone_neither_sees_nor_sends_it(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    _write_offline(phone)
    phone.context.clear_cookies()
    phone.find_reception()
    phone.shows_queue("Log opnieuw in")
    phone.sign_in("chris", "/mijn-signalen")
    before = phone.received()
    phone.page.evaluate("dispatchEvent(new Event('online'))")
    phone.page.wait_for_timeout(500)
    expect(phone.page.locator("#wachtrij")).to_be_hidden()
    assert phone.page.locator("#wachtend li").count() == 0
    assert (len(phone.waiting()), phone.received()) == (1, before)
    phone.sign_in("samira", "/mijn-signalen")
    phone.shows_queue("Alles is aangekomen om")


def test_a_page_of_samira_does_not_send_under_chris(phone: Device) -> None:
    """Somebody else signed in in another tab; her page still stands open."""
    phone.sign_in("samira", "/signaal/nieuw")
    other = phone.new_tab()
    other.goto("/inloggen")
    other.locator("button[formaction='/oefenen/chris']").click()
    other.wait_for_url("**/")
    before = phone.received()
    phone.write(CANARY)
    phone.press_record()
    phone.says("Log opnieuw in. Je stuk staat veilig op dit toestel.")
    assert phone.received() == before
    assert len(phone.waiting()) == 1


@pytest.mark.parametrize("answer", NO_RECEIPTS)
def test_only_a_receipt_with_its_own_id_empties_the_queue(phone: Device, answer: dict[str, object]) -> None:
    """A hotel's wifi answers 200 to everything."""
    phone.sign_in("samira", "/signaal/nieuw")
    phone.page.route("**/signaal/verzegeld", lambda route: route.fulfill(**answer))
    phone.page.route("**/signaal/nieuw", lambda route: route.fulfill(**answer))
    phone.write(CANARY)
    with phone.page.expect_response("**/signaal/verzegeld"):
        phone.press_record()
    phone.says(KEPT)
    assert len(phone.waiting()) == 1


@pytest.mark.parametrize("status", [400, 409, 422])
def test_a_piece_the_server_refuses_stays_and_asks_attention(phone: Device, status: int) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    _write_offline(phone)
    phone.page.route("**/signaal/verzegeld", lambda route: route.fulfill(status=status))
    phone.find_reception()
    phone.shows_queue("1 stuk vraagt aandacht")
    phone.page.goto("/mijn-signalen")
    expect(phone.page.locator("#wachtend li")).to_contain_text("uur: vraagt aandacht.")
    assert len(phone.waiting()) == 1


def test_after_seven_days_a_piece_is_wiped_and_its_owner_is_told(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    _write_offline(phone)
    phone.context.clock.set_fixed_time(time.time() + WEEK + 60)
    phone.page.reload()
    phone.shows_queue("1 stuk stond hier 7 dagen en is gewist")
    assert phone.waiting() == []
    phone.find_reception()
    assert phone.received() == before


def test_that_a_piece_was_wiped_is_told_for_a_day_on_every_page(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    _write_offline(phone)
    phone.context.clock.set_fixed_time(time.time() + WEEK + 60)
    phone.page.reload()
    phone.shows_queue("is gewist")
    phone.page.reload()
    phone.shows_queue("is gewist")
    phone.context.clock.set_fixed_time(time.time() + WEEK + 2 * DAY)
    phone.page.reload()
    expect(phone.page.locator("#wachtrij")).to_be_hidden()
    phone.until(f"({DUMP})().then((held) => held.wachtrij.length === 0)")


def test_a_piece_of_somebody_else_is_wiped_on_time_and_told_later(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    _write_offline(phone)
    phone.context.clear_cookies()
    phone.find_reception()
    phone.shows_queue("Log opnieuw in")
    phone.context.clock.set_fixed_time(time.time() + WEEK + 60)
    phone.sign_in("chris", "/mijn-signalen")
    expect(phone.page.locator("#wachtrij")).to_be_hidden()
    assert phone.waiting() == []
    phone.sign_in("samira", "/mijn-signalen")
    phone.shows_queue("is gewist")


@pytest.mark.parametrize(("days", "kept"), [(29, True), (32, False)])
def test_a_key_that_the_server_may_have_replaced_is_not_sealed_with(phone: Device, days: int, kept: bool) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    phone.lose_reception()
    phone.context.clock.set_fixed_time(time.time() + days * DAY)
    phone.write(CANARY)
    phone.press_record()
    phone.says(KEPT if kept else "Laat deze pagina open: je tekst staat er nog.")
    assert bool(phone.waiting()) is kept


def test_the_device_cannot_read_a_piece_back(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    _write_offline(phone, 2)
    traces = phone.traces()
    assert "kanarievogel" not in traces
    assert [len(piece["sealed"].split(".")) for piece in phone.waiting()] == [3, 3]
    assert phone.page.evaluate("document.documentElement.outerHTML").count("kanarievogel") == 0


def test_the_worker_keeps_no_page_with_somebody_on_it(phone: Device) -> None:
    phone.sign_in("samira", "/mijn-signalen")
    phone.page.goto("/")
    kept = phone.cached()
    pages = [address for address in kept if not address.startswith("/static/")]
    assert sorted(pages) == ["/toestel/regels", "/toestel/sleutel", "/zonder-bereik"]
    assert "Samira" not in kept["/zonder-bereik"]
    assert "csrfmiddlewaretoken" not in kept["/zonder-bereik"]


def test_a_server_that_is_down_counts_as_no_reception(phone: Device) -> None:
    phone.sign_in("samira")
    phone.context.route("**/herkennen", lambda route: route.fulfill(status=503, body="weg"))
    phone.page.goto("/herkennen")
    expect(phone.page.get_by_role("heading", name="Je hebt geen bereik")).to_be_visible()


def test_the_page_after_recording_without_reception_says_the_piece_arrived(phone: Device) -> None:
    phone.sign_in("samira", "/signaal/nieuw")
    before = phone.received()
    phone.context.route("**/volgende-stap?vastgelegd=1", lambda route: route.abort())
    phone.write(CANARY)
    phone.press_record()
    phone.says("Je vorige stuk is aangekomen.")
    assert phone.received() == before + 1
