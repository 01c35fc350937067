/**
 * `npm run mapping -- <command>`: the tools of the standards team. Exit codes: 0 all well, 1 a mapping,
 * sample or source is not in order, 2 the command was not understood.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { mappingFolders, readMapping } from '../mapping/folder.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { OUT_FILE, readOutMapping } from '../mapping/out-mapping.ts'
import { testSamples } from '../mapping/samples.ts'
import { CATEGORIES } from '../mapping/target.ts'
import { readVersions, versionFolders } from '../mapping/versions.ts'
import { CommandError, type ExitCode, told } from './mapping-fault.ts'
import { coverage, diff, doc, explain, infer } from './mapping-inspect.ts'
import { Threads } from './mapping-jobs.ts'
import { fillLookups, lookupFiles } from './mapping-lookups.ts'
import { renderFile } from './mapping-render.ts'
import { runFile } from './mapping-run.ts'

const USAGE = `npm run mapping -- <command>
  check [folder]          read every mapping below the folder (default: mappings) and name what is wrong in it
  test [folder]           run the samples of every mapping and compare with what is expected
  run <mapping> <file>    map one file (- for standard input): records as NDJSON on standard output, the count
                          on standard error
      --rejects <file>    write the refused rows there, in the source's own format with a reason column
      --jobs <n>          use n threads, the command's own among them (CSV and NDJSON)
      --lookup <name>=<file>
                          a second source file that the mapping looks rows up in (also explain, coverage, diff)
  explain <mapping> <file> <row>
                          one row: where each field of its record comes from
  coverage <mapping> <file>
                          columns, fields, rules and codes that occur in a file, and those that never do
  diff <mapping> <mapping> <file>
                          two versions on the same file: what changes, how often, where
  render <mapping> <records>
                          records as NDJSON to the local file of the mapping's out.yaml, on standard output
      --today <day>       the day that publicity is judged by (default: today in China)
      --into <file>       a file with the connection URL of a database (postgresql://…, mysql://…): the mapping's table
                          there is written, a row whose key is there changed, all rows or none
  infer <file> <mapping> <category>
                          a draft, as in: infer sample.csv 320000/penalty R03
  doc <mapping>           a page in Chinese for the reviewer to sign
  --values                explain, coverage, diff: values of the file too, not only their shapes
  --json                  results for machines`

const OPTIONS = {
  json: { type: 'boolean' },
  rejects: { type: 'string' },
  jobs: { type: 'string' },
  values: { type: 'boolean' },
  today: { type: 'string' },
  into: { type: 'string' },
  lookup: { type: 'string', multiple: true },
} as const

interface Call {
  readonly words: readonly string[]
  readonly json: boolean
  readonly values: boolean
  readonly rejects: string | undefined
  readonly lookups: ReadonlyMap<string, string>
  readonly jobs: number
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly into: string | undefined
}

interface Command {
  /** How many words may follow the command. */
  readonly words: readonly [least: number, most: number]
  /** Options besides --json. */
  readonly options: readonly string[]
  run(call: Call): ExitCode | Promise<ExitCode>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { words: [0, 1], options: [], run: ({ words: [root = 'mappings'], json }) => check(root, json) },
  test: { words: [0, 1], options: [], run: ({ words: [root = 'mappings'], json }) => test(root, json) },
  run: { words: [2, 2], options: ['rejects', 'jobs', 'lookup'], run },
  explain: {
    words: [3, 3],
    options: ['values', 'lookup'],
    run: async ({ words: [name = '', file = '', row = ''], lookups, ...shown }) => {
      if (!/^[1-9]\d{0,9}$/.test(row)) throw usage()
      return explain(await named(name, lookups), file, Number(row), shown)
    },
  },
  coverage: {
    words: [2, 2],
    options: ['values', 'lookup'],
    run: async ({ words: [name = '', file = ''], lookups, ...shown }) =>
      coverage(await named(name, lookups), file, shown),
  },
  diff: {
    words: [3, 3],
    options: ['values', 'lookup'],
    run: async ({ words: [one = '', two = '', file = ''], lookups, ...shown }) =>
      diff(await named(one, lookups), await named(two, lookups), file, shown),
  },
  render: {
    words: [2, 2],
    options: ['today', 'into'],
    run: ({ words: [name = '', file = ''], json, today, into }) =>
      renderFile(readOutMapping(folderOf(name)), { file, json, today, into }),
  },
  infer: {
    words: [3, 3],
    options: [],
    run: ({ words: [file = '', id = '', category = ''], json }) => {
      if (!/^\d{6}\/[a-z][a-z0-9-]{0,60}$/.test(id) || !CATEGORIES.includes(category)) throw usage()
      return infer(file, id, category, json)
    },
  },
  doc: {
    words: [1, 1],
    options: [],
    run: ({ words: [name = ''], ...shown }) => doc(readMapping(folderOf(name)), shown),
  },
}

