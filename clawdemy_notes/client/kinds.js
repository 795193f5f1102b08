// @ts-check
import { hot_text, multiple_choice, single_choice, true_false } from "./choice.js";
import { classification } from "./classification.js";
import { cloze } from "./cloze.js";
import { matching } from "./matching.js";
import { numeric } from "./numeric.js";
import { ordering } from "./ordering.js";
import { recall } from "./recall.js";
import { short_answer } from "./short_answer.js";

/** @type {import("./contract.js").Kinds} */
export const kinds = {
  single_choice,
  multiple_choice,
  true_false,
  matching,
  classification,
  ordering,
  numeric,
  short_answer,
  cloze,
  hot_text,
  recall,
};
