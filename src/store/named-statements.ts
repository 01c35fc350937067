import { PipeliningClient } from './pipelining.ts'

/** A text that is used so often is worth a place in the memory of every connection. */
const OFTEN = 20
/** Texts that are counted, and so at most as many that are named. A text that names each value of a list is seldom alone. */
const MOST_TEXTS = 500
/** Values of more characters or bytes are planned anew: a plan for ten rows may be a bad one for ten thousand. */
const LARGEST_VALUES = 65_536

/** The server refuses a plan whose table has got other columns since, as when another version of this program migrates. */
const PLAN_IS_OLD = '0A000'

interface Known {
  readonly place: number
  uses: number
}

const known = new Map<string, Known>()
/** Changes the names of all statements, so that each is planned anew. */
let age = 0

/**
 * A connection whose frequent statements are parsed and planned once and run by name afterwards: that is half of what
 * a small statement costs the server. Texts come from this program alone and are known after a while.
 */
export class NamingClient extends PipeliningClient {
  override query(...given: unknown[]): never {
    const [text, values, callback] = given
    const run = super.query as (...args: unknown[]) => unknown
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text, values) : undefined
    if (name === undefined) return run.apply(this, given) as never
    const statement = { name, text, values }
    // A pool asks with a callback, a query builder waits for a promise.
    if (typeof callback === 'function') {
      return run.call(this, statement, (error: unknown, answer: unknown) => {
        renameIfOld(error)
        callback(error, answer)
      }) as never
    }
    const answer = run.call(this, statement) as Promise<unknown>
    answer.catch(renameIfOld)
    return answer as never
  }
}

function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const one = known.get(text) ?? note(text)
  if (one === undefined || ++one.uses < OFTEN || lengthOf(values) > LARGEST_VALUES) return undefined
  return `${age} ${one.place}`
}

function note(text: string): Known | undefined {
  if (known.size >= MOST_TEXTS) return undefined
  const one = { place: known.size, uses: 0 }
  known.set(text, one)
  return one
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0)
  return typeof value === 'string' || value instanceof Uint8Array ? value.length : 8
}

/** Whoever asked tries again, and meets a new name. */
function renameIfOld(error: unknown): void {
  if ((error as { readonly code?: unknown } | null)?.code === PLAN_IS_OLD) age += 1
}
