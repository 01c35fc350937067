/**
 * Versions of one mapping side by side: the current one in its folder, earlier or coming ones in
 * `versions/<version>/` below it, each with its own `mapping.yaml`; tables may be shared. A record keeps the
 * version that made it in `mappingRef`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MappingError } from './fault.ts'
import { readMapping } from './folder.ts'
import type { CompiledMapping } from './mapping.ts'

/**
 * All versions of the mapping in `folder`, the earliest first by the day from which they hold.
 * @throws MappingError MAPPING_MISSING, MAPPING_INVALID, or MAPPING_VERSIONS when two say the same version or
 *   day, or one has another name; the standards team mends `version:` and `effectiveFrom:`.
 */
export function readVersions(folder: string): CompiledMapping[] {
  const others = join(folder, 'versions')
  const folders = existsSync(others)
    ? readdirSync(others, { withFileTypes: true }).filter(entry => entry.isDirectory())
    : []
  const current = readMapping(folder)
  const all = [current, ...folders.map(({ name }) => readMapping(join(others, name)))].sort((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  )
  for (const [i, { id, version, effectiveFrom }] of all.entries()) {
    const refuse = (message: string): never => {
      throw new MappingError(`${id} ${version}: ${message}`, { code: 'MAPPING_VERSIONS', file: folder })
    }
    if (id !== current.id) refuse(`a version of ${current.id} cannot have another name`)
    if (all.some((other, j) => j !== i && other.version === version)) refuse('this version is there twice')
    if (all.length > 1 && effectiveFrom === '')
      refuse('say "effectiveFrom:" where there are several versions')
    if (all[i - 1]?.effectiveFrom === effectiveFrom) refuse('two versions hold from the same day')
  }
  return all
}

/**
 * The version that holds on a day: the last one that has begun, or the first one before that.
 * @param day `YYYY-MM-DD`
 */
export function versionOn(versions: readonly CompiledMapping[], day: string): CompiledMapping | undefined {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0]
}
