// @ts-check
import { all, button, make, parts } from "./dom.js";
import { kinds } from "./kinds.js";
import { shuffle } from "./shuffle.js";
import { say } from "./words.js";

/** @import {AnswerDetail, Graded, ItemData, ItemRecord} from "./contract.js" */

/** What an item does: it takes over the answer of the page, checks, tells, and remembers. */
export class Question {
  /** @type {Graded | null} the grade, while the answer is in view */
  graded = null;
  status = make("div", { role: "status", class: "cn-verdict" });

  /** @param {HTMLElement} host @param {ItemData} data */
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.kind = kinds[data.kind];
    this.quiz = /** @type {import("./quiz.js").ClawdemyQuiz} */ (host.closest("clawdemy-quiz"));
    this.field = all(host, "fieldset")[0];
    this.answer = all(host, ".cn-answer")[0];
    this.explanation = all(host, ".cn-explanation")[0];
    this.button = button(say("check"), (event) => {
      // The second click of a double click would undo the first.
      if (event.detail < 2) this.graded ? this.tryAgain() : this.check();
    });
    this.button.setAttribute("aria-describedby", `${host.id}--heading`);
    this.answer.hidden = this.explanation.hidden = true;
    this.answer.before(make("div", { class: "cn-actions" }, this.button), this.status, this.explanation);
    this.record = this.recall();
    this.kind.start?.(this.field, (news) => this.draft(news));
    this.show();
    this.field.addEventListener("input", () => this.draft());
    host.addEventListener("keydown", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (event.key !== "Enter" || target.matches("textarea")) return;
      const isTyped = target.matches("[type=text]");
      // A key held down, or one that moves the focus to the button, must not check and open again.
      if (event.repeat || isTyped) event.preventDefault();
      if (isTyped && !event.repeat) this.check();
    });
  }

  /** @returns {ItemRecord} */
  recall() {
    const { id, fingerprint } = this.data;
    const { before, ...last } = this.quiz.store.get(id);
    // A reader may have been quicker than this script.
    const entered = this.kind.read(this.field);
    const start = { fingerprint, before, attempt: 1, response: entered };
    if (last.fingerprint === fingerprint) {
      const isNew = !last.checked && this.kind.grade(this.data.key, entered) !== null;
      return { ...last, ...start, attempt: Number(last.attempt) || 1, response: isNew ? entered : last.response };
    }
    if (!last.fingerprint) return start;
    this.field.before(make("p", { class: "cn-note" }, say("changed")));
    return { ...start, before: [before ?? [], last].flat() };
  }

  /** Show the record. Its response is graded anew, so that what is shown is what the page says. */
  show() {
    const { kind, field, data, record } = this;
    shuffle(field, `${data.id}:${record.attempt}`);
    kind.restore(field, record.response);
    kind.follow?.(field, data.key);
    const grade = record.checked ? kind.grade(data.key, kind.read(field)) : null;
    this.graded = grade && typeof grade === "object" ? grade : null;
    field.toggleAttribute("disabled", !!this.graded);
    this.explanation.hidden = !this.graded;
    this.button.textContent = say(this.graded ? "again" : "check");
    for (const said of all(field, ".cn-said")) said.remove();
    for (const part of parts(field)) delete part.dataset.mark;
    this.tell("", "quiet");
    if (this.graded) this.reveal(this.graded);
  }

  /** @param {Graded} grade */
  reveal({ score, right, of, extra }) {
    const { kind, field, data } = this;
    for (const [name, mark, ...feedback] of kind.reveal(data.key, kind.read(field))) {
      const said = make("div", { class: "cn-said" }, make("strong", {}, say(`mark_${mark}`)));
      for (const text of feedback.flatMap((id) => all(this.answer, `[data-feedback="${id}"]`))) {
        said.append(make("div", {}, ...text.cloneNode(true).childNodes));
      }
      for (const part of parts(field).filter(({ dataset }) => dataset.part === name)) {
        part.dataset.mark = mark;
        part.append(said);
      }
    }
    const look = !of ? "rated" : score === 1 ? "correct" : score ? "partly" : of > 1 ? "parts" : "incorrect";
    this.tell(say(look, { right, of }) + (extra ? ` ${say("extra", { count: extra })}` : ""), look);
  }

  /** Keep what the reader has entered so far. */
  draft(news = "") {
    this.record.response = this.kind.read(this.field);
    this.tell(this.kind.follow?.(this.field, this.data.key) ?? news, "quiet");
    this.save();
  }

  check() {
    const { kind, data, record, quiz } = this;
    const response = kind.read(this.field);
    const grade = kind.grade(data.key, response);
    if (!grade || typeof grade === "string") return this.tell(say(grade ?? "blank"), "uncounted");
    const { score, right, of } = grade;
    Object.assign(record, { response, checked: true, score, at: Date.now() });
    this.save();
    this.show();
    // The field that was left by Enter can no longer hold the focus.
    this.button.focus();
    /** @type {AnswerDetail} */
    const detail = { quiz: quiz.key, item: data.id, attempt: record.attempt, response, score, right, of };
    this.host.dispatchEvent(new CustomEvent("clawdemy:answer", { bubbles: true, detail }));
    quiz.update(true);
  }

  /** Open the question for another attempt; the last answer stays until it is changed. */
  reopen(response = this.record.response) {
    this.record = { ...this.record, attempt: this.record.attempt + 1, response, checked: false };
    this.save();
    this.show();
  }

  tryAgain() {
    this.reopen();
    this.tell(say("retried", { attempt: this.record.attempt }), "quiet");
    this.focus();
    this.quiz.update();
  }

  /** Bring the reader to what is picked, or to the first thing to pick. */
  focus() {
    const inputs = all(this.field, "input, select, textarea, button").filter((input) => input.checkVisibility());
    (inputs.find((input) => input.matches(":checked")) ?? inputs[0]).focus();
  }

  save() {
    this.quiz.store.set(this.data.id, this.record);
    this.quiz.notice();
  }

  /** @param {string} text @param {string} look */
  tell(text, look) {
    this.status.dataset.look = look;
    // A new element is read out even if it says the same as the one before.
    this.status.replaceChildren(...(text ? [make("p", {}, text)] : []));
  }
}

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
