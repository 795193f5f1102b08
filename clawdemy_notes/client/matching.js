// @ts-check
import { mapping, parts, pick, picks } from "./dom.js";

/** @type {import("./contract.js").MatchingKind} */
export const matching = {
  read: (field) =>
    Object.fromEntries(parts(field).flatMap((row) => picks(row).map((side) => [row.dataset.part, side]))),
  restore(field, response) {
    for (const row of parts(field)) pick(row, [mapping(response)[row.dataset.part]]);
  },
  grade({ pairs, sides }, response) {
    const given = mapping(response);
    const ids = Object.keys(given);
    if (given !== response || !ids.every((id) => Object.hasOwn(pairs, id) && sides.includes(given[id]))) return "invalid";
    const right = ids.filter((id) => given[id] === pairs[id]).length;
    const of = Object.keys(pairs).length;
    return ids.length ? { score: right / of, right, of } : null;
  },
  reveal: ({ pairs }, response) =>
    Object.keys(pairs).map((id) => {
      const side = response[id];
      // A side that belongs to no pair has a reason of its own.
      const stray = side && !Object.hasOwn(pairs, side) ? [side] : [];
      return [id, !side ? "open" : side === pairs[id] ? "right" : "wrong", ...stray, id];
    }),
};
