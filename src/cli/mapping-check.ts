/** `mapping check` and `mapping test`: every mapping below a folder. */
import { complaintText, MappingError } from '../mapping/fault.ts'
import { mappingFolders, readMapping } from '../mapping/folder.ts'
import { OUT_FILE, readOutMapping } from '../mapping/out-mapping.ts'
import { testSamples } from '../mapping/samples.ts'
import { readVersions, versionFolders } from '../mapping/versions.ts'
import { type ExitCode, shown, told } from './mapping-fault.ts'

export function check(root: string, json: boolean): ExitCode {
  const out = mappingFolders(root, OUT_FILE)
  const folders = [
    ...mappingFolders(root)
      .flatMap(versionFolders)
      .map(at => [at, 'in'] as const),
    ...out.map(at => [at, 'out'] as const),
  ]
  if (folders.length === 0) throw nothingBelow(root)
  let code: ExitCode = 0
  for (const [folder, direction] of folders) {
    try {
      const { id, version, syntax, unused } =
        direction === 'in' ? readMapping(folder) : readOutMapping(folder)
      // Versions side by side must also fit each other.
      if (direction === 'in' && versionFolders(folder).length > 1) readVersions(folder)
      if (json) {
        const warnings = unused.map(complaintText)
        console.log(JSON.stringify({ mapping: id, direction, version, complaints: [], warnings }))
      } else {
        console.log(
          `${id} ${version} in order, ${direction === 'in' ? '' : 'out, '}${syntax.fields.length} fields`,
        )
        for (const one of unused)
          console.error(complaintText({ ...one, message: `提示 warning: ${one.message}` }))
      }
    } catch (error) {
      if (json) console.log(JSON.stringify({ mapping: folder, complaints: told(error) }))
      else for (const line of shown(error)) console.error(line)
      code = 1
    }
  }
  return code
}

export async function test(root: string, json: boolean): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const folder of foldersBelow(root).flatMap(versionFolders)) {
    try {
      const mapping = readMapping(folder)
      const results = await testSamples(mapping, folder)
      if (results.length === 0 && !json) console.log(`${mapping.id} has no samples`)
      for (const { file, read, accepted, quarantined, differences } of results) {
        if (differences.length > 0) code = 1
        if (json) {
          console.log(JSON.stringify({ mapping: mapping.id, file, read, accepted, quarantined, differences }))
          continue
        }
        const verdict = differences.length === 0 ? 'as expected' : `${differences.length} differences`
        console.log(
          `${mapping.id} ${file}: ${read} read, ${accepted} accepted, ${quarantined} quarantined, ${verdict}`,
        )
        for (const difference of differences.slice(0, 20)) console.error(`  ${difference}`)
      }
    } catch (error) {
      for (const line of shown(error)) console.error(line)
      code = 1
    }
  }
  return code
}

function foldersBelow(root: string): string[] {
  const folders = mappingFolders(root)
  if (folders.length > 0) return folders
  throw nothingBelow(root)
}

function nothingBelow(root: string): MappingError {
  return new MappingError(`there is no mapping below ${root}`, { code: 'MAPPING_MISSING', file: root })
}
