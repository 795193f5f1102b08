// @ts-check

/**
 * Make an element with attributes and content.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...content);
  return element;
}

/**
 * Make a button.
 * @param {string} text
 * @param {(event: MouseEvent) => void} press
 */
export function button(text, press) {
  const made = make("button", { type: "button", class: "cn-button" }, text);
  made.addEventListener("click", press);
  return made;
}

/**
 * Find all elements that match.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export const all = (root, selector) => [...root.querySelectorAll(/** @type {"div"} */ (selector))];

/** @param {HTMLElement} field @returns the parts that are answered by themselves */
export const parts = (field) => all(field, "[data-part]");

/**
 * Read what is picked: radio buttons, checkboxes and list boxes alike.
 * @param {ParentNode} root
 */
export const picks = (root) =>
  all(root, "input:checked, option:checked")
    .map((input) => /** @type {HTMLInputElement} */ (input).value)
    .filter(Boolean);

/**
 * Pick values, and unpick all others.
 * @param {ParentNode} root
 * @param {unknown} values
 */
export function pick(root, values) {
  const wanted = Array.isArray(values) ? values : [];
  for (const input of root.querySelectorAll("input")) input.checked = wanted.includes(input.value);
  for (const select of root.querySelectorAll("select")) {
    const index = [...select.options].findIndex((option) => wanted.includes(option.value));
    select.selectedIndex = Math.max(0, index);
  }
}

/** @param {unknown} value @returns {Record<string, any>} the value if it is a plain object, else an empty one */
export const mapping = (value) =>
  value && typeof value === "object" && !Array.isArray(value) ? /** @type {any} */ (value) : {};
