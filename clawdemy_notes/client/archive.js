// @ts-check
// All progress of a reader in one file, and what comes in put to what is there. Pure functions.
import { mapping } from "./dom.js";
import { QUIZ, parsed, readEntries, timeOf, usedAt } from "./entries.js";
import { VERSION, keyOf, oldKeyOf, upToDate } from "./store.js";

/** @import {ItemRecord, Kept} from "./contract.js" */
/** @import {Progress} from "./entries.js" */

const FORMAT = "clawdemy-progress";

/** All progress as the text of a file. @param {Progress} progress @param {Date} now */
export function exported({ quizzes, left }, now) {
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    quizzes: Object.fromEntries(quizzes),
    // As text, so that nothing is lost.
    ...(left.size ? { unreadable: Object.fromEntries(left) } : {}),
  };
  return JSON.stringify(file, null, 1);
}

/**
 * Read the text of such a file; one that is refused gives the reason, a key of `words.js`, and what
 * was found.
 * @param {string} text @returns {Progress | { reason: string, found?: string }}
 */
export function parseExport(text) {
  const file = parsed(text);
  if (file === null) return { reason: "broken" };
  const { format, version, quizzes, unreadable } = mapping(file);
  if (format !== FORMAT || !Number.isInteger(version) || version < 1) return { reason: "other" };
  if (version > VERSION) return { reason: "newer", found: String(version) };
  if (mapping(quizzes) !== quizzes) return { reason: "other" };
  // What its writer could not read may be readable here.
  const texts = Object.entries(mapping(unreadable)).filter(([, entry]) => typeof entry === "string");
  const progress = readEntries(texts);
  for (const [quiz, value] of Object.entries(quizzes)) {
    const kept = upToDate(value);
    if (!QUIZ.test(quiz)) return { reason: "name", found: quiz };
    if (kept === "newer") return { reason: "newer", found: String(value.version) };
    if (kept === "unreadable") return { reason: "damaged", found: quiz };
    progress.quizzes.set(quiz, kept);
  }
  return progress;
}

/** @template T @param {T[]} values @returns {T[]} each value once, the oldest first */
function united(values) {
  const once = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  return once.sort((a, b) => timeOf(a) - timeOf(b));
}

/**
 * Keep the later of two records. What the other one asked goes into the history if it was something else.
 * @param {ItemRecord} later @param {ItemRecord} earlier @returns {ItemRecord}
 */
function joinedRecord(later, earlier) {
  const { before, ...last } = earlier;
  const isOther = last.fingerprint && last.fingerprint !== later.fingerprint;
  const history = united([before ?? [], later.before ?? [], isOther ? last : []].flat());
  return history.length ? { ...later, before: history } : later;
}

/**
 * Put what comes in to what is there, and say how many answers came, and how many here were newer.
 * @param {Kept} here @param {Kept} coming
 */
export function merged(here, coming) {
  const items = new Map(Object.entries(here.items));
  let [came, stayed] = [0, 0];
  for (const [id, record] of Object.entries(coming.items)) {
    if (mapping(record) !== record) continue;
    const own = items.get(id);
    if (!own || mapping(own) !== own) {
      items.set(id, record);
      if (record.checked) came++;
    } else if (timeOf(record) > timeOf(own)) {
      items.set(id, joinedRecord(record, own));
      if (record.checked) came++;
    } else {
      items.set(id, joinedRecord(own, record));
      if (record.checked && timeOf(record) < timeOf(own)) stayed++;
    }
  }
  const [older, newer] = usedAt(coming) > usedAt(here) ? [here, coming] : [coming, here];
  // An attempt that is no longer under way where the quiz was last used is over.
  const { run, ...others } = older;
  const attempts = united([...here.attempts, ...coming.attempts]);
  const isNew = came > 0 || attempts.length > here.attempts.length;
  /** @type {Kept} */
  const kept = { ...others, ...newer, items: Object.fromEntries(items), attempts };
  return { kept, came, stayed, isNew };
}

/**
 * Put what comes in to all that is there: which entries of local storage to write (null removes one), and
 * what there is to say. What is there and cannot be read stays as it is, and so does its quiz.
 * @param {Progress} here @param {Progress} coming
 */
export function mergedAll(here, coming) {
  /** @type {[key: string, text: string | null][]} */
  const changes = [];
  const said = { quizzes: 0, came: 0, stayed: 0, left: coming.left.size };
  for (const [quiz, theirs] of coming.quizzes) {
    const own = here.quizzes.get(quiz);
    if (!own && (here.left.has(keyOf(quiz)) || here.left.has(oldKeyOf(quiz)))) {
      said.left++;
      continue;
    }
    const { kept, came, stayed, isNew } = merged(own ?? { version: VERSION, items: {}, attempts: [] }, theirs);
    if (isNew || !own) said.quizzes++;
    said.came += came;
    said.stayed += stayed;
    changes.push([keyOf(quiz), JSON.stringify(kept)]);
    // Unread, it would be left behind there: it is what was read here.
    if (!here.left.has(oldKeyOf(quiz))) changes.push([oldKeyOf(quiz), null]);
  }
  return { changes, said };
}
