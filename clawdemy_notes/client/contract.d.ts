/**
 * The contract between the page, an item and its kind. For the type checker only: browsers never load it.
 *
 * A kind of item is a model, a template, a case of `view_of` and of `grade` in Python, and a module here
 * that exports a `Kind`; `kinds.js` lists them, and the type checker names the one that is missing.
 */

/** The kinds, as the YAML names them. */
export type KindName =
  | "single_choice"
  | "multiple_choice"
  | "true_false"
  | "matching"
  | "classification"
  | "ordering"
  | "numeric"
  | "short_answer"
  | "cloze"
  | "hot_text"
  | "recall";

/** What `data-item` on `<clawdemy-item>` holds. */
export interface ItemData {
  id: string;
  kind: KindName;
  /** Changes when the item asks something else; see `model/fingerprint.py`. */
  fingerprint: string;
  /** Weight in the quiz's score; 0 where nothing is scored. */
  points: number;
  outcome: string;
  section: string;
  /** That of the attempt, once it is shown. */
  key: any;
  /** What is new at each attempt: the first is that of the page; after the last comes the first again. */
  variants?: Variant[];
  values?: Values;
}

export interface Variant {
  key: any;
  values: Values;
}

/** What stands in each place for a value, by the name in its `data-value`. */
export type Values = Record<string, string>;

export interface ChoiceKey {
  /** Whether each option or passage is right, by its id. */
  options: Record<string, boolean>;
}

export interface MatchingKey {
  /** The id of the right side, by the id of the pair. */
  pairs: Record<string, string>;
  /** Ids of all right sides. */
  sides: string[];
}

export interface ClassificationKey {
  statements: Record<string, Labels>;
  /** Ids of all labels, and of all answers to the second question. */
  labels: string[];
  second: string[];
  /** Labels after which the second question is asked. */
  asked_for: string[];
}

/** A statement's labels, and its answers to the second question. */
export interface Labels {
  labels: string[];
  second: string[];
}

export interface OrderingKey {
  /** Ids of the steps, in the right order. */
  steps: string[];
}

export interface NumericKey {
  /** Numbers are text, because they are compared exactly. */
  answer: string;
  unit?: string;
  /** The decimal sign of the site's language where it is a comma. */
  decimal?: ",";
  absolute?: string;
  relative?: string;
  wrong: string[];
}

export interface WordsKey {
  answers: string[];
  /** Wrong answers that the author lists. */
  wrong: string[];
  /** `keep` where accents count, else `ignore`. */
  accents: string;
}

/** What a gap is judged by: typed words, or whether each option is right, by its id. */
export type GapKey = (WordsKey & { options?: undefined }) | ({ options: Record<string, boolean> } & Partial<WordsKey>);

export interface ClozeKey {
  gaps: Record<string, GapKey>;
}

/** An exact fraction: numerator, and a denominator above 0. */
export type Fraction = [bigint, bigint];

/** What a response is worth; the same as `Grade` in `model/grading/worth.py`. */
export type Grade =
  /** Blank. */
  | null
  /** Invalid: the reason, a key of `words.js` where readers can come to it. */
  | string
  | Graded;

export interface Graded {
  /** From 0 to 1. */
  score: number;
  /** Parts that are right. */
  right: number;
  /** Parts that could be right; 0 where readers rate themselves, which does not count for the quiz's score. */
  of: number;
  /** Wrong options that were picked, where several may be picked. */
  extra?: number;
}

/** How a part was answered: a key of `words.js` with `mark_` before it, and a hook for the style sheet. */
export type Mark = "hit" | "missed" | "slip" | "spared" | "right" | "partly" | "wrong" | "misplaced" | "open";

/** What is said at one part after checking: the part, its mark, the names of the `data-feedback` to show. */
export type Remark = [part: string, mark: Mark, ...feedback: string[]];

