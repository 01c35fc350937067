import { createReadStream } from 'node:fs'
import type { RowMapping } from '../mapping/row-mapping.ts'
import { UsageError } from './fault.ts'
import { quoted } from './usage.ts'

/** `firms=register.csv` → name and path. @throws {UsageError} */
export function lookupFiles(written: readonly string[]): Map<string, string> {
  return new Map(
    written.map(one => {
      const [, name = '', path = ''] = /^([a-z][A-Za-z0-9]*)=(.+)$/s.exec(one) ?? []
      if (path === '') throw new UsageError('--lookup 须写作 名=文件', 'write --lookup name=file')
      return [name, path] as const
    }),
  )
}

/**
 * Reads second source files into the mappings, each into those that look rows up in it: of two versions perhaps only one.
 * @throws SourceError; {UsageError} for a name that none of them has
 */
export async function fillLookups(
  mappings: readonly Pick<RowMapping, 'syntax' | 'lookups'>[],
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, path] of files) {
    const having = mappings.flatMap(({ lookups }) => lookups.get(name) ?? [])
    if (having.length === 0) throw unknownLookup(name, mappings)
    for (const lookup of having) await lookup.fill(createReadStream(path))
    const { rows = 0, first = null } = having[0]?.content?.unreadable ?? {}
    if (first === null) continue
    const why = `${first.rule} ${first.field}`.trim()
    console.error(
      `lookup ${name}：${rows} 行读不出，首为第${first.row}行 · ${rows} rows could not be read, the first is row ${first.row} (${why})`,
    )
  }
}

function unknownLookup(
  name: string,
  mappings: readonly Pick<RowMapping, 'syntax' | 'lookups'>[],
): UsageError {
  const ids = [...new Set(mappings.map(({ syntax }) => syntax.id))].join(', ')
  const known = [...new Set(mappings.flatMap(({ lookups }) => [...lookups.keys()]))].join(', ') || '–'
  return new UsageError(
    `${ids} 没有 lookup ${quoted(name)}，有 ${known}`,
    `${ids} has no lookup ${quoted(name)}; it has ${known}`,
  )
}
