/**
 * Passkeys: ask the server for a question, let the device sign it, send the answer as an ordinary form.
 * A form with `data-vraag` stays hidden where the browser or the address cannot do this; everything else still works.
 */

/** @param {string} text @returns {ArrayBuffer} */
function bytes(text) {
  const plain = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0)).buffer;
}

/** @param {ArrayBuffer | null} buffer @returns {string | null} */
function text(buffer) {
  if (!buffer) return null;
  const plain = btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
  return plain.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {{id: string}[] | undefined} keys */
const readable = (keys) => keys?.map((key) => ({ ...key, id: bytes(key.id) }));

/** @param {any} question */
async function sign(question) {
  const asked = { ...question.publicKey, challenge: bytes(question.publicKey.challenge) };
  if (!asked.user) {
    return navigator.credentials.get({ publicKey: { ...asked, allowCredentials: readable(asked.allowCredentials) } });
  }
  const user = { ...asked.user, id: bytes(asked.user.id) };
  return navigator.credentials.create({ publicKey: { ...asked, user, excludeCredentials: readable(asked.excludeCredentials) } });
}

/** @param {any} key */
function answer(key) {
  const { response } = key;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const signed = Object.fromEntries(parts.filter((part) => part in response).map((part) => [part, text(response[part])]));
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response: signed,
    clientExtensionResults: key.getClientExtensionResults(),
  };
}

/** @param {HTMLFormElement} form */
async function prove(form) {
  const asked = await fetch(form.dataset.vraag ?? "", { headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store" });
  if (asked.status !== 200) throw new TypeError("geen vraag");
  const key = await sign(await asked.json());
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("sleutel"));
  field.value = JSON.stringify(answer(key));
  form.submit();
}

/** @param {HTMLFormElement} form */
function listen(form) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = form.querySelector("[role=status]");
    if (said) said.textContent = "";
    try {
      await prove(form);
    } catch {
      if (said) said.textContent = "Dat lukte niet. Probeer het opnieuw, of kies een andere manier.";
    }
  });
}

// A passkey belongs to a name; an address of numbers has none.
const named = !/^[\d.]+$|:/.test(location.hostname);
if (named && globalThis.PublicKeyCredential && isSecureContext) {
  document.querySelectorAll("form[data-vraag]").forEach((form) => listen(/** @type {HTMLFormElement} */ (form)));
}
