/**
 * What characters a text holds, in one pass. Most codes, names and numbers need no change at all; a rule
 * that names the class of characters it acts on is then not run.
 */

const BITS = {
  space: 1,
  fullWidth: 2,
  lower: 4,
  control: 8,
  round: 16,
  yearBracket: 32,
  exponent: 64,
} as const
export type CharacterClass = keyof typeof BITS

/** Characters beyond the first 65,536 are in no class: none is a space, bracket or letter with two cases… */
const CLASSES = tableOfClasses()

function tableOfClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < table.length; code += 1) {
    const character = String.fromCharCode(code)
    let bits = code < 0x20 ? BITS.control : 0
    if (/[\s\u3000]/.test(character)) bits |= BITS.space
    if (/[\uFF01-\uFF5E\u3000]/.test(character)) bits |= BITS.fullWidth
    // …but the halves of such a letter: they count as lower case, so that `upper` looks for itself.
    const half = code >= 0xd800 && code < 0xe000
    if (half || character.toUpperCase() !== character) bits |= BITS.lower
    if (/[()]/.test(character)) bits |= BITS.round
    if (/[[\]()（）［］【】]/.test(character)) bits |= BITS.yearBracket
    if (/[eE]/.test(character)) bits |= BITS.exponent
    table[code] = bits
  }
  return table
}

export function bitsOf(classes: readonly CharacterClass[]): number {
  return classes.reduce((bits, one) => bits | BITS[one], 0)
}

/** False for NaN, which is what `charCodeAt` gives beyond the end. */
export function has(code: number, one: CharacterClass): boolean {
  return ((CLASSES[code] ?? 0) & BITS[one]) !== 0
}

/** Bits of all classes that occur in the text. */
export function classesIn(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i += 1) bits |= CLASSES[text.charCodeAt(i)] as number
  return bits
}
