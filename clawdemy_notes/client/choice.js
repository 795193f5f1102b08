// @ts-check
import { pick, picks } from "./dom.js";

/** @param {boolean} many @returns {import("./contract.js").ChoiceKind} */
const choice = (many) => ({
  read: picks,
  restore: pick,
  grade({ options }, response) {
    // What is no list holds something that is no id.
    const picked = [...new Set(Array.isArray(response) ? response : [null])];
    if (!picked.every((id) => Object.keys(options).includes(id)) || (!many && picked.length > 1)) return "invalid";
    const right = picked.filter((id) => options[id]).length;
    const extra = picked.length - right;
    const of = Object.values(options).filter(Boolean).length;
    return picked.length ? { score: Math.max(0, right - extra) / of, right, of, extra: many ? extra : 0 } : null;
  },
  reveal: ({ options }, response) =>
    Object.keys(options).map((id) => {
      const picked = response.includes(id);
      return [id, options[id] ? (picked ? "hit" : "missed") : picked ? "slip" : "spared", id];
    }),
});

export const single_choice = choice(false);
export const multiple_choice = choice(true);
export const hot_text = choice(true);
export const true_false = choice(false);
