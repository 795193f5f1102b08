// @ts-check
import { grade, invalid } from "./grade.js";

/** @import {Fraction, Kind, NumericKey} from "./contract.js" */

// The same rules as `model/numbers.py`, to the letter.
const LONGEST = 100;
const LARGEST_EXPONENT = 400;
const NUMBER =
  /^([+-]?) ?(?:([0-9]+) ?\/ ?([0-9]+)|((?:[0-9][0-9,' ]*)?)((?:\.[0-9]*)?)(?:[eE]([+-]?[0-9]+)| ?[xX×*·] ?10 ?\^ ?([+-]?[0-9]+))?) ?(.*)$/;
const GROUPED = /^(?:[0-9]+|[0-9]{1,3}([,' ])(?:[0-9]{2,3}\1)*[0-9]{3})$/;

/** @param {string} text */
const cleaned = (text) =>
  text
    .replace(/[ \t\r\n\u00a0\u2007\u2009\u202f]+/g, " ")
    .replace(/^ | $/g, "")
    .replace(/[\u2212\u2010-\u2013\ufe63\uff0d]/g, "-")
    .replace(/\u2019/g, "'");

/**
 * Read a number as a reader types it: exactly, or what is wrong with it; null when nothing is there.
 * @param {string} text
 * @param {string} [unit]
 * @returns {Fraction | string | null}
 */
export function readNumber(text, unit = "") {
  const plain = cleaned(text);
  if (!plain) return null;
  const found = plain.length > LONGEST ? null : NUMBER.exec(plain);
  if (!found) return "not-a-number";
  const [, sign, over, under, spaced = "", point = "", e, ten, rest] = found;
  const own = cleaned(unit);
  if (rest && rest !== own && !(own === own.toLowerCase() && rest.toLowerCase() === own)) {
    const digits = over || spaced || point.length > 1;
    return digits && /^[\p{L}%°]/u.test(rest) ? "other-unit" : "not-a-number";
  }
  const signed = sign === "-" ? -1n : 1n;
  if (over) return BigInt(under) ? [signed * BigInt(over), BigInt(under)] : "not-a-number";
  const whole = spaced.trimEnd();
  const part = point.slice(1);
  const power = Number(e || ten || 0);
  if (!(whole + part) || Math.abs(power) > LARGEST_EXPONENT) return "not-a-number";
  if (whole && !GROUPED.test(whole)) return /^[0-9]+,[0-9]+$/.test(whole) && !part ? "decimal-comma" : "not-a-number";
  const digits = signed * BigInt(whole.replace(/[,' ]/g, "") + part);
  const shift = power - part.length;
  return shift < 0 ? [digits, 10n ** BigInt(-shift)] : [digits * 10n ** BigInt(shift), 1n];
}

/** @param {bigint} value */
const abs = (value) => (value < 0n ? -value : value);

/** @param {string | undefined} text a number of the key @returns {Fraction} */
const exact = (text = "0") => {
  const number = readNumber(text);
  return Array.isArray(number) ? number : [0n, 1n];
};

/**
 * Say whether a number is within the tolerance of an answer, both ends included.
 * @param {Fraction} number
 * @param {string} answer
 * @param {NumericKey} key
 */
function isWithin([top, bottom], answer, { absolute, relative }) {
  const [aTop, aBottom] = exact(answer);
  const [tTop, tBottom] = exact(absolute ?? relative);
  // |number - answer| <= tolerance (times |answer| when relative), multiplied out.
  const scale = relative && !absolute ? [abs(aTop), aBottom] : [1n, 1n];
  return abs(top * aBottom - aTop * bottom) * tBottom * scale[1] <= tTop * scale[0] * bottom * aBottom;
}

/** @param {HTMLElement} field */
const input = (field) => /** @type {HTMLInputElement} */ (field.querySelector("input"));

/** @type {Kind<NumericKey, string>} */
export const numeric = {
  read: (field) => input(field).value,
  restore(field, response) {
    input(field).value = typeof response === "string" ? response : "";
  },
  grade(key, response) {
    if (typeof response !== "string") return invalid("not-a-response");
    const number = readNumber(response, key.unit);
    if (typeof number === "string") return invalid(number);
    return grade(number !== null, number && isWithin(number, key.answer, key) ? 1 : 0, 1);
  },
  reveal(key, response) {
    const number = readNumber(response, key.unit);
    if (!Array.isArray(number)) return [];
    if (isWithin(number, key.answer, key)) return [["number", "right", "answer"]];
    const mistake = key.wrong.findIndex((wrong) => isWithin(number, wrong, key));
    return [["number", "wrong", ...(mistake < 0 ? [] : [`wrong-${mistake}`]), "answer"]];
  },
};
