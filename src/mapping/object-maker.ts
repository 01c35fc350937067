import type { Fields, RowRun, Value } from './row.ts'

/** Reads one value of the record out of a row. `undefined`: refused, and recorded in the run. */
export type Getter = (fields: Fields, run: RowRun) => Value | undefined
export type ObjectMaker = (fields: Fields, run: RowRun) => { [key: string]: Value }

export interface Member {
  /** A name of the standard. */
  readonly key: string
  /** Set when the value depends on nothing but the text of this column of the row. */
  readonly column?: string
  readonly get: Getter
}

/** What no cell is. */
const NOTHING: unique symbol = Symbol('nothing')

/**
 * A function that fills an object from its members, leaving out what has no value. It is generated, because stores
 * under constant names are several times faster than stores in a loop. Rows that follow one another often say the
 * same (authority, scope, state, day), so what a column's text gave is kept until another text comes, unless the rules
 * had something to tell of it. What reaches the source are names of the standard, checked here, and names of columns as
 * JSON texts, which JavaScript reads as those texts and nothing else.
 * @throws TypeError for a key that is not a plain name.
 */
export function objectMaker(members: readonly Member[]): ObjectMaker {
  if (members.some(({ key }) => !/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(key)))
    throw new TypeError('a key is not a plain name')
  const names = members.map((_, i) => `get${i}`)
  const state = members.flatMap(({ column }, i) =>
    column === undefined ? [] : [`let before${i} = nothing, made${i} = null, same${i} = false`],
  )
  const body = `const [${names}] = getters
${state.join('\n')}
return (fields, run) => {
  const made = {}
  let value, cell, told
  ${members.map(({ key, column }, i) => (column === undefined ? plainStore(key, i) : store(key, column, i))).join('\n  ')}
  return made
}`
  const make = new Function('getters', 'nothing', body)
  return make(
    members.map(({ get }) => get),
    NOTHING,
  ) as ObjectMaker
}

function plainStore(key: string, i: number): string {
  return `value = get${i}(fields, run); if (value != null) made.${key} = value`
}

/**
 * Of two equal cells the newer one is kept: a cell is a view of the piece of the file that it came in, and would hold
 * all of it. A list is an object, which two records must not share.
 */
function store(key: string, column: string, i: number): string {
  return `cell = fields[${JSON.stringify(column)}]
  if (cell === before${i}) {
    before${i} = cell
    if (same${i}) made${i} = cell
    value = made${i}
  } else {
    told = run.told
    value = get${i}(fields, run)
    if (typeof cell === 'string' && run.told === told && value !== undefined && (value === null || typeof value !== 'object')) {
      before${i} = cell
      made${i} = value
      same${i} = value === cell
    }
  }
  if (value != null) made.${key} = value`
}
