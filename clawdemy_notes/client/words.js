// @ts-check
/** All that the client says; the rest stands in the page. `count` picks between two forms. */
const words = {
  check: "Check",
  again: "Try again",
  blank: "No answer yet. Nothing was counted.",
  invalid: "This answer cannot be read. Nothing was counted.",
  "not-a-number": "This does not read as a number. Write it like 1250, 1,250, 0.5, 3/4 or 2.5e4. Nothing was counted.",
  "decimal-comma": "Write the decimal sign as a point, like 0.5. Nothing was counted.",
  "decimal-point": "Write the decimal sign as a comma, like 0,5. Nothing was counted.",
  "other-unit": "Give the number alone, or in the unit that is asked for. Nothing was counted.",
  "not-rated": "Compare with the model answer and say how well you knew it. Nothing was counted.",
  rated: "Noted, as you rated yourself. This is not scored.",
  "check-spelling": "That is nearly right: check the spelling. Nothing was counted.",
  doubt: "{list}: that is nearly right, check the spelling. Nothing was counted.",
  "incomplete-order": "Some steps are missing. Nothing was counted.",
  correct: "Correct.",
  partly: "Partly right: {right} of {of}.",
  parts: "Not correct: {right} of {of} right.",
  incorrect: "Not correct.",
  extra: ["{count} pick too many.", "{count} picks too many."],
  mark_hit: "Right, and you picked it.",
  mark_missed: "Right, but you did not pick it.",
  mark_slip: "You picked it, but it is not right.",
  mark_spared: "Not right; you left it.",
  mark_right: "Right.",
  mark_partly: "Partly right.",
  mark_wrong: "Not right.",
  mark_misplaced: "Not in order.",
  mark_open: "Not answered.",
  second: "One more question on this statement: {prompt}",
  up: "Move up: {step}",
  down: "Move down: {step}",
  moved: "Now step {place} of {count}: {step}",
  retried: "Attempt {attempt}. Your last answer is still there.",
  changed: "This question changed since you answered it.",
  progress: "{done} of {count} answered",
  unsaved: "Your answers are not being saved: this browser has no room for them, or does not allow it.",
  unreadable: "Your earlier answers cannot be read here. So that none is lost, your answers are not being saved.",
  forget: "Forget the earlier ones and save",
  finished: "All questions are answered. Your result is below the last one.",
  result: "Your result",
  score: ["{points} of {count} point ({percent} %).", "{points} of {count} points ({percent} %)."],
  flawless: ["{count} of {count} point: right.", "{count} of {count} points: everything is right."],
  read_again: "Read again",
  questions: ["question {list}", "questions {list}"],
  missed: "Retry what I missed",
  over: "Start over",
  ask: "Forget all answers of this quiz and start over?",
  keep: "Keep my answers",
  over_done: "Started over. All questions are open again.",
};

/** @param {string} key @param {Record<string, unknown>} [values] */
export function say(key, values = {}) {
  const entry = words[/** @type {keyof typeof words} */ (key)] ?? words.invalid;
  const text = typeof entry === "string" ? entry : entry[values.count === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
