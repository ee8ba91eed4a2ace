/**
 * Sending the recording form from the page. Three endings: the server has it (201 with our own id), the server wants
 * something changed (then the form goes the ordinary way, so that the server's page says what), or it waits here, sealed.
 */
import { account, flush, freshToken, show } from "./queue.mjs";
import { seal } from "./seal.mjs";
import { keep, known, usableKey } from "./store.mjs";
import { suggestWhileTyping } from "./suggest.mjs";

const PATIENCE = 15 * 1000;
const TEXTS = ["zag", "hoorde", "denk"];
const NO_RECEPTION =
  "Je hebt geen bereik. Je stuk staat versleuteld op dit toestel. We versturen het als je Puzzelstuk met bereik opent. Na 7 dagen wissen we het hier.";
const SESSION_OVER = "Log opnieuw in. Je stuk staat veilig op dit toestel.";
const SESSION_OVER_TEXT_STAYS = "Log opnieuw in, in een nieuw tabblad. Je tekst blijft hier staan.";
const NOT_KEPT = "Je hebt geen bereik. Laat deze pagina open: je tekst staat er nog. Tik straks weer op Vastleggen.";
const EMPTY = "Schrijf iets in één van de drie vakken. Een paar woorden is genoeg.";
const NO_FIELDS = "Je hebt geen bereik. De vakken van deze taak komen pas met bereik. Schrijf gerust door.";

let busy = false;
/** The piece on its way: the same words keep their id, so that trying again never makes two of it. */
let piece = { content: "", id: "" };

/** The page without reception carries the same form, with nobody's account in it. @param {HTMLFormElement} form */
const isOffline = (form) => !form.dataset.account;

/** Without these (an old browser, a plain address) the form goes the ordinary way. */
export async function sendFromHere() {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("vastleggen"));
  if (!form || !isSecureContext || !crypto.subtle) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // "Niet mijn vak, wel doorgeven" sends at once, in one tap; which button it was travels in a hidden field.
    const pressed = /** @type {HTMLButtonElement | null} */ (event.submitter);
    const passedOn = /** @type {HTMLInputElement} */ (document.getElementById("niet-mijn-vak"));
    passedOn.value = pressed?.name === passedOn.name ? "1" : "";
    submit(form);
  });
  if (isOffline(form)) return showOfflineForm(form);
  suggestWhileTyping(form);
  field(form, "taak").addEventListener("change", () => offerFields(form));
}

/** @param {HTMLFormElement} form */
async function submit(form) {
  if (busy) return;
  busy = true;
  form.setAttribute("aria-busy", "true");
  try {
    await (isOffline(form) ? putInQueue(form, NO_RECEPTION) : sendOnline(form));
  } finally {
    busy = false;
    form.removeAttribute("aria-busy");
  }
}

/** @param {HTMLFormElement} form */
async function sendOnline(form) {
  say("We leggen het vast.");
  const id = idFor(form);
  let answer = await post(form, id);
  if (answer?.status === 403) {
    const token = await tokenFor(form);
    if (token === "") return putInQueue(form, SESSION_OVER);
    if (token) field(form, "csrfmiddlewaretoken").value = token;
    answer = token ? await post(form, id) : undefined;
  }
  if (answer?.status === 201 && answer.headers.get("X-Ack") === id) return goOn(form, answer.headers.get("Location"));
  if (answer?.status === 401) return putInQueue(form, SESSION_OVER);
  if (!answer || !isRefusal(answer.status)) return putInQueue(form, NO_RECEPTION);
  field(form, "client_id").value = id;
  form.submit();
}

/** "" when the session is over, undefined when there is no reception. @param {HTMLFormElement} form */
const tokenFor = (form) => freshToken(form.dataset.account ?? "").catch(() => undefined);

/** The server wants something changed; "too slow" and "too busy" are no refusals. @param {number} status */
const isRefusal = (status) => status >= 400 && status < 500 && status !== 408 && status !== 429;

