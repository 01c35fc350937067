/**
 * `source:` of a mapping that reads a table of a front-end database (前置库). The mapping says which table and
 * how its rows are told apart; where the database is and who may read it is the node's configuration.
 *
 *     source:
 *       format: table
 *       table: qz.XZCF                   # or a view; schema before the dot
 *       key: XH                          # tells one row from the next
 *       watermark: SJC                   # or status: {column: ZT}, or neither for the whole table each time
 *       fields: {XH: 来源主键, SJC: 时间戳, …}
 */

import { suggestion } from './suggestion.ts'
import type { DatabaseTable, SourceField, StatusSyntax } from './syntax.ts'
import type { Entry, YamlReader } from './yaml-reader.ts'

export const TABLE_KEYS = ['table', 'key', 'watermark', 'status'] as const
const STATUS_KEYS = ['column', 'unread', 'read', 'failed', 'empty', 'code', 'reason'] as const
/** 0 未读, 1 已读, 2 失败: what front-end databases mostly write. */
const USUAL = { unread: '0', read: '1', failed: '2' } as const
/** What a database takes as a name without surprises; Chinese column names occur. */
const NAME = /^[\p{L}_][\p{L}\p{N}_$#]{0,62}$/u

/**
 * Undefined where the format is no table; keys of a table are then complained about.
 * @param part how complaints call it: source, or target of a mapping that goes out, which has `table` and `key` only
 */
export function parseDatabaseTable(
  reader: YamlReader,
  found: ReadonlyMap<string, Entry>,
  place: SourceField['place'],
  { format, fields }: { readonly format: string; readonly fields: readonly SourceField[] },
  part: 'source' | 'target' = 'source',
): DatabaseTable | undefined {
  if (format !== 'table') {
    for (const key of TABLE_KEYS) {
      const at = found.get(key)?.place
      if (at) reader.complain(at, `${part}.${key} is for "format: table"; leave it out`)
    }
    return undefined
  }
  for (const key of ['encoding', 'delimiter', 'record']) {
    const at = found.get(key)?.place
    if (at) reader.complain(at, `a table has no ${key}; leave it out`)
  }
  const names = fields.map(({ name }) => name)
  for (const field of fields) {
    if (!NAME.test(field.name)) reader.complain(field.place, `"${field.name}" cannot be the name of a column`)
  }
  const column = (key: string): string | undefined => {
    const at = found.get(key)
    const name = at && reader.text(at.node, at.place, `${part}.${key}`)
    if (at && name !== undefined && !names.includes(name))
      reader.complain(
        reader.placeOf(at.node),
        `${part}.${key} must be one of the columns; ${suggestion(name, names)}`,
      )
    return name
  }
  const key = column('key')
  if (!found.has('key'))
    reader.complain(place, `${part}.key is missing: the column that tells one row of the table from the next`)
  const watermark = column('watermark')
  const status = statusOf(reader, found.get('status'))
  if (watermark !== undefined && status !== undefined) {
    const message = 'write either watermark or status: one of them says which rows are new'
    reader.complain(found.get('status')?.place ?? place, message)
  }
  return Object.freeze({
    name: tableName(reader, found.get('table'), place, part),
    key: key ?? '',
    watermark,
    status,
  })
}

function tableName(
  reader: YamlReader,
  entry: Entry | undefined,
  place: SourceField['place'],
  part: string,
): string {
  const name = entry ? (reader.text(entry.node, entry.place, `${part}.table`) ?? '') : ''
  const parts = name.split('.')
  if (parts.length > 2 || !parts.every(part => NAME.test(part))) {
    const at = entry ? reader.placeOf(entry.node) : place
    reader.complain(at, `${part}.table must name a table or view, as in "XZCF" or "qz.XZCF"`)
  }
  return name
}

/** `{column: ZT, unread: 0, read: 1, failed: 2, code: CWDM, reason: CWYY}`; all but `column` may be left out. */
function statusOf(reader: YamlReader, entry: Entry | undefined): StatusSyntax | undefined {
  if (!entry) return undefined
  const found = reader.fields(entry.node, entry.place, 'source.status', STATUS_KEYS)
  const word = (key: (typeof STATUS_KEYS)[number]): string | undefined => {
    const at = found.get(key)
    return at && reader.text(at.node, at.place, `source.status.${key}`)
  }
  for (const key of ['column', 'code', 'reason'] as const) {
    const name = word(key)
    if (name !== undefined && !NAME.test(name))
      reader.complain(found.get(key)?.place ?? entry.place, `"${name}" cannot be the name of a column`)
  }
  if (!found.has('column'))
    reader.complain(
      entry.place,
      'source.status needs "column:", where the database says which rows were read',
    )
  const unread = word('unread') ?? USUAL.unread
  const read = word('read') ?? USUAL.read
  const failed = word('failed') ?? USUAL.failed
  if (new Set([unread, read, failed]).size < 3)
    reader.complain(entry.place, 'unread, read and failed must be three different values')
  const empty = word('empty')
  if (empty !== undefined && empty !== 'unread' && empty !== 'ignored')
    reader.complain(
      found.get('empty')?.place ?? entry.place,
      'source.status.empty says what an empty status means: write unread or ignored',
    )
  return Object.freeze({
    column: word('column') ?? '',
    unread,
    read,
    failed,
    empty: empty as StatusSyntax['empty'],
    code: word('code'),
    reason: word('reason'),
  })
}
