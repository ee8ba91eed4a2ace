/** The checks behind the patterns of the rule file, by the names it calls them: the same as src/puzzelstuk/masking/checks.py. */

const LOOSE = /^[BCDFGHJKLMNPQRSTVWXYZ]+$/;
const STRICT = /^[BDFGHJKLNPRSTVWXZ]+$/;
const AMOUNT_OR_YEARS = /^(?:[0-9]{1,3}(?:\.[0-9]{3}){1,3}|(?:19|20)[0-9]{2}[ -]+(?:19|20)[0-9]{2})$/;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

const digits = (/** @type {string} */ text) => text.replace(/[^0-9]/g, "");
const compact = (/** @type {string} */ text) => text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
const shape = (/** @type {string} */ text) => compact(text).replace(/[^0-9]/g, "L").replace(/[0-9]/g, "9");

/** @param {string} text */
function elfproef(text) {
  const found = digits(text);
  if (found.length !== 9 || new Set(found).size === 1) return false;
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(found[at]), 0) % 11 === 0;
}

/** @param {string} text */
function mod97(text) {
  const moved = compact(text).slice(4) + compact(text).slice(0, 4);
  return /^[0-9A-Z]+$/.test(moved) && [...moved].reduce((left, sign) => Number(`${left}${parseInt(sign, 36)}`) % 97, 0) === 1;
}

/** A date as one is born on. @param {string} text @param {number[]} born */
function bornIn(text, born) {
  const year = text.match(/(?:19|20)[0-9]{2}/);
  if (year) return Number(year[0]) >= born[0] && Number(year[0]) < born[1];
  const short = Number(digits(text).slice(-2));
  return short >= 30 || short <= 20;
}

/** @param {string} text */
function breaksAtLetters(text) {
  const parts = text.split(/\s+/).filter(Boolean);
  const isDigit = (/** @type {string} */ sign) => /[0-9]/.test(sign);
  return parts.length === 3 || parts.every((part, at) => at === 0 || isDigit(parts[at - 1].slice(-1)) !== isDigit(part[0]));
}

/** A plate without dashes: consonants only and no unit. @param {string} typed @param {Record<string, Set<string>>} lists */
function loosePlate(typed, lists) {
  const text = typed.replace(/[./]/g, " ");
  if (text.length < 6 || !/[0-9]/.test(text)) return false;
  const runs = compact(text).match(/[A-Z]+/g) ?? [];
  const spaced = text.includes(" ");
  if (!spaced && runs.length === 2) return lists.kentekens.has(shape(text));
  const first = /^\p{L}/u.test(text);
  const shouted = spaced && runs.length === 2 && text === text.toUpperCase();
  const signs = shouted ? /^[A-Z]+$/ : spaced ? STRICT : LOOSE;
  const words = first ? lists.eersteWoorden : lists.eenheden;
  if (!runs.every((one) => signs.test(one)) || (first ? runs.slice(0, 1) : runs).some((one) => words.has(one))) return false;
  return lists.kentekens.has(shape(text)) && breaksAtLetters(text);
}

/** @param {string} text @param {Record<string, Set<string>>} lists */
function postcode(text, lists) {
  const word = text.match(/[A-Za-z]{2}/)?.[0];
  if (!word || ["SA", "SD", "SS"].includes(word.toUpperCase())) return false;
  return word === word.toUpperCase() || !lists.tweeLetters.has(word.toLowerCase());
}

/** @param {Record<string, Set<string>>} lists @param {number[]} born @returns {Record<string, (text: string) => boolean>} */
export function checksWith(lists, born) {
  return {
    elfproef,
    mod97,
    telefoon: (text) => digits(text).length === 10 && !lists.openbaar.has(digits(text).slice(0, 4)),
    geboortejaar: (text) => bornIn(text, born),
    kenteken: (text) => lists.kentekens.has(shape(text)),
    kenteken_buiten: (text) => digits(text).length >= 2 && !lists.merken.has(text.match(/^[A-Z]*/)?.[0] ?? ""),
    kenteken_los: (text) => loosePlate(text, lists),
    postcode: (text) => postcode(text, lists),
    cijfer: (text) => digits(text).length >= 2,
    cijfer_drie: (text) => digits(text).length >= 3,
    reisdocument: (text) => digits(text).length >= 2 && digits(text).length <= 7,
    lang: (text) => digits(text).length >= 8 && !lists.openbaar.has(digits(text).slice(0, 4)) && !AMOUNT_OR_YEARS.test(text),
    geen_groep: (text) => !lists.groepen.has(text.trim().split(/\s+/)[0].toLowerCase()),
    geen: () => true,
  };
}
