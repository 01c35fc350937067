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
  const read = READERS.get(pointer) ?? readerOf(pointer)
  return read(root)
}

type Reader = (root: unknown) => unknown

/** A pointer with its reader: rules that look at every record keep theirs, and nothing is looked up. */
export interface Place {
  readonly pointer: string
  readonly read: Reader
}

/** @param pointer a JSON pointer that the program itself names */
export function at(pointer: string): Place {
  return { pointer, read: readerOf(pointer) }
}

// Rules ask for the same few hundred pointers of every record; splitting them anew was half of the check's time.
const READERS = new Map<string, Reader>()
const MAX_READERS = 5000

function readerOf(pointer: string): Reader {
  const names = pointer
    .split('/')
    .slice(1)
    .map(written => written.replaceAll('~1', '/').replaceAll('~0', '~'))
  const plain = names.every(name => /^[A-Za-z]{1,64}$/.test(name) && !(name in []))
  const read = plain ? plainReader(names) : stepReader(names)
  // Bounded: pointers into hostile records must not fill the memory.
  if (READERS.size < MAX_READERS && pointer.length < 100) READERS.set(pointer, read)
  return read
}

/**
 * A function for this pointer alone, so that V8 remembers where its members lie; one loop for all pointers looks
 * each of them up anew. Only names of plain letters, checked above, reach the source.
 */
function plainReader(names: readonly string[]): Reader {
  const steps = names.map(name => `if (typeof v !== 'object' || v === null) return undefined; v = v.${name}`)
  return new Function('v', `${steps.join('\n')}\nreturn v`) as Reader
}

/** Any names: list places, and names that every object or list answers to, which must be its own. */
function stepReader(names: readonly string[]): Reader {
  const steps = names.map(name => ({ name, inherited: name in [] }))
  return root => {
    let value = root
    for (const { name, inherited } of steps) {
      if (typeof value !== 'object' || value === null) return undefined
      if (inherited && !Object.hasOwn(value, name)) return undefined
      value = (value as Record<string, unknown>)[name]
    }
    return value
  }
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
