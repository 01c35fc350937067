import type { RowLooks } from './json-resume.ts'
import { type JsonRefusal, parseJson } from './json-value.ts'
import { REPLACEMENT } from './lost-bytes.ts'
import type { FieldValue } from './row.ts'
import { rowFault, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

type Members = Record<string, FieldValue>

/** Counts the rows and turns each into fields, other spellings of a column included. */
export class JsonRowReader implements RowLooks {
  readonly #spelling: ReadonlyMap<string, string>
  readonly #encoding: string
  readonly #needed: ReadonlySet<string>
  readonly #declared: ReadonlySet<string>
  #row = 0
  #lastGood: Members | undefined

  constructor({ fields, encoding }: SourceSyntax) {
    this.#spelling = new Map(fields.flatMap(({ name, also }) => also.map(other => [other, name] as const)))
    this.#encoding = encoding
    this.#needed = new Set(fields.filter(({ optional }) => !optional).map(({ name }) => member(name)))
    this.#declared = new Set(fields.flatMap(({ name, also }) => [name, ...also].map(member)))
  }

  row(raw: string): SourceRow {
    const parsed = parseJson(raw)
    return 'rule' in parsed ? this.broken(parsed, raw) : this.given(parsed.value, raw)
  }

  /** @param value as it was read from `raw` */
  given(value: FieldValue, raw: string): SourceRow {
    if (raw.includes(REPLACEMENT)) {
      const fault = this.#undecoded(raw)
      return isObject(value) ? { ...fault, raw } : fault
    }
    if (!isObject(value)) return this.fault('ROW_SHAPE', 'a row must be an object', raw)
    this.#row += 1
    const fields = this.#renamed(value)
    this.#lastGood = fields
    return { row: this.#row, fields, raw }
  }

  /** Bytes that are no character are told before what came of them. */
  broken({ rule, message }: JsonRefusal, raw: string): SourceRow {
    return raw.includes(REPLACEMENT) ? this.#undecoded(raw) : this.fault(rule, message, raw)
  }

  fault(rule: string, message: string, raw: string): SourceRow {
    this.#row += 1
    return rowFault(this.#row, rule, message, raw)
  }

  /**
   * Whether it has the members of a row, as far as can be told: most of what the last good row had or all that the
   * mapping needs, and little else. An object within a row has names of its own.
   */
  isLikeRow(value: FieldValue): boolean {
    if (!isObject(value)) return false
    const has = (name: string): boolean => Object.hasOwn(found, name)
    const found = this.#renamed({ ...value })
    const names = Object.keys(found)
    const needed = [...this.#needed]
    const before = Object.keys(this.#lastGood ?? {})
    if (before.length === 0) return names.length > 0 && atLeastHalf(needed, has)
    const isWhole = needed.length > 0 && needed.every(has)
    return atLeastHalf(names, name => this.isMember(name)) && (isWhole || atLeastHalf(before, has))
  }

  /** Whether rows are known to have a member of that name. */
  isMember(name: string): boolean {
    const last = this.#lastGood
    return this.#declared.has(name) || (last !== undefined && Object.hasOwn(last, name))
  }

  mayHoldOthers(name: string): boolean {
    const value = this.#lastGood?.[name]
    return Array.isArray(value) ? value.some(one => this.isLikeRow(one)) : !this.isMember(name)
  }

  #undecoded(raw: string): SourceRow {
    return this.fault('ENCODING_BROKEN', `bytes that are no ${this.#encoding} character`, raw)
  }

  #renamed(fields: Members): Members {
    for (const [other, name] of this.#spelling) {
      const value = fields[other]
      if (value !== undefined && fields[name] === undefined) fields[name] = value
    }
    return fields
  }
}

/** Of `notice.no` the row has `notice`. */
function member(name: string): string {
  return name.split('.', 1)[0] as string
}

function isObject(value: FieldValue): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function atLeastHalf(names: readonly string[], test: (name: string) => boolean): boolean {
  return names.length > 0 && 2 * names.filter(test).length >= names.length
}
