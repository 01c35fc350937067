import path from 'node:path'
import { notASetting } from './fault.ts'

/** A front-end database (前置库) of a local system. */
export interface FrontEndSettings {
  /** In logs and tables. */
  readonly name: string
  /** A mapping of this division with `format: table`: `340000/penalty-table`. */
  readonly mapping: string
  readonly kind: 'postgresql' | 'mysql'
  /** File that holds the connection URL, with its password. */
  readonly url: string
  readonly everySeconds: number
  readonly overlapSeconds: number
}

const KEYS: readonly string[] = ['name', 'mapping', 'kind', 'url', 'everySeconds', 'overlapSeconds']

/**
 * `frontEnds:` of node.yaml.
 * @param invalid makes the error; gets what is wrong and how to mend it
 */
export function frontEndsOf(
  file: string,
  value: unknown,
  invalid: (what: string) => Error,
): readonly FrontEndSettings[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw invalid('"frontEnds" must be a list')
  const all = value.map((one: unknown, i) => frontEndOf(file, one, i, invalid))
  const names = all.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw invalid(`two front ends are named "${twice}"`)
  return all
}

function frontEndOf(
  file: string,
  value: unknown,
  i: number,
  invalid: (what: string) => Error,
): FrontEndSettings {
  const where = `"frontEnds" ${i + 1}`
  if (typeof value !== 'object' || value === null) throw invalid(`${where} must have ${KEYS.join(', ')}`)
  const found = value as { readonly [key: string]: unknown }
  const unknown = Object.keys(found).find(key => !KEYS.includes(key))
  if (unknown !== undefined) throw invalid(`${where}: ${notASetting(unknown, KEYS)}`)
  const text = (key: string, shape: RegExp, says: string): string => {
    const one = found[key]
    if (typeof one !== 'string' || !shape.test(one)) throw invalid(`${where}: "${key}" must be ${says}`)
    return one
  }
  const seconds = (key: string, otherwise: number, least: number): number => {
    const one = found[key] ?? otherwise
    if (!Number.isInteger(one) || Number(one) < least || Number(one) > 604_800) {
      throw invalid(`${where}: "${key}" must be from ${least} to 604800 seconds, not ${String(one)}`)
    }
    return Number(one)
  }
  const kind = text('kind', /^(postgresql|mysql)$/, 'postgresql or mysql')
  return {
    name: text('name', /^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens'),
    mapping: text('mapping', /^[0-9]{6}\/[^/]+$/, '<division>/<mapping>'),
    kind: kind as FrontEndSettings['kind'],
    url: path.resolve(
      path.dirname(file),
      text('url', /./, 'the path of a file that holds the connection URL'),
    ),
    everySeconds: seconds('everySeconds', 60, 1),
    overlapSeconds: seconds('overlapSeconds', 600, 0),
  }
}
