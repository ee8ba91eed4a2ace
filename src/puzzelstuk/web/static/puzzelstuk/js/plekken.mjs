/** What one text box shows: a line under each place, and below the box the buttons. No markup is made from text. */

/** @typedef {{start: number, end: number, words: string, placeholder: string, key: string, soort: string, twijfel: boolean}} Place */
/** @typedef {{replace: (places: Place[]) => void, keep: (place: Place) => void, undo: () => void}} Acts */
/** @typedef {HTMLTextAreaElement | HTMLInputElement} Area */
/** @typedef {{area: Area, show: (places: Place[], undone: Place[]) => void, reception: (there: boolean) => void}} Box */

const QUIET = 1500;
const LATER = {
  bewaren: "Laat je iets staan? Wat wij als naam herkennen, vervangen we bij het bewaren.",
  kijken: "Straks lees je nog één keer wat er weggaat.",
};
const NO_RECEPTION = "Je hebt geen bereik. Nummers en adressen zie je al. Namen zie je pas weer met bereik.";

/** @param {Area} area @param {Acts} acts @returns {Box} */
export function boxFor(area, acts) {
  const holder = made("div", "mk");
  const ghost = made("div", "mk-lijn");
  ghost.setAttribute("aria-hidden", "true");
  const focused = document.activeElement === area;
  area.before(holder);
  holder.append(area, ghost);
  if (focused) area.focus();
  const panel = panelBelow(holder, area);
  area.addEventListener("scroll", () => ghost.scrollTo(area.scrollLeft, area.scrollTop));
  const say = announcer(panel.said);
  return {
    area,
    show(places, undone) {
      underline(area, ghost, places);
      list(panel, places, undone, acts);
      say(new Set(places.map((one) => one.words)).size, document.activeElement === area);
    },
    reception(there) {
      const sentence = there ? "" : NO_RECEPTION;
      if (panel.reception.textContent !== sentence) panel.reception.textContent = sentence;
    },
  };
}

/** @param {string} tag @param {string} name @param {string} [text] */
function made(tag, name, text = "") {
  const one = document.createElement(tag);
  one.className = name;
  one.textContent = text;
  return one;
}

/** The same text in the same type lies over the box, unseen, with a line under what was found. @param {Area} area @param {HTMLElement} ghost @param {Place[]} places */
function underline(area, ghost, places) {
  ghost.hidden = places.length === 0;
  if (ghost.hidden) return ghost.replaceChildren();
  let at = 0;
  const parts = places.flatMap((one) => {
    const before = area.value.slice(at, one.start);
    at = one.end;
    return [before, made("span", one.twijfel ? "mk-plek twijfel" : "mk-plek", one.words)];
  });
  // A last line end would otherwise have no height.
  ghost.replaceChildren(...parts, `${area.value.slice(at)}\u200b`);
  // Where a scroll bar takes room, the line takes less.
  ghost.style.right = `${Math.max(0, area.offsetWidth - area.clientWidth - 4)}px`;
  ghost.scrollTo(area.scrollLeft, area.scrollTop);
}

/** @param {HTMLElement} holder @param {Area} area */
function panelBelow(holder, area) {
  const whole = made("div", "mk-paneel");
  const head = made("p", "mk-kop");
  const buttons = made("ul", "plainlist mk-knoppen");
  buttons.setAttribute("aria-label", "Namen en nummers vervangen");
  const all = made("div", "row");
  const later = made("p", "small soft", LATER[/** @type {keyof typeof LATER} */ (area.dataset.maskeren)] ?? "");
  const reception = made("p", "small soft mk-bereik");
  const said = made("p", "vh");
  reception.setAttribute("role", "status");
  said.setAttribute("role", "status");
  whole.append(head, all, buttons, later);
  whole.hidden = true;
  holder.after(whole, reception, said);
  return { whole, head, buttons, all, later, reception, said };
}

/** @param {ReturnType<typeof panelBelow>} panel @param {Place[]} places @param {Place[]} undone @param {Acts} acts */
function list(panel, places, undone, acts) {
  const each = [...new Map(places.map((one) => [one.words, one])).values()];
  panel.whole.hidden = each.length + undone.length === 0;
  panel.later.hidden = each.length === 0;
  panel.whole.classList.toggle("gedaan", each.length === 0);
  panel.head.textContent = heading(each.length);
  const focused = panel.whole.contains(document.activeElement);
  keepInStep(panel.buttons, each, acts);
  wholeRow(panel.all, each, undone, acts);
  if (focused && !panel.whole.contains(document.activeElement)) /** @type {HTMLElement | null} */ (panel.whole.querySelector("button"))?.focus();
}

