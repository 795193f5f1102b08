// @ts-check
// What local storage holds of all quizzes together. Pure functions.
import { mapping } from "./dom.js";
import { keyOf, oldKeyOf, upToDate } from "./store.js";

/** @import {Kept} from "./contract.js" */

/** What a quiz is called: its track and its lesson. */
export const QUIZ = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What is kept, by quiz, and the entries that hold something else, by key.
 * @typedef {{ quizzes: Map<string, Kept>, left: Map<string, string> }} Progress
 */

/** What a text says as JSON; null if it says nothing. @param {string} text @returns {unknown} */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The time of a record, an attempt or a quiz; what has none is older than all that has. @param {unknown} value */
export function timeOf(value) {
  const { at } = mapping(value);
  return Number.isFinite(at) ? /** @type {number} */ (at) : 0;
}

/** When a quiz was last used. @param {Kept} kept */
export const usedAt = (kept) => Math.max(timeOf(kept), ...Object.values(kept.items).map(timeOf));

/** Read entries of local storage. @param {Iterable<[key: string, text: string]>} entries @returns {Progress} */
export function readEntries(entries) {
  const left = new Map(entries);
  const quizzes = new Map();
  for (const [key, text] of [...left]) {
    const quiz = key.replace(/^clawdemy:(v1:)?/, "");
    const isOutdated = key === oldKeyOf(quiz) && (left.has(keyOf(quiz)) || quizzes.has(quiz));
    const kept = QUIZ.test(quiz) && !isOutdated ? upToDate(parsed(text)) : "unreadable";
    if (typeof kept === "string") continue;
    quizzes.set(quiz, kept);
    left.delete(key);
  }
  return { quizzes, left };
}
