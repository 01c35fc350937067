/** Spellings that mean the same: width, brackets, spaces. Used for codes and document numbers, not for names. */

/** Full-width ASCII (U+FF01–FF5E) and the ideographic space become their half-width forms. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, character =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

/** ASCII letters only: other alphabets change length or meaning under upper-casing. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]/g, letter => letter.toUpperCase())
}

const NORMAL_CODE = /^[0-9A-Z]*$/

/** A code as typed by people: half-width, upper case, without spaces around it. */
export function normaliseCode(text: string): string {
  if (NORMAL_CODE.test(text)) return text
  return upperAscii(halfWidth(text).trim())
}

const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '(',
  '﹝': '(',
  '[': '(',
  '【': '(',
  '〈': '(',
  '{': '(',
  '〕': ')',
  '﹞': ')',
  ']': ')',
  '】': ')',
  '〉': ')',
  '}': ')',
}

/** 〔〕[]（）【】 become (); half-width first, so that ［］ and （） are covered. */
export function unifyBrackets(text: string): string {
  return halfWidth(text).replace(/[〔﹝[【〈{〕﹞\]】〉}]/g, bracket => BRACKETS[bracket] ?? bracket)
}

/** Number of characters as people count them (code points). */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
