/**
 * What in a text has the form of a number, a plate, an address or an account, and what follows a word that announces a name.
 * The rules come from the server's own rule file, so that both find the same; ordinary names are only known to the server.
 */
import { checksWith } from "./controles.mjs";

/** @typedef {{start: number, end: number, soort: string, twijfel: boolean}} Find */
/** @typedef {{soort: string, patroon: RegExp, dichtbij: RegExp | undefined, dichtbijVanaf: number, check: (text: string) => boolean, bevat: string[], met: string[], cijfers: number, vanaf: number, close: number}} Rule */
/** @typedef {{text: string, places: number[], ends: number[]}} View */

const BARRIER = "\ue000";
const PLACEHOLDER = /\[(?:persoon|organisatie|auto|adres|telefoon|account|rekening|nummer) [0-9]{1,4}\]|\[[a-z-]{3,12}\]/g;
const SPACE = /[\p{Zs}\p{Zl}\p{Zp}\t\v\f\x1c-\x1f\x85]/u;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Cs}\p{Mn}\p{Me}]/u;
/** Digits that may belong together, how far before them the word of a street ends, and how far behind them a rule looks. */
const NUMBER = /[0-9]+(?:[^0-9]{1,14}[0-9]+)*/g;
const CLOSE = 32;
const AFTER = 40;
const BEHIND = 6;
const FILLERS = "[ ]{0,2}[:(\"',“„]{0,2}[ ]{0,2}";
const NAME = "\\p{Lu}[\\p{L}'’-]*(?:[ ](?:(?:van|de|der|den|het|ter|ten|te|'t|el|al|ben|bin|von|da|dos|di)[ ]){0,2}\\p{Lu}[\\p{L}'’-]*){0,2}";

/** The text as a person reads it, each sign with its place in the original. @param {string} text @returns {View} */
export function viewOf(text) {
  let plain = "";
  const places = [];
  const ends = [];
  let at = 0;
  for (const one of text) {
    for (const sign of readable(one)) {
      plain += sign;
      for (let part = 0; part < sign.length; part += 1) places.push(at), ends.push(at + one.length);
    }
    at += one.length;
  }
  return { text: plain.replace(PLACEHOLDER, (hit) => BARRIER.repeat(hit.length)), places, ends };
}

