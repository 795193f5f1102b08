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

/**
 * Let a row follow a pointer until it is let go of. Escape, or a pointer that is taken away, puts the row back.
 * @param {HTMLElement} rows @param {HTMLElement} row @param {HTMLElement} grip
 * @param {PointerEvent} start @param {() => void} dropped
 */
function drag(rows, row, grip, { pointerId }, dropped) {
  const before = [...rows.children];
  const listening = new AbortController();
  /** @param {boolean} keep */
  const end = (keep) => {
    listening.abort();
    row.classList.remove("cn-dragged");
    if (!keep) rows.append(...before);
    else if (rows.children[before.indexOf(row)] !== row) dropped();
  };
  /** @param {EventTarget} target @param {string} type @param {(event: any) => void} act */
  const on = (target, type, act) => target.addEventListener(type, act, listening);
  /** @param {Element} other */
  const middle = (other) => {
    const { top, height } = other.getBoundingClientRect();
    return top + height / 2;
  };
  grip.setPointerCapture(pointerId);
  row.classList.add("cn-dragged");
  on(grip, "pointermove", ({ clientY }) => {
    // The others make way: a row that is taken out of the document, if only to be put elsewhere, loses its pointer.
    for (let other; (other = row.previousElementSibling) && clientY < middle(other); ) row.after(other);
    for (let other; (other = row.nextElementSibling) && clientY > middle(other); ) row.before(other);
    row.scrollIntoView({ block: "nearest" });
  });
  on(grip, "pointerup", () => end(true));
  on(grip, "lostpointercapture", () => end(true));
  on(grip, "pointercancel", () => end(false));
  on(window, "keydown", ({ key }) => key === "Escape" && end(false));
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
      // For pointers alone: keyboards and screen readers have the buttons.
      const grip = make("span", { class: "cn-grip", "aria-hidden": "true" }, "≡");
      grip.addEventListener("pointerdown", (event) => {
        if (!event.isPrimary || event.button || field.matches(":disabled")) return;
        drag(list(field), row, grip, event, () => moved(row));
      });
      all(row, ".cn-moves")[0].append(grip);
    }
  },
};
