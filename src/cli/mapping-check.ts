/** `mapping check` and `mapping test`: every mapping below a folder. */
import { complaintText, MappingError } from '../mapping/fault.ts'
import { mappingFolders, OUT_FILE, readMapping } from '../mapping/folder.ts'
import { readOutMapping } from '../mapping/out-mapping.ts'
import { testOutSamples } from '../mapping/out-samples.ts'
import { withoutWords } from '../mapping/reasons.ts'
import { testSamples, writeExpectations } from '../mapping/samples.ts'
import { readVersions, versionFolders } from '../mapping/versions.ts'
import { type ExitCode, shown, told } from './mapping-fault.ts'

export function check(root: string, json: boolean): ExitCode {
  let code: ExitCode = 0
  for (const [folder, direction] of foldersBelow(root)) {
    try {
      const mapping = direction === 'in' ? readMapping(folder) : readOutMapping(folder)
      const { id, version, syntax } = mapping
      const hints = [...mapping.unused, ...withoutWords(mapping, folder)]
      // Versions side by side must also fit each other.
      if (direction === 'in' && versionFolders(folder).length > 1) readVersions(folder)
      if (json) {
        const warnings = hints.map(complaintText)
        console.log(JSON.stringify({ ok: true, mapping: id, direction, version, complaints: [], warnings }))
      } else {
        console.log(
          `${id} ${version} in order, ${direction === 'in' ? '' : 'out, '}${syntax.fields.length} fields`,
        )
        for (const one of hints)
          console.error(complaintText({ ...one, message: `提示 warning: ${one.message}` }))
      }
    } catch (error) {
      if (json) console.log(JSON.stringify({ ok: false, mapping: folder, complaints: told(error) }))
      else for (const line of shown(error)) console.error(line)
      code = 1
    }
  }
  return code
}

/** How a sample came out, whichever way its mapping goes. */
interface Result {
  readonly file: string
  readonly differences: readonly string[]
  /** In the order in which they are told: read, accepted, … */
  readonly counts: Readonly<Record<string, number>>
}

/** @param write first writes the expectations that are missing */
export async function test(root: string, json: boolean, write: boolean): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const [folder, direction] of foldersBelow(root)) {
    try {
      const { id, results } = await (direction === 'in' ? testIn(folder, write) : testOut(folder))
      if (results.length === 0 && !json) console.log(`${id}${marked(direction)} has no samples`)
      for (const { file, differences, counts } of results) {
        if (differences.length > 0) code = 1
        if (json) {
          const ok = differences.length === 0
          console.log(JSON.stringify({ ok, mapping: id, direction, file, ...counts, differences }))
          continue
        }
        const verdict = differences.length === 0 ? 'as expected' : `${differences.length} differences`
        const told = Object.entries(counts)
          .filter(([, count]) => count !== undefined)
          .map(([what, count]) => `${count} ${what}`)
        console.log(`${id} ${file}: ${[...told, verdict].join(', ')}`)
        for (const difference of differences.slice(0, 20)) console.error(`  ${difference}`)
      }
    } catch (error) {
      if (json)
        console.log(JSON.stringify({ ok: false, mapping: folder, direction, complaints: told(error) }))
      else for (const line of shown(error)) console.error(line)
      code = 1
    }
  }
  return code
}

async function testIn(folder: string, write: boolean): Promise<{ id: string; results: Result[] }> {
  const mapping = readMapping(folder)
  for (const file of write ? await writeExpectations(mapping, folder) : [])
    console.error(`${file} 已写出，请核对 · written, look at it`)
  const results = await testSamples(mapping, folder)
  return {
    id: mapping.id,
    results: results.map(({ file, differences, ...counts }) => ({ file, differences, counts })),
  }
}

async function testOut(folder: string): Promise<{ id: string; results: Result[] }> {
  const mapping = readOutMapping(folder)
  const results = await testOutSamples(mapping, folder)
  return {
    id: mapping.id,
    results: results.map(({ file, differences, ...counts }) => ({ file, differences, counts })),
  }
}

type Direction = 'in' | 'out'

function marked(direction: Direction): string {
  return direction === 'in' ? '' : ' (out)'
}

/** Every version of the mappings below a folder, and those that go out. @throws {MappingError} MAPPING_MISSING */
function foldersBelow(root: string): (readonly [folder: string, direction: Direction])[] {
  const folders = [
    ...mappingFolders(root)
      .flatMap(versionFolders)
      .map(at => [at, 'in'] as const),
    ...mappingFolders(root, OUT_FILE).map(at => [at, 'out'] as const),
  ]
  if (folders.length > 0) return folders
  throw nothingBelow(root)
}

function nothingBelow(root: string): MappingError {
  return new MappingError(`there is no mapping below ${root}`, { code: 'MAPPING_MISSING', file: root })
}
