// @ts-check
import { make } from "./dom.js";

/** @import {Kept} from "./contract.js" */

// Another tab wrote; the reader came back to a page that the browser had put aside; a quiz on this page was answered.
const NEWS = ["storage", "pageshow", "clawdemy:answer", "clawdemy:finish"];

/** An element that shows what is kept, and follows it. */
export class Shown extends HTMLElement {
  connectedCallback() {
    for (const name of NEWS) addEventListener(name, this);
    this.show();
  }

  disconnectedCallback() {
    for (const name of NEWS) removeEventListener(name, this);
  }

  handleEvent() {
    this.show();
  }

  show() {}
}

/**
 * A quiz's title, with a link if its page is known. Both may have come with an import: the title is text, and the
 * link stays on this site.
 * @param {string} quiz @param {Kept} kept
 */
export function titleOf(quiz, { title, path }) {
  const text = (typeof title === "string" && title.trim()) || quiz;
  const url = typeof path === "string" && path && URL.canParse(path, location.href) && new URL(path, location.href);
  const isHere = url && url.origin === location.origin && url.protocol.startsWith("http");
  return isHere ? make("a", { href: url.href }, text) : text;
}