/** @param {string} sign */
function readable(sign) {
  if (sign >= " " && sign <= "~" && sign !== "`") return sign;
  if (sign === "\n" || sign === "\r") return "\n";
  if (SPACE.test(sign)) return " ";
  if (INVISIBLE.test(sign)) return "";
  const letter = /\p{L}/u.test(sign) && (sign.codePointAt(0) ?? 0) <= 0x2100;
  const folded = letter ? sign : sign.normalize("NFKC");
  const digit = /^\p{Nd}$/u.test(folded) ? String(valueOf(folded)) : folded;
  return digit.replace(/[‐‑‒–—−]/g, "-").replace(/[‘’‛`´]/g, "'");
}

/** Digits of every script come in rows of ten. @param {string} digit */
function valueOf(digit) {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

/** Everything that can be seen without the server, made ready from the rule file. @param {any} raw */
export function recognisers(raw) {
  const lists = Object.fromEntries(Object.entries(raw.lijsten).map(([name, words]) => [name, new Set(words)]));
  const checks = checksWith(lists, raw.geboren);
  const rules = raw.regels.map((/** @type {any} */ one) => ({
    soort: one.soort,
    patroon: new RegExp(one.patroon, one.letters === "gelijk" ? "dgiu" : "dgu"),
    dichtbij: one.dichtbij && new RegExp(one.dichtbij, one.letters === "gelijk" ? "giu" : "gu"),
    close: one.dichtbij_vanaf ?? CLOSE,
    check: checks[one.controle],
    bevat: one.bevat ?? [],
    met: one.met ?? [],
    cijfers: one.cijfers ?? 1,
    vanaf: one.vanaf ?? raw.vanaf,
  }));
  const cues = announcing(raw.aanduiders);
  return {
    typed: (/** @type {string} */ text) => typedIn(viewOf(text), rules),
    announced: (/** @type {string} */ text) => announcedIn(text, cues),
  };
}

/** An earlier rule names the kind where two find the same place. @param {View} view @param {Rule[]} rules @returns {Find[]} */
function typedIn(view, rules) {
  const lower = view.text.toLowerCase();
  const live = rules.filter((rule) => {
    const wanted = rule.bevat.length ? rule.bevat : rule.met;
    return !wanted.length || wanted.some((word) => lower.includes(word));
  });
  const stretches = aroundNumbers(view.text);
  /** @type {Find[]} */
  const taken = [];
  for (const rule of live) {
    for (const one of finds(view, rule, stretches)) {
      if (!taken.some((earlier) => earlier.start <= one.start && one.end <= earlier.end)) taken.push(one);
    }
  }
  return withoutOverlap(taken);
}

/** What one rule finds, in reading order. @param {View} view @param {Rule} rule @param {ReturnType<typeof aroundNumbers>} stretches */
function finds(view, rule, stretches) {
  if (rule.bevat.length) return hits(view, rule, 0, view.text.length);
  const found = stretches
    .filter((one) => rule.cijfers <= one.digits && (!rule.dichtbij || stands(rule.dichtbij, rule.close, view.text, one)))
    .flatMap((one) => hits(view, rule, Math.max(one.before, one.begin - rule.vanaf), one.end));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A cheap pattern first, where a rule has one. @param {Rule} rule @param {string} text @param {{before: number, begin: number, until: number}} one */
function stands(rule, text, one) {
  if (!rule.dichtbij) return true;
  rule.dichtbij.lastIndex = Math.max(one.before, one.begin - rule.dichtbijVanaf);
  return rule.dichtbij.test(text.slice(0, one.until + BEHIND));
}

/** Where a rule with a digit can find something; each looks from where the number before ended. @param {string} text */
function aroundNumbers(text) {
  let before = 0;
  return [...text.matchAll(NUMBER)].map((hit) => {
    const until = hit.index + hit[0].length;
    const gap = text.indexOf(" ", until + AFTER);
    const digits = hit[0].length < 3 ? hit[0].length : hit[0].replace(/[^0-9]/g, "").length;
    const one = { before, begin: hit.index, until, digits, end: gap < 0 ? text.length : gap };
    before = until - hit.index === 1 ? hit.index : until; // the 2 of "2e Kerkstraat 12"
    return one;
  });
}

/** @param {View} view @param {Rule} rule @param {number} begin @param {number} end @returns {Find[]} */
function hits(view, rule, begin, end) {
  const text = end < view.text.length ? view.text.slice(0, end) : view.text;
  const found = [];
  rule.patroon.lastIndex = begin;
  for (let hit = rule.patroon.exec(text); hit; hit = rule.patroon.exec(text)) {
    const [from, to] = place(hit);
    const good = from < to && rule.check(text.slice(from, to));
    if (good) found.push({ start: view.places[from], end: view.ends[to - 1], soort: rule.soort, twijfel: false });
    // What the check refuses may still hold a find: in 'busje vx 82 kl' the plate begins after the first word.
    rule.patroon.lastIndex = good ? hit.index + hit[0].length : hit.index + 1;
  }
  return found;
}

/** The first group is what counts, where there is one. @param {RegExpExecArray} hit @returns {[number, number]} */
function place(hit) {
  const whole = /** @type {[number, number]} */ ([hit.index, hit.index + hit[0].length]);
  if (hit.length === 1) return whole;
  return hit.indices?.[1] ?? [0, 0];
}

/** In reading order; where two overlap the longer hides both. @param {Find[]} found @returns {Find[]} */
export function withoutOverlap(found) {
  /** @type {Find[]} */
  const kept = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push({ ...one });
    else {
      const longer = one.end - one.start > last.end - last.start ? one : last;
      kept[kept.length - 1] = { ...longer, start: last.start, end: Math.max(last.end, one.end), twijfel: one.twijfel && last.twijfel };
    }
  }
  return kept;
}

/** @param {{altijd: string[], hoofdletter: string[], na_de_naam: string[]}} cues */
function announcing(cues) {
  const literal = (/** @type {string} */ one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const any = (/** @type {string[]} */ words) => words.map((one) => firstLetterEither(literal(one))).join("|");
  // After a short word the full stop belongs to it ('dhr.'); after a long one it ends the sentence.
  return {
    before: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any([...cues.altijd, ...cues.hoofdletter])})(?:(?<=[ (][\\p{L}]{1,4}|^[\\p{L}]{1,4})[.])?${FILLERS}(?<![\\p{L}])(${NAME})`, "dgu"),
    after: new RegExp(`(?<![\\p{L}\\p{N}])(${NAME})[ ](?:\\p{Ll}+[ ])?(?:${any(cues.na_de_naam)})(?![\\p{L}])`, "dgu"),
  };
}

const firstLetterEither = (/** @type {string} */ word) => `[${word[0]}${word[0].toUpperCase()}]${word.slice(1)}`;

/** Always a doubt: whether it is an ordinary word only the server knows. @param {string} text @param {{before: RegExp, after: RegExp}} cues */
function announcedIn(text, cues) {
  return [...text.matchAll(cues.before), ...text.matchAll(cues.after)].map((hit) => {
    const [start, end] = place(hit);
    return { start, end, soort: "persoon", twijfel: true };
  });
}
