/**
 * Which characters a font has, and what stands for the others: PDF/A refuses a document with a character that cannot be
 * shown, and a report must not fail because of a rare one in a name.
 */

/** Marks that turn the direction of what follows: a text that holds one reads otherwise than it is written. */
export const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Characters that mean something only to whoever made their font: elsewhere a box, or another character. */
export const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu

/** What stands for a character that is not shown: its number in Unicode, as registers of names write it. */
export function numberOf(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `〔U+${hexadecimal}〕`
}

/** The characters of a TrueType font (`cmap` of format 12, as every font beyond the basic plane has one). */
export class Glyphs {
  readonly #has = new Uint8Array(0x110000)

  /** @param fonts contents of font files; a character counts that all have */
  constructor(fonts: readonly Buffer[]) {
    for (const font of fonts)
      for (const [first, last] of rangesOf(font))
        for (let code = first; code <= last; code++) this.#has[code] = (this.#has[code] ?? 0) + 1
    this.#has.forEach((count, code) => {
      this.#has[code] = Number(count === fonts.length)
    })
  }

  /**
   * A JSON text with every character in its strings that cannot be set as {@link numberOf} it.
   * @param json canonical: what JSON escapes is a control character, a quotation mark or a backslash
   */
  settable(json: string): string {
    let isWhole = !/\\u/.test(json)
    for (let i = 0; isWhole && i < json.length; i++) isWhole = this.#has[json.charCodeAt(i)] === 1
    if (isWhole) return json.replaceAll(TURNING, numberOf)
    return json
      .replaceAll(/\\(?:u([0-9a-f]{4})|.)/g, (written, code?: string) =>
        code === undefined ? written : numberOf(String.fromCharCode(Number.parseInt(code, 16))),
      )
      .replaceAll(/./gsu, one => (this.#has[one.codePointAt(0) ?? 0] === 1 ? one : numberOf(one)))
      .replaceAll(TURNING, numberOf)
  }
}

/** First and last code point of each group; OpenType 1.9 §cmap. @throws RangeError for a font without them */
function rangesOf(font: Buffer): [first: number, last: number][] {
  const cmap = tableAt(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4)
    if (font.readUInt16BE(at) !== 12) continue
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => [
      font.readUInt32BE(at + 16 + 12 * group),
      font.readUInt32BE(at + 16 + 12 * group + 4),
    ])
  }
  throw new RangeError('the font has no cmap of format 12')
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new RangeError(`the font has no table ${tag}`)
}
