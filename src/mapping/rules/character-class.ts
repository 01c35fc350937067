/**
 * What characters a rule acts on. Most codes, names and numbers need no change at all; a rule that names its
 * characters is then not run. Regular expressions look through a text many times faster than a loop over
 * `charCodeAt` does: a cell is a view of the piece of the file that it came in, and each call finds its way anew.
 */

/** As they stand between the brackets of a regular expression. Too many characters cost time, too few a rule. */
const CLASSES = {
  space: '\\s\\u3000',
  fullWidth: '\\uFF01-\\uFF5E\\u3000',
  /** Whatever has an upper case, and halves of characters beyond the first 65,536: `upper` looks for itself. */
  lower: 'a-z\\u00B5-\\u2DFF\\uA640-\\uABFF\\uD800-\\uDFFF\\uFB00-\\uFB1C\\uFF41-\\uFF5A',
  control: '\\0-\\x1F',
  round: '()',
  yearBracket: '[\\]()（）［］【】',
  exponent: 'eE',
} as const
/** What JSON writes in another way than it is: quotes, backslashes, control characters, halves of pairs without the other. */
export const ESCAPED: RegExp = anyOf('"\\\\\\0-\\x1f\\ud800-\\udfff')
/**
 * The same, quotes apart, and what the standard looks at closely: pairs, private use, what stands for bytes that are no
 * character; and the wide quote and backslash, which become narrow ones. A row without any of them and without a quote inside a cell is harmless as a whole.
 */
export const HARMFUL: RegExp = anyOf('\\\\\\0-\\x1f\\ud800-\\uf8ff\\uff02\\uff3c\\ufffd')

export type CharacterClass = keyof typeof CLASSES

/** The characters of all these classes, for {@link anyOf}; "" for none. */
export function charactersOf(classes: readonly CharacterClass[]): string {
  return classes.map(one => CLASSES[one]).join('')
}

/** Matches a text that has any of the characters. */
export function anyOf(characters: string): RegExp {
  return new RegExp(`[${characters}]`)
}

/** As `\s` says, by the code of one character; false for NaN, which is what `charCodeAt` gives beyond the end. */
export function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false
  if (code >= 0x3001 && code < 0xfeff) return false
  return code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code === 0xa0 || code === 0x3000 || code === 0xfeff || RARE_SPACE.test(String.fromCharCode(code))
}
const RARE_SPACE = /\s/
