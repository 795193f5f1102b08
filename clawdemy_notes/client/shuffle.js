// @ts-check
import { all } from "./dom.js";

/** The same order as `render/shuffle.py` gives, which says how. @param {string[]} ids @param {string} seed */
export function shuffled(ids, seed) {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  state ||= 1;
  const order = [...ids].sort();
  for (let place = order.length + 7; place; place--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    if (place >= order.length) continue;
    const other = (state >>> 0) % (place + 1);
    [order[place], order[other]] = [order[other], order[place]];
  }
  return order;
}

/** Put an item's lists into the order of an attempt; letters follow. @param {HTMLElement} field @param {string} seed */
export function shuffle(field, seed) {
  for (const list of all(field, "[data-shuffle]")) {
    const places = new Map(all(list, ":scope > *").map((child) => [child.dataset.id ?? "", child]));
    places.delete(""); // the invitation of a list box stays first
    const order = shuffled([...places.keys()], seed);
    // What is asked for must not be there already.
    if (`${order}` === list.dataset.shuffle) order.push(order.splice(0, 1)[0]);
    // The page comes in the order of the first attempt, and moving costs time.
    if (`${order}` === `${[...places.keys()]}`) continue;
    order.forEach((id, place) => {
      const child = /** @type {HTMLElement} */ (places.get(id));
      const letter = child.matches("[data-letter]") ? child : all(child, "[data-letter]")[0];
      const name = place < 26 ? String.fromCharCode(65 + place) : `${place + 1}`;
      if (letter) letter.textContent = (letter.textContent ?? "").replace(/^\w+/, name);
      for (const mark of all(field.parentElement ?? field, `[data-letter-of="${id}"]`)) mark.textContent = name;
      list.append(child);
    });
  }
}
