/**
 * While somebody types: what may point at a person is underlined, and below the box stands one button for each place.
 * Numbers, plates and addresses are found here, also without reception; names come from the server, which keeps nothing.
 */
import { recognisers, withoutOverlap } from "./herkennen.mjs";
import { boxFor } from "./plekken.mjs";

/** @typedef {import("./herkennen.mjs").Find} Find */
/** @typedef {import("./plekken.mjs").Place} Place */
/** @typedef {{tekst: string, soort: string, twijfel: boolean}} Named */
/** @typedef {{area: HTMLTextAreaElement | HTMLInputElement, before: string, after: string}} Change */
/**
 * The boxes of one form: one numbering, one memory. `names` is what the server found, `cleared` what it saw and found to be no name.
 * @typedef {{form: HTMLFormElement, boxes: import("./plekken.mjs").Box[], known: ReturnType<typeof recognisers>, labels: Record<string, string>,
 *   names: Map<string, Named>, cleared: Set<string>, kept: Set<string>, given: Map<string, string>, undo: {changes: Change[], places: Place[]} | undefined}} Note
 */

const PAUSE = 600;
const SHORTEST = 3;
const USED = /\[([a-z]+ [0-9]{1,4})\]/g;

export async function maskWhileTyping() {
  const areas = /** @type {HTMLTextAreaElement[]} */ ([...document.querySelectorAll("[data-maskeren]")]);
  if (!areas.length) return;
  const raw = await (await fetch("/toestel/regels")).json();
  const known = recognisers(raw);
  new Set(areas.map((area) => /** @type {HTMLFormElement} */ (area.form))).forEach((form) =>
    begin(form, areas.filter((area) => area.form === form), known, raw.genummerd),
  );
}

/** @param {HTMLFormElement} form @param {HTMLTextAreaElement[]} areas @param {Note["known"]} known @param {Note["labels"]} labels */
function begin(form, areas, known, labels) {
  /** @type {Note} */
  const note = { form, boxes: [], known, labels, names: new Map(), cleared: new Set(), kept: new Set(), given: new Map(), undo: undefined };
  const acts = {
    replace: (/** @type {Place[]} */ places) => replace(note, places),
    keep: (/** @type {Place} */ place) => keep(note, place.words),
    undo: () => putBack(note),
  };
  note.boxes = areas.map((area) => boxFor(area, acts));
  const later = askLater(note);
  areas.forEach((area) => {
    area.addEventListener("input", () => (draw(note), later()));
    area.addEventListener("blur", () => draw(note));
  });
  form.addEventListener("leeg", () => forget(note));
  form.addEventListener("gevonden", (event) => heard(note, /** @type {CustomEvent} */ (event).detail));
  draw(note);
  if (areas.some((area) => area.value)) later();
}

/** Where somebody looks once more before it goes, the choice goes along; elsewhere it only takes the line away. @param {Note} note @param {string} words */
function keep(note, words) {
  note.kept.add(words);
  if (note.boxes.some(({ area }) => area.dataset.maskeren === "kijken")) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name: "blijft", value: words });
    note.form.append(input);
  }
  draw(note);
}

/** The recording screen asks for suggestions, and the names come with them; any other form asks for itself. @param {Note} note */
function askLater(note) {
  let timer = 0;
  let asked = new AbortController();
  if (note.form.id === "vastleggen") return () => (note.form.dataset.account ? undefined : heard(note, undefined));
  return () => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    timer = setTimeout(ask, PAUSE, note, asked.signal);
  };
}

/** @param {Note} note @param {AbortSignal} signal */
async function ask(note, signal) {
  const tekst = note.boxes.map(({ area }) => area.value.trim()).filter(Boolean).join("\n\n");
  if (tekst.length < SHORTEST) return;
  const headers = { "Content-Type": "application/json", "X-CSRFToken": String(new FormData(note.form).get("csrfmiddlewaretoken") ?? "") };
  try {
    const answer = await fetch("/maskeren", { method: "POST", headers, body: JSON.stringify({ tekst }), redirect: "manual", signal });
    if (answer.status === 200) heard(note, { tekst, voorstellen: (await answer.json()).voorstellen });
  } catch {
    if (!signal.aborted) heard(note, undefined);
  }
}

/** What the server found in `tekst`; nothing at all means no reception. @param {Note} note @param {{tekst: string, voorstellen: Named[]} | undefined} found */
function heard(note, found) {
  note.boxes.forEach((box) => box.reception(Boolean(found) || document.activeElement !== box.area));
  if (!found) return;
  note.names = new Map(found.voorstellen.map((one) => [one.tekst, one]));
  for (const { area } of note.boxes) {
    const announced = note.known.announced(area.value).map((one) => area.value.slice(one.start, one.end));
    announced.filter((words) => found.tekst.includes(words)).forEach((words) => note.cleared.add(words));
  }
  draw(note);
}