/** @param {number} number */
function heading(number) {
  if (number === 0) return "Vervangen.";
  return number === 1 ? "Wijst dit naar iemand? Tik om het te vervangen." : `Wijzen deze ${number} naar iemand? Tik om ze te vervangen.`;
}

/** Buttons stay where they are under a finger: gone is gone, new comes last. @param {HTMLElement} buttons @param {Place[]} each @param {Acts} acts */
function keepInStep(buttons, each, acts) {
  const wanted = new Map(each.map((one) => [one.words, one]));
  for (const item of /** @type {HTMLElement[]} */ ([...buttons.children])) {
    const one = wanted.get(item.dataset.woorden ?? "");
    if (one && item.dataset.plek === one.placeholder) wanted.delete(one.words);
    else if (one) item.replaceWith(asItem(one, acts)), wanted.delete(one.words);
    else leave(item);
  }
  buttons.append(...[...wanted.values()].map((one) => asItem(one, acts)));
  if (!buttons.parentElement?.matches(":hover, :focus-within")) inOrder(buttons, each);
}

/** As they stand in the text. @param {HTMLElement} buttons @param {Place[]} each */
function inOrder(buttons, each) {
  const items = /** @type {HTMLElement[]} */ ([...buttons.children]);
  const sorted = each.flatMap((one) => items.filter((item) => item.dataset.woorden === one.words));
  if (sorted.some((item, at) => item !== items[at])) buttons.append(...sorted);
}

/** The focus goes to the button beside it. @param {HTMLElement} item */
function leave(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  if (item.contains(document.activeElement)) /** @type {HTMLElement | null | undefined} */ (next?.querySelector("button"))?.focus();
  item.remove();
}

/** @param {Place} one @param {Acts} acts */
function asItem(one, acts) {
  const item = made("li", "row");
  Object.assign(item.dataset, { woorden: one.words, plek: one.placeholder });
  item.append(button("btn quiet small", `${one.words} \u2192 ${one.placeholder}`, `Vervang \u2018${one.words}\u2019 door ${one.placeholder}`, () => acts.replace([one])));
  if (one.twijfel) item.append(button("btn plain small", "Laat staan", `Laat \u2018${one.words}\u2019 staan`, () => acts.keep(one)));
  return item;
}

/** A button that is pressed must still be there when the finger goes up, so the same words keep their button. @param {HTMLElement} row @param {Place[]} each @param {Place[]} undone @param {Acts} acts */
function wholeRow(row, each, undone, acts) {
  const back = undone.length === 1 ? `Zet \u2018${undone[0].words}\u2019 terug` : `Zet ${undone.length} woorden terug`;
  const wanted = [];
  if (each.length > 1) wanted.push(button("btn small", `Vervang alle ${each.length}`, "", () => acts.replace(each)));
  if (undone.length) wanted.push(button("btn plain small", back, "", acts.undo));
  const old = /** @type {HTMLButtonElement[]} */ ([...row.children]);
  const same = wanted.length === old.length && wanted.every((one, at) => one.textContent === old[at].textContent);
  if (same) old.forEach((one, at) => (one.onclick = wanted[at].onclick));
  else row.replaceChildren(...wanted);
}

/** @param {string} look @param {string} text @param {string} spoken @param {() => void} act */
function button(look, text, spoken, act) {
  const one = /** @type {HTMLButtonElement} */ (made("button", look, text));
  one.type = "button";
  if (spoken) one.setAttribute("aria-label", spoken);
  one.onclick = act;
  return one;
}

/** Only when there is more to say, and only after a silence. @param {HTMLElement} place */
function announcer(place) {
  let [before, timer] = [0, 0];
  return (/** @type {number} */ number, /** @type {boolean} */ typing) => {
    clearTimeout(timer);
    if (number <= before) before = number;
    else
      timer = setTimeout(() => {
        before = number;
        place.textContent = number === 1 ? "1 plek wijst misschien naar iemand. De knop staat onder dit vak." : `${number} plekken wijzen misschien naar iemand. De knoppen staan onder dit vak.`;
      }, typing ? QUIET : 0);
    if (number === 0) place.textContent = "";
  };
}
