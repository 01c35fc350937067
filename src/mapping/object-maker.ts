import type { Fields, RowRun, Value } from './row.ts'

/** Reads one value of the record out of a row. `undefined`: refused, and recorded in the run. */
export type Getter = (fields: Fields, run: RowRun) => Value | undefined
export type ObjectMaker = (fields: Fields, run: RowRun) => { [key: string]: Value }

/**
 * A function that fills an object from one getter per key, leaving out what has no value. It is generated,
 * because stores under constant names are several times faster than stores in a loop. The only text that
 * reaches the source are names of the standard, checked here; nothing of a mapping or a row.
 * @throws TypeError for a key that is not a plain name.
 */
export function objectMaker(keys: readonly string[], getters: readonly Getter[]): ObjectMaker {
  const bad = keys.find(key => !/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(key))
  if (bad !== undefined || keys.length !== getters.length) throw new TypeError('a key is not a plain name')
  const names = keys.map((_, i) => `get${i}`)
  const lines = keys.map((key, i) => `value = get${i}(fields, run); if (value != null) made.${key} = value`)
  const body = `const [${names}] = getters
return (fields, run) => {
  const made = {}
  let value
  ${lines.join('\n  ')}
  return made
}`
  return new Function('getters', body)(getters) as ObjectMaker
}
