// @ts-check
import { all, button, make, parts } from "./dom.js";
import { kinds } from "./kinds.js";
import { shuffle } from "./shuffle.js";
import { say } from "./words.js";

/** @import {AnswerDetail, Graded, ItemData, ItemRecord} from "./contract.js" */
/** @import {ClawdemyQuiz} from "./quiz.js" */

/** What an item does: it takes over the answer of the page, checks, tells, and remembers. */
export class Question {
  /** @type {Graded | null} the grade, while the answer is in view */
  graded = null;

  /** @param {HTMLElement} host @param {ItemData} data */
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.kind = kinds[data.kind];
    this.quiz = /** @type {ClawdemyQuiz} */ (host.closest("clawdemy-quiz"));
    this.field = /** @type {HTMLFieldSetElement} */ (host.querySelector("fieldset"));
    this.answer = /** @type {HTMLElement} */ (host.querySelector(".cn-answer"));
    this.explanation = /** @type {HTMLElement} */ (host.querySelector(".cn-explanation"));
    this.status = make("div", { role: "status", class: "cn-verdict" });
    this.button = button(say("check"), (event) => {
      // The second click of a double click would undo the first.
      if (event.detail < 2) this.graded ? this.tryAgain() : this.check();
    });
    this.button.setAttribute("aria-describedby", `${host.id}--heading`);
    this.answer.hidden = this.explanation.hidden = true;
    this.answer.before(make("div", { class: "cn-actions" }, this.button), this.status, this.explanation);
    this.field.addEventListener("input", () => this.draft());
    host.addEventListener("keydown", (event) => this.enter(event));
    this.record = this.recall();
    this.resume();
  }

  /** @returns {ItemRecord} what the reader did before, or a fresh start */
  recall() {
    const { id, fingerprint } = this.data;
    const kept = this.quiz.store.get(id);
    if (kept?.fingerprint === fingerprint) {
      return Number.isSafeInteger(kept.attempt) ? kept : { ...kept, attempt: 1 };
    }
    if (!kept) return { fingerprint, attempt: 1 };
    this.field.before(make("p", { class: "cn-note" }, say("changed")));
    const { before = [], ...last } = kept;
    return { fingerprint, attempt: 1, before: [...(Array.isArray(before) ? before : []), last] };
  }

  /** Show the record. Its response is graded anew, so that what is shown is what the page says. */
  resume() {
    const { kind, field, data, record } = this;
    // The page comes in the order of the first attempt.
    if (record.attempt !== 1) shuffle(field, `${data.id}:${record.attempt}`);
    kind.restore(field, record.response);
    kind.follow?.(field, data.key);
    const grade = record.checked ? kind.grade(data.key, kind.read(field)) : null;
    if (grade?.status === "graded") this.show(grade);
  }

  /** @param {KeyboardEvent} event */
  enter(event) {
    if (event.key !== "Enter") return;
    // A key held down must not check and open again.
    if (event.repeat) event.preventDefault();
    else if (/** @type {Element} */ (event.target).matches("[type=text]")) this.check();
  }

  /** Keep what the reader has entered so far. */
  draft() {
    this.record.response = this.kind.read(this.field);
    this.tell(this.kind.follow?.(this.field, this.data.key) ?? "", "quiet");
    this.save();
  }

  check() {
    const { kind, data, record, quiz } = this;
    const response = kind.read(this.field);
    const grade = kind.grade(data.key, response);
    if (grade.status !== "graded") {
      this.tell(say(grade.status === "blank" ? "blank" : grade.reason), "uncounted");
      return;
    }
    const { score, right, of } = grade;
    Object.assign(record, { response, checked: true, score, at: Date.now() });
    this.save();
    this.show(grade);
    /** @type {AnswerDetail} */
    const detail = { quiz: quiz.id_, item: data.id, attempt: record.attempt, response, score, right, of };
    this.host.dispatchEvent(new CustomEvent("clawdemy:answer", { bubbles: true, detail }));
    quiz.update(true);
  }

  /** @param {Graded} grade */
  show(grade) {
    const { kind, field, data } = this;
    this.graded = grade;
    for (const [part, mark, ...feedback] of kind.reveal(data.key, kind.read(field))) {
      const place = parts(field).find((element) => element.dataset.part === part);
      const said = make("div", { class: "cn-said" }, make("strong", {}, say(`mark_${mark}`)));
      for (const name of feedback) {
        const text = this.answer.querySelector(`[data-feedback="${name}"]`);
        if (text) said.append(make("div", {}, ...[...text.childNodes].map((node) => node.cloneNode(true))));
      }
      place?.setAttribute("data-mark", mark);
      place?.append(said);
    }
    field.disabled = true;
    this.explanation.hidden = false;
    this.button.textContent = say("again");
    const { score, right, of, extra } = grade;
    const look = score === 1 ? "correct" : score ? "partly" : "incorrect";
    const verdict = say(look === "incorrect" && of > 1 ? "incorrect_parts" : look, { right, of });
    this.tell(extra ? `${verdict} ${say("extra", { count: extra })}` : verdict, look);
  }

  /** Open the question for another attempt; the last answer stays until it is changed. */
  reopen(response = this.record.response) {
    const { field, data, record } = this;
    for (const part of parts(field)) part.removeAttribute("data-mark");
    for (const said of all(field, ".cn-said")) said.remove();
    for (const note of all(this.host, ".cn-note")) note.remove();
    field.disabled = false;
    this.graded = null;
    this.explanation.hidden = true;
    this.button.textContent = say("check");
    this.tell("", "quiet");
    this.record = { ...record, attempt: record.attempt + 1, response, checked: false };
    this.save();
    shuffle(field, `${data.id}:${this.record.attempt}`);
    this.kind.restore(field, response);
    this.kind.follow?.(field, data.key);
  }

  tryAgain() {
    this.reopen();
    this.tell(say("retried", { attempt: this.record.attempt }), "quiet");
    this.focus();
    this.quiz.update();
  }

  /** Bring the reader to the answer: to what is picked, or to the first thing to pick. */
  focus() {
    const inputs = all(this.field, "input, select");
    (inputs.find((input) => input.matches(":checked")) ?? inputs[0])?.focus();
  }

  save() {
    this.quiz.store.set(this.data.id, this.record);
    this.quiz.notice();
  }

  /**
   * Tell the reader something.
   * @param {string} text
   * @param {string} look
   */
  tell(text, look) {
    this.status.dataset.look = look;
    // A new element is read out even if it says the same as the one before.
    this.status.replaceChildren(...(text ? [make("p", {}, text)] : []));
  }
}
