// @ts-check
import { mapping, parts, pick, picks } from "./dom.js";
import { grade, invalid } from "./grade.js";
import { say } from "./words.js";

/** @import {ClassificationKey, Kind, Labels, Mark} from "./contract.js" */

/** @param {HTMLElement} row @param {"labels" | "second"} name */
const question = (row, name) => /** @type {HTMLElement | null} */ (row.querySelector(`[data-ask=${name}]`));

/** @param {string[]} some @param {string[]} others */
const overlap = (some, others) => some.some((id) => others.includes(id));

/** @param {string[]} some @param {string[]} others */
const same = (some, others) => new Set(some).size === new Set(others).size && others.every((id) => some.includes(id));

/** @param {string[]} known @param {unknown} ids */
const fault = (known, ids) =>
  !Array.isArray(ids) ? "not-a-response" : ids.every((id) => known.includes(id)) ? "" : "unknown-id";

/** @param {ClassificationKey} key @param {string} id @param {Labels} [given] @returns {Mark} */
function mark(key, id, given) {
  const right = key.statements[id];
  if (!given?.labels?.length) return "open";
  if (!same(given.labels, right.labels)) return "wrong";
  const asked = overlap(given.labels, key.asked_for);
  return !asked || same(given.second ?? [], right.second) ? "right" : "partly";
}

/** @type {Kind<ClassificationKey, Record<string, Labels>>} */
export const classification = {
  read(field) {
    const answers = parts(field).map((row) => {
      const [labels, second] = [question(row, "labels"), question(row, "second")];
      return [row.dataset.part, { labels: labels ? picks(labels) : [], second: second ? picks(second) : [] }];
    });
    return Object.fromEntries(answers);
  },
  restore(field, response) {
    for (const row of parts(field)) {
      const given = mapping(mapping(response)[row.dataset.part ?? ""]);
      for (const name of /** @type {const} */ (["labels", "second"])) {
        const asked = question(row, name);
        if (asked) pick(asked, given[name]);
      }
    }
  },
  grade(key, response) {
    const given = mapping(response);
    if (given !== response) return invalid("not-a-response");
    const ids = Object.keys(key.statements);
    if (!Object.keys(given).every((id) => ids.includes(id))) return invalid("unknown-id");
    for (const id of ids) {
      const { labels = [], second = [] } = mapping(given[id]);
      const wrong =
        mapping(given[id] ?? {}) !== given[id] && id in given
          ? "not-a-response"
          : fault(key.labels, labels) || fault(key.second, second);
      if (wrong) return invalid(wrong);
    }
    const marks = ids.map((id) => mark(key, id, given[id]));
    return grade(
      marks.some((one) => one !== "open"),
      marks.filter((one) => one === "right").length,
      ids.length,
    );
  },
  reveal: (key, response) => Object.keys(key.statements).map((id) => [id, mark(key, id, response[id]), id]),
  follow(field, key) {
    let news = "";
    for (const row of parts(field)) {
      const [labels, second] = [question(row, "labels"), question(row, "second")];
      if (!labels || !second) continue;
      const asked = overlap(picks(labels), key.asked_for);
      if (asked && !second.classList.contains("cn-asked"))
        news = say("second", { prompt: second.querySelector("p")?.textContent ?? "" });
      second.classList.toggle("cn-asked", asked);
    }
    return news;
  },
};
