// @ts-check
import { all, button, make } from "./dom.js";
import { Store } from "./store.js";
import { say } from "./words.js";

/** @import {FinishDetail} from "./contract.js" */
/** @import {Question} from "./item.js" */

/** A quiz: how far the reader is, what came of it, and where it is kept. */
export class ClawdemyQuiz extends HTMLElement {
  status = make("div", { role: "status", class: "cn-quiet" });
  trouble = make("div", { role: "status" });
  progress = make("progress");
  count = make("span");
  /** @type {Store | undefined} */
  kept;
  result = make("section", { class: "cn-result", "aria-labelledby": "clawdemy-result" });

  connectedCallback() {
    if (this.result.parentNode) return;
    this.querySelector(".cn-progress")?.replaceChildren(this.count, this.progress);
    this.prepend(this.trouble);
    this.append(this.status, this.result);
    // Items wake up after their quiz, all in the same task.
    queueMicrotask(() => {
      this.update();
      this.notice();
    });
  }

  get key() {
    return this.dataset.quiz ?? "";
  }

  get store() {
    return (this.kept ??= new Store(this.key));
  }

  /** @returns {Question[]} */
  get questions() {
    return all(this, "clawdemy-item").flatMap((item) => /** @type {any} */ (item).question ?? []);
  }

  /** Show how far the reader is; `checked` when an answer was checked just now. */
  update(checked = false) {
    const { questions, progress } = this;
    const done = questions.filter(({ graded }) => graded).length;
    progress.max = questions.length;
    progress.value = done;
    progress.ariaLabel = this.count.textContent = say("progress", { done, count: questions.length });
    this.status.textContent = "";
    this.result.hidden = !done || done < questions.length;
    if (!this.result.hidden) this.finish(checked);
  }

  /** @param {boolean} checked */
  finish(checked) {
    /** @type {FinishDetail} */
    const detail = { quiz: this.key, points: 0, of: 0, items: {} };
    for (const { data, graded } of this.questions) {
      if (graded && !graded.of) continue;
      const score = graded?.score ?? 0;
      detail.items[data.id] = score;
      detail.points += score * data.points;
      detail.of += data.points;
    }
    this.showResult(detail);
    if (!checked) return;
    this.status.textContent = say("finished");
    this.dispatchEvent(new CustomEvent("clawdemy:finish", { bubbles: true, detail }));
  }

  /** @param {FinishDetail} detail */
  showResult({ points, of }) {
    const missed = this.questions.filter(({ graded }) => graded?.score !== 1);
    const retry = button(say("missed"), () => this.reopen(missed));
    const over = button(say("over"), () => this.ask());
    const score = say(missed.length ? "score" : "flawless", {
      points: Math.round(points * 100) / 100,
      count: of,
      // Never rounded up to 100; 1e-9 makes up for sums such as 0.1 + 0.2.
      percent: Math.floor((100 * points) / of + 1e-9),
    });
    this.result.replaceChildren(
      make("h2", { id: "clawdemy-result" }, say("result")),
      ...(of ? [make("p", { class: "cn-score" }, score)] : []),
      ...this.toReadAgain(missed),
      make("div", { class: "cn-actions" }, ...(missed.length ? [retry] : []), over),
    );
  }

  /** List the sections of what was missed, each once. @param {Question[]} missed */
  toReadAgain(missed) {
    /** @type {Map<string, number[]>} */
    const sections = new Map();
    for (const { host } of missed) {
      const link = host.querySelector(".cn-again a")?.outerHTML;
      const number = all(this, "clawdemy-item").indexOf(host) + 1;
      if (link) sections.set(link, [...(sections.get(link) ?? []), number]);
    }
    const list = make("ul");
    for (const [link, numbers] of sections) {
      const place = make("li");
      place.innerHTML = link;
      place.append(` (${say("questions", { count: numbers.length, list: numbers.join(", ") })})`);
      list.append(place);
    }
    return sections.size ? [make("h3", {}, say("read_again")), list] : [];
  }

  /** @param {Question[]} questions @param {null} [response] what to answer instead of what was answered last */
  reopen(questions, response) {
    for (const question of questions) question.reopen(response);
    this.update();
    questions[0].focus();
  }

  /** Ask before all answers go. */
  ask() {
    const close = () => dialog.close();
    const yes = button(say("over"), () => {
      close();
      this.reopen(this.questions, null);
      this.status.textContent = say("over_done");
    });
    const actions = make("div", { class: "cn-actions" }, yes, button(say("keep"), close));
    const dialog = make("dialog", { "aria-labelledby": "clawdemy-over" }, actions);
    dialog.prepend(make("p", { id: "clawdemy-over" }, say("ask")));
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }

  /** Say so while answers are not being saved. */
  notice() {
    const { store, trouble } = this;
    if (trouble.dataset.why === store.trouble) return;
    trouble.dataset.why = store.trouble;
    const forget = button(say("forget"), () => {
      store.forget();
      for (const question of this.questions) question.save();
    });
    const note = make("p", { class: "cn-note" }, say(store.trouble), " ");
    if (store.trouble === "unreadable") note.append(forget);
    trouble.replaceChildren(...(store.trouble ? [note] : []));
  }
}
