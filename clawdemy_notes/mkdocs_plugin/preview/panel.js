// @ts-check
// What is wrong with the sources, in the page that is open; and a fresh page as soon as there is one.
// The preview's server puts this script into every page that it answers with; no built site has it.
// It speaks English, as the command line does. Its parts live in shadow roots, so the page's own look stays.

/**
 * @typedef {{path: string, line: number, column: number, severity: "error" | "warning", check: string,
 *   message: string, help: string, source_line: string, pages: string[], anchors: string[]}} Finding
 * @typedef {{number: string, edition: string, fault: string, findings: Finding[]}} News
 */

const script = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-clawdemy-news]"));
const own = new URL(".", script.src);
const site = new URL("..", own);

const STYLE = `
  :host { all: initial; display: block; color-scheme: inherit; font: 15px/1.5 system-ui, sans-serif;
    --paper: var(--cn-paper, Canvas); --ink: var(--cn-ink, CanvasText); --soft: var(--cn-ink-soft, CanvasText);
    --surface: var(--cn-surface, Canvas); --rule: var(--cn-rule, GrayText); --edge: var(--cn-edge, GrayText);
    --wrong: var(--cn-wrong, CanvasText); --wrong-ground: var(--cn-wrong-ground, Canvas);
    --partly: var(--cn-partly, CanvasText); --accent: var(--cn-accent, LinkText); color: var(--ink); }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 4px;
    padding: 4px 12px; min-height: 32px; cursor: pointer; }
  button:hover { background: var(--surface); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  a { color: var(--accent); }
  h2, p, pre, ol { margin: 0; padding: 0; }
  h2 { font-size: 1.05em; line-height: 1.4; overflow-wrap: anywhere; }
  code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
  .severity { font-weight: 600; color: var(--wrong); }
  .warning .severity { color: var(--partly); }
  .panel, .pill { position: fixed; inset-inline: 0; z-index: 99; }
  .panel { inset-block-start: 0; max-height: min(60vh, 40rem); overflow: auto; overscroll-behavior: contain;
    background: var(--paper); border-block-end: 3px solid var(--wrong); box-shadow: 0 4px 24px #0006; }
  .head { position: sticky; top: 0; display: flex; gap: 8px 16px; align-items: start; justify-content: space-between;
    background: var(--wrong-ground); padding: 10px max(16px, (100% - 60rem) / 2); }
  .head p { color: var(--ink); }
  .list { list-style: none; padding: 0 max(16px, (100% - 60rem) / 2) 12px; }
  .list li { padding-block: 12px; border-block-start: 1px solid var(--rule); }
  .list li:first-child { border: 0; }
  .place, .message { overflow-wrap: anywhere; }
  pre { overflow-x: auto; margin-block: 6px; padding: 8px 12px; background: var(--surface); border-radius: 4px; }
  pre:focus-visible { outline-offset: -2px; }
  .number { color: var(--soft); }
  mark { color: var(--paper); background: var(--wrong); border-radius: 2px; }
  .warning mark { background: var(--partly); }
  .fault { white-space: pre-wrap; overflow-wrap: anywhere; margin: 12px max(16px, (100% - 60rem) / 2); }
  .warnings { padding-block-end: 12px; }
  summary { cursor: pointer; padding: 6px max(16px, (100% - 60rem) / 2); min-height: 32px; }
  .pill { inset-block-end: 12px; display: flex; justify-content: center; pointer-events: none; }
  .pill button { pointer-events: auto; border-width: 2px; border-color: var(--partly); border-radius: 999px;
    box-shadow: 0 2px 12px #0004; }
  .pill.wrong button { border-color: var(--wrong); }
  .note { border-inline-start: 4px solid var(--wrong); background: var(--wrong-ground); padding: 8px 12px;
    margin-block: 12px; border-radius: 0 4px 4px 0; overflow-wrap: anywhere; }
  .note.warning { border-color: var(--partly); background: var(--surface); }
  .quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media print { :host { display: none; } }
`;

/**
 * Return an element with attributes and children.
 *
 * @param {string} name @param {Record<string, string>} attributes @param {...(Node | string)} children
 */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}

