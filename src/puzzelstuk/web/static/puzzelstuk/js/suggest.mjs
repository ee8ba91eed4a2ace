/** Suggestions while somebody types. What is chosen stays, what is typed never moves, and nothing is kept. */

const PAUSE = 600;
const SHORTEST = 8;
const NOT_SAVED = "Er is nog niets opgeslagen.";

/** @typedef {{id: string, title: string, phenomenon: string, concern: string, ordinary: string, words: string[]}} Suggestion */

/** @param {HTMLFormElement} form */
export function suggestWhileTyping(form) {
  const areas = [...form.querySelectorAll("textarea")];
  let timer = 0;
  let asked = new AbortController();
  const after = (/** @type {number} */ pause) => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    timer = setTimeout(ask, pause, form, areas, asked.signal);
  };
  areas.forEach((area) => area.addEventListener("input", () => after(PAUSE)));
  form.addEventListener("leeg", () => after(0));
}

/** @param {HTMLFormElement} form @param {HTMLTextAreaElement[]} areas @param {AbortSignal} signal */
async function ask(form, areas, signal) {
  const tekst = areas.map((area) => area.value.trim()).filter(Boolean).join(" ");
  if (tekst.length < SHORTEST) return showAll({ items: [], acuut: false }, "");
  const token = String(new FormData(form).get("csrfmiddlewaretoken") ?? "");
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  try {
    const request = { method: "POST", headers, body: JSON.stringify({ tekst }), redirect: /** @type {const} */ ("manual") };
    const answer = await fetch("/suggesties", { ...request, signal });
    if (answer.status !== 200) return;
    const found = await answer.json();
    showAll(found);
    passOn(form, { tekst, voorstellen: found.voorstellen ?? [] });
  } catch {
    if (signal.aborted) return;
    announce("Je hebt geen bereik. Schrijf gerust door.");
    passOn(form, undefined);
  }
}

/** Names came in the same answer; what marks them listens. @param {HTMLFormElement} form @param {unknown} detail */
const passOn = (form, detail) => form.dispatchEvent(new CustomEvent("gevonden", { detail }));

/** @param {{items: Suggestion[], acuut: boolean}} found @param {string} [sentence] */
function showAll(found, sentence) {
  const list = /** @type {HTMLElement} */ (document.getElementById("suggesties-lijst"));
  const chosen = [...list.children].filter((item) => item.querySelector("input:checked"));
  const ids = chosen.map((item) => /** @type {HTMLInputElement} */ (item.querySelector("input:checked")).value);
  const fresh = found.items.filter((one) => !ids.includes(one.id));
  [...list.children].filter((item) => !chosen.includes(item)).forEach((item) => item.remove());
  list.append(...fresh.map(filled));
  announce(sentence ?? sentenceFor(found.items.length));
  count(list.children.length);
  reveal("acuut-hint", found.acuut);
  reveal("gemaskeerd-hint", false); // the boxes themselves show it
}

/** @param {number} number */
function sentenceFor(number) {
  if (number === 0) return `We vinden niets wat hierop lijkt. Dat geeft niet. ${NOT_SAVED}`;
  return `${number === 1 ? "1 suggestie" : `${number} suggesties`} bij jouw woorden. ${NOT_SAVED}`;
}

/** @param {Suggestion} one @returns {HTMLElement} */
function filled(one) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("suggestie"));
  const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const place = (/** @type {string} */ name) => item.querySelector(`[data-veld="${name}"]`);
  const texts = { titel: one.title, fenomeen: one.phenomenon, zorg: one.concern, gewoon: one.ordinary };
  for (const [name, text] of Object.entries(texts)) place(name)?.replaceChildren(text);
  place("woorden")?.replaceChildren(...marked(one.words));
  if (!one.words.length) place("woorden")?.closest(".why")?.remove();
  /** @type {HTMLInputElement} */ (place("kies")).value = one.id;
  return item;
}

/** The person's own words, in a row: a, b en c. @param {string[]} words */
function marked(words) {
  return words.flatMap((word, number) => {
    const mark = document.createElement("mark");
    mark.textContent = word;
    const before = number === 0 ? "" : number === words.length - 1 ? " en " : ", ";
    return [before, mark];
  });
}

/** Read aloud once: an unchanged sentence is not written again. @param {string} sentence */
function announce(sentence) {
  const place = document.getElementById("suggesties-stand");
  if (place && place.textContent !== sentence) place.textContent = sentence;
}

/** @param {number} number */
function count(number) {
  const jump = document.getElementById("naar-suggesties");
  if (!jump) return;
  jump.textContent = number === 0 ? "Suggesties" : number === 1 ? "1 suggestie" : `${number} suggesties`;
}

/** @param {string} id @param {boolean} shown */
function reveal(id, shown) {
  const hint = document.getElementById(id);
  if (hint) hint.hidden = !shown;
}