/** @param {HTMLFormElement} form @param {string} id @returns {Promise<Response | undefined>} */
async function post(form, id) {
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  body.set("client_id", id);
  const request = { method: "POST", body, headers: { "X-Puzzelstuk": "toestel" }, redirect: /** @type {const} */ ("manual") };
  try {
    return await fetch(form.action, { ...request, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return undefined;
  }
}

/** @param {HTMLFormElement} form @param {string | null} address */
function goOn(form, address) {
  empty(form);
  location.assign(address?.startsWith("/") ? address : "/mijn-signalen");
}

/** First sealed and on disk, only then is the form emptied. @param {HTMLFormElement} form @param {string} sentence */
async function putInQueue(form, sentence) {
  const problem = whatIsMissing(form);
  if (problem) return say(problem);
  const id = idFor(form);
  try {
    const tag = form.dataset.account || (await account());
    const key = await usableKey();
    if (!tag || !key) throw new Error("geen account of sleutel bekend");
    await keep({ id, account: tag, sealed: await seal(piece.content, `${tag}|${id}`, key.spki), since: Date.now() });
    empty(form);
    await show(tag);
  } catch {
    return say(NOT_KEPT);
  }
  say(sentence);
  // Not waited for: the next piece can be written meanwhile.
  flush();
}

/** What the server would send back; asked here because a sealed piece can no longer be mended. @param {HTMLFormElement} form */
function whatIsMissing(form) {
  const written = new FormData(form);
  return TEXTS.some((name) => String(written.get(name) ?? "").trim()) || written.has("kenmerk") ? "" : EMPTY;
}

/** @param {HTMLFormElement} form */
function idFor(form) {
  const content = contentOf(form);
  if (content !== piece.content) piece = { content, id: crypto.randomUUID() };
  return piece.id;
}

/** The fields as the server reads them back: without token and id, ticked boxes as a list. @param {HTMLFormElement} form */
function contentOf(form) {
  const written = new FormData(form);
  written.delete("csrfmiddlewaretoken");
  written.delete("client_id");
  const names = [...new Set(written.keys())];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, name === "kenmerk" ? written.getAll(name) : written.get(name)])));
}

/** Leave no text behind, also not for the browser's own "restore"; the task stays chosen. @param {HTMLFormElement} form */
function empty(form) {
  piece = { content: "", id: "" };
  for (const part of /** @type {Iterable<any>} */ (form.elements)) {
    if (part.type === "checkbox" || part.type === "radio") part.checked = part.defaultChecked = false;
    else if (part.tagName === "TEXTAREA" || part.type === "text" || part.type === "tel") part.value = part.defaultValue = "";
    else if (part.tagName === "SELECT" && part.name !== "taak") part.selectedIndex = 0;
  }
  form.dispatchEvent(new Event("leeg"));
}

/** Fields for names differ per task. A button, because a page that jumps while somebody walks a list is no help. @param {HTMLFormElement} form */
function offerFields(form) {
  const naming = (form.dataset.naamtaken ?? "").split(",").includes(field(form, "taak").value);
  const offered = document.getElementById("vakken-van-taak");
  if (offered || !(naming || document.getElementById("namen"))) return;
  const button = document.createElement("button");
  // No submit button: as the first one it would answer to Enter in any field.
  Object.assign(button, { id: "vakken-van-taak", type: "button", className: "btn quiet small gap" });
  button.textContent = "Toon de vakken van deze taak";
  button.addEventListener("click", () => drawAgain(form));
  field(form, "taak").after(button);
}

/** The server draws the page again, with the text in it. @param {HTMLFormElement} form */
async function drawAgain(form) {
  // Asked first: a page that is sent without reception would take the text with it.
  const token = await tokenFor(form);
  if (!token) return say(token === "" ? SESSION_OVER_TEXT_STAYS : NO_FIELDS);
  const wanted = document.createElement("input");
  Object.assign(wanted, { type: "hidden", name: "actie", value: "taak" });
  field(form, "csrfmiddlewaretoken").value = token;
  form.append(wanted);
  form.submit();
}

/** @param {HTMLFormElement} form */
async function showOfflineForm(form) {
  const who = await known("account");
  const shown = document.getElementById(who && (await usableKey()) ? "bekend" : "onbekend");
  if (shown) shown.hidden = false;
  if (who?.taak) field(form, "taak").value = who.taak;
  // The piece was received, only the page after it was not.
  if (location.search.includes("vastgelegd=1")) say("Je vorige stuk is aangekomen. Je hebt nu geen bereik.");
}

/** @param {HTMLFormElement} form @param {string} name */
const field = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

/** @param {string} sentence */
function say(sentence) {
  const place = document.getElementById("stand");
  if (place) place.textContent = sentence;
}
