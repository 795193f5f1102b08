// @ts-check
import { pick, picks } from "./dom.js";
import { grade, invalid } from "./grade.js";

/** @import {ChoiceKey, Kind, Mark} from "./contract.js" */

/** @param {boolean} many whether several may be picked @returns {Kind<ChoiceKey, string[]>} */
const choice = (many) => ({
  read: picks,
  restore: pick,
  grade({ options }, response) {
    if (!Array.isArray(response)) return invalid("not-a-response");
    if (!response.every((id) => Object.hasOwn(options, id))) return invalid("unknown-id");
    const picked = [...new Set(response)];
    if (!many && picked.length > 1) return invalid("several-picks");
    const hits = picked.filter((id) => options[id]).length;
    const extra = picked.length - hits;
    const of = Object.values(options).filter(Boolean).length;
    return grade(picked.length > 0, hits, of, many ? extra : 0, Math.max(0, hits - extra) / of);
  },
  reveal: ({ options }, response) =>
    Object.keys(options).map((id) => {
      /** @type {Mark[]} */
      const [picked, left] = options[id] ? ["hit", "missed"] : ["slip", "spared"];
      return [id, response.includes(id) ? picked : left, id];
    }),
});

export const single_choice = choice(false);
export const multiple_choice = choice(true);
export const true_false = choice(false);