/** @param {number} count @param {string} word */
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** @param {Finding} finding */
const placeOf = (finding) => `${finding.path}:${finding.line}:${finding.column}`;

/** @param {Finding} finding whether the open page is made of its file */
const isHere = (finding) => finding.pages.some((page) => new URL(page, site).pathname === location.pathname);

/**
 * Return the element of the open page that a finding is about: the innermost of its names that the page has.
 *
 * @param {Finding} finding
 * @returns {HTMLElement | undefined}
 */
function targetOf(finding) {
  if (!isHere(finding)) return undefined;
  const ids = finding.anchors.flatMap((name) => [`item-${name}`, name, `term-${name}`, `scope-${name}`]);
  for (const id of ids) {
    const found = document.getElementById(id);
    if (found) return /** @type {HTMLElement} */ (found.closest("clawdemy-item, dl, h2, h3") ?? found);
  }
  return undefined;
}

/** @param {Finding} finding its line with the place marked; of a long one, the part around it */
function excerptOf(finding) {
  const letters = [...finding.source_line];
  const at = finding.column - 1;
  const start = letters.length > 160 ? Math.max(0, Math.min(at - 60, letters.length - 160)) : 0;
  const end = Math.min(letters.length, start + 160);
  const number = make("span", { class: "number" }, `${finding.line} | `);
  const before = (start ? "…" : "") + letters.slice(start, at).join("");
  const marked = make("mark", {}, letters[at] ?? " ");
  const indent = " ".repeat(`${finding.line} | ${before}`.length);
  const rest = letters.slice(at + 1, end).join("") + (end < letters.length ? "…" : "");
  // The caret is for readers of forced colours, and for what is copied.
  return make("pre", { tabindex: "0", role: "group", "aria-label": `Line ${finding.line}` },
    make("code", {}, number, before, marked, rest, `\n${indent}^`));
}

/** @param {Finding} finding @param {() => void} hide */
function entryOf(finding, hide) {
  const severity = make("span", { class: "severity" }, `${finding.severity}[${finding.check}]`);
  const entry = make("li", { class: finding.severity, tabindex: "-1" },
    make("p", { class: "place" }, make("code", {}, placeOf(finding)), " ", severity),
    make("p", { class: "message" }, finding.message));
  if (finding.source_line) entry.append(excerptOf(finding));
  entry.append(make("p", {}, `Help: ${finding.help}.`));
  const target = targetOf(finding);
  const page = finding.pages[0];
  if (target) {
    const link = make("a", { href: "#" }, "Show the place in this page");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      hide(); // it would cover the place
      target.scrollIntoView({ block: "center" });
    });
    entry.append(make("p", {}, link));
  } else if (page !== undefined && !isHere(finding)) {
    entry.append(make("p", {}, make("a", { href: new URL(page, site).href }, "Open the page that is made of this file")));
  }
  return entry;
}

/** The panel at the top, and a button that brings it back. */
class ClawdemyPreview extends HTMLElement {
  root = this.attachShadow({ mode: "open" });
  /** What has been put aside by the reader, as text: the same findings do not come back by themselves. */
  aside = "";
  /** @type {HTMLElement[]} */
  notes = [];
  status = make("p", { class: "quiet", role: "status" });

  connectedCallback() {
    this.lang = "en";
    this.dir = "ltr";
    this.root.append(make("style", {}, STYLE), this.status);
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
  }

  /** @param {News} news */
  show(news) {
    this.news = news;
    this.text = JSON.stringify([news.fault, news.findings]);
    for (const note of this.notes.splice(0)) note.remove();
    const errors = news.findings.filter((finding) => finding.severity === "error");
    const isBroken = errors.length > 0 || news.fault !== "";
    this.draw(isBroken && this.aside !== this.text);
    for (const finding of news.findings) this.note(finding);
  }

