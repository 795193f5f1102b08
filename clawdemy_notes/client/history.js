// @ts-check
import { make } from "./dom.js";
import { Shown, titleOf } from "./shown.js";
import { readStorage } from "./storage.js";
import { day, inWords, percentReached, summarise } from "./summary.js";
import { language } from "./table.js";

/** @import {Attempt, Kept} from "./contract.js" */

const WAYS = ["practise", "exam", "missed"];

/** How long something took, such as `12 min`. @param {unknown} seconds */
function duration(seconds) {
  if (!Number.isFinite(seconds)) return "";
  const isShort = Number(seconds) < 60;
  const form = { style: "unit", unit: isShort ? "second" : "minute", unitDisplay: "short", maximumFractionDigits: 0 };
  const amount = Number(seconds) / (isShort ? 1 : 60);
  return amount.toLocaleString(language, /** @type {Intl.NumberFormatOptions} */ (form));
}

/** Every quiz that is kept, the last used first, with its finished attempts. */
export class ClawdemyHistory extends Shown {
  list = make("div");

  show() {
    const kept = readStorage();
    const quizzes = [...(kept?.quizzes ?? [])].map(([quiz, kept]) => ({ quiz, kept, summary: summarise(kept) }));
    quizzes.sort((a, b) => b.summary.used - a.summary.used);
    const left = kept?.left.size;
    const note = !kept ? "blocked" : left ? "unread" : quizzes.length ? "" : "nothing";
    this.list.replaceChildren(
      ...(note ? [make("p", { class: "cn-note" }, this.words(note, { count: left }))] : []),
      ...quizzes.map(({ quiz, kept, summary }) => this.section(quiz, kept, inWords(summary, language))),
    );
    this.append(this.list);
  }

  /** @param {string} quiz @param {Kept} kept @param {string} state */
  section(quiz, kept, state) {
    const id = `history-${quiz.replace("/", "--")}`;
    const attempts = kept.attempts.map((attempt) => this.row(attempt)).reverse();
    const table = make("table", { "aria-labelledby": id });
    const head = this.getElementsByTagName("template")[0].content.querySelector("thead");
    table.append(head?.cloneNode(true) ?? "", make("tbody", {}, ...attempts));
    return make(
      "section",
      { "aria-labelledby": id },
      make("h3", { id }, titleOf(quiz, kept)),
      make("p", { class: "cn-soft" }, state || this.words("begun")),
      ...(attempts.length ? [table] : []),
    );
  }

  /** @param {Partial<Attempt>} attempt */
  row(attempt) {
    const { points, of, at, seconds } = attempt;
    const percent = percentReached(attempt);
    const way = WAYS.find((name) => name === attempt.way);
    const score = { points: Math.round(Number(points) * 100) / 100, of, percent };
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, day(at, language)),
      make("td", {}, way ? this.words(way) : ""),
      make("td", {}, percent === undefined ? this.words("unscored") : this.words("score", score)),
      make("td", {}, duration(seconds)),
    );
  }
}
