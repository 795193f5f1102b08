// @ts-check
import { typed } from "./dom.js";

/** @import {Fraction, NumericKey} from "./contract.js" */

// The rules are those of `model/numbers.py`, to the letter.
const NUMBER =
  /^([+-]?) ?(?:([0-9]+) ?\/ ?([0-9]+)|((?:[0-9][0-9,' ]*)?)((?:\.[0-9]*)?)(?:[eE]([+-]?[0-9]+)| ?[xX×*·] ?10 ?\^ ?([+-]?[0-9]+))?) ?(.*)$/s;
const GROUPED = /^(?:[0-9]+|(?!0[,' ])[0-9]{1,3}([,' ])(?:[0-9]{2,3}\1)*[0-9]{3})$/;

/** A digit of Arabic, Persian or Hindi as ours: the code points of all three zeros leave 12 when divided by 18. */
const digitOf = (/** @type {string} */ digit) => `${(digit.charCodeAt(0) + 6) % 18}`;

const cleaned = (text = "", decimal = ".") =>
  (decimal === "," ? text.replace(/[.,]/g, (sign) => (sign === "," ? "." : ",")) : text)
    .replace(/[ \t\r\n\u00a0\u2007\u2009\u202f]+/g, " ")
    .replace(/^ | $/g, "")
    .replace(/[\u2212\u2010-\u2013\ufe63\uff0d]/g, "-")
    .replace(/\u2019/g, "'")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, digitOf)
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",");

/** @param {string} text @param {string} [unit] @param {string} [decimal] @returns {Fraction | string | null} */
export function readNumber(text, unit, decimal) {
  const plain = cleaned(text, decimal);
  if (!plain) return null;
  const found = [...plain].length > 100 ? null : NUMBER.exec(plain);
  if (!found) return "not-a-number";
  const [, sign, over, under, spaced = "", point = "", e, ten, rest] = found;
  const own = cleaned(unit, decimal);
  if (rest && rest !== own && (own !== own.toLowerCase() || rest.toLowerCase() !== own)) {
    return (over || spaced || point[1]) && /^[\p{L}%°]/u.test(rest) ? "other-unit" : "not-a-number";
  }
  const signed = sign === "-" ? -1n : 1n;
  if (over) return BigInt(under) ? [signed * BigInt(over), BigInt(under)] : "not-a-number";
  const whole = spaced.trimEnd();
  const part = point.slice(1);
  const power = Number(e || ten || 0);
  if (!(whole + part) || Math.abs(power) > 400) return "not-a-number";
  if (whole && !GROUPED.test(whole)) {
    return part || !/^\d+,\d+$/.test(whole) ? "not-a-number" : decimal === "," ? "decimal-point" : "decimal-comma";
  }
  const digits = signed * BigInt(whole.replace(/[,' ]/g, "") + part);
  const shift = power - part.length;
  return shift < 0 ? [digits, 10n ** BigInt(-shift)] : [digits * 10n ** BigInt(shift), 1n];
}

/** @param {bigint} value */
const abs = (value) => (value < 0n ? -value : value);

/** @param {Fraction} number @param {string} answer @param {NumericKey} key */
function isWithin([top, bottom], answer, { absolute, relative }) {
  const [answerTop, answerBottom] = /** @type {Fraction} */ (readNumber(answer));
  const [limitTop, limitBottom] = /** @type {Fraction} */ (readNumber(absolute ?? relative ?? "0"));
  // |number - answer| <= limit, times |answer| when it is relative; all multiplied out
  const scale = relative ? abs(answerTop) : answerBottom;
  return abs(top * answerBottom - answerTop * bottom) * limitBottom <= limitTop * bottom * scale;
}

/** @type {import("./contract.js").NumericKind} */
export const numeric = {
  ...typed,
  grade(key, response) {
    if (typeof response !== "string") return "invalid";
    const number = readNumber(response, key.unit, key.decimal);
    if (!Array.isArray(number)) return number;
    const right = Number(isWithin(number, key.answer, key));
    return { score: right, right, of: 1 };
  },
  reveal(key, response) {
    const number = /** @type {Fraction} */ (readNumber(response, key.unit, key.decimal));
    if (isWithin(number, key.answer, key)) return [["number", "right", "answer"]];
    const mistake = key.wrong.findIndex((wrong) => isWithin(number, wrong, key));
    return [["number", "wrong", `wrong-${mistake}`, "answer"]];
  },
};
