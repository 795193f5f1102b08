// @ts-check
import { mapping } from "./dom.js";

/** @import {ItemRecord, Kept} from "./contract.js" */

export const VERSION = 2;

/** Where a quiz is kept. @param {string} quiz */
export const keyOf = (quiz) => `clawdemy:${quiz}`;

/** Where versions before the second kept it. @param {string} quiz */
export const oldKeyOf = (quiz) => `clawdemy:v1:${quiz}`;

/**
 * Bring what was kept of a quiz into the form of this version; what cannot be understood gives the reason, as a key
 * of `words.js`: `newer` or `unreadable`.
 * @param {unknown} value @returns {Kept | "newer" | "unreadable"}
 */
export function upToDate(value) {
  const { version = 1, items, attempts, ...others } = mapping(value);
  if (version > VERSION) return "newer";
  // The first version kept the items, and neither its number nor any attempts.
  if (mapping(items) !== items) return "unreadable";
  return { ...others, version: VERSION, items, attempts: Array.isArray(attempts) ? attempts.map(mapping) : [] };
}

/** What this browser keeps of one quiz. Nothing here throws: at worst, nothing is kept. */
export class Store {
  /** Why nothing is being saved, as a key of `words.js`; empty when all is well. */
  trouble = "";
  /** @type {Kept} */
  kept = { version: VERSION, items: {}, attempts: [] };

  /** @param {string} quiz */
  constructor(quiz) {
    this.quiz = quiz;
    this.load();
  }

  load() {
    try {
      const text = localStorage.getItem(keyOf(this.quiz)) ?? localStorage.getItem(oldKeyOf(this.quiz)) ?? '{"items":{}}';
      // What cannot be read stays until the reader says otherwise.
      this.trouble = "unreadable";
      const kept = upToDate(JSON.parse(text));
      this.trouble = typeof kept === "string" ? kept : "";
      if (typeof kept !== "string") this.kept = kept;
    } catch {
      this.trouble ||= "unsaved";
    }
  }

  /** @param {string} id @returns {Partial<ItemRecord>} */
  get(id) {
    return Object.hasOwn(this.kept.items, id) ? mapping(this.kept.items[id]) : {};
  }

  /** Change what is kept. @param {(kept: Kept) => void} change */
  update(change) {
    // Another tab may have written since. What could not be written lives on here only.
    if (this.trouble !== "unsaved") this.load();
    change(this.kept);
    if (this.trouble && this.trouble !== "unsaved") return;
    try {
      localStorage.setItem(keyOf(this.quiz), JSON.stringify(this.kept));
      localStorage.removeItem(oldKeyOf(this.quiz));
      this.trouble = "";
    } catch {
      this.trouble = "unsaved";
    }
  }

  /** Drop what cannot be read; what was answered since then lives on here, and is written with the next change. */
  forget() {
    this.trouble = "unsaved";
    try {
      localStorage.removeItem(keyOf(this.quiz));
      localStorage.removeItem(oldKeyOf(this.quiz));
    } catch {
      // update() will say that nothing is saved
    }
  }
}
