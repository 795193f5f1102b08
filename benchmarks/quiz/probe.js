// @ts-check
// Stands in the measured page before anything else of it. `quiz_pages.py` calls enter() and leave() around the
// quiz's own script; `browser.py` reads the times and answers items. All times are milliseconds.

/**
 * How to find one's way in a quiz: selectors of its items and of what an item contains once it answers,
 * and the name of the button that checks.
 * @typedef {{item: string, wired: string, check: string}} Ways
 */

class Probe {
  /** When the quiz's script began to run. @type {number | undefined} */
  started;
  /** How long the quiz's script has run so far. */
  work = 0;
  /** When every item could be answered. @type {number | undefined} */
  usable;
  /** When that had been painted. @type {number | undefined} */
  shown;
  /** Lengths of the tasks over 50 ms. @type {number[]} */
  longTasks = [];

  /** @param {Ways} ways */
  constructor(ways) {
    this.ways = ways;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) this.longTasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  }

  enter() {
    this.entered = performance.now();
    this.started ??= this.entered;
  }

  leave() {
    this.work += performance.now() - /** @type {number} */ (this.entered);
  }

  get items() {
    return [...document.querySelectorAll(this.ways.item)];
  }

  /** Look at once, and then at each frame, whether all items can be answered. */
  async watch() {
    while (!this.items.every((item) => item.querySelector(this.ways.wired))) await frame();
    this.usable = performance.now();
    await frame();
    await task();
    this.shown = performance.now();
  }

  /** The times of a load, once nothing more is coming. */
  async load() {
    while (this.shown === undefined) await frame();
    // What the page still has to do after its quiz, such as setting up the search.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const page = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]);
    const { started = 0, usable = 0, shown, work, longTasks } = this;
    const blocking = longTasks.reduce((sum, length) => sum + Math.max(0, length - 50), 0);
    return {
      items: this.items.length,
      usable: usable - started,
      work,
      shown: shown - started,
      page: usable - page.responseEnd,
      blocking,
      longTasks,
    };
  }

  /**
   * Answer an item as a reader does: bring it into view, pick, check.
   * @param {number} place from 0
   * @param {string[]} picks the words of what to pick
   * @param {string} news words that are said to whoever picks these
   */
  async answer(place, picks, news) {
    const item = this.items[place];
    item.scrollIntoView({ block: "center" });
    await frame();
    await frame();
    const inputs = [...item.querySelectorAll("input")].filter((input) =>
      picks.some((words) => input.labels?.[0].textContent?.includes(words)),
    );
    if (inputs.length !== picks.length) throw new Error(`item ${place}: found ${inputs.length} of ${picks}`);
    const beforePick = performance.now();
    for (const input of inputs) input.click();
    const pick = performance.now() - beforePick;
    await frame();
    const button = [...item.querySelectorAll("button")].find(({ textContent }) => textContent === this.ways.check);
    if (!button) throw new Error(`item ${place}: no button to check`);
    button.focus(); // as pressing the mouse does, and as the keyboard has done

    const before = await frame();
    // From here the browser has nearly a whole frame's time, as on most real clicks.
    await task();
    const clicked = performance.now();
    button.click();
    await null; // what the handler left for the end of its task
    const handled = performance.now();
    await frame();
    const framed = performance.now();
    await task();
    const painted = performance.now();
    const after = await frame();
    const text = /** @type {HTMLElement} */ (item).innerText;
    return {
      pick,
      handle: handled - clicked,
      paint: painted - framed,
      frames: Math.round((after - before) / (1000 / 60)) - 1,
      answered: text.includes(news),
    };
  }
}

/** Wait for the next frame; the answer is its time. @returns {Promise<number>} */
function frame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Wait for the task after this one: within a frame, that is when the frame has been laid out and painted. */
function task() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}
