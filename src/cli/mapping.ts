/**
 * `npm run mapping -- <command>`: the tools of the standards team. Exit codes: 0 all well, 1 a mapping,
 * sample or source is not in order, 2 the command was not understood.
 */
import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { FaultError } from '../base/fault.ts'
import { complaintText, MappingError } from '../mapping/fault.ts'
import { mappingFolders, readMapping } from '../mapping/folder.ts'
import type { RowOutcome } from '../mapping/run.ts'
import { testSamples } from '../mapping/samples.ts'

const USAGE = `npm run mapping -- <command>
  check [folder]          read every mapping below the folder (default: mappings) and name what is wrong in it
  test [folder]           run the samples of every mapping and compare with what is expected
  run <mapping> <file>    map one file: records as NDJSON on standard output, the rejects counted on standard error`

type ExitCode = 0 | 1 | 2

/** @param args the words after `npm run mapping --` */
export async function mappingCommand(args: readonly string[]): Promise<ExitCode> {
  const [command, first, second, ...rest] = args
  if (command === 'check' && second === undefined) return check(first ?? 'mappings')
  if (command === 'test' && second === undefined) return test(first ?? 'mappings')
  if (command === 'run' && first !== undefined && second !== undefined && rest.length === 0)
    return run(first, second)
  console.error(USAGE)
  return 2
}

function check(root: string): ExitCode {
  const folders = mappingFolders(root)
  if (folders.length === 0) return nothingThere(root)
  let code: ExitCode = 0
  for (const folder of folders) {
    try {
      const { id, version, lineage } = readMapping(folder)
      console.log(`${id} ${version} in order, ${lineage.size} fields`)
    } catch (error) {
      tell(error)
      code = 1
    }
  }
  return code
}

async function test(root: string): Promise<ExitCode> {
  const folders = mappingFolders(root)
  if (folders.length === 0) return nothingThere(root)
  let code: ExitCode = 0
  for (const folder of folders) {
    try {
      const mapping = readMapping(folder)
      const results = await testSamples(mapping, folder)
      if (results.length === 0) console.log(`${mapping.id} has no samples`)
      for (const { file, read, accepted, quarantined, differences } of results) {
        const verdict = differences.length === 0 ? 'as expected' : `${differences.length} differences`
        console.log(
          `${mapping.id} ${file}: ${read} read, ${accepted} accepted, ${quarantined} quarantined, ${verdict}`,
        )
        for (const difference of differences.slice(0, 20)) console.error(`  ${difference}`)
        if (differences.length > 0) code = 1
      }
    } catch (error) {
      tell(error)
      code = 1
    }
  }
  return code
}

async function run(folder: string, file: string): Promise<ExitCode> {
  // `320000/penalty` is short for its folder.
  const place = existsSync(folder) ? folder : resolve('mappings', folder)
  const rules = new Map<string, number>()
  let accepted = 0
  let quarantined = 0
  let code: ExitCode = 0
  try {
    const mapping = readMapping(place)
    for await (const batch of mapping.batches(createReadStream(file))) {
      let text = ''
      for (const outcome of batch) {
        if (outcome.kind === 'accepted') {
          accepted += 1
          text += `${JSON.stringify(outcome.record)}\n`
        } else {
          quarantined += 1
          count(outcome, rules)
        }
      }
      await write(text)
    }
  } catch (error) {
    tell(error)
    code = 1
  }
  console.error(`${accepted + quarantined} read, ${accepted} accepted, ${quarantined} quarantined`)
  for (const [rule, rows] of [...rules].sort(([, a], [, b]) => b - a)) console.error(`  ${rule} ${rows}`)
  return code
}

/** Counts rows by rule and field: `CODE_UNKNOWN CF_CFLB1`. */
function count({ findings }: Extract<RowOutcome, { kind: 'quarantined' }>, rules: Map<string, number>): void {
  for (const name of new Set(findings.map(({ rule, field }) => `${rule} ${field}`.trim()))) {
    rules.set(name, (rules.get(name) ?? 0) + 1)
  }
}

/** Waits for a slow reader, so that a long file does not pile up in memory. */
function write(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return Promise.resolve()
  return new Promise(done => process.stdout.once('drain', () => done()))
}

function nothingThere(root: string): ExitCode {
  console.error(`there is no mapping below ${root}`)
  return 1
}

function tell(error: unknown): void {
  if (error instanceof MappingError && error.fault.code === 'MAPPING_INVALID') {
    for (const complaint of error.fault.complaints) console.error(complaintText(complaint))
  } else if (error instanceof FaultError) console.error(`${error.fault.code}: ${error.message}`)
  else if (isSystemError(error)) console.error(`${error.code}: ${error.path ?? 'file'} cannot be read`)
  else throw error
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

if (import.meta.main) {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.exitCode = await mappingCommand(process.argv.slice(2))
}
