// @ts-check
import { mapping } from "./dom.js";

/** @import {ItemRecord} from "./contract.js" */

/** What this browser keeps of one quiz. Nothing here throws: at worst, nothing is kept. */
export class Store {
  /** Why nothing is being saved, as a key of `words.js`; empty when all is well. */
  trouble = "";
  /** @type {Record<string, ItemRecord>} */
  items = {};

  /** @param {string} quiz */
  constructor(quiz) {
    this.key = `clawdemy:v1:${quiz}`;
    this.load();
  }

  load() {
    try {
      const text = localStorage.getItem(this.key) ?? '{"items":{}}';
      // What cannot be read may come from a later version: it stays until the reader says otherwise.
      this.trouble = "unreadable";
      const { items } = JSON.parse(text);
      if (mapping(items) !== items) return;
      this.items = items;
      this.trouble = "";
    } catch {
      this.trouble ||= "unsaved";
    }
  }

  /** @param {string} id @returns {Partial<ItemRecord>} */
  get(id) {
    return Object.hasOwn(this.items, id) ? mapping(this.items[id]) : {};
  }

  /** @param {string} id @param {ItemRecord} record */
  set(id, record) {
    // Another tab may have written since.
    this.load();
    if (this.trouble === "unreadable") return;
    this.items[id] = record;
    try {
      localStorage.setItem(this.key, JSON.stringify({ items: this.items }));
    } catch {
      this.trouble = "unsaved";
    }
  }

  /** Drop what cannot be read. */
  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // set() will say that nothing is saved
    }
  }
}
