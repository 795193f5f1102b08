/**
 * What the client says, by key: the group `client` of `words/<language>.yml`. `render/assets.py` makes this module.
 *
 * An entry is a text, or texts by the plural category of the value `count`.
 */
export const words: Record<string, string | Record<string, string>>;
/** The language of the words, such as `de`. */
export const language: string;
