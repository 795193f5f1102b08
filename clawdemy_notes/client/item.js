// @ts-check
import { kinds } from "./kinds.js";
import { Question } from "./question.js";

/** @import {ItemData} from "./contract.js" */

/** One question: the page's HTML, with its answer kept back until the reader checks one of their own. */
export class ClawdemyItem extends HTMLElement {
  /** @type {Question | null} */
  question = null;

  connectedCallback() {
    /** @type {ItemData} */
    const data = JSON.parse(this.dataset.item ?? "{}");
    // Moved within the page, or of a kind that is newer than this script: stays as it is.
    if (!this.question && Object.hasOwn(kinds, data.kind)) this.question = new Question(this, data);
  }
}
