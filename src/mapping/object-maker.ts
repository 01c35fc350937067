/**
 * One function for a whole record, generated from what the mapping says: reads each value, puts it where it belongs,
 * notices whether the standard is certainly content with it, and writes the record as JSON on the way. Stores under
 * constant names are several times faster than stores in a loop, and a value that was just made need not be walked to
 * again.
 */
import type { Fields, RowRun, Value } from './row.ts'
import { ESCAPED } from './rules/character-class.ts'

/** Reads one value of the record out of a row. `undefined`: refused, and recorded in the run. */
export type Getter = (fields: Fields, run: RowRun) => Value | undefined
export type ObjectMaker = (fields: Fields, run: RowRun) => { [key: string]: Value }

/**
 * What characters a text may have. `safe`: none that JSON writes in another way and none that is unusual in the
 * standard; `row`: none besides those of its row; `any`: look.
 */
export type Characters = 'safe' | 'row' | 'any'

/** The same in every record. */
interface Constant {
  readonly key: string
  readonly value: string | boolean
  readonly fits: boolean
}

export interface Leaf {
  /** A name of the standard. */
  readonly key: string
  /** Set when the value depends on nothing but the text of this column of the row. */
  readonly column?: string
  readonly get: Getter
  readonly characters: Characters
  /** The standard demands a value. */
  readonly required: boolean
  readonly test: Test
}

/**
 * When the standard is certainly content with a value. `always`: by what the rules give of one text; `length`: a text of so many
 * characters at most; `fits`: when the function says so, told the day of the event where it asks for it.
 */
export type Test =
  | { readonly kind: 'always' }
  | { readonly kind: 'length'; readonly most: number; readonly fits: Fits }
  | { readonly kind: 'fits'; readonly fits: Fits; readonly dated: boolean }
type Fits = (value: unknown, day?: unknown) => boolean

/** An object in the record; left out when nothing is in it. */
interface Part {
  readonly key: string
  readonly required: boolean
  readonly members: readonly Member[]
}

export type Member = Constant | Leaf | Part

export interface MakerOptions {
  /** Write the record, too: {@link RowRun.json}. */
  readonly written: boolean
  /** The day by which codes are judged: a path in the record such as `content.decisionDate`. */
  readonly day: string | undefined
}

/** Rows one after the other that say something new in a column, until nothing of it is remembered any more. */
const PATIENCE = 500
/** What no cell is. */
const NOTHING: unique symbol = Symbol('nothing')
const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/

/**
 * Rows that follow one another often say the same (authority, scope, state, day), so what a column's text gave is kept
 * until another text comes, unless the rules had something to tell of it. What reaches the source of the function are
 * names of the standard, checked here, and names of columns as JSON texts, which JavaScript reads as those texts and
 * nothing else.
 * @returns tells `run.sure` and, where it is asked for, `run.json`
 * @throws TypeError for a key that is not a plain name.
 */
export function objectMaker(members: readonly Member[], options: MakerOptions): ObjectMaker {
  const { leaves, state, body } = new Writer(options).function(members)
  const make = new Function('getters', 'fits', 'nothing', 'quoted', `${state}\nreturn ${body}`)
  return make(
    leaves.map(({ get }) => get),
    leaves.map(({ test }) => (test.kind === 'always' ? undefined : test.fits)),
    NOTHING,
    quoted,
  ) as ObjectMaker
}

/** As `JSON.stringify` writes it. */
export function quoted(value: Value): string {
  return typeof value === 'string' && !ESCAPED.test(value) ? `"${value}"` : JSON.stringify(value)
}

/** Names of the object that is being filled: itself, its text, how that ends, whether the standard is content. */
interface Place {
  readonly object: string
  readonly text: string
  readonly end: string
  readonly sure: string
}

/**
 * How the text of an object ends while members are added: before its first one, after a value, inside the quotes of a
 * text. The quote is closed by what comes next, together with the comma: each piece of a text costs an object.
 */
const END = { empty: 0, value: 1, quoted: 2 } as const

class Writer {
  readonly #written: boolean
  readonly #day: string | undefined
  readonly #leaves: Leaf[] = []
  readonly #state: string[] = []
  readonly #late: string[] = []
  #parts = 0

  constructor({ written, day }: MakerOptions) {
    this.#written = written
    this.#day = day
  }

  function(members: readonly Member[]): { leaves: readonly Leaf[]; state: string; body: string } {
    const filled = this.#object(members, { object: 'made', text: 'text', end: 'end', sure: 'sure' })
    const names = (kind: string) => this.#leaves.map((_, i) => `${kind}${i}`).join(', ')
    const state = [`const [${names('get')}] = getters, [${names('fit')}] = fits`, ...this.#state]
    const body = `(fields, run) => {
const { plain } = run
let value, cell, told, fitting
${filled}
${this.#judgedLate()}
run.sure = sure
${this.#written ? `run.json = ${closed('text', 'end')}` : ''}
return made
}`
    return { leaves: this.#leaves, state: state.join('\n'), body }
  }

  #object(members: readonly Member[], place: Place): string {
    const { object, text, end, sure } = place
    const lines = members.map(member => {
      if ('members' in member) return this.#part(member, place)
      return 'value' in member ? this.#constant(member, place) : this.#leaf(member, place)
    })
    // V8 makes room in the object itself for what earlier ones of a constructor had; `{}` has room for four members, and
    // moves the others each time that three more come.
    this.#state.push(`function Maker_${object}() {}`, `Maker_${object}.prototype = Object.prototype`)
    return `const ${object} = new Maker_${object}()
let ${text} = '', ${end} = ${END.empty}, ${sure} = true
${lines.join('\n')}`
  }

  #constant({ key, value, fits }: Constant, { object, text, end, sure }: Place): string {
    const json = JSON.stringify(value)
    return `${object}.${plainName(key)} = ${json}
${this.#written ? `${text} += ${named(key, end, json)}` : ''}
${end} = ${END.value}${fits ? '' : `\n${sure} = false`}`
  }

