// @ts-check
import { all, parts } from "./dom.js";
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

/**
 * Let a row follow a pointer until it is let go of. A pointer that is taken away puts the row back.
 * @param {HTMLElement} rows @param {HTMLElement} row @param {HTMLElement} grip
 * @param {number} pointer @param {() => void} dropped
 */
function drag(rows, row, grip, pointer, dropped) {
  const before = [...rows.children];
  /** @param {Element} other */
  const middle = (other) => {
    const { top, height } = other.getBoundingClientRect();
    return top + height / 2;
  };
  grip.setPointerCapture(pointer);
  grip.onpointermove = ({ clientY }) => {
    // The others make way: a row that is taken out of the document, if only to be put elsewhere, loses its pointer.
    for (let other; (other = row.previousElementSibling) && clientY < middle(other); ) row.after(other);
    for (let other; (other = row.nextElementSibling) && clientY > middle(other); ) row.before(other);
    row.scrollIntoView({ block: "nearest" });
  };
  grip.onpointercancel = () => rows.append(...before);
  grip.onlostpointercapture = () => {
    grip.onpointermove = null;
    if (rows.children[before.indexOf(row)] !== row) dropped();
  };
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
    if (!Array.isArray(response) || !response.every((id) => steps.includes(id))) return "invalid";
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
    for (const row of parts(field)) {
      const moved = () => {
        list(field).dataset.moved = "";
        const [step] = all(row, ".cn-step");
        const rows = parts(field);
        changed(say("moved", { step: step.textContent, place: rows.indexOf(row) + 1, count: rows.length }));
      };
      for (const press of all(row, "[data-move]")) {
        press.onclick = () => {
          if (press.dataset.move === "up") row.previousElementSibling?.before(row);
          else row.nextElementSibling?.after(row);
          // A button that moves loses the focus.
          press.focus();
          moved();
        };
      }
      // For pointers alone: keyboards and screen readers have the buttons.
      const [grip] = all(row, ".cn-grip");
      grip.onpointerdown = ({ isPrimary, button, pointerId }) => {
        if (isPrimary && !button && !field.matches(":disabled")) drag(list(field), row, grip, pointerId, moved);
      };
    }
  },
};
