/** What a page tells this device when it loads: who is signed in, the public key, and the worker for no reception. */
import { forget, known, remember } from "./store.mjs";

const HALF_A_DAY = 12 * 3600 * 1000;
const WORKER = "/sw.js";

/** The one address that may become a worker; the page's policy lets nothing else through. */
export async function registerWorker() {
  if (!("serviceWorker" in navigator)) return;
  const policy = globalThis.trustedTypes?.createPolicy("puzzelstuk-werker", { createScriptURL: onlyOurWorker });
  const address = policy ? policy.createScriptURL(WORKER) : WORKER;
  await navigator.serviceWorker.register(address, { scope: "/", updateViaCache: "none" });
}

/** @param {string} address */
function onlyOurWorker(address) {
  if (address !== WORKER) throw new TypeError("alleen /sw.js");
  return address;
}

/** So that somebody without reception can go on under the right account. */
export async function rememberAccount() {
  const { account: tag, taak = "" } = document.body.dataset;
  if (!tag) return;
  const before = await known("account");
  if (before?.tag !== tag || before.taak !== taak) await remember({ naam: "account", tag, taak });
  await rememberKey();
}

async function rememberKey() {
  const before = await known("sleutel");
  if (before && before.since > Date.now() - HALF_A_DAY) return;
  const answer = await fetch("/toestel/sleutel", { redirect: "manual" });
  if (answer.status !== 200) return;
  // The day comes with the key: an answer that the worker kept is as old as it is.
  const { sleutel: spki, dag } = await answer.json();
  await remember({ naam: "sleutel", spki, since: Date.now(), given: Date.parse(dag) });
}

/** Signing out takes the account off this device; sealed pieces stay until their owner is back. */
export function forgetOnSignOut() {
  document.addEventListener("submit", async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.action.endsWith("/uitloggen")) return;
    event.preventDefault();
    await forget("account").catch(() => undefined);
    form.submit();
  });
}
