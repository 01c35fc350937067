import { FaultError } from '../base/fault.ts'

/** The reason under which an entry is parked that makes its processing fail, whatever it is. */
export const POISONED = 'ENTRY_POISONED'

/** More of them in one go are no property of entries: something else is wrong, and the work fails as a whole. */
export const MOST_POISONED = 20

/** Rooms whose faults are about the outside, not about what was being processed. */
const OUTSIDE: ReadonlySet<string> = new Set(['StoreError', 'PeerError', 'QueueError'])
/** Mistakes of the program: the same again for the same entry, and for this one only. */
const BUGS: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'])

/**
 * Whether a failure belongs to the very entry that was being processed, so that it can be parked alone: a fault of the
 * engines, a value that the database refuses (SQLSTATE classes 22 and 23), or a mistake of the program.
 */
export function isPoison(error: unknown): boolean {
  if (error instanceof FaultError) return !OUTSIDE.has(error.name)
  const { name, code } = (error ?? {}) as { readonly name?: string; readonly code?: unknown }
  if (typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code)) return true
  return name !== undefined && BUGS.has(name)
}
