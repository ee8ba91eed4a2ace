/** Sealing a piece to the server's public key: what is sealed here can only be opened there. */

const OAEP = { name: "RSA-OAEP", hash: "SHA-256" };

/** @param {ArrayBuffer | Uint8Array} bytes @returns {string} */
function base64(bytes) {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
}

/** @param {string} text @returns {Uint8Array} */
function bytes(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/**
 * @param {string} content what the person wrote, as JSON
 * @param {string} label account tag and client id; the server opens the piece only under the same label
 * @param {string} spki the server's public key
 * @returns {Promise<string>} wrapped key, nonce and ciphertext
 */
export async function seal(content, label, spki) {
  const server = await crypto.subtle.importKey("spki", bytes(spki), OAEP, false, ["encrypt"]);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt"]);
  const text = new TextEncoder();
  const cipher = { name: "AES-GCM", iv: nonce, additionalData: text.encode(label) };
  const body = await crypto.subtle.encrypt(cipher, key, text.encode(content));
  const wrapped = await crypto.subtle.encrypt({ name: "RSA-OAEP" }, server, secret);
  secret.fill(0);
  return [base64(wrapped), base64(nonce), base64(body)].join(".");
}
