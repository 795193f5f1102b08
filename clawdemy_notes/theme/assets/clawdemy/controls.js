// @ts-check
// The frame's controls for readers who use a keyboard or a screen reader, and what only the day of reading can tell.
// Without this module the menu still opens by its label and check box.

const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
const search = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
const field = /** @type {HTMLInputElement | null} */ (document.querySelector("form[name=search] [name=query]"));
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-cn-menu]"));
const label = /** @type {HTMLLabelElement | null} */ (document.querySelector("[data-cn-menu-label]"));

/** The menu's contents; instant navigation replaces them, so they are looked up each time. */
const menu = () => document.getElementById("cn-nav");

/** Put the keyboard into the menu when it opens; links cannot take focus before they are visible. */
function focusMenu() {
  requestAnimationFrame(() => {
    const link = menu()?.querySelector("[aria-current]") ?? menu()?.querySelector("a");
    if (link instanceof HTMLElement) link.focus();
  });
}

/**
 * Let the button open the menu, by way of the check box that the theme's own script listens to.
 *
 * @param {HTMLInputElement} drawer
 * @param {HTMLButtonElement} button
 */
function replaceLabel(drawer, button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    drawer.click();
    if (drawer.checked) focusMenu();
  });
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
}

/**
 * Close the menu when a reader leaves it by Escape or by tabbing past its end.
 *
 * @param {HTMLInputElement} drawer
 * @param {HTMLButtonElement} button
 */
function watchLeaving(drawer, button) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
  document.addEventListener("focusin", (event) => {
    const { target } = event;
    const inside = target === button || target === drawer || (target instanceof Node && menu()?.contains(target));
    if (drawer.checked && !inside) drawer.click();
  });
}

/**
 * Keep single keys from the theme's shortcuts (n, p, f, s, comma, full stop, slash) while search is closed.
 * They would carry a reader off a half-finished quiz, and nobody can turn them off: WCAG 2.2, 2.1.4.
 * The theme listens on the window, so the page's own listeners have heard the key by then.
 * Control or Command with K opens the search in their stead.
 */
function replaceShortcuts() {
  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey;
    if (modified && event.key === "k" && field) {
      event.preventDefault();
      field.focus();
    } else if (event.key.length === 1 && !modified && !search?.checked) {
      event.stopPropagation();
    }
  });
}

/** A word on a page whose review is overdue. As an element of its own, it also works where a page is swapped in. */
class Overdue extends HTMLElement {
  connectedCallback() {
    // In the reader's own time zone, as the day on the page is.
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    this.hidden = today.join("-") <= (this.dataset.due ?? "");
  }
}
customElements.define("clawdemy-overdue", Overdue);

if (drawer && button && label) {
  label.hidden = true;
  replaceLabel(drawer, button);
  watchLeaving(drawer, button);
}
replaceShortcuts();
// Review mode is for those who mend the notes: nobody else loads it.
if (new URLSearchParams(location.search).has("review")) import(new URL("review.js", import.meta.url).href);
