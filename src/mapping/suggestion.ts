import { nearestWord } from '../base/nearest-word.ts'

/** `write "trim"` when one allowed word is near, else the whole choice. */
export function suggestion(word: string, allowed: readonly string[]): string {
  const nearest = nearestWord(word, allowed)
  if (nearest !== undefined) return `write "${nearest}"`
  return `write one of ${allowed.slice(0, 30).join(', ')}`
}
