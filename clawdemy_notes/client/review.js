// @ts-check
import { all, make } from "./dom.js";
import { say } from "./words.js";

/**
 * Review mode: a page of notes or a quiz whose address ends in `?review` says of each part where it comes from.
 * Pages without it never load this.
 *
 * @typedef {{ source: string, edit: string | null }} Place
 * @typedef {{ rule: string, severity: string, message: string, help: string }} Flaw
 * @typedef {Place & { kind: string, generator: string | null, fact: string | null, flaws: Flaw[],
 *   allowed: Record<string, string> }} ReviewedItem
 * @typedef {Place & { field: string, id: string, anchor: string, items: string[], asked: string[] }} ReviewedPart
 * @typedef {{ items: Record<string, ReviewedItem>, parts: ReviewedPart[] }} Review
 */

const lessonAddress = () => location.pathname.match(/^.*\/lessons\/[^/]+\/[^/]+\/(?=(?:quiz\/)?$)/)?.[0];

/** @param {string} text */
const code = (text) => make("code", {}, text);

/**
 * A sentence of the table with elements in its places.
 *
 * @param {string} key @param {Record<string, Node>} values
 */
function sentence(key, values) {
  const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `\0${name}\0`]));
  return say(key, marks).split("\0").map((part) => values[part] ?? part);
}

/** @param {Place} place */
const placeOf = ({ source, edit }) => (edit ? make("a", { href: edit }, code(source)) : code(source));

/** @param {string} lesson @param {string[]} items links to questions of the quiz */
const questions = (lesson, items) =>
  items.flatMap((id, number) => [
    ...(number ? [", "] : []),
    make("a", { href: `${lesson}quiz/?review#item-${id}` }, code(id)),
  ]);

/** @param {HTMLElement} host @returns {Node[]} a copy of what the page says is right */
const answerOf = (host) =>
  [
    ...all(host, ".cn-answer > :not(summary, .cn-explanation), .cn-model > :not(summary)"),
    ...all(host, ".cn-explanation"),
  ].map((part) => {
    const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
    copy.hidden = false;
    for (const named of [copy, ...all(copy, "[id]")]) named.removeAttribute("id");
    return copy;
  });

/** @param {HTMLElement} host @param {string} id @param {ReviewedItem} item */
function outlineItem(host, id, item) {
  const origin = item.generator
    ? sentence("made", { fact: code(item.fact ?? ""), rule: code(item.generator) })
    : [say("by-hand")];
  const checks = [
    ...item.flaws.map((flaw) =>
      make("li", { lang: "en", class: "cn-review__flaw" }, code(`${flaw.severity}[${flaw.rule}]`), ` ${flaw.message}; ${flaw.help}`),
    ),
    ...Object.entries(item.allowed).map(([rule, because]) =>
      make("li", {}, ...sentence("allowed", { rule: code(rule), because: make("span", {}, because) })),
    ),
  ];
  host.classList.add("cn-reviewed");
  host.prepend(
    make("section", { class: "cn-review", "aria-label": say("item", { id }) },
      make("p", {}, make("strong", {}, code(id)), ` ${item.kind}`),
      make("p", {}, ...origin, " ", placeOf(item)),
      checks.length ? make("ul", {}, ...checks) : make("p", {}, say("no-flaws")),
      make("details", { open: "" }, make("summary", {}, say("answer")), ...answerOf(host)),
    ),
  );
}

/** @param {string} lesson @param {ReviewedPart} part */
function outlinePart(lesson, part) {
  const target = document.getElementById(part.anchor);
  if (!target) return;
  const grown = part.items.length
    ? sentence("grown", { items: make("span", {}, ...questions(lesson, part.items)) })
    : part.field === "sections" ? [] : [say("nothing-grown")];
  const asked = part.asked.length ? sentence("asked", { items: make("span", {}, ...questions(lesson, part.asked)) }) : [];
  const note = make("div", { class: "cn-review" },
    make("p", {}, make("strong", {}, code(part.id)), ` ${part.field} `, placeOf(part)),
    ...[grown, asked].filter((line) => line.length).map((line) => make("p", {}, ...line)),
  );
  // A list of terms holds nothing but terms and what they mean.
  if (target.localName === "dt") target.nextElementSibling?.append(note);
  else target.after(note);
}

async function review() {
  const lesson = lessonAddress();
  if (!lesson || !new URLSearchParams(location.search).has("review")) return;
  const answer = await fetch(`${lesson}review.json`);
  if (!answer.ok) return;
  /** @type {Review} */
  const { items, parts } = await answer.json();
  if (all(document, ".cn-review").length) return;
  const isQuiz = location.pathname !== lesson;
  for (const host of all(document, "clawdemy-item")) {
    const id = host.id.replace("item-", "");
    if (items[id]) outlineItem(host, id, items[id]);
  }
  // Backwards, as each stands right after its place: so several of one place stand in their order.
  for (const part of isQuiz ? [] : [...parts].reverse()) outlinePart(lesson, part);
  const flawed = Object.values(items).filter((item) => item.flaws.length).length;
  document.querySelector("h1")?.after(
    make("section", { class: "cn-review", "aria-label": say("title") },
      make("p", {}, make("strong", {}, say("title")), " ", say("count", { count: Object.keys(items).length }), " ",
        say("flawed", { count: flawed })),
      make("p", {},
        make("a", { href: isQuiz ? `${lesson}?review` : `${lesson}quiz/?review` }, say(isQuiz ? "notes" : "quiz")),
        " · ",
        make("a", { href: location.pathname }, say("leave"))),
    ),
  );
  // What the address points at has moved.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

document.head.append(make("link", { rel: "stylesheet", href: new URL("review.css", import.meta.url).href }));
// Material changes pages without loading them anew, and tells so.
const pages = /** @type {any} */ (window).document$;
pages ? pages.subscribe(review) : review();
