// @ts-check
import { make } from "./dom.js";
import { Shown, titleOf } from "./shown.js";
import { readStorage } from "./storage.js";
import { day, inWords, percentReached, summarise } from "./summary.js";
import { locale, say } from "./words.js";

/** @import {Attempt, Kept} from "./contract.js" */

const COLUMNS = ["finished", "way", "score", "time"];
const WAYS = ["practise", "exam", "missed"];

/** How long something took, such as `12 min`. @param {unknown} seconds */
function duration(seconds) {
  if (!Number.isFinite(seconds)) return "";
  const isShort = Number(seconds) < 60;
  const form = { style: "unit", unit: isShort ? "second" : "minute", unitDisplay: "short", maximumFractionDigits: 0 };
  const amount = Number(seconds) / (isShort ? 1 : 60);
  return amount.toLocaleString(locale, /** @type {Intl.NumberFormatOptions} */ (form));
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
      ...(note ? [make("p", { class: "cn-note" }, say(note, { count: left }))] : []),
      ...quizzes.map(({ quiz, kept, summary }) => this.section(quiz, kept, inWords(summary))),
    );
    this.append(this.list);
  }

  /** @param {string} quiz @param {Kept} kept @param {string} state */
  section(quiz, kept, state) {
    const id = `history-${quiz.replace("/", "--")}`;
    const attempts = kept.attempts.map((attempt) => this.row(attempt)).reverse();
    const table = make("table", { "aria-labelledby": id });
    const columns = COLUMNS.map((name) => make("th", { scope: "col" }, say(`column_${name}`)));
    table.append(make("thead", {}, make("tr", {}, ...columns)), make("tbody", {}, ...attempts));
    return make(
      "section",
      { "aria-labelledby": id },
      make("h3", { id }, titleOf(quiz, kept)),
      make("p", { class: "cn-soft" }, state || say("begun")),
      ...(attempts.length ? [table] : []),
    );
  }

  /** @param {Partial<Attempt>} attempt */
  row(attempt) {
    const { points, of, at, seconds } = attempt;
    const percent = percentReached(attempt);
    const way = WAYS.find((name) => name === attempt.way);
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, day(at)),
      make("td", {}, way ? say(`way_${way}`) : ""),
      make("td", {}, percent === undefined ? say("unscored") : say("score", { points, of, percent })),
      make("td", {}, duration(seconds)),
    );
  }
}
