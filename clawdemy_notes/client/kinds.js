// @ts-check
import { multiple_choice, single_choice, true_false } from "./choice.js";
import { classification } from "./classification.js";
import { matching } from "./matching.js";
import { numeric } from "./numeric.js";

/** @type {import("./contract.js").Kinds} */
export const kinds = { single_choice, multiple_choice, true_false, matching, classification, numeric };
