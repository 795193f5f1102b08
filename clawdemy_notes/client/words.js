// @ts-check
import { language, words } from "./table.js";

const forms = new Intl.PluralRules(language);
export const locale = `${language}-u-nu-latn`;
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** @param {string} key of `words/en.yml`, without its group @param {Record<string, unknown>} [values] */
export function say(key, values = {}) {
  const entry = words[key] ?? words.invalid;
  const text = typeof entry === "string" ? entry : entry[forms.select(Number(values.count))] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? numbers.format(value) : String(value);
  });
}

/** Say a day and a time. @param {unknown} at in milliseconds since 1970 */
export const when = (at) => new Date(Number(at)).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