  #part({ key, required, members }: Part, { object, text, end, sure }: Place): string {
    this.#parts += 1
    const n = this.#parts
    const inner = { object: `made_${n}`, text: `text_${n}`, end: `end_${n}`, sure: `sure_${n}` }
    return `${this.#object(members, inner)}
if (${inner.end} !== ${END.empty}) {
  ${object}.${plainName(key)} = ${inner.object}
  ${this.#written ? `${text} += ${named(key, end, '{')} + ${closed(inner.text, inner.end)} + '}'` : ''}
  ${end} = ${END.value}
  if (!${inner.sure}) ${sure} = false
}${required ? ` else ${sure} = false` : ''}`
  }

  #leaf(leaf: Leaf, { object, text, end, sure }: Place): string {
    const i = this.#leaves.push(leaf) - 1
    const { key, test } = leaf
    if (test.kind === 'fits' && test.dated) {
      this.#state.push(`let late${i}`)
      this.#late.push(`late${i} == null || fit${i}(late${i}, day)`)
    }
    return `${this.#read(leaf, i, sure)}
if (value != null) {
  ${object}.${plainName(key)} = value
  ${this.#written ? written(text, end, leaf) : `${end} = ${END.value}`}
}
${test.kind === 'fits' && test.dated ? `late${i} = value` : ''}`
  }

  /** Sets `value`, and notes it when the standard is perhaps not content. */
  #read({ column, required, test, characters }: Leaf, i: number, sure: string): string {
    const judged = `fitting = value == null ? ${!required} : ${fitting(test, characters, i)}
  if (!fitting) ${sure} = false`
    if (column === undefined) return `value = get${i}(fields, run)\n${judged}`
    this.#state.push(
      `let before${i} = nothing, made${i} = null, same${i} = false, well${i} = false, misses${i} = 0`,
    )
    // Of two equal cells the newer one is kept: a cell is a view of the piece of the file that it came in, and would
    // hold all of it. A list is an object, which two records must not share.
    return `cell = fields[${JSON.stringify(column)}]
if (misses${i} < ${PATIENCE} && cell === before${i}) {
  misses${i} = 0
  before${i} = cell
  if (same${i}) made${i} = cell
  value = made${i}
  if (!well${i}) ${sure} = false
} else {
  told = run.told
  value = get${i}(fields, run)
  ${judged}
  if (misses${i} < ${PATIENCE} && typeof cell === 'string' && run.told === told && value !== undefined && (value === null || typeof value !== 'object')) {
    misses${i} += 1
    before${i} = cell
    made${i} = value
    same${i} = value === cell
    well${i} = fitting
  }
}`
  }

  /** Codes that have their time are judged once the day of the event is known. */
  #judgedLate(): string {
    if (this.#late.length === 0) return ''
    const path = (this.#day ?? '').split('.').filter(name => PLAIN_NAME.test(name))
    const day = path.length === 0 ? 'undefined' : ['made', ...path].join('?.')
    return `if (sure) {
  const day = ${day}
  sure = ${this.#late.map(one => `(${one})`).join(' && ')}
}`
  }
}

/** An expression that is true when the standard is certainly content with `value`, which is there. */
function fitting(test: Test, characters: Characters, i: number): string {
  // A cell of JSON or XML may hold a list, and rules give a list for one.
  if (test.kind === 'always') return `typeof value !== 'object'`
  if (test.kind === 'fits') return test.dated ? 'true' : `fit${i}(value)`
  const short = `typeof value === 'string' && value !== '' && value.length <= ${test.most}`
  if (characters === 'safe') return short
  return characters === 'row' ? `plain ? ${short} : fit${i}(value)` : `fit${i}(value)`
}

/** Adds the member to the text; a text in which nothing is written in another way goes between the quotes as it is. */
function written(text: string, end: string, { key, characters }: Leaf): string {
  const looked = `${text} += ${named(key, end)} + quoted(value); ${end} = ${END.value}`
  if (characters === 'any') return looked
  const safe = characters === 'safe' ? '' : ' && plain'
  return `if (typeof value === 'string'${safe}) {
    ${text} += ${named(key, end, '"')}
    ${text} += value
    ${end} = ${END.quoted}
  } else { ${looked} }`
}

/** An expression: what stands between the member before and the value of this one, and what of that is known. */
function named(key: string, end: string, value = ''): string {
  const member = `"${plainName(key)}":${value}`
  const [first, next, quoted] = ['', ',', '",'].map(before => JSON.stringify(before + member))
  return `(${end} === ${END.quoted} ? ${quoted} : ${end} === ${END.value} ? ${next} : ${first})`
}

/** An expression: the text with the quote that is still open. */
function closed(text: string, end: string): string {
  return `(${end} === ${END.quoted} ? ${text} + '"' : ${text})`
}

function plainName(key: string): string {
  if (!PLAIN_NAME.test(key)) throw new TypeError('a key is not a plain name')
  return key
}