  /** @param {boolean} isOpen */
  draw(isOpen) {
    const { findings, fault, edition } = /** @type {News} */ (this.news);
    // Those of the open page first; the order of files and lines stays among them.
    const sorted = [...findings].sort((one, other) => Number(isHere(other)) - Number(isHere(one)));
    const errors = sorted.filter((finding) => finding.severity === "error");
    const warnings = sorted.filter((finding) => finding.severity === "warning");
    const counts = [errors.length && counted(errors.length, "error"), warnings.length && counted(warnings.length, "warning")];
    const title = counts.filter(Boolean).join(", ") || (fault && "The site cannot be made");
    for (const old of this.root.querySelectorAll(".panel, .pill")) old.remove();
    const isBroken = errors.length > 0 || fault !== "";
    this.status.textContent = isBroken ? `${title} in the sources` : "";
    if (!title) return;
    if (!isOpen) {
      const button = make("button", { type: "button" }, title);
      button.addEventListener("click", () => {
        this.aside = "";
        this.draw(true);
        this.root.querySelector("button")?.focus();
      });
      this.root.append(make("section", { class: isBroken ? "pill wrong" : "pill", "aria-label": "Preview" }, button));
      return;
    }
    const hide = make("button", { type: "button" }, "Hide");
    hide.addEventListener("click", () => this.hide());
    const said = edition ? "This page shows the last good state." : "There is no good state to show yet.";
    const head = make("div", {}, make("h2", { id: "title" }, title), ...(isBroken ? [make("p", {}, said)] : []));
    const panel = make("section", { class: "panel", "aria-labelledby": "title" }, make("div", { class: "head" }, head, hide));
    const entry = (/** @type {Finding} */ finding) => entryOf(finding, () => this.hide());
    if (fault) panel.append(make("pre", { class: "fault" }, fault));
    if (errors.length) panel.append(make("ol", { class: "list" }, ...errors.map(entry)));
    if (warnings.length) {
      const fold = make("details", { class: "warnings" },
        make("summary", {}, counted(warnings.length, "warning")), make("ol", { class: "list" }, ...warnings.map(entry)));
      fold.toggleAttribute("open", !isBroken);
      panel.append(fold);
    }
    this.root.append(panel);
  }

  hide() {
    if (!this.root.querySelector(".panel")) return;
    this.aside = this.text ?? "";
    this.draw(false);
    this.root.querySelector("button")?.focus();
  }

  /** @param {Finding} finding say it at its place too, where the open page has one */
  note(finding) {
    const target = targetOf(finding);
    if (!target) return;
    const note = make("div", { lang: "en", dir: "ltr" });
    const severity = make("span", { class: "severity" }, finding.severity);
    const text = make("p", { class: `note ${finding.severity}`, role: "note" }, severity, ` in line ${finding.line}: ${finding.message}`);
    note.attachShadow({ mode: "open" }).append(make("style", {}, STYLE), text);
    target.matches("h2, h3") ? target.after(note) : target.before(note);
    this.notes.push(note);
  }
}

/** @param {ClawdemyPreview} panel @param {News} first ask for news, again and again, while the page is in view */
function follow(panel, first) {
  let { number } = first;
  /** @type {AbortController | undefined} */
  let asking;

  const ask = async () => {
    if (document.visibilityState !== "visible" || asking) return;
    const request = (asking = new AbortController());
    let pause = 0;
    try {
      const address = new URL(`news?known=${encodeURIComponent(number)}`, own);
      const answer = await fetch(address, { signal: request.signal });
      /** @type {News} */
      const news = await answer.json();
      if (news.edition !== first.edition) return location.reload();
      if (news.number !== number) panel.show(news);
      number = news.number;
    } catch {
      pause = 1000; // the server has ended, or starts anew
    }
    if (asking === request) asking = undefined;
    if (!request.signal.aborted) setTimeout(ask, pause);
  };

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return ask();
    asking?.abort();
    asking = undefined;
  });
  addEventListener("pagehide", () => asking?.abort());
  addEventListener("pageshow", ask);
  ask();
}

if (!customElements.get("clawdemy-preview")) {
  customElements.define("clawdemy-preview", ClawdemyPreview);
  const panel = /** @type {ClawdemyPreview} */ (document.createElement("clawdemy-preview"));
  /** @type {News} */
  const news = JSON.parse(script.dataset.clawdemyNews ?? "");
  document.body.append(panel);
  panel.show(news);
  // Material changes pages without loading them anew, and tells so: squidfunk.github.io/mkdocs-material/customization
  /** @type {any} */ (window).document$?.subscribe(() => panel.show(panel.news ?? news));
  follow(panel, news);
}
