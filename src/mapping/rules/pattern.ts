import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { TextStep } from '../row.ts'

const MAX_PATTERN = 500

/**
 * Demands that the whole text matches. RE2 syntax: linear time on any text, so no pattern and no value can
 * make a file stand still; look-around and back-references are not in it.
 * @returns what is wrong with the pattern when it is none
 */
export function pattern(written: string): TextStep | { readonly complaint: string } {
  if (written === '' || written.length > MAX_PATTERN) {
    return { complaint: `write a pattern of at most ${MAX_PATTERN} characters: {pattern: "[0-9]{13}"}` }
  }
  try {
    const compiled = RE2JS.compile(written)
    return (value, run) =>
      compiled.matches(value)
        ? value
        : run.failText('PATTERN_MISMATCH', value, 'the text is not written as the mapping demands')
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return { complaint: `not a pattern that runs in linear time: ${error.message}` }
  }
}
