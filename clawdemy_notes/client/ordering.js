// @ts-check
import { all, make, parts } from "./dom.js";
import { say } from "./words.js";

/** @param {HTMLElement} field */
const list = (field) => all(field, ".cn-steps")[0];

/**
 * Which steps of an order belong to its longest ordered subset, as `model/order.py` measures it.
 * @param {string[]} steps @param {string[]} order
 */
export function ordered(steps, order) {
  /** @type {string[][]} the longest subset that ends in each step so far */
  const best = [];
  order.forEach((id, at) => {
    const before = best.filter((subset, place) => steps.indexOf(order[place]) < steps.indexOf(id));
    best[at] = [...before.reduce((some, other) => (other.length > some.length ? other : some), []), id];
  });
  return best.reduce((some, other) => (other.length > some.length ? other : some), []);
}

/** @type {import("./contract.js").OrderingKind} */
export const ordering = {
  // An order that the reader has not touched is no answer.
  read: (field) => (list(field).matches("[data-moved]") ? parts(field).map(({ dataset }) => dataset.part) : []),
  restore(field, response) {
    const rows = parts(field);
    const order = Array.isArray(response) ? response.map((id) => rows.find(({ dataset }) => dataset.part === id)) : [];
    const whole = new Set(order).size === rows.length && order.every(Boolean) && order.length === rows.length;
    list(field).toggleAttribute("data-moved", whole);
    if (whole) list(field).append(.../** @type {HTMLElement[]} */ (order));
  },
  grade({ steps }, response) {
    if (!Array.isArray(response)) return "not-a-response";
    if (!response.every((id) => steps.includes(id))) return "unknown-id";
    if (!response.length) return null;
    if (new Set(response).size < steps.length || response.length > steps.length) return "incomplete-order";
    const longest = ordered(steps, response).length;
    const right = longest < 2 ? 0 : longest;
    return { score: right / steps.length, right, of: steps.length };
  },
  reveal({ steps }, response) {
    const kept = ordered(steps, response);
    return response.map((id) => [id, kept.length > 1 && kept.includes(id) ? "right" : "misplaced", id]);
  },
  start(field, changed) {
    /** @type {HTMLElement | null} */
    let dragged = null;
    /** @param {HTMLElement} row */
    const moved = (row) => {
      list(field).dataset.moved = "";
      const [text] = all(row, ".cn-step");
      const rows = parts(field);
      changed(say("moved", { step: text.textContent, place: rows.indexOf(/** @type {any} */ (row)) + 1, count: rows.length }));
    };
    for (const row of parts(field)) {
      const step = all(row, ".cn-step")[0].textContent ?? "";
      for (const [way, arrow] of Object.entries({ up: "↑", down: "↓" })) {
        const press = make("button", { type: "button", "aria-label": say(way, { step }), title: say(way, { step }) }, arrow);
        press.addEventListener("click", () => {
          const other = way === "up" ? row.previousElementSibling : row.nextElementSibling;
          if (way === "up") other?.before(row);
          else other?.after(row);
          // A button that moves loses the focus.
          press.focus();
          moved(row);
        });
        all(row, ".cn-moves")[0].append(press);
      }
      row.draggable = true;
      row.addEventListener("dragstart", (event) => {
        if (field.matches(":disabled")) return event.preventDefault();
        dragged = row;
      });
      row.addEventListener("dragover", (event) => {
        if (!dragged) return;
        event.preventDefault();
        const { top, height } = row.getBoundingClientRect();
        if (row !== dragged) row[event.clientY < top + height / 2 ? "before" : "after"](dragged);
      });
      row.addEventListener("dragend", () => {
        if (dragged) moved(dragged);
        dragged = null;
      });
    }
  },
};