/** @param args the words after `npm run mapping --` */
export async function mappingCommand(args: readonly string[]): Promise<ExitCode> {
  try {
    const { command, call } = understood(args)
    return await command.run(call)
  } catch (error) {
    for (const line of told(error)) console.error(line)
    return error instanceof CommandError && error.fault.code === 'COMMAND_USAGE' ? 2 : 1
  }
}

function usage(): CommandError {
  return new CommandError(USAGE, { code: 'COMMAND_USAGE' })
}

/** @throws CommandError COMMAND_USAGE */
function understood(args: readonly string[]): { command: Command; call: Call } {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) throw usage()
  let parsed: ReturnType<typeof parsedArgs>
  try {
    parsed = parsedArgs(rest)
  } catch {
    throw usage()
  }
  const { values, positionals } = parsed
  const foreign = Object.keys(values).some(option => option !== 'json' && !command.options.includes(option))
  const [least, most] = command.words
  const jobs = values.jobs ?? '1'
  const today = values.today ?? Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  const wellWritten = /^([1-9]|[1-5]\d|6[0-4])$/.test(jobs) && /^\d{4}-\d{2}-\d{2}$/.test(today)
  const fits = positionals.length >= least && positionals.length <= most
  if (foreign || !fits || !wellWritten) throw usage()
  const call = {
    words: positionals,
    json: values.json ?? false,
    values: values.values ?? false,
    rejects: values.rejects,
    lookups: lookupFiles(values.lookup ?? []),
    jobs: Number(jobs),
    today,
    into: values.into,
  }
  return { command, call }
}

function parsedArgs(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true })
}

function check(root: string, json: boolean): ExitCode {
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
      const { id, version, syntax } = direction === 'in' ? readMapping(folder) : readOutMapping(folder)
      // Versions side by side must also fit each other.
      if (direction === 'in' && versionFolders(folder).length > 1) readVersions(folder)
      if (json) console.log(JSON.stringify({ mapping: id, direction, version, complaints: [] }))
      else
        console.log(
          `${id} ${version} in order, ${direction === 'in' ? '' : 'out, '}${syntax.fields.length} fields`,
        )
    } catch (error) {
      const complaints = told(error)
      if (json) console.log(JSON.stringify({ mapping: folder, complaints }))
      else for (const line of complaints) console.error(line)
      code = 1
    }
  }
  return code
}

async function test(root: string, json: boolean): Promise<ExitCode> {
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
      for (const line of told(error)) console.error(line)
      code = 1
    }
  }
  return code
}

async function run(call: Call): Promise<ExitCode> {
  const [name = '', file = ''] = call.words
  // First, so that they load while this thread reads the mapping and the beginning of the file.
  const threads = new Threads(call.jobs - 1)
  try {
    return await runFile(await named(name, call.lookups), { ...call, folder: folderOf(name), file }, threads)
  } finally {
    await threads.end()
  }
}

async function named(name: string, lookups: Call['lookups']): Promise<CompiledMapping> {
  const mapping = readMapping(folderOf(name))
  await fillLookups(mapping, lookups)
  return mapping
}

/** `320000/penalty` is short for its folder. */
function folderOf(name: string): string {
  return existsSync(name) ? name : resolve('mappings', name)
}

function foldersBelow(root: string): string[] {
  const folders = mappingFolders(root)
  if (folders.length > 0) return folders
  throw nothingBelow(root)
}

function nothingBelow(root: string): CommandError {
  return new CommandError(`there is no mapping below ${root}`, { code: 'SOURCE_UNREADABLE' })
}