/** What a kind of item knows how to do. It keeps no state: the inputs and the record hold it. */
export interface Kind<Key = any, Response = any> {
  /** Read the response from the inputs. */
  read(field: HTMLElement): Response;
  /** Put a response back into the inputs; it may be of any shape, and what is unknown is ignored. */
  restore(field: HTMLElement, response: unknown): void;
  /** Grade a response. */
  grade(key: Key, response: unknown): Grade;
  /** Say how each part of a graded response was answered. */
  reveal(key: Key, response: Response): Remark[];
  /** Return the inputs that keep a response from being graded, in order; marks them, and no other, as invalid. */
  doubt?(field: HTMLElement, key: Key): HTMLElement[];
  /** Follow the reader's input, such as by asking a second question; returns what to announce. */
  follow?(field: HTMLElement, key: Key): string;
  /** Bring to life what is not an input; `changed` is called after each change, with what to announce. */
  start?(field: HTMLElement, changed: (news: string) => void): void;
}

export type ChoiceKind = Kind<ChoiceKey, string[]>;
export type MatchingKind = Kind<MatchingKey, Record<string, string>>;
export type ClassificationKind = Kind<ClassificationKey, Record<string, Labels>>;
export type OrderingKind = Kind<OrderingKey, string[]>;
export type NumericKind = Kind<NumericKey, string>;
export type ShortAnswerKind = Kind<WordsKey, string>;
export type ClozeKind = Kind<ClozeKey, Record<string, string>>;
export type RecallKind = Kind<Record<string, never>, { text: string; rating: string }>;
export type Kinds = Record<KindName, Kind>;

/** What is kept of an item. */
export interface ItemRecord {
  fingerprint: string;
  /** Counts from 1; shuffles the options. */
  attempt: number;
  response?: unknown;
  checked?: boolean;
  /** Left without an answer when an exam was handed in. */
  skipped?: boolean;
  score?: number;
  /** When this attempt began and when it was checked, in milliseconds since 1970. */
  since?: number;
  at?: number;
  /** How sure the reader was before checking; empty when they did not say. */
  sure?: Sure | "";
  /** How many hints were opened so far. */
  hints?: number;
  /** Records of what the item asked before it was changed, the oldest first. */
  before?: unknown[];
}

export type Sure = "sure" | "unsure";

/** A way to take a quiz. */
export type Way = "practise" | "exam" | "missed";

/** What is kept of a quiz, as JSON under `clawdemy:<track>/<lesson>`; `store.js` brings older versions up to date. */
export interface Kept {
  version: number;
  items: Record<string, ItemRecord>;
  /** Finished attempts, the oldest first. */
  attempts: Partial<Attempt>[];
  /** The attempt that is under way. */
  run?: Run | null;
  /** The items as they were before the exam that is under way, for a reader who leaves it. */
  aside?: Record<string, ItemRecord> | null;
  /** What the quiz is called, its address without the host, how many questions it has, and when it was last used. */
  title?: string;
  path?: string;
  count?: number;
  at?: number;
}

/** An attempt that is under way. */
export interface Run {
  way: Way;
  /** In milliseconds since 1970. */
  started: number;
  /** How long the reader wants to take, if they set a timer. */
  minutes?: number;
  /** Ids of the items that are asked, if not all are. */
  only?: string[];
}

/** A finished attempt at a whole quiz. */
export interface Attempt {
  /** Counts from 1. */
  attempt: number;
  way: Way;
  /** Points reached, and points that could be reached. */
  points: number;
  of: number;
  /** How long it took. */
  seconds: number;
  /** When it was finished, in milliseconds since 1970. */
  at: number;
}

/** Detail of `clawdemy:answer`, which bubbles from the item after each graded answer. */
export interface AnswerDetail {
  quiz: string;
  item: string;
  attempt: number;
  response: unknown;
  /** From 0 to 1. */
  score: number;
  right: number;
  of: number;
  sure: Sure | "";
  hints: number;
  /** From the first input of this attempt to the check. */
  seconds: number;
}

/** Detail of `clawdemy:finish`, which bubbles from the quiz when its last open item was checked, or an exam handed in. */
export interface FinishDetail extends Attempt {
  quiz: string;
  /** Points reached over points that could be reached: from 0 to 1. */
  score: number;
  /** Scores from 0 to 1 by item id, of the items that are scored. */
  items: Record<string, number>;
}