/** @param {Note} note */
function draw(note) {
  const found = note.boxes.map(({ area }) => findsIn(note, area));
  const numbered = numbering(note);
  note.boxes.forEach((box, at) => box.show(found[at].map((one) => numbered(one)), undoneIn(note, box.area)));
}

/** What was replaced last in this box, as long as it stands there. @param {Note} note @param {HTMLTextAreaElement | HTMLInputElement} area */
function undoneIn(note, area) {
  const change = note.undo?.changes.find((one) => one.area === area);
  return note.undo && change ? note.undo.places.filter((one) => change.before.includes(one.words) && area.value.includes(one.placeholder)) : [];
}

/** @param {Note} note @param {HTMLTextAreaElement | HTMLInputElement} area @returns {(Find & {words: string})[]} */
function findsIn(note, area) {
  const text = area.value;
  const named = [...note.names.values()].flatMap((one) => occurrences(text, one));
  const announced = note.known.announced(text).filter((one) => !note.cleared.has(text.slice(one.start, one.end)) && !isBeingTyped(area, one));
  return withoutOverlap([...note.known.typed(text), ...named, ...announced])
    .map((one) => ({ ...one, words: text.slice(one.start, one.end) }))
    .filter((one) => !(one.twijfel && note.kept.has(one.words)));
}

/** @param {string} text @param {Named} one @returns {Find[]} */
function occurrences(text, one) {
  return [...text.matchAll(wholeWords(one.tekst))].map(({ index }) => ({ start: index, end: index + one.tekst.length, soort: one.soort, twijfel: one.twijfel }));
}

/** 'Na' may become 'Nadia': a name that is being typed is left alone. @param {HTMLTextAreaElement | HTMLInputElement} area @param {Find} one */
const isBeingTyped = (area, one) => document.activeElement === area && area.selectionEnd === one.end;

/** 'Bo' and not the beginning of 'Boer'. @param {string} text */
function wholeWords(text) {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu");
}

/** Who has a number keeps it; a number that stands in a text is never given to somebody else. @param {Note} note */
function numbering(note) {
  const texts = note.boxes.map(({ area }) => area.value).join(" ");
  const used = new Set([...texts.matchAll(USED)].map((hit) => hit[1]).concat([...note.given.values()]));
  const given = new Map(note.given);
  return (/** @type {Find & {words: string}} */ one) => {
    const label = note.labels[one.soort];
    if (!label) return { ...one, key: "", placeholder: `[${one.soort}]` };
    const key = `${label} ${samePerson(label, folded(one.words), given)}`;
    for (let number = 1; !given.has(key); number += 1) {
      if (!used.has(`${label} ${number}`)) used.add(`${label} ${number}`), given.set(key, `${label} ${number}`);
    }
    return { ...one, key, placeholder: `[${given.get(key)}]` };
  };
}

/** 'Fatima' after 'Fatima El Amrani' is the same person; so is 'El Amrani'. @param {string} label @param {string} name @param {Map<string, string>} given */
function samePerson(label, name, given) {
  if (label !== "persoon") return name;
  const earlier = [...given.keys()].filter((key) => key.startsWith("persoon ")).map((key) => key.slice(8));
  return earlier.find((one) => one.startsWith(`${name} `) || one.endsWith(` ${name}`)) ?? name;
}

const folded = (/** @type {string} */ words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** In every box of the form, and to be undone in one go. @param {Note} note @param {Place[]} places */
function replace(note, places) {
  const changes = note.boxes.map(({ area }) => ({ area, before: area.value, after: places.reduce(replaced, area.value) }));
  places.filter((one) => one.key).forEach((one) => note.given.set(one.key, one.placeholder.slice(1, -1)));
  note.undo = { changes, places };
  changes.forEach(({ area, after }) => write(area, after));
}

/** @param {string} text @param {Place} one */
const replaced = (text, one) => text.replace(wholeWords(one.words), () => one.placeholder);

/** What was typed since stays: then only the placeholders become words again. @param {Note} note */
function putBack(note) {
  const { changes, places } = note.undo ?? { changes: [], places: [] };
  note.undo = undefined;
  for (const { area, before, after } of changes) {
    const words = places.reduce((text, one) => text.replaceAll(one.placeholder, () => one.words), area.value);
    write(area, area.value === after ? before : words);
  }
}

/** @param {HTMLTextAreaElement | HTMLInputElement} area @param {string} text */
function write(area, text) {
  if (area.value === text) return;
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The piece is sent: nothing of it stays on this page. @param {Note} note */
function forget(note) {
  [note.names, note.cleared, note.kept, note.given].forEach((memory) => memory.clear());
  note.undo = undefined;
  draw(note);
}
