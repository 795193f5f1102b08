// @ts-check
import { timeOf, usedAt } from "./entries.js";
import { mapping } from "./dom.js";
import { locale, say } from "./words.js";

/** @import {Attempt, Kept} from "./contract.js" */

/** The percentage that was reached, if any could be; never rounded up to 100. @param {Partial<Attempt>} attempt */
export function percentReached({ points, of }) {
  const share = Number(points) / Number(of);
  // 1e-9 makes up for sums such as 0.1 + 0.2.
  return Number.isFinite(share) ? Math.floor(100 * share + 1e-9) : undefined;
}

/** How far a reader is with a quiz. @param {Kept} kept @param {number} [asked] how many questions it has, if known */
export function summarise({ items, attempts, run, count: known, ...kept }, asked) {
  const records = Object.values(items).map(mapping);
  const checked = records.filter((record) => record.checked).length;
  const count = asked || (Number.isInteger(known) ? Number(known) : 0);
  const answered = count ? Math.min(checked, count) : checked;
  // A second try at what was missed says nothing of the whole.
  const whole = attempts.filter(({ way }) => way !== "missed");
  const scores = whole.map(percentReached).filter((score) => score !== undefined);
  return {
    answered,
    count,
    missed: records.filter(({ checked, skipped, score }) => skipped || (checked && score !== 1)).length,
    best: scores.length ? Math.max(...scores) : undefined,
    last: Math.max(0, ...attempts.map(timeOf)),
    wasFinished: attempts.length > 0 || (count > 0 && answered === count),
    isOpen: !(count && answered === count) && (!!run || !attempts.length),
    used: usedAt({ items, attempts, ...kept }),
  };
}

/** A time as a day in words; empty if there is none. @param {unknown} at */
export function day(at) {
  const date = new Date(timeOf({ at }) || NaN);
  return isNaN(+date) ? "" : date.toLocaleDateString(locale, { dateStyle: "long" });
}

/**
 * How far a reader is, in words; empty if they have not begun.
 * @param {ReturnType<typeof summarise>} summary
 */
export function inWords({ answered, count, best, last, isOpen }) {
  const date = day(last);
  const result = !date ? "" : best === undefined ? say("done_on", { date }) : say("best", { percent: best, date });
  const state = answered && count && (isOpen || !result) ? say("progress", { done: answered, count }) : "";
  return state && result ? say("both", { state, result }) : state || result;
}
