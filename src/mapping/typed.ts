import type { Value } from './row.ts'
import type { TargetField } from './target.ts'

/** What the mapping itself supplies, as its target wants it; a list has a text as its one item. */
export function typed(text: string | readonly string[], field: TargetField | undefined): Value {
  if (typeof text !== 'string') return [...text]
  if (field?.kind === 'number') return Number(text)
  if (field?.kind === 'list') return [text]
  return field?.kind === 'flag' ? text === 'true' : text
}
