import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { MappingError } from './fault.ts'
import { type CompiledMapping, loadMapping } from './mapping.ts'

/** Name of the mapping file in its folder. */
export const MAPPING_FILE = 'mapping.yaml'
/** The same for the way out. */
export const OUT_FILE = 'out.yaml'
/** Folders beside it in which no mapping stands. */
const NO_MAPPINGS = ['samples', 'out-samples', 'tables']

/**
 * Loads `<folder>/mapping.yaml` with its tables.
 * @throws MappingError MAPPING_MISSING or MAPPING_INVALID.
 */
export function readMapping(folder: string): CompiledMapping {
  const path = join(folder, MAPPING_FILE)
  const text = readOptional(path)
  if (text === undefined) {
    const file = relative('.', path)
    throw new MappingError(`there is no mapping ${file}`, { code: 'MAPPING_MISSING', file })
  }
  return loadMapping(text, relative('.', path), table => readOptional(join(folder, table)))
}

/**
 * Folders below `root` that hold a mapping, in the order of their names: `<division>/<name>`.
 * @param file which one: {@link MAPPING_FILE} for the way in, `out.yaml` for the way out
 */
export function mappingFolders(root: string, file = MAPPING_FILE): string[] {
  if (existsSync(join(root, file))) return [root]
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !NO_MAPPINGS.includes(entry.name))
    .map(entry => join(root, entry.name))
    .sort()
    .flatMap(folder => mappingFolders(folder, file))
}

function readOptional(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
