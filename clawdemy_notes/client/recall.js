// @ts-check
import { mapping, pick, picks } from "./dom.js";

/** @type {Record<string, number>} */
const ratings = { knew: 1, partly: 0.5, not: 0 };

/** @type {import("./contract.js").RecallKind} */
export const recall = {
  read: (field) => ({ text: field.querySelector("textarea")?.value ?? "", rating: picks(field)[0] ?? "" }),
  restore(field, response) {
    const { text, rating } = mapping(response);
    for (const area of field.querySelectorAll("textarea")) area.value = typeof text === "string" ? text : "";
    pick(field, [rating]);
    // Nothing yet, or still disabled: this is another attempt, and the model answer must not stand beside it.
    if (!response || field.matches(":disabled")) for (const model of field.querySelectorAll("details")) model.open = false;
  },
  grade(_, response) {
    const given = mapping(response);
    const { text = "", rating = "", ...others } = given;
    const isRead = typeof text === "string" && [...Object.keys(ratings), ""].includes(rating);
    if (given !== response || !isRead || Object.keys(others).length) return "invalid";
    if (!rating) return /[^ \t\r\n]/.test(text) ? "not-rated" : null;
    return { score: ratings[rating], right: 0, of: 0 };
  },
  reveal: () => [],
};
