// @ts-check
import { all, button, make, mapping } from "./dom.js";
import { secondsSince } from "./item.js";
import { showResult } from "./result.js";
import { keyOf, Store } from "./store.js";
import { say } from "./words.js";

/** @import {FinishDetail, Kept, Run, Way} from "./contract.js" */
/** @import {Question} from "./item.js" */

/** A quiz: how far the reader is, the way they take it, what came of it, and where it is kept. */
export class ClawdemyQuiz extends HTMLElement {
  status = make("div", { role: "status", class: "cn-quiet" });
  trouble = make("div", { role: "status" });
  /** @type {Store | undefined} */
  kept;
  /** @type {number | undefined} */
  timer;

  connectedCallback() {
    addEventListener("storage", this);
    if (this.status.parentNode) return;
    this.prepend(this.trouble);
    this.append(this.status);
    this.addEventListener("click", ({ target }) => {
      // The buttons of the page name what they do.
      const name = /** @type {Element} */ (target).closest("button")?.dataset.do;
      if (name) /** @type {any} */ (this)[name]();
    });
    // Items wake up after their quiz, all in the same task.
    queueMicrotask(() => {
      this.update();
      this.notice();
    });
  }

  disconnectedCallback() {
    removeEventListener("storage", this);
    clearInterval(this.timer);
  }

  /** Another tab has changed what is kept: a quiz is in one state, wherever it is open. @param {StorageEvent} event */
  handleEvent({ key }) {
    if (key !== keyOf(this.key)) return;
    this.store.load();
    for (const question of this.questions) question.goBack();
    this.update();
    this.notice();
  }

  get key() {
    return this.dataset.quiz ?? "";
  }

  get store() {
    return (this.kept ??= new Store(this.key));
  }

  /** The part that shows what came of it; there is none among the notes, where only some questions stand. */
  get result() {
    return all(this, ".cn-result")[0];
  }

  /** @returns {Partial<Run>} the attempt that is under way */
  get run() {
    return this.result ? mapping(this.store.kept.run) : {};
  }

  get isExam() {
    return this.run.way === "exam";
  }

  /** @returns {Question[]} */
  get questions() {
    return all(this, "clawdemy-item").flatMap((item) => /** @type {any} */ (item).question ?? []);
  }

  /** What was answered, and not fully right. */
  get missed() {
    return this.questions.filter(({ isDone, score }) => isDone && score < 1);
  }

  /** @param {(kept: Kept) => void} change */
  save(change) {
    const { title, path = "", count } = this.dataset;
    this.store.update((kept) => {
      kept.at = Date.now();
      Object.assign(kept, { title, path: new URL(path, location.href).pathname, count: Number(count) });
      if (this.result) kept.run ??= { way: "practise", started: kept.at };
      change(kept);
    });
    this.notice();
    if (this.isExam) this.showProgress();
  }

  /** Show what there is to answer and how far the reader is; `checked` when an answer was checked just now. */
  update(checked = false) {
    const { questions, run, result, missed } = this;
    if (!result) return;
    const only = questions.filter(({ data }) => Array.isArray(run.only) && run.only.includes(data.id));
    const isMissed = run.way === "missed" && only.some(({ isDone }) => !isDone);
    for (const question of questions) question.host.hidden = isMissed && !only.includes(question);
    this.dataset.taken = this.isExam ? "exam" : isMissed ? "missed" : "practise";
    for (const press of all(this, "[data-do=takeMissed]")) press.toggleAttribute("disabled", !missed.length);
    this.status.textContent = "";
    this.showProgress();
    result.hidden = isMissed || !questions.length || questions.some(({ isDone }) => !isDone);
    if (!result.hidden) this.finish(checked);
    // What was missed is done, and other questions are open: they go on one by one.
    else if (run.way === "missed" && !isMissed) this.save((kept) => (kept.run = null));
    clearInterval(this.timer);
    if (this.isExam) this.timer = setInterval(() => this.tick(), 1000);
    this.tick();
  }

  showProgress() {
    const [count, bar] = all(this, ".cn-progress > *");
    const asked = this.questions.filter(({ host }) => !host.hidden);
    const done = asked.filter((question) => question.isDone || (this.isExam && question.grade() !== null)).length;
    count.textContent = say("progress", { done, count: asked.length });
    Object.assign(bar, { max: asked.length, value: done });
  }

