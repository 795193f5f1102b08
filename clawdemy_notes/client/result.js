// @ts-check
import { all, make } from "./dom.js";
import { say } from "./words.js";

/** @import {FinishDetail} from "./contract.js" */
/** @import {Question} from "./item.js" */
/** @import {ClawdemyQuiz} from "./quiz.js" */

/**
 * Show what came of a quiz: the score, what was believed and is wrong, each outcome, each question.
 * @param {ClawdemyQuiz} quiz @param {FinishDetail} detail
 */
export function showResult({ result, questions, missed }, { points, of, score }) {
  /** @param {string} name @param {Node[]} rows */
  const list = (name, rows) => {
    const [list] = all(result, `[data-list=${name}]`);
    list.replaceChildren(...rows);
    /** @type {HTMLElement} */ (list.parentElement).hidden = !rows.length;
  };
  // Never rounded up to 100; 1e-9 makes up for sums such as 0.1 + 0.2.
  const values = { points, count: of, percent: Math.floor(100 * score + 1e-9) };
  all(result, ".cn-score")[0].textContent = of ? say(missed.length ? "total" : "flawless", values) : "";
  list("believed", missed.filter(({ graded, record }) => graded && record.sure === "sure").map(believed));
  for (const row of all(result, "[data-outcome]")) {
    const bar = /** @type {HTMLProgressElement} */ (row.querySelector("progress"));
    const own = questions.filter(({ data }) => data.outcome === row.dataset.outcome);
    bar.value = own.reduce((sum, { score, data }) => sum + score * data.points, 0);
    all(row, "span")[0].textContent = say("score", { points: bar.value, count: bar.max });
  }
  for (const row of all(result, "[data-section]")) {
    const numbers = missed.flatMap(({ data, number }) => (data.section === row.dataset.section ? number : []));
    row.hidden = !numbers.length;
    all(row, "span")[0].textContent = say("questions", { count: numbers.length, list: numbers.join(", ") });
  }
  list("each", questions.map(explained));
}

/** @param {Question} question */
const believed = ({ host, name, prompt }) =>
  make("li", {}, make("a", { href: `#${host.id}` }, name), ": ", ...prompt.cloneNode(true).childNodes);

/** A question with every option explained, made when it is opened. @param {Question} question */
function explained(question) {
  const { graded, name, prompt } = question;
  const verdict = graded ? question.verdict(graded)[1] : say("skipped");
  const more = make("details", { class: "cn-more" }, make("summary", {}, `${name}: ${verdict}`));
  const fill = () => more.append(make("p", {}, ...prompt.cloneNode(true).childNodes), ...question.answers());
  more.addEventListener("toggle", fill, { once: true });
  return more;
}
