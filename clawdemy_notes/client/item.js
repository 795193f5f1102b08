// @ts-check
import { all, make, parts, pick, picks } from "./dom.js";
import { kinds } from "./kinds.js";
import { shuffle } from "./shuffle.js";
import { say } from "./words.js";

/** @import {AnswerDetail, Graded, ItemData, ItemRecord, Sure} from "./contract.js" */

/** What an item does: it takes over the answer of the page, checks, tells, and remembers. */
export class Question {
  /** @type {HTMLElement | undefined} that the question has changed */
  note;
  /** @type {Graded | null} the grade, while the answer is in view */
  graded = null;

  /** @param {HTMLElement} host @param {ItemData} data */
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.kind = kinds[data.kind];
    this.quiz = /** @type {import("./quiz.js").ClawdemyQuiz} */ (host.closest("clawdemy-quiz"));
    this.field = all(host, "fieldset")[0];
    this.sure = all(host, ".cn-sure")[0];
    this.answer = all(host, ".cn-answer")[0];
    this.explanation = all(host, ".cn-explanation")[0];
    this.hints = /** @type {HTMLDetailsElement[]} */ (all(host, ".cn-hint"));
    this.button = all(host, ".cn-press")[0];
    this.button.addEventListener("click", (event) => {
      // The second click of a double click would undo the first.
      if (event.detail < 2) this.isDone ? this.tryAgain() : this.check();
    });
    this.status = all(host, ".cn-verdict")[0];
    this.status.after(this.explanation);
    this.record = this.recall();
    this.kind.start?.(this.field, (news) => this.draft(news));
    this.show();
    host.addEventListener("input", () => this.draft());
    this.hints.forEach((hint, place) => {
      hint.addEventListener("toggle", () => {
        if (!hint.open || place < (this.record.hints ?? 0)) return;
        this.record.hints = place + 1;
        this.save();
      });
    });
    host.addEventListener("keydown", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (event.key !== "Enter" || target.matches("textarea")) return;
      const isTyped = target.matches("[type=text]");
      // A key held down, or one that moves the focus to the button, must not check and open again.
      if (event.repeat || isTyped) event.preventDefault();
      if (isTyped && !event.repeat && !this.quiz.isExam) this.check();
    });
  }

  /** Whether the answer is in view, graded or not. */
  get isDone() {
    return !!(this.graded || this.record.skipped);
  }

  /** From 0 to 1; 0 for what is not graded. */
  get score() {
    return this.graded?.score ?? 0;
  }

  /** What the page calls it: its number among all. */
  get name() {
    return all(this.host, ".cn-item__number")[0].firstChild?.textContent?.trim() ?? "";
  }

  get number() {
    return all(this.quiz, "clawdemy-item").indexOf(this.host) + 1;
  }

  /** What is asked. */
  get prompt() {
    return all(this.field, "legend")[0];
  }

  /** @returns {Node[]} a copy of what is right, with every option explained */
  answers() {
    const folded = [...all(this.field, ".cn-model"), this.answer, this.explanation];
    return folded.flatMap((part) =>
      all(part, ":scope > :not(summary, fieldset)").map((element) => element.cloneNode(true)),
    );
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
    this.field.before((this.note ??= make("p", { class: "cn-note" }, say("changed"))));
    return { ...start, before: [before ?? [], last].flat() };
  }

  /** Show a record. Its response is graded anew, so that what is shown is what the page says. */
  show(record = this.record) {
    const { kind, field, data, sure } = this;
    // The numbers of this attempt, where each has its own; -1 is the last.
    Object.assign(data, data.variants?.at((record.attempt % data.variants.length) - 1));
    for (const part of all(this.host, "[data-value]")) {
      part.textContent = /** @type {any} */ (data.values)[/** @type {string} */ (part.dataset.value)];
    }
    shuffle(field, `${data.id}:${record.attempt}`);
    kind.restore(field, record.response);
    kind.follow?.(field, data.key);
    const grade = record.checked ? kind.grade(data.key, kind.read(field)) : null;
    this.graded = grade && typeof grade === "object" ? grade : null;
    const isDone = !!(this.graded || record.skipped);
    for (const set of all(this.host, ".cn-question, .cn-sure")) set.toggleAttribute("disabled", isDone);
    if (sure) pick(sure, [record.sure]);
    this.hints.forEach((hint, place) => (hint.open = place < Number(record.hints)));
    this.explanation.hidden = !this.graded;
    this.answer.hidden = !record.skipped;
    this.button.textContent = say(isDone ? "again" : "check");
    for (const said of all(field, ".cn-said")) said.remove();
    for (const part of parts(field)) delete part.dataset.mark;
    this.tell(record.skipped ? say("skipped") : "", record.skipped ? "rated" : "quiet");
    if (this.graded) this.reveal(this.graded);
  }

  /** @param {Graded} grade */
  reveal(grade) {
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
    const [look, verdict] = this.verdict(grade);
    this.tell(verdict, look);
  }

  /** Say in words what a grade is: a hook for the style sheet, and the words. @param {Graded} grade */
  verdict({ score, right, of, extra }) {
    const { points } = this.data;
    const hints = Number(this.record.hints);
    const look = !of ? "rated" : score === 1 ? "correct" : score ? "partly" : of > 1 ? "parts" : "incorrect";
    const words = [say(look, { right, of })];
    if (extra) words.push(say("extra", { count: extra }));
    if (of && points > 1) words.push(say("score", { points: score * points, count: points }));
    if (hints) words.push(say("hinted", { count: hints }));
    return [look, words.join(" ")];
  }

  /** Keep what the reader has entered so far. */
  draft(news = "") {
    const { record, field, sure } = this;
    record.response = this.kind.read(field);
    record.since ??= Date.now();
    if (sure) record.sure = /** @type {Sure} */ (picks(sure)[0] ?? "");
    this.tell(this.kind.follow?.(field, this.data.key) ?? news, "quiet");
    this.save();
  }

  check() {
    const grade = this.grade();
    const doubts = this.kind.doubt?.(this.field, this.data.key) ?? [];
    if (!grade || typeof grade === "string") {
      doubts[0]?.focus();
      const list = doubts.map(({ ariaLabel }) => ariaLabel).join(", ");
      return this.tell(say(list ? "doubt" : (grade ?? "blank"), { list }), "uncounted");
    }
    this.settle(grade);
    // The field that was left by Enter can no longer hold the focus.
    this.button.focus();
    this.quiz.update(true);
  }

  grade() {
    return this.kind.grade(this.data.key, this.kind.read(this.field));
  }

  /** Close the question with a grade, or without one where an exam was handed in. @param {import("./contract.js").Grade} grade */
  settle(grade) {
    const { kind, data, record, quiz } = this;
    const response = kind.read(this.field);
    const isGraded = grade && typeof grade === "object";
    Object.assign(record, { response, at: Date.now() }, isGraded ? { checked: true, score: grade.score } : { skipped: true });
    this.save();
    this.show();
    if (!isGraded) return;
    const { attempt, since, sure = "", hints = 0 } = record;
    const { score, right, of } = grade;
    const seconds = secondsSince(since);
    /** @type {AnswerDetail} */
    const detail = { quiz: quiz.key, item: data.id, attempt, response, score, right, of, sure, hints, seconds };
    this.host.dispatchEvent(new CustomEvent("clawdemy:answer", { bubbles: true, detail }));
  }

  /** Open the question for another attempt; the last answer stays until it is changed, unless it was to other numbers. */
  reopen(response = this.data.values ? null : this.record.response) {
    const { fingerprint, before, attempt, hints } = this.record;
    this.record = { fingerprint, before, attempt: attempt + 1, response, hints: response === null ? 0 : hints };
    this.save();
    this.show();
  }

  /** Go back to what is kept, as it was before an exam. */
  goBack() {
    this.kind.restore(this.field, null);
    this.record = this.recall();
    this.show();
  }

  tryAgain() {
    this.reopen();
    this.tell(say(this.data.values ? "renewed" : "retried", /** @type {any} */ (this.record)), "quiet");
    this.focus();
    this.quiz.update();
  }

  /** Bring the reader to what is picked, to the first thing to pick, or to what opens the question again. */
  focus() {
    const inputs = all(this.field, ":is(input, select, textarea, button):enabled").filter((input) => input.checkVisibility());
    (inputs.find((input) => input.matches(":checked")) ?? inputs[0] ?? this.button).focus();
  }

  save() {
    this.quiz.save((kept) => (kept.items[this.data.id] = this.record));
  }

  /** @param {string} text @param {string} look */
  tell(text, look) {
    this.status.dataset.look = look;
    // A new element is read out even if it says the same as the one before.
    this.status.replaceChildren(...(text ? [make("p", {}, text)] : []));
  }
}

/** @param {unknown} [start] in milliseconds since 1970 */
export const secondsSince = (start) => Math.max(0, Math.round((Date.now() - (Number(start) || Date.now())) / 1000));

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
