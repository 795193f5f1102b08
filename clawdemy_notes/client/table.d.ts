/**
 * What a script says, by key: its groups of `words/<language>.yml`. `render/assets.py` makes this module.
 *
 * An entry is a text, or texts by the plural category of the value `count`.
 */
export const words: Record<string, string | Record<string, string>>;
/** The language of the words, such as `de`, with the region whose dates it writes if that matters: `en-GB`. */
export const language: string;
