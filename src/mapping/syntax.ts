/**
 * The words of a mapping after parsing: frozen shapes with their places, nothing looked up yet.
 * `parse.ts` makes them, `check.ts` holds them against source, tables and standard, `compile.ts` turns
 * them into functions.
 */
import type { Place } from './yaml-reader.ts'

export interface MappingSyntax {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly division: string
  readonly divisionPlace: Place
  readonly category: string
  readonly effectiveFrom: string
  readonly source: SourceSyntax
  /** Table name → path relative to the mapping's folder. */
  readonly tables: ReadonlyMap<string, Placed<string>>
  /** Second source files by name, looked up by a key. */
  readonly lookups: ReadonlyMap<string, LookupSyntax>
  readonly pipelines: readonly PipelineSyntax[]
  readonly fields: readonly TargetSyntax[]
  readonly checks: readonly CheckSyntax[]
}

/** A rule chain with a name; `rules:` that name it hold its rules in its place. */
export interface PipelineSyntax {
  readonly name: string
  readonly place: Place
  readonly rules: readonly RuleSyntax[]
  readonly isUsed: boolean
}

export interface LookupSyntax {
  readonly source: SourceSyntax
  /** Column by which its rows are found. */
  readonly key: string
  /** Days after which a node no longer uses what was delivered; null: it does not matter. */
  readonly maxAgeDays: number | null
  readonly place: Place
}

/** A mapping the other way: from records of the standard to a local table, file or template. */
export interface OutSyntax extends Omit<MappingSyntax, 'source' | 'checks' | 'lookups'> {
  readonly target: SinkSyntax
  /** Which records are written; the others are left out without complaint. */
  readonly select: ConditionSyntax | undefined
}

/** The file or table that is written. */
export interface SinkSyntax {
  readonly format: SourceFormat
  readonly encoding: SourceEncoding
  /** A byte order mark, by which spreadsheets know UTF-8. */
  readonly mark: boolean
  readonly delimiter: string
  /** As in a source: the key that holds the rows, or the elements from the root to the row. */
  readonly record: string
  /** What stands for "no value"; "" in a table is null. */
  readonly nullToken: string
  /** Texts besides it that whoever reads the file takes for no value. */
  readonly nullTokens: readonly string[]
  /** Set exactly when the format is `table`: where a row stands, and the column by which it is found again. */
  readonly table?: Pick<DatabaseTable, 'name' | 'key'> | undefined
  /** Columns in order; dotted names nest in JSON and XML. */
  readonly fields: readonly SourceField[]
  readonly place: Place
}

export interface Placed<T> {
  readonly value: T
  readonly place: Place
}

/** `table`: rows of a database; as a file, an object a line (NDJSON). */
export type SourceFormat = 'csv' | 'json' | 'ndjson' | 'xml' | 'xlsx' | 'table'
export type SourceEncoding = 'utf-8' | 'gb18030'

export interface SourceSyntax {
  readonly format: SourceFormat
  readonly encoding: SourceEncoding
  /** CSV only: one character. */
  readonly delimiter: string
  /**
   * JSON: the key that holds the rows ("" for a bare list). XML: path of element names from the root to the row, `rows/row`.
   * XLSX: name of the sheet ("" for the first).
   */
  readonly record: string
  readonly nullTokens: readonly string[]
  readonly fields: readonly SourceField[]
  /** Set exactly when the format is `table`. */
  readonly table?: DatabaseTable | undefined
  readonly place: Place
}

/**
 * A table or view of a front-end database. New rows are those beyond the watermark, or those whose status says
 * unread; with neither the whole table is read each time and counts as a snapshot.
 */
export interface DatabaseTable {
  /** `XZCF` or `schema.XZCF`, each part a plain name. */
  readonly name: string
  /** Column that tells one row from the next; one of the source's fields. */
  readonly key: string
  /** Column that is larger in rows changed later; one of the source's fields. */
  readonly watermark: string | undefined
  readonly status: StatusSyntax | undefined
}

/** A column in which the reader says what became of each row. */
export interface StatusSyntax {
  readonly column: string
  /** Its three values, as texts. */
  readonly unread: string
  readonly read: string
  readonly failed: string
  /** What it means where it is null; undefined: the department is asked, see `empty` in the mapping guide. */
  readonly empty: 'unread' | 'ignored' | undefined
  /** Columns for the rule and for the reason in words, where there are such. */
  readonly code: string | undefined
  readonly reason: string | undefined
}

export interface SourceField {
  readonly name: string
  /** What people call it. */
  readonly title: string
  /** Other spellings seen for the same column, such as typos in a header. */
  readonly also: readonly string[]
  /** An optional column may be missing from the file. */
  readonly optional: boolean
  readonly place: Place
}

/** What makes one field of the record. */
export interface TargetSyntax {
  /** `subject.name`, `content.decisionNo`, or `local.…` for what stays in the source node. */
  readonly path: string
  readonly place: Place
  readonly value: ValueSyntax
}

export type ValueSyntax = ConstantSyntax | FromSyntax | CasesSyntax | EachSyntax

interface ConstantSyntax {
  readonly kind: 'constant'
  readonly place: Place
  /** Several for a list; a list may also have one text alone. */
  readonly value: string | readonly string[]
}

/** How several source fields become one value: glued together, the first that is there, or a list. */
export type Combination = 'join' | 'first' | 'gather'

export interface FromSyntax {
  readonly kind: 'from'
  readonly place: Place
  readonly fields: readonly Placed<string>[]
  readonly combine: Combination
  readonly separator: string
  readonly rules: readonly RuleSyntax[]
  readonly fallback: string | undefined
  readonly required: boolean
}

interface CasesSyntax {
  readonly kind: 'cases'
  readonly place: Place
  readonly cases: readonly CaseSyntax[]
}

export interface CaseSyntax {
  readonly when: ConditionSyntax | undefined
  readonly value: ValueSyntax
  readonly place: Place
}

/** A list with one object for each item of a source field. */
export interface EachSyntax {
  readonly kind: 'each'
  readonly place: Place
  readonly field: Placed<string>
  /** Characters that part the items of a text; empty when the source holds a real list. */
  readonly by: string
  readonly item: readonly TargetSyntax[]
}

export interface RuleSyntax {
  readonly name: string
  readonly place: Place
  /** Option name → texts as written. */
  readonly options: ReadonlyMap<string, Placed<readonly string[]>>
}

export type ConditionSyntax =
  | { readonly kind: 'all' | 'any'; readonly of: readonly ConditionSyntax[]; readonly place: Place }
  | { readonly kind: 'not'; readonly of: ConditionSyntax; readonly place: Place }
  | TestSyntax

export interface TestSyntax {
  readonly kind: 'test'
  /** `field`: a column of the source. `output`: a path of the record, only in checks. */
  readonly of: 'field' | 'output'
  readonly name: string
  readonly test: 'is' | 'contains' | 'present' | 'notAfter' | 'notBefore' | 'unitAgreesWith'
  /**
   * `present`: one text, "true" or "false". `notAfter`, `unitAgreesWith`: a path of the record.
   * `notBefore`, only in `select`: the word "today".
   */
  readonly values: readonly string[]
  readonly place: Place
}

/** A row where `when` holds and `demand` does not is refused, or passes with a warning. */
export interface CheckSyntax {
  readonly rule: string
  readonly effect: 'refuse' | 'warn'
  readonly field: Placed<string>
  readonly when: ConditionSyntax | undefined
  readonly demand: ConditionSyntax
  readonly message: string
  readonly place: Place
}
