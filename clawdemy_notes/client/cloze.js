// @ts-check
import { all, mapping } from "./dom.js";
import { judge, mistake } from "./short_answer.js";

/** @import {GapKey} from "./contract.js" */

/** @param {HTMLElement} field */
const fields = (field) => /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (all(field, "[data-gap]"));

/** Judge one gap as `judge` does. @param {GapKey} gap @param {string} text */
function judged(gap, text) {
  if (!gap.options) return judge(gap, text);
  if (!text) return null;
  return Object.hasOwn(gap.options, text) ? gap.options[text] : "invalid";
}

/** @type {import("./contract.js").ClozeKind} */
export const cloze = {
  read: (field) =>
    Object.fromEntries(fields(field).flatMap(({ dataset, value }) => (value ? [[dataset.gap, value]] : []))),
  restore(field, response) {
    for (const input of fields(field)) {
      const given = mapping(response)[input.dataset.gap ?? ""];
      input.value = typeof given === "string" ? given : "";
      input.ariaInvalid = null;
      // A list box that has no such option shows none at all.
      if (!input.value && input.matches("select")) /** @type {HTMLSelectElement} */ (input).selectedIndex = 0;
    }
  },
  grade({ gaps }, response) {
    const given = mapping(response);
    const ids = Object.keys(gaps);
    const isRead = Object.entries(given).every(([id, text]) => ids.includes(id) && typeof text === "string");
    if (given !== response || !isRead) return "invalid";
    const verdicts = ids.map((id) => judged(gaps[id], given[id] ?? ""));
    const faults = /** @type {const} */ (["invalid", "check-spelling"]);
    const fault = faults.find((reason) => verdicts.includes(reason));
    if (fault) return fault;
    const right = verdicts.filter((verdict) => verdict === true).length;
    return verdicts.every((verdict) => verdict === null) ? null : { score: right / ids.length, right, of: ids.length };
  },
  doubt: (field, { gaps }) =>
    fields(field).filter((input) => {
      const inDoubt = judged(gaps[input.dataset.gap ?? ""], input.value) === "check-spelling";
      input.ariaInvalid = inDoubt ? "true" : null;
      return inDoubt;
    }),
  reveal: ({ gaps }, response) =>
    Object.entries(gaps).map(([id, gap]) => {
      const text = response[id] ?? "";
      const verdict = judged(gap, text);
      const own = gap.options ? text : `wrong-${verdict === false ? mistake(gap, text) : -1}`;
      return [id, verdict === null ? "open" : verdict ? "right" : "wrong", `${id}--${own}`, id];
    }),
};
