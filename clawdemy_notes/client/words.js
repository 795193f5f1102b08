// @ts-check
/** All words that the client says; the rest stands in the page. `{count}` picks between one and other. */
const words = {
  check: "Check",
  again: "Try again",
  blank: "No answer yet. Nothing was counted.",
  "not-a-number": "This does not read as a number. Write it like 1250, 1,250, 0.5, 3/4 or 2.5e4. Nothing was counted.",
  "decimal-comma": "Write the decimal sign as a point, like 0.5. Nothing was counted.",
  "other-unit": "Give the number alone, or with the unit beside the field. Nothing was counted.",
  invalid: "This answer cannot be read. Nothing was counted.",
  correct: "Correct.",
  partly: "Partly right: {right} of {of}.",
  incorrect: "Not correct.",
  incorrect_parts: "Not correct: {right} of {of} right.",
  extra: { one: "{count} pick too many.", other: "{count} picks too many." },
  mark_hit: "Right, and you picked it.",
  mark_missed: "Right, but you did not pick it.",
  mark_slip: "You picked it, but it is not right.",
  mark_spared: "Not right; you left it.",
  mark_right: "Right.",
  mark_partly: "Partly right.",
  mark_wrong: "Not right.",
  mark_open: "Not answered.",
  second: "One more question on this statement: {prompt}",
  retried: "Attempt {attempt}. Your last answer is still there.",
  changed: "This question changed since you answered it.",
  progress: "{done} of {count} answered",
  unsaved: "Your answers are not being saved: this browser has no room for them, or does not allow it.",
  unreadable: "Your earlier answers cannot be read here, so nothing is saved over them.",
  forget: "Forget them and save from now on",
  finished: "All questions are answered. Your result is at the end of the page.",
  result: "Your result",
  score: { one: "{points} of {count} point ({percent} %).", other: "{points} of {count} points ({percent} %)." },
  flawless: "Everything is right.",
  read_again: "Read again",
  questions: { one: "question {list}", other: "questions {list}" },
  missed: "Retry what I missed",
  over: "Start over",
  over_ask: "Forget all answers of this quiz and start over?",
  over_no: "Keep my answers",
  over_done: "Started over. All questions are open again.",
};

/**
 * Say something, with values for what stands in braces.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const entry = words[/** @type {keyof typeof words} */ (key)] ?? words.invalid;
  const one = new Intl.PluralRules("en").select(Number(values.count)) === "one";
  const text = typeof entry === "string" ? entry : one ? entry.one : entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
