import type { Value } from './row.ts'
import type { TargetField } from './target.ts'

/** A text that the mapping itself supplies, as its target wants it; a list has it as its one item. */
export function typed(text: string, field: TargetField | undefined): Value {
  if (field?.kind === 'number') return Number(text)
  if (field?.kind === 'list') return [text]
  return field?.kind === 'flag' ? text === 'true' : text
}
