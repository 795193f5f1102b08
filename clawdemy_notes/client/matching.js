// @ts-check
import { mapping, parts, pick, picks } from "./dom.js";
import { grade, invalid } from "./grade.js";

/** @import {Kind, MatchingKey} from "./contract.js" */

/** @type {Kind<MatchingKey, Record<string, string>>} */
export const matching = {
  read(field) {
    const sides = parts(field).map((row) => [row.dataset.part, picks(row)[0]]);
    return Object.fromEntries(sides.filter(([, side]) => side));
  },
  restore(field, response) {
    for (const row of parts(field)) pick(row, [mapping(response)[row.dataset.part ?? ""]]);
  },
  grade({ pairs, sides }, response) {
    if (mapping(response) !== response) return invalid("not-a-response");
    const given = Object.entries(mapping(response));
    if (!given.every(([pair, side]) => Object.hasOwn(pairs, pair) && sides.includes(side))) return invalid("unknown-id");
    const right = given.filter(([pair, side]) => pairs[pair] === side).length;
    return grade(given.length > 0, right, Object.keys(pairs).length);
  },
  reveal: ({ pairs }, response) =>
    Object.keys(pairs).map((pair) => {
      const side = response[pair];
      // A side that belongs to no pair has a reason of its own.
      const stray = side && !Object.hasOwn(pairs, side) ? [side] : [];
      return [pair, !side ? "open" : side === pairs[pair] ? "right" : "wrong", pair, ...stray];
    }),
};
