// @ts-check
import { all } from "./dom.js";

/**
 * Order ids by a seed; the same order as `render/shuffle.py` gives, which also says how.
 * @param {string[]} ids
 * @param {string} seed
 */
export function shuffled(ids, seed) {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  state ||= 1;
  const order = [...ids].sort();
  for (let place = order.length - 1 + 8; place > 0; place--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    if (place < order.length) {
      const other = (state >>> 0) % (place + 1);
      [order[place], order[other]] = [order[other], order[place]];
    }
  }
  return order;
}

/** @param {Element} element */
const idOf = (element) => {
  const { part, id } = /** @type {HTMLElement} */ (element).dataset;
  return part || id || element.getAttribute("value") || "";
};

/**
 * Put every shuffled list of an item into the order of an attempt; letters follow their new places.
 * @param {HTMLElement} field
 * @param {string} seed
 */
export function shuffle(field, seed) {
  for (const list of all(field, "[data-shuffle]")) {
    const places = new Map([...list.children].map((child) => [idOf(child), child]));
    places.delete(""); // the invitation of a list box stays first
    shuffled([...places.keys()], seed).forEach((id, place) => {
      const child = /** @type {HTMLElement} */ (places.get(id));
      list.append(child);
      const letter = child.matches("[data-letter]") ? child : child.querySelector("[data-letter]");
      const name = place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
      if (letter) letter.textContent = (letter.textContent ?? "").replace(/^\w+/, name);
    });
  }
}
