// The frame's controls for readers who use a keyboard or a screen reader.
// Without this module the menu still opens by its label and check box.

const drawer = document.getElementById("__drawer");
const search = document.getElementById("__search");
const field = document.forms.namedItem("search")?.elements.namedItem("query");
const button = document.querySelector("[data-cn-menu]");
const label = document.querySelector("[data-cn-menu-label]");

/** The menu's contents; instant navigation replaces them, so they are looked up each time. */
const menu = () => document.getElementById("cn-nav");

/** Open or close the menu by way of its check box, which the theme's own script listens to. */
function setOpen(open) {
  if (drawer.checked !== open) drawer.click();
}

/** Put the keyboard into the menu when it opens; links cannot take focus before they are visible. */
function focusMenu() {
  requestAnimationFrame(() => (menu()?.querySelector("[aria-current]") ?? menu()?.querySelector("a"))?.focus());
}

/** Close the menu when a reader leaves it by Escape or by tabbing past its end. */
function watchLeaving() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    setOpen(false);
    button.focus();
  });
  document.addEventListener("focusin", (event) => {
    const inside = menu()?.contains(event.target) || event.target === button || event.target === drawer;
    if (drawer.checked && !inside) setOpen(false);
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

if (drawer && button && label) {
  label.hidden = true;
  button.hidden = false;
  button.addEventListener("click", () => {
    setOpen(!drawer.checked);
    if (drawer.checked) focusMenu();
  });
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  watchLeaving();
}
replaceShortcuts();
