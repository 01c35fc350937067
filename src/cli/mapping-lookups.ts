import { createReadStream } from 'node:fs'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { CommandError } from './mapping-fault.ts'

/** `firms=register.csv` → name and path. @throws CommandError COMMAND_USAGE */
export function lookupFiles(written: readonly string[]): Map<string, string> {
  return new Map(
    written.map(one => {
      const [, name = '', path = ''] = /^([a-z][A-Za-z0-9]*)=(.+)$/s.exec(one) ?? []
      if (path === '') throw new CommandError('write --lookup name=file', { code: 'COMMAND_USAGE' })
      return [name, path] as const
    }),
  )
}

/** Reads second source files into the mapping. @throws SourceError; CommandError for a name that it has not */
export async function fillLookups(
  mapping: CompiledMapping,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, path] of files) {
    const lookup = mapping.lookups.get(name)
    if (lookup === undefined) {
      const known = [...mapping.lookups.keys()].join(', ') || 'none'
      const message = `${mapping.id} has no lookup "${name}"; it has ${known}`
      throw new CommandError(message, { code: 'COMMAND_USAGE' })
    }
    await lookup.fill(createReadStream(path))
  }
}
