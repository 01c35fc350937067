/**
 * Versions of one mapping side by side: the current one in its folder, earlier or coming ones in
 * `versions/<version>/` below it, each with its own `mapping.yaml`; tables may be shared. A record keeps the
 * version that made it in `mappingRef`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { MappingError } from './fault.ts'
import { readMapping } from './folder.ts'
import type { CompiledMapping } from './mapping.ts'

/** The folders of a mapping's versions: its own, then those below `versions/` in the order of their names. */
export function versionFolders(folder: string): string[] {
  const others = join(folder, 'versions')
  if (!existsSync(others)) return [folder]
  const names = readdirSync(others, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return [folder, ...names.map(({ name }) => join(others, name)).sort()]
}

/**
 * All versions of the mapping in `folder`, the earliest first by the day from which they hold. Read at start; the
 * node then asks {@link versionOn} for each delivery.
 * @throws MappingError MAPPING_MISSING, MAPPING_INVALID, or MAPPING_VERSIONS when two say the same version or
 *   day, or one has another name; the standards team mends `version:` and `effectiveFrom:`.
 */
export function readVersions(folder: string): CompiledMapping[] {
  const [current, ...others] = versionFolders(folder).map(at => ({ at, mapping: readMapping(at) }))
  if (current === undefined) return []
  const all = [current, ...others].sort((a, b) =>
    a.mapping.effectiveFrom < b.mapping.effectiveFrom ? -1 : 1,
  )
  for (const [i, { at, mapping }] of all.entries()) {
    const { id, version, effectiveFrom } = mapping
    const refuse = (key: string, message: string): never => {
      throw new MappingError(`${placeOf(at, key)} ${message}`, {
        code: 'MAPPING_VERSIONS',
        file: relative('.', folder),
      })
    }
    if (id !== current.mapping.id)
      refuse('mapping', `a version of ${current.mapping.id} cannot have another name`)
    if (all.some((other, j) => j !== i && other.mapping.version === version))
      refuse('version', `this version is there twice, ${version}; give each its own`)
    if (all.length > 1 && effectiveFrom === '')
      refuse('version', 'say "effectiveFrom:" where there are several versions')
    if (all[i - 1]?.mapping.effectiveFrom === effectiveFrom)
      refuse(
        'effectiveFrom',
        `two versions hold from the same day, ${effectiveFrom}; let the later one begin on another`,
      )
  }
  return all.map(({ mapping }) => mapping)
}

/** `file:line:column` of a key at the top of a mapping that has been read. */
function placeOf(folder: string, key: string): string {
  const file = join(folder, 'mapping.yaml')
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex(text => text.startsWith(`${key}:`))
  return `${relative('.', file)}:${line + 1}:1`
}

/**
 * The version that holds on a day: the last one that has begun, or the first one before that. A batch asks once,
 * when it begins, and keeps the version's name: a crashed batch resumes with the version that it began with
 * ({@link versionNamed}), whatever day it is by then, and a replay of the quarantine asks anew.
 * @param versions as {@link readVersions} gives them; at least one
 * @param day `YYYY-MM-DD` in Asia/Shanghai on which the delivery is taken in
 */
export function versionOn<M extends Pick<CompiledMapping, 'effectiveFrom'>>(
  versions: readonly M[],
  day: string,
): M {
  const found = versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0]
  if (found === undefined) throw new TypeError('a mapping has at least one version')
  return found
}

/** The version of that name; undefined when it is no longer there, and what it began cannot go on. */
export function versionNamed<M extends Pick<CompiledMapping, 'version'>>(
  versions: readonly M[],
  version: string,
): M | undefined {
  return versions.find(one => one.version === version)
}
