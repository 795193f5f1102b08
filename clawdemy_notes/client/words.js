// @ts-check
import { language, words } from "./table.js";

const forms = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(`${language}-u-nu-latn`);

/** @param {string} key of the group `client` of `words/en.yml` @param {Record<string, unknown>} [values] */
export function say(key, values = {}) {
  const entry = words[key] ?? words.invalid;
  const text = typeof entry === "string" ? entry : entry[forms.select(Number(values.count))] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? numbers.format(value) : String(value);
  });
}
