// @ts-check
import { mapping } from "./dom.js";

/** @import {ItemRecord} from "./contract.js" */

/** What this browser keeps of one quiz. Nothing here throws: at worst, nothing is kept. */
export class Store {
  /** Why nothing is being saved, as a key of `words.js`; empty when all is well. */
  trouble = "";

  /** @param {string} quiz */
  constructor(quiz) {
    this.key = `clawdemy:v1:${quiz}`;
    /** @type {Record<string, ItemRecord>} */
    this.items = {};
    this.load();
  }

  /** Read what is there; another tab may have written since. */
  load() {
    let text = null;
    try {
      text = localStorage.getItem(this.key);
    } catch {
      this.trouble = "unsaved";
      return;
    }
    try {
      const state = text === null ? { items: {} } : JSON.parse(text);
      if (mapping(state?.items) !== state?.items) throw new TypeError("not a record of answers");
      this.items = state.items;
    } catch {
      // Perhaps from a later version: it is left as it is until the reader says otherwise.
      this.trouble = "unreadable";
    }
  }

  /** @param {string} id @returns {ItemRecord | null} what is kept of an item, if it makes sense */
  get(id) {
    const record = Object.hasOwn(this.items, id) ? mapping(this.items[id]) : {};
    return typeof record.fingerprint === "string" ? /** @type {ItemRecord} */ (record) : null;
  }

  /** @param {string} id @param {ItemRecord} record */
  set(id, record) {
    if (this.trouble === "unreadable") return;
    this.load();
    if (this.trouble === "unreadable") return;
    this.items[id] = record;
    try {
      localStorage.setItem(this.key, JSON.stringify({ items: this.items }));
      this.trouble = "";
    } catch {
      this.trouble = "unsaved";
    }
  }

  /** Drop what cannot be read, because the reader asked for it. */
  forget() {
    try {
      localStorage.removeItem(this.key);
      this.trouble = "";
    } catch {
      this.trouble = "unsaved";
    }
  }
}
