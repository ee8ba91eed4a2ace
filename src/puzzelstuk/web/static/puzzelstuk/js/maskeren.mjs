/**
 * Buttons under the text boxes, one for each word that would be masked: a tap puts the placeholder in its place.
 * What is found comes from the server, which keeps nothing; without reception there are no buttons and the text is masked on arrival.
 */

/** @typedef {{tekst: string, voorstel: string}} Proposal */

/** @param {Proposal[]} proposals */
export function offerProposals(proposals) {
  const list = document.getElementById("maskeren-lijst");
  if (!list) return;
  const fresh = [...new Map(proposals.map((one) => [one.tekst, one])).values()];
  const shown = [...list.querySelectorAll("button")].map((button) => button.dataset.tekst);
  if (shown.join("|") === fresh.map((one) => one.tekst).join("|")) return;
  list.replaceChildren(...fresh.map(asItem));
  list.hidden = fresh.length === 0;
}

/** @param {Proposal} one */
function asItem(one) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "btn quiet small" });
  button.dataset.tekst = one.tekst;
  button.textContent = `${one.tekst} \u2192 ${one.voorstel}`;
  button.setAttribute("aria-label", `Vervang \u2018${one.tekst}\u2019 door ${one.voorstel}`);
  button.addEventListener("click", () => replace(button, one));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

/** 'Bo' and not the beginning of 'Boer'. @param {string} text */
function wholeWords(text) {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu");
}

/** In every box; then the focus goes to the next button, or to the box that changed. @param {HTMLButtonElement} button @param {Proposal} one */
function replace(button, one) {
  const whole = wholeWords(one.tekst);
  const areas = [...document.querySelectorAll("textarea")].filter((area) => area.value.search(whole) >= 0);
  areas.forEach((area) => (area.value = area.value.replace(whole, () => one.voorstel)));
  const item = /** @type {HTMLElement} */ (button.parentElement);
  const list = /** @type {HTMLElement} */ (item.parentElement);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  list.hidden = list.children.length === 0;
  const target = /** @type {HTMLElement | undefined} */ (next?.querySelector("button") ?? areas[0]);
  target?.focus();
  areas.forEach((area) => area.dispatchEvent(new Event("input", { bubbles: true })));
}
