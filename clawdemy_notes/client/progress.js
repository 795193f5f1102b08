// @ts-check
// The script of the pages that show how far a reader is.
import { make } from "./dom.js";
import { Shown, titleOf } from "./shown.js";
import { readStorage } from "./storage.js";
import { Store } from "./store.js";
import { inWords, summarise } from "./summary.js";
import { say } from "./words.js";

/** How far the reader is with a quiz or a track. */
class ClawdemyProgress extends Shown {
  show() {
    const { quiz, track, count } = this.dataset;
    const { done, of, text } = quiz ? ofQuiz(quiz, Number(count)) : ofTrack(`${track}/`, Number(count));
    const filled = make("span");
    filled.style.inlineSize = `${(100 * done) / of}%`;
    const bar = make("span", { class: "cn-bar", "aria-hidden": "true" }, filled);
    this.replaceChildren(...(text ? [bar, make("span", {}, text)] : []));
  }
}

/** @param {string} quiz @param {number} asked */
function ofQuiz(quiz, asked) {
  const summary = summarise(new Store(quiz).kept, asked);
  const { answered, best = 100, isOpen } = summary;
  const text = inWords(summary);
  return isOpen ? { done: answered, of: asked, text } : { done: best, of: 100, text };
}

/** @param {string} start @param {number} count */
function ofTrack(start, count) {
  const begun = [...(readStorage()?.quizzes ?? [])].filter(([quiz]) => quiz.startsWith(start));
  const summaries = begun.map(([, kept]) => summarise(kept)).filter((each) => each.answered || each.wasFinished);
  const done = Math.min(count, summaries.filter(({ wasFinished }) => wasFinished).length);
  return { done, of: count, text: summaries.length ? say("quizzes_done", { done, count }) : "" };
}

/** Where to go on: the quiz that was used last, and the one that is still open if that is another. */
class ClawdemyContinue extends Shown {
  show() {
    const found = [...(readStorage()?.quizzes ?? [])]
      .map(([quiz, kept]) => ({ quiz, kept, summary: summarise(kept) }))
      .filter(({ summary }) => summary.used)
      .sort((a, b) => b.summary.used - a.summary.used);
    const open = found.find(({ summary }) => summary.isOpen);
    const lines = [];
    if (found.length && found[0] !== open) {
      const { quiz, kept, summary } = found[0];
      // Who missed nothing is not sent back.
      const title = titleOf(quiz, summary.missed ? kept : { ...kept, path: "" });
      lines.push(phrase(summary.missed ? "done_missed" : "done", title, summary.missed));
    }
    if (open) {
      const state = inWords(open.summary);
      const line = phrase("go_on", titleOf(open.quiz, open.kept));
      if (state) line.append(` (${state})`);
      lines.push(line);
    }
    this.replaceChildren(...lines);
  }
}

/**
 * A sentence with a title, which may be a link.
 * @param {string} key @param {Node | string} title @param {number} [count]
 */
function phrase(key, title, count) {
  const [start, end] = say(key, { title: "\n", count }).split("\n");
  return make("p", {}, start, title, end);
}

if (!customElements.get("clawdemy-progress")) {
  customElements.define("clawdemy-progress", ClawdemyProgress);
  customElements.define("clawdemy-continue", ClawdemyContinue);
}