  /** @param {boolean} checked */
  finish(checked) {
    const { attempts } = this.store.kept;
    const { way = "practise", started } = this.run;
    const attempt = attempts.length + 1;
    const seconds = secondsSince(started);
    /** @type {FinishDetail} */
    const detail = { quiz: this.key, attempt, way, score: 0, points: 0, of: 0, seconds, at: Date.now(), items: {} };
    for (const { data, score } of this.questions.filter(({ data }) => data.points)) {
      detail.items[data.id] = score;
      detail.points += score * data.points;
      detail.of += data.points;
    }
    detail.score = detail.of && detail.points / detail.of;
    if (checked) {
      const { quiz, score, items, ...kept } = detail;
      this.save(({ attempts }) => attempts.push(kept));
      this.close();
    }
    showResult(this, detail);
    if (!checked) return;
    this.status.textContent = say("finished");
    this.dispatchEvent(new CustomEvent("clawdemy:finish", { bubbles: true, detail }));
  }

  /** End the attempt that is under way. */
  close() {
    this.save((kept) => (kept.run = kept.aside = null));
    this.dataset.taken = "practise";
    for (const { host } of this.questions) host.hidden = false;
  }

  takeExam() {
    const { valueAsNumber } = /** @type {HTMLInputElement} */ (this.querySelector(".cn-ways input"));
    const minutes = Math.max(0, valueAsNumber || 0);
    this.save((kept) => (kept.aside = { ...kept.items }));
    this.open(this.questions, { way: "exam", minutes }, null);
  }

  takeMissed() {
    this.open(this.missed, { way: "missed", only: this.missed.map(({ data }) => data.id) });
  }

  startOver() {
    this.ask("over", () => {
      this.open(this.questions, { way: "practise" }, null);
      this.status.textContent = say("over_done");
    });
  }

  /** Open questions for an attempt. @param {Question[]} questions @param {Partial<Run> & {way: Way}} run @param {null} [response] */
  open(questions, run, response) {
    all(this, ".cn-ways")[0].removeAttribute("open");
    for (const question of questions) question.reopen(response);
    this.save((kept) => (kept.run = { ...run, started: Date.now() }));
    this.update();
    questions[0].focus();
  }

  /** Leave an exam, or the missed questions, with the answers that were there before. */
  leave() {
    this.save((kept) => {
      if (this.isExam) kept.items = mapping(kept.aside ?? kept.items);
    });
    this.close();
    for (const question of this.questions) question.goBack();
    this.update();
    this.questions[0].focus();
  }

  /** Grade all at once; first name what has no answer that can be graded. */
  handIn() {
    const { questions } = this;
    const close = () => {
      for (const question of questions) question.settle(question.grade());
      this.update(true);
      all(this.result, "h2")[0].focus();
    };
    const open = questions.flatMap((question) => {
      const reason = question.grade() ?? "open";
      if (typeof reason !== "string") return [];
      const go = button(question.name, () => {
        go.closest("dialog")?.close();
        question.focus();
      });
      return make("li", {}, go, " ", say(reason));
    });
    if (!open.length) return close();
    all(this, "[data-list=open]")[0].replaceChildren(...open);
    this.ask("hand-in", close);
  }

  /** Say how long the reader still has, if they set a timer. */
  tick() {
    const { minutes, started = 0 } = this.run;
    const ends = started + Number(minutes) * 6e4;
    const left = this.isExam && minutes ? Math.max(0, Math.ceil((ends - Date.now()) / 6e4)) : -1;
    const text = left < 0 ? "" : left ? say("left", { count: left }) : say("time_up");
    const clock = all(this, ".cn-progress > *")[2];
    if (text === clock.textContent) return;
    if (clock.textContent && [5, 1, 0].includes(left)) this.status.textContent = text;
    clock.textContent = text;
  }

  /** Ask before something happens that a reader may not want. @param {string} name @param {() => void} act */
  ask(name, act) {
    const dialog = /** @type {HTMLDialogElement} */ (all(this, `[data-dialog=${name}]`)[0]);
    dialog.returnValue = "";
    dialog.onclose = () => dialog.returnValue && act();
    dialog.showModal();
  }

  /** Print blank questions, and what is right on a page of its own. */
  print() {
    const { questions } = this;
    const [key] = all(this, ".cn-sheet__key");
    for (const question of questions) {
      const { fingerprint } = question.data;
      question.show({ fingerprint, attempt: 1 });
      key.append(make("h3", {}, question.name), ...question.answers());
    }
    // A list box on paper shows what can be chosen, unless a list above it does.
    const boxes = /** @type {HTMLSelectElement[]} */ (all(this, "select:not(.cn-rows select)"));
    for (const box of boxes) box.size = box.length;
    this.classList.add("cn-sheet");
    const done = () => {
      while (key.children[1]) key.children[1].remove();
      for (const box of boxes) box.removeAttribute("size");
      this.classList.remove("cn-sheet");
      for (const question of questions) question.show();
    };
    addEventListener("afterprint", done, { once: true });
    print();
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
