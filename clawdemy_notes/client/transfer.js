// @ts-check
import { exported, mergedAll, parseExport } from "./archive.js";
import { all, make, mapping } from "./dom.js";
import { Shown } from "./shown.js";
import { readStorage, writeStorage } from "./storage.js";
import { say } from "./words.js";

/** Export, import and clear all. The controls stand in the page. */
export class ClawdemyTransfer extends Shown {
  connectedCallback() {
    super.connectedCallback();
    const [input] = this.getElementsByTagName("input");
    const [dialog] = this.getElementsByTagName("dialog");
    const [save, clear] = all(this, "[data-press]");
    save.onclick = () => this.save();
    clear.onclick = () => this.ask(dialog);
    dialog.onclose = () => dialog.returnValue === "clear" && this.clear();
    input.onchange = async () => {
      const [file] = input.files ?? [];
      // Not to be read into memory: no export is as large, because no browser keeps as much.
      const text = file && file.size < 5e7 ? await file.text().catch(() => "") : "";
      if (file) this.bringIn(text);
      // The same file may be chosen again.
      input.value = "";
    };
  }

  /** @param {...string} sentences */
  tell(...sentences) {
    // A new element is read out even if it says the same as the one before.
    all(this, "[role=status]")[0].replaceChildren(make("p", {}, sentences.filter(Boolean).join(" ")));
  }

  /** @param {number} quizzes @param {number} answers */
  counts(quizzes, answers) {
    return { quizzes: say("quizzes", { count: quizzes }), answers: say("answers", { count: answers }) };
  }

  /** What is kept, or nothing, and then the reader is told why. */
  found() {
    const progress = readStorage();
    const isEmpty = progress && !progress.quizzes.size && !progress.left.size;
    if (!progress || isEmpty) this.tell(say(progress ? "empty" : "closed"));
    return isEmpty ? null : progress;
  }

  save() {
    const progress = this.found();
    if (!progress) return;
    const now = new Date();
    const url = URL.createObjectURL(new Blob([exported(progress, now)], { type: "application/json" }));
    make("a", { href: url, download: `clawdemy-progress-${now.toISOString().slice(0, 10)}.json` }).click();
    // Some browsers read it a little later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.tell(say("exported"));
  }

  /** @param {string} text */
  bringIn(text) {
    const coming = parseExport(text);
    // A stranger's file may hold a name of any length.
    if ("reason" in coming) return this.tell(say(coming.reason, { found: coming.found?.slice(0, 80) }));
    const here = readStorage();
    if (!here) return this.tell(say("closed"));
    const { changes, said } = mergedAll(here, coming);
    if (!writeStorage(changes)) return this.tell(say("full"));
    const counts = this.counts(said.quizzes, said.came);
    dispatchEvent(new Event("storage"));
    this.tell(
      said.quizzes ? say("came", counts) : say("known"),
      said.stayed ? say("stayed", { count: said.stayed }) : "",
      said.left ? say("left_out", { count: said.left }) : "",
    );
  }

  /** Ask before all goes. @param {HTMLDialogElement} dialog */
  ask(dialog) {
    const progress = this.found();
    if (!progress) return;
    const kept = [...progress.quizzes.values()];
    const records = kept.flatMap(({ items }) => Object.values(items)).filter((record) => mapping(record).checked);
    const counts = this.counts(kept.length + progress.left.size, records.length);
    all(dialog, "p")[1].textContent = say("clear", counts);
    dialog.returnValue = "";
    dialog.showModal();
  }

  clear() {
    for (const key of Object.keys(localStorage)) if (key.startsWith("clawdemy:")) localStorage.removeItem(key);
    dispatchEvent(new Event("storage"));
    this.tell(say("cleared"));
  }
}
