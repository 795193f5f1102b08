// @ts-check

/**
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

/** @param {string} text @param {(event: MouseEvent) => void} press */
export function button(text, press) {
  const made = make("button", { type: "button", class: "cn-press" }, text);
  made.addEventListener("click", press);
  return made;
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
export const all = (root, selector) => [...root.querySelectorAll(/** @type {"div"} */ (selector))];

/** The parts that are answered and marked one by one. */
export const parts = (/** @type {ParentNode} */ field) =>
  /** @type {(HTMLElement & { dataset: { part: string } })[]} */ (all(field, "[data-part]"));

/** What is picked: radio buttons, checkboxes and list boxes alike. @param {ParentNode} root */
export const picks = (root) =>
  all(root, ":checked")
    .map((input) => /** @type {HTMLInputElement} */ (input).value)
    .filter(Boolean);

/** Pick values and unpick all others. @param {ParentNode} root @param {unknown} values */
export function pick(root, values) {
  const wanted = Array.isArray(values) ? values : [];
  for (const input of root.querySelectorAll("input")) input.checked = wanted.includes(input.value);
  for (const select of root.querySelectorAll("select")) {
    select.selectedIndex = Math.max(0, [...select.options].findIndex((option) => wanted.includes(option.value)));
  }
}

/** The value if it is a plain object, else an empty one. @param {unknown} value @returns {Record<string, any>} */
export const mapping = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});

/** Reading and restoring a response that is typed into one field. */
export const typed = {
  /** @param {HTMLElement} field */
  read: (field) => field.querySelector("input")?.value ?? "",
  /** @param {HTMLElement} field @param {unknown} response */
  restore(field, response) {
    for (const input of field.querySelectorAll("input")) input.value = typeof response === "string" ? response : "";
  },
};
