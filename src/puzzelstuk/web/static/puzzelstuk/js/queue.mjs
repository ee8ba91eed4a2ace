/**
 * The queue of sealed pieces: send them when there is reception, and say how it stands.
 * A piece leaves this device on one answer only: 201 with its own id in X-Ack. Any other answer keeps it.
 */
import { drop, keep, known, pieces } from "./store.mjs";

/** @typedef {import("./store.mjs").Piece} Piece */

const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;
const AGAIN = 3600 * 1000;
const TICK = 30 * 1000;
const PATIENCE = 15 * 1000;

let sending = false;
let signedOut = false;
let arrived = "";

/** For whom this page works: who is signed in, or on the page without reception who was last. @returns {Promise<string>} */
export async function account() {
  const signedIn = document.body.dataset.account;
  if (signedIn || !document.getElementById("zonder-bereik")) return signedIn ?? "";
  return (await known("account"))?.tag ?? "";
}

/** A fresh token for the session of `tag`; "" when that session is over (or is now somebody else's). @param {string} tag */
export async function freshToken(tag) {
  const answer = await fetch("/toestel/munt", { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  if (answer.status === 401) return "";
  if (answer.status !== 200) throw new TypeError("geen verbinding");
  const { munt, account: holder } = await answer.json();
  return holder === tag ? munt : "";
}

/** Wipe on time, send what can be sent, say how it stands. */
export async function flush() {
  try {
    const tag = await account();
    // No reception ends a round early; nothing was taken away and the next round tries again.
    await alone(() => round(tag)).catch(() => undefined);
    await show(tag);
  } catch {
    // A browser that keeps nothing has no queue either.
  }
}

/** @param {string} tag */
async function round(tag) {
  await wipeOld(tag);
  if (tag && navigator.onLine !== false) await sendAll(tag);
}

/** Keep sending: now, when reception returns, and every half minute while somebody looks. */
export function keepFlushing() {
  const look = () => document.visibilityState === "visible" && flush();
  addEventListener("online", flush);
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, TICK);
  return flush();
}

/** Two rounds at the same time would count and send twice, in one tab or in two. @param {() => Promise<void>} task */
async function alone(task) {
  if (sending) return;
  sending = true;
  try {
    // Without locks two tabs may both send; the server then answers the second with the first one's receipt.
    if (!navigator.locks) await task();
    else await navigator.locks.request("puzzelstuk-wachtrij", { ifAvailable: true }, (lock) => (lock ? task() : undefined));
  } finally {
    sending = false;
  }
}

/** @param {string} tag */
async function sendAll(tag) {
  const due = (await own(tag)).filter((piece) => piece.held !== "refused" && (piece.notBefore ?? 0) <= Date.now());
  if (!due.length) return;
  const token = await freshToken(tag);
  signedOut = !token;
  for (const piece of due) {
    if (signedOut || !(await send(piece, token))) return;
  }
  if (!(await own(tag)).length) arrived = clock(Date.now());
}

/** Send one piece; false when it makes no sense to go on now. @param {Piece} piece @param {string} token */
async function send(piece, token) {
  const answer = await fetch("/signaal/verzegeld", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify({ id: piece.id, stuk: piece.sealed }),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status === 201 && answer.headers.get("X-Ack") === piece.id) {
    await drop(piece.id);
    return true;
  }
  signedOut = answer.status === 401;
  if (answer.status === 409) await keep({ ...piece, held: "refused" });
  if (answer.status === 400 || answer.status === 422) await keep({ ...piece, held: "attention", notBefore: Date.now() + AGAIN });
  return [400, 409, 422].includes(answer.status);
}

/** What still waits. @param {string} tag */
async function own(tag) {
  return (await pieces()).filter((piece) => piece.account === tag && piece.sealed);
}

/** What was wiped and is still to be told. @param {string} tag */
async function wiped(tag) {
  return (await pieces()).filter((piece) => piece.account === tag && !piece.sealed).length;
}

/** After seven days the content goes; an empty shell stays until its owner could read that for a day. @param {string} tag */
async function wipeOld(tag) {
  const now = Date.now();
  for (const piece of await pieces()) {
    const age = now - piece.since;
    if (age <= WEEK) continue;
    const told = piece.told ?? (piece.account === tag ? now : undefined);
    if (age > 5 * WEEK || (told && now - told > DAY)) await drop(piece.id);
    else await keep({ ...piece, sealed: "", told });
  }
}

/** Say how it stands; an unchanged sentence is left alone, so that it is not read aloud again. @param {string} tag */
export async function show(tag) {
  const waiting = tag ? await own(tag) : [];
  list(waiting);
  const place = document.getElementById("wachtrij");
  const lines = sentences(waiting, tag ? await wiped(tag) : 0);
  if (!place || place.dataset.regels === lines.join(" ")) return;
  place.dataset.regels = lines.join(" ");
  const said = document.createElement("div");
  said.append(...lines.map((line) => element("p", line)), ...(signedOut && waiting.length ? [signIn()] : []));
  place.replaceChildren(said);
  place.hidden = !lines.length;
}

/** @param {Piece[]} waiting @param {number} gone @returns {string[]} */
function sentences(waiting, gone) {
  const held = waiting.filter((piece) => piece.held).length;
  const on = waiting.length - held;
  const outcome = gone === 1 ? "is gewist. Het is niet aangekomen." : "zijn gewist. Ze zijn niet aangekomen.";
  const lines = [];
  if (on) lines.push(on === 1 ? "1 stuk wacht op verbinding." : `${on} stukken wachten op verbinding.`);
  if (on && signedOut) lines.push(on === 1 ? "Je stuk staat veilig op dit toestel." : "Je stukken staan veilig op dit toestel.");
  if (held) lines.push(`${many(held, "vraagt", "vragen")} aandacht. Versturen lukte niet. Bel je contactpersoon.`);
  if (gone) lines.push(`${many(gone, "stond", "stonden")} hier 7 dagen en ${outcome}`);
  if (arrived && !waiting.length) lines.push(`Alles is aangekomen om ${arrived} uur.`);
  return lines;
}

/** @param {Piece[]} waiting */
function list(waiting) {
  const place = document.getElementById("wachtend");
  if (!place) return;
  const line = (/** @type {Piece} */ piece) => {
    const how = piece.held ? "vraagt aandacht" : "wacht op verbinding";
    return element("li", `Stuk van ${day(piece.since)}, ${clock(piece.since)} uur: ${how}.`);
  };
  place.replaceChildren(...waiting.map(line));
  place.hidden = !waiting.length;
}

function signIn() {
  const link = element("a", "Log opnieuw in");
  link.setAttribute("href", `/inloggen?verder=${encodeURIComponent(document.body.dataset.account ? location.pathname : "/")}`);
  return link;
}

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** @param {number} count @param {string} one @param {string} more */
const many = (count, one, more) => (count === 1 ? `1 stuk ${one}` : `${count} stukken ${more}`);

/** @param {number} moment */
const clock = (moment) => new Date(moment).toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

/** @param {number} moment */
const day = (moment) => new Date(moment).toLocaleDateString("nl-NL", { weekday: "long", day: "numeric", month: "long" });
