/** A finding says what is wrong with a record, where, and of what shape the value is; it never holds the value. */
import { characterCount } from './text.ts'

export interface Finding {
  /** Stable code, SCREAMING_SNAKE_CASE; quarantine reasons and figures are counted by it. */
  readonly rule: string
  /** JSON pointer into the record; empty for the record itself. */
  readonly field: string
  /** Shape of the value, see {@link valueClass}. */
  readonly valueClass: string
  /** What to do about it, for the person who delivers the record. */
  readonly message: string
}

/** Shape of a value without the value: `nothing`, `text of 17 characters`, `number`, `list of 3`, `object`. */
export function valueClass(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `text of ${characterCount(value)} characters`
  if (Array.isArray(value)) return `list of ${value.length}`
  return typeof value === 'boolean' ? 'true or false' : typeof value
}

/** The value at a JSON pointer, undefined when any step is missing. Only own members count. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const step of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

// Rules ask for the same few hundred pointers of every record; splitting them anew was half of the check's time.
const STEPS = new Map<string, readonly string[]>()
const MAX_STEPS = 5000

function stepsOf(pointer: string): readonly string[] {
  const known = STEPS.get(pointer)
  if (known !== undefined) return known
  const names = pointer.split('/').slice(1)
  const steps = names.map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  // Bounded: pointers into hostile records must not fill the memory.
  if (STEPS.size < MAX_STEPS && pointer.length < 100) STEPS.set(pointer, steps)
  return steps
}

/** The pointers that a field path with `*` stands for in this record; the path itself when it has no `*`. */
export function expandPath(root: unknown, path: string): string[] {
  const star = path.indexOf('/*')
  if (star < 0) return [path]
  const list = valueAt(root, path.slice(0, star))
  if (!Array.isArray(list)) return []
  return list.flatMap((_, index) =>
    expandPath(root, `${path.slice(0, star)}/${index}${path.slice(star + 2)}`),
  )
}
