// @ts-check
/** @import {Grade} from "./contract.js" */

/** @param {string} reason @returns {Grade} */
export const invalid = (reason) => ({ status: "invalid", reason });

/**
 * @param {boolean} answered
 * @param {number} right
 * @param {number} of
 * @param {number} [extra]
 * @param {number} [score]
 * @returns {Grade}
 */
export const grade = (answered, right, of, extra = 0, score = right / of) =>
  answered ? { status: "graded", score, right, of, extra } : { status: "blank" };
