// @ts-check
import { all, mapping, parts, pick, picks } from "./dom.js";
import { say } from "./words.js";

/** @import {ClassificationKey, Labels} from "./contract.js" */

/** @param {HTMLElement} row @returns {HTMLElement[]} the statement's own question, and the second if there is one */
const questions = (row) => all(row, "[data-ask]");

/** @param {string[]} some @param {string[]} others */
const same = (some, others) => "" + [...new Set(some)].sort() === "" + [...others].sort();

/** @param {ClassificationKey} key @param {string} id @param {Partial<Labels>} given */
function mark({ statements, asked_for }, id, { labels = [], second = [] }) {
  if (!labels.length) return "open";
  if (!same(labels, statements[id].labels)) return "wrong";
  const asked = labels.some((label) => asked_for.includes(label));
  return !asked || same(second, statements[id].second) ? "right" : "partly";
}

/** @type {import("./contract.js").ClassificationKind} */
export const classification = {
  read(field) {
    const given = parts(field).map((row) => {
      const [labels, second = []] = questions(row).map(picks);
      return [row.dataset.part, { labels, second }];
    });
    return Object.fromEntries(given);
  },
  restore(field, response) {
    for (const row of parts(field)) {
      const { labels, second } = mapping(mapping(response)[row.dataset.part]);
      questions(row).forEach((asked, place) => pick(asked, place ? second : labels));
    }
  },
  grade(key, response) {
    const given = mapping(response);
    if (given !== response) return "invalid";
    const ids = Object.keys(key.statements);
    if (!Object.keys(given).every((id) => ids.includes(id))) return "invalid";
    for (const answer of Object.values(given)) {
      const { labels = [], second = [] } = mapping(answer);
      if (mapping(answer) !== answer || !Array.isArray(labels) || !Array.isArray(second)) return "invalid";
      const known = labels.every((id) => key.labels.includes(id)) && second.every((id) => key.second.includes(id));
      if (!known) return "invalid";
    }
    const marks = ids.map((id) => mark(key, id, mapping(given[id])));
    const right = marks.filter((one) => one === "right").length;
    return marks.every((one) => one === "open") ? null : { score: right / ids.length, right, of: ids.length };
  },
  reveal: (key, response) => Object.keys(key.statements).map((id) => [id, mark(key, id, response[id]), id]),
  follow(field, { asked_for }) {
    let news = "";
    for (const row of parts(field)) {
      const [labels, second] = questions(row);
      if (!second) continue;
      const asked = picks(labels).some((label) => asked_for.includes(label));
      if (asked && !second.matches(".cn-asked")) news = say("second", { prompt: second.querySelector("p")?.textContent });
      second.classList.toggle("cn-asked", asked);
    }
    return news;
  },
};
