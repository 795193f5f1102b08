// @ts-check
import { all, button, make } from "./dom.js";
import { Store } from "./store.js";
import { say } from "./words.js";

/** @import {FinishDetail} from "./contract.js" */
/** @import {ClawdemyItem} from "./item.js" */
/** @import {Question} from "./question.js" */

/** A quiz: how far the reader is, what came of it, and where it is kept. */
export class ClawdemyQuiz extends HTMLElement {
  status = make("div", { role: "status", class: "cn-quiet" });
  progress = make("progress", { max: "1", value: "0" });
  count = make("span");
  trouble = make("div", { role: "status", class: "cn-trouble" });
  result = make("section", { class: "cn-result", "aria-labelledby": "clawdemy-result" });

  /** @type {Store | null} */
  #store = null;

  connectedCallback() {
    if (this.result.parentNode) return;
    this.querySelector(".cn-progress")?.replaceChildren(this.progress, this.count);
    this.prepend(this.trouble);
    this.result.hidden = true;
    this.append(this.status, this.result);
    // Items wake up after their quiz, all in the same task.
    queueMicrotask(() => {
      this.update();
      this.notice();
    });
  }

  get id_() {
    return this.dataset.quiz ?? "";
  }

  get store() {
    return (this.#store ??= new Store(this.id_));
  }

  /** @returns {Question[]} */
  get questions() {
    const items = /** @type {ClawdemyItem[]} */ (all(this, "clawdemy-item"));
    return items.flatMap((item) => item.question ?? []);
  }

  /**
   * Show how far the reader is.
   * @param {boolean} [checked] whether an answer was checked just now
   */
  update(checked = false) {
    const { questions, result } = this;
    const done = questions.filter((question) => question.graded).length;
    this.progress.max = questions.length;
    this.progress.value = done;
    this.count.textContent = say("progress", { done, count: questions.length });
    this.progress.setAttribute("aria-label", this.count.textContent);
    result.hidden = done < questions.length || !done;
    this.status.textContent = "";
    if (!result.hidden) this.finish(checked);
  }

  /** @param {boolean} checked */
  finish(checked) {
    const { questions } = this;
    let [points, of] = [0, 0];
    /** @type {Record<string, number>} */
    const items = {};
    for (const { data, graded } of questions) {
      items[data.id] = graded?.score ?? 0;
      points += items[data.id] * data.points;
      of += data.points;
    }
    this.showResult(points, of);
    if (!checked) return;
    this.status.textContent = say("finished");
    /** @type {FinishDetail} */
    const detail = { quiz: this.id_, points, of, items };
    this.dispatchEvent(new CustomEvent("clawdemy:finish", { bubbles: true, detail }));
  }

  /** @param {number} points @param {number} of */
  showResult(points, of) {
    const missed = this.questions.filter((question) => question.graded?.score !== 1);
    // 1e-9 makes up for sums such as 0.1 + 0.2; a score is never rounded up to full.
    const percent = Math.floor((100 * points) / of + 1e-9);
    const score = say("score", { points: Math.round(points * 100) / 100, count: of, percent });
    const over = button(say("over"), () => this.askToStartOver());
    const retry = button(say("missed"), () => {
      for (const question of missed) question.reopen();
      this.update();
      missed[0].focus();
    });
    this.result.replaceChildren(
      make("h2", { id: "clawdemy-result" }, say("result")),
      make("p", { class: "cn-score" }, score, ...(missed.length ? [] : [` ${say("flawless")}`])),
      ...this.toReadAgain(missed),
      make("div", { class: "cn-actions" }, ...(missed.length ? [retry] : []), over),
    );
  }

  /** @param {Question[]} missed @returns {Node[]} the sections of what was missed, each once */
  toReadAgain(missed) {
    /** @type {Map<string, { link: Node, numbers: number[] }>} */
    const sections = new Map();
    for (const question of missed) {
      const link = question.host.querySelector(".cn-again a");
      if (!link) continue;
      const place = sections.get(link.outerHTML) ?? { link: link.cloneNode(true), numbers: [] };
      place.numbers.push(this.questions.indexOf(question) + 1);
      sections.set(link.outerHTML, place);
    }
    if (!sections.size) return [];
    const list = [...sections.values()].map(({ link, numbers }) => {
      const said = say("questions", { count: numbers.length, list: numbers.join(", ") });
      return make("li", {}, link, ` (${said})`);
    });
    return [make("h3", {}, say("read_again")), make("ul", {}, ...list)];
  }

  askToStartOver() {
    const close = () => dialog.close();
    const yes = button(say("over"), () => {
      close();
      this.startOver();
    });
    const actions = make("div", { class: "cn-actions" }, yes, button(say("over_no"), close));
    const ask = make("p", { id: "clawdemy-over" }, say("over_ask"));
    const dialog = make("dialog", { class: "cn-dialog", "aria-labelledby": ask.id }, ask, actions);
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }

  startOver() {
    for (const question of this.questions) question.reopen(null);
    this.update();
    this.questions[0].focus();
    this.status.textContent = say("over_done");
  }

  /** Say so when answers are not being saved. */
  notice() {
    const { trouble, store } = this;
    if (trouble.dataset.trouble === store.trouble) return;
    trouble.dataset.trouble = store.trouble;
    if (!store.trouble) return trouble.replaceChildren();
    const note = make("p", { class: "cn-note" }, say(store.trouble));
    if (store.trouble === "unreadable") {
      const forget = button(say("forget"), () => {
        store.forget();
        for (const question of this.questions) question.save();
        this.notice();
      });
      note.append(" ", forget);
    }
    trouble.replaceChildren(note);
  }
}
