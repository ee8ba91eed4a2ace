/**
 * What this device remembers, in IndexedDB: sealed pieces (`wachtrij`), and for whom and with which public key
 * to seal (`toestel`). Nothing in here can be read back as text, also not by this page.
 *
 * @typedef {{id: string, account: string, sealed: string, since: number, held?: "attention"|"refused", notBefore?: number, told?: number}} Piece
 *   `sealed` is empty once a piece was wiped; the rest stays until a day after its owner could read so (`told`).
 * @typedef {{naam: "account", tag: string, taak: string}} Account
 * @typedef {{naam: "sleutel", spki: string, since: number, given?: number}} Key
 *   `since`: when it was last asked for; `given`: the day on which the server gave it out.
 */

const KEY_LASTS = 30 * 24 * 60 * 60 * 1000;
/** @type {Promise<IDBDatabase> | undefined} */
let database;

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("puzzelstuk", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("wachtrij", { keyPath: "id" });
      request.result.createObjectStore("toestel", { keyPath: "naam" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * One step on one store. Resolves only when it is on disk: a form is emptied on the strength of it.
 * @template T
 * @param {"wachtrij" | "toestel"} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} step
 * @returns {Promise<T>}
 */
async function within(name, mode, step) {
  database ??= open();
  const transaction = (await database).transaction(name, mode, { durability: "strict" });
  const request = step(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @returns {Promise<Piece[]>} every piece on this device, oldest first */
export async function pieces() {
  const all = await within("wachtrij", "readonly", (store) => store.getAll());
  return all.sort((one, other) => one.since - other.since);
}

/** @param {Piece} piece */
export const keep = (piece) => within("wachtrij", "readwrite", (store) => store.put(piece));

/** @param {string} id */
export const drop = (id) => within("wachtrij", "readwrite", (store) => store.delete(id));

/** @param {"account" | "sleutel"} name @returns {Promise<any>} */
export const known = (name) => within("toestel", "readonly", (store) => store.get(name));

/** The key to seal with. The server opens what an older one sealed no longer, so then there is none. @returns {Promise<Key | undefined>} */
export async function usableKey() {
  const key = await known("sleutel");
  return (key?.given ?? key?.since) > Date.now() - KEY_LASTS ? key : undefined;
}

/** @param {Account | Key} fact */
export const remember = (fact) => within("toestel", "readwrite", (store) => store.put(fact));

/** @param {"account" | "sleutel"} name */
export const forget = (name) => within("toestel", "readwrite", (store) => store.delete(name));
