// @ts-check
import { typed } from "./dom.js";

/** @import {WordsKey} from "./contract.js" */

// The rules are those of `model/words.py`, to the letter.
/** @param {string} text @param {string} accents */
function plain(text, accents) {
  let folded = text
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u2010-\u2014\u2212]/g, "-")
    .replace(/[\u201c-\u201e]/g, '"')
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/g, "σ");
  if (accents !== "keep") folded = folded.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return folded
    .normalize("NFKC")
    .replace(/[ \t\r\n\u200b\ufeff]+/g, " ")
    .replace(/^ | $/g, "");
}

/** @param {string} given @param {string} answer */
function isNear(given, answer) {
  const [some, other] = [[...given], [...answer]];
  const digits = (/** @type {string} */ text) => text.replace(/[^0-9]/g, "");
  if (Math.abs(some.length - other.length) > 2 || digits(given) !== digits(answer)) return false;
  /** @type {number[][]} */
  const rows = [[...other.keys(), other.length]];
  some.forEach((letter, i) => {
    const row = [i + 1];
    other.forEach((wanted, j) => {
      row[j + 1] = Math.min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + Number(letter !== wanted));
      const swapped = i && j && letter === other[j - 1] && some[i - 1] === wanted;
      if (swapped) row[j + 1] = Math.min(row[j + 1], rows[i - 1][j - 1] + 1);
    });
    rows.push(row);
  });
  return rows[some.length][other.length] <= Math.min(Math.floor(other.length / 4), 2);
}

/**
 * Judge typed words: null when blank, a reason when invalid, else whether they are right.
 * @param {WordsKey} key @param {string} text
 */
export function judge({ answers, wrong, accents }, text) {
  if (text.length > 200) return false;
  const given = plain(text, accents);
  if (!given) return null;
  const same = (/** @type {string} */ words) => plain(words, accents) === given;
  if (answers.some(same)) return true;
  return !wrong.some(same) && answers.some((words) => isNear(given, plain(words, accents))) ? "check-spelling" : false;
}

/** Which of the listed wrong answers it is, or -1. @param {WordsKey} key @param {string} text */
export const mistake = ({ wrong, accents }, text) =>
  wrong.findIndex((words) => plain(words, accents) === plain(text, accents));

/** @type {import("./contract.js").ShortAnswerKind} */
export const short_answer = {
  ...typed,
  grade(key, response) {
    if (typeof response !== "string") return "invalid";
    const verdict = judge(key, response);
    if (typeof verdict !== "boolean") return verdict;
    return { score: Number(verdict), right: Number(verdict), of: 1 };
  },
  reveal: (key, response) =>
    judge(key, response) ? [["words", "right", "answer"]] : [["words", "wrong", `wrong-${mistake(key, response)}`, "answer"]],
};
