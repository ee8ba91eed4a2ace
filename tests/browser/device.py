"""A device in somebody's hands: what people of Veenstad do with it, and what it holds."""

import json
import re
import time
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, expect

REFUSED = re.compile("Content.Security.Policy|Trusted|violates", re.I)
DUMP = """async () => {
  const open = indexedDB.open("puzzelstuk", 1);
  const database = await new Promise((done, wrong) => { open.onsuccess = () => done(open.result); open.onerror = wrong; });
  const all = (name) => new Promise((done) => {
    const asked = database.transaction(name).objectStore(name).getAll();
    asked.onsuccess = () => done(asked.result);
  });
  const held = { wachtrij: await all("wachtrij"), toestel: await all("toestel") };
  database.close();
  return held;
}"""
CACHED = """async () => {
  const held = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      held[new URL(request.url).pathname] = await (await cache.match(request)).text();
    }
  }
  return held;
}"""
WORKER_STANDS_BY = "navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')"


class Device:
    """One browser profile with one open page; `complaints` is what the browser refused or what broke; `plain`: runs no script."""

    plain = False

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.complaints: list[str] = []
        self.page = self.new_tab()

    def new_tab(self) -> Page:
        page = self.context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda problem: self.complaints.append(f"pageerror: {problem}"))
        return page

    def sign_in(self, slug: str, onward: str = "/") -> None:
        self.page.goto(f"/inloggen?verder={onward}")
        self.page.locator(f"button[formaction='/oefenen/{slug}']").click()
        self.page.wait_for_url(f"**{onward}")
        self.settle()

    def settle(self) -> None:
        """Until the worker stands by, and the account and the key are known on this device."""
        if self.page.evaluate("isSecureContext && !!document.querySelector('script')"):
            self.until(WORKER_STANDS_BY)
            self.until(f"({DUMP})().then((held) => held.toestel.length === 2)")

    def until(self, script: str, seconds: float = 20) -> None:
        """Wait for something in the page; Playwright's own waiting needs eval, which the site's policy refuses."""
        deadline = time.monotonic() + seconds
        while not self.page.evaluate(script):
            assert time.monotonic() < deadline, f"dit gebeurde niet: {script}"
            self.page.wait_for_timeout(20)

    def sign_out(self) -> None:
        self.page.goto("/")
        self.page.locator("form[action='/uitloggen'] button").click()
        self.page.wait_for_url("**/inloggen")

    def lose_reception(self) -> None:
        self.context.set_offline(True)

    def find_reception(self) -> None:
        self.context.set_offline(False)

    def write(self, text: str, label: str = "Wat zag je?") -> None:
        self.page.get_by_label(label).fill(text)

    def press_record(self) -> None:
        self.page.get_by_role("button", name="Vastleggen").click()

    def says(self, sentence: str) -> None:
        expect(self.page.locator("#stand")).to_contain_text(sentence)

    def shows_queue(self, sentence: str, timeout: float = 15_000) -> None:
        expect(self.page.locator("#wachtrij")).to_contain_text(sentence, timeout=timeout)

    def shows_next_step(self) -> None:
        self.page.wait_for_url("**/volgende-stap**")
        for heading in ("Hoe", "Wanneer", "Met wie", "Wat niet"):
            expect(self.page.get_by_role("heading", name=heading, exact=True)).to_be_visible()

    def memory(self) -> dict[str, list[dict[str, Any]]]:
        """Everything in the browser's database."""
        return dict(self.page.evaluate(DUMP))

    def waiting(self) -> list[dict[str, Any]]:
        return [piece for piece in self.memory()["wachtrij"] if piece["sealed"]]

    def traces(self) -> str:
        """Everything that stays on the device, as one text to search in."""
        stored = self.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        return json.dumps([self.memory(), self.page.evaluate(CACHED), stored], ensure_ascii=False)

    def cached(self) -> dict[str, str]:
        """What the worker keeps, by address."""
        return dict(self.page.evaluate(CACHED))

    def received(self) -> int:
        """How many signals the server holds for who is signed in now, over all pages of the list."""
        count, page = 0, 1
        while True:
            answer = self.context.request.get(f"/mijn-signalen?pagina={page}")
            assert answer.url.partition("?")[0].endswith("/mijn-signalen")
            text = answer.text()
            count += len(re.findall(r"Signaal van \d", text))
            if f"?pagina={page + 1}" not in text:
                return count
            page += 1

    def _listen(self, message: ConsoleMessage) -> None:
        if REFUSED.search(message.text):
            self.complaints.append(message.text)


def tab_to(page: Page, selector: str, limit: int = 80) -> None:
    """Walk with the Tab key until the element has focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise Error(f"{selector} is met Tab niet te bereiken")
