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
  const steps = STEPS.get(pointer) ?? stepsOf(pointer)
  let value = root
  for (let i = 0; i < steps.length; i++) {
    const { name, inherited } = steps[i] as Step
    if (typeof value !== 'object' || value === null) return undefined
    if (inherited && !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

interface Step {
  readonly name: string
  /** Every object or list answers to this name, so that it must be asked whether the member is its own. */
  readonly inherited: boolean
}

// Rules ask for the same few hundred pointers of every record; splitting them anew was half of the check's time.
const STEPS = new Map<string, readonly Step[]>()
const MAX_STEPS = 5000

function stepsOf(pointer: string): readonly Step[] {
  const names = pointer.split('/').slice(1)
  const steps = names.map(written => {
    const name = written.replaceAll('~1', '/').replaceAll('~0', '~')
    return { name, inherited: name in [] }
  })
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
