/**
 * `npm run mapping -- <command>`: the tools of the standards team. Exit codes: 0 all well, 1 a mapping,
 * sample or source is not in order, 2 the command was not understood.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { isDay } from '../base/time.ts'
import { MappingError } from '../mapping/fault.ts'
import { MAPPING_FILE, mappingFolders, OUT_FILE, readMapping } from '../mapping/folder.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { suggestion } from '../mapping/suggestion.ts'
import { TARGET_CODES } from '../standard/categories.ts'
import { type Given, runCommandLine, sayWith } from './command-line.ts'
import { UsageError } from './fault.ts'
import { type ExitCode, faultOf, shown } from './mapping-fault.ts'
import { Threads } from './mapping-jobs.ts'
import { fillLookups, lookupFiles } from './mapping-lookups.ts'
import { runFile } from './mapping-run.ts'
import { MOST_JOBS } from './mapping-threads.ts'
import { A_COMMAND, oneOf, quoted, wholeNumber, wordsAre } from './usage.ts'

const USAGE = `npm run mapping -- <command>
  check [folder]          检查各映射，指出错在何处 · reads every mapping below the folder (default: mappings), names what is wrong
  test [folder]           跑各映射的样例并比对，写回的也比 · runs the samples of every mapping, of out.yaml too, and
                          compares with what is expected
      --write             写出尚缺的应得结果，已有的不动 · first writes the expectations that are missing, never over others
  run <mapping> <file>    映射一个文件（- 为标准输入） · maps one file (- for standard input): records as NDJSON on standard
                          output, the count on standard error
      --rejects <file>    未入的行写到此处，附原因 · writes the refused rows there, in the source's own format with a reason
      --jobs <n>          用几个线程 · uses n threads, the command's own among them (CSV and NDJSON)
      --lookup <name>=<file>
                          映射要查的第二个文件 · a second source file that the mapping looks rows up in (also explain, coverage,
                          diff)
  explain <mapping> <file> <row>
                          一行：每个字段从何而来 · one row: where each field of its record comes from
  coverage <mapping> <file>
                          文件中出现与从未出现的列、字段、规则、代码 · columns, fields, rules and codes that occur in a file, and
                          those that never do
  diff <mapping> <mapping> <file>
                          两个版本用于同一文件，何处不同 · two versions on the same file: what changes, how often, where
  render <mapping> <records>
                          按 out.yaml 写出本地文件 · records as NDJSON to the local file of out.yaml, on standard output
      --today <day>       按哪一天判断公示 · the day that publicity is judged by (default: today in China)
      --into <file>       写入数据库的表，文件中为连接地址 · a file with the connection URL of a database (postgresql://…,
                          mysql://…): the mapping's table there is written, a row whose key is there changed, all rows or none
  infer <file> <mapping> <category>
                          映射草稿 · a draft, as in: infer sample.csv 320000/penalty R03
  doc <mapping>           供审核人签字的中文说明 · a page in Chinese for the reviewer to sign
      --out               写出的映射 out.yaml 的说明 · of out.yaml, the mapping that goes out
  --values                explain、coverage、diff 亦显示值 · values of the file too, not only their shapes
  --json                  供程序读取 · results for machines: JSON on standard output; of run and render, where that is for
                          the records, one object on standard error. What could not be done is there, too, as
                          {"ok":false,"what":…,"code":…,"reason":…}, whether it ends with 1 or 2`

const OPTIONS = {
  json: { type: 'boolean' },
  rejects: { type: 'string' },
  jobs: { type: 'string' },
  values: { type: 'boolean' },
  today: { type: 'string' },
  into: { type: 'string' },
  out: { type: 'boolean' },
  write: { type: 'boolean' },
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
  readonly out: boolean
  readonly write: boolean
}

interface Command {
  /** The words after the command, as in {@link wordsAre}. */
  readonly words: readonly string[]
  /** Options besides --json. */
  readonly options: readonly string[]
  run(call: Call): ExitCode | Promise<ExitCode>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    words: ['[folder]'],
    options: [],
    run: async ({ words: [root = 'mappings'], json }) =>
      (await import('./mapping-check.ts')).check(named(root), json),
  },
  test: {
    words: ['[folder]'],
    options: ['write'],
    run: async ({ words: [root = 'mappings'], json, write }) =>
      (await import('./mapping-check.ts')).test(named(root), json, write),
  },
  run: { words: ['mapping', 'file'], options: ['rejects', 'jobs', 'lookup'], run },
  explain: {
    words: ['mapping', 'file', 'row'],
    options: ['values', 'lookup'],
    run: async ({ words: [name = '', file = '', row = ''], lookups, ...shown }) => {
      if (!/^[1-9]\d{0,9}$/.test(row))
        throw new UsageError(
          `行号 ${quoted(row)} 须为从 1 起的整数`,
          `row ${quoted(row)} is no number from 1 on`,
        )
      return (await inspecting()).explain(await filled(name, lookups), file, Number(row), shown)
    },
  },
  coverage: {
    words: ['mapping', 'file'],
    options: ['values', 'lookup'],
    run: async ({ words: [name = '', file = ''], lookups, ...shown }) =>
      (await inspecting()).coverage(await filled(name, lookups), file, shown),
  },
  diff: {
    words: ['mapping', 'mapping', 'file'],
    options: ['values', 'lookup'],
    run: async ({ words: [one = '', two = '', file = ''], lookups, ...shown }) => {
      const [before, after] = [readMapping(folderOf(one)), readMapping(folderOf(two))]
      await fillLookups([before, after], lookups)
      return (await inspecting()).diff(before, after, file, shown)
    },
  },
  render: {
    words: ['mapping', 'records'],
    options: ['today', 'into'],
    run: async ({ words: [name = '', file = ''], json, today, into }) => {
      const { readOutMapping } = await import('../mapping/out-mapping.ts')
      const { renderFile } = await import('./mapping-render.ts')
      return renderFile(readOutMapping(folderOf(name)), { file, json, today, into })
    },
  },
  infer: {
    words: ['file', 'mapping', 'category'],
    options: [],
    run: async ({ words: [file = '', id = '', category = ''], json }) => {
      if (!/^\d{6}\/[a-z][a-z0-9-]{0,60}$/.test(id))
        throw new UsageError(
          `映射名 ${quoted(id)} 应如 320000/penalty`,
          `a mapping is named as in 320000/penalty, not ${quoted(id)}`,
        )
      oneOf(TARGET_CODES, category, ['类别', 'category'])
      return (await inspecting()).infer(file, id, category, json)
    },
  },
  doc: {
    words: ['mapping'],
    options: ['out'],
    run: async ({ words: [name = ''], out, ...shown }) => {
      const { readOutMapping } = await import('../mapping/out-mapping.ts')
      const folder = folderOf(name)
      const isOut = out || (!existsSync(join(folder, MAPPING_FILE)) && existsSync(join(folder, OUT_FILE)))
      return (await inspecting()).doc(isOut ? readOutMapping(folder) : readMapping(folder), shown)
    },
  },
}

const LINE = {
  name: 'npm run mapping --',
  usage: USAGE,
  options: OPTIONS,
  dataWith: ['run', 'render'],
} as const

/** Each command loads what it needs: `run` is called with files for which every moment counts. */
const inspecting = () => import('./mapping-inspect.ts')

/** @param args the words after `npm run mapping --` */
export function mappingCommand(args: readonly string[]): Promise<ExitCode> {
  return runCommandLine(LINE, args, async given => {
    const { command, call } = understood(given)
    const what = given.positionals[0]
    try {
      return await command.run(call)
    } catch (error) {
      if (error instanceof UsageError) throw error
      if (call.json) sayWith(LINE, what)(JSON.stringify({ ok: false, what, ...faultOf(error) }))
      else for (const line of shown(error)) console.error(line)
      return 1
    }
  })
}

/** @throws {UsageError} */
function understood({ values, positionals }: Given<typeof OPTIONS>): { command: Command; call: Call } {
  const [word, ...words] = positionals
  const name = oneOf(Object.keys(COMMANDS), word, A_COMMAND)
  const command = COMMANDS[name] as Command
  wordsAre(words, command.words)
  const foreign = Object.keys(values).find(option => option !== 'json' && !command.options.includes(option))
  if (foreign !== undefined)
    throw new UsageError(`${name} 不带 --${foreign}`, `${name} takes no --${foreign}`)
  const today = values.today ?? Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  if (!isDay(today)) throw new UsageError('--today 须写作 YYYY-MM-DD', '--today is a day, YYYY-MM-DD')
  const call = {
    words,
    json: values.json ?? false,
    values: values.values ?? false,
    rejects: values.rejects,
    lookups: lookupFiles(values.lookup ?? []),
    jobs: wholeNumber('jobs', values.jobs ?? '1', 1, MOST_JOBS),
    today,
    into: values.into,
    out: values.out ?? false,
    write: values.write ?? false,
  }
  return { command, call }
}

async function run(call: Call): Promise<ExitCode> {
  const [name = '', file = ''] = call.words
  // First, so that they load while this thread reads the mapping and the beginning of the file.
  const threads = new Threads(call.jobs - 1)
  try {
    return await runFile(await filled(name, call.lookups), { ...call, file }, threads)
  } finally {
    await threads.end()
  }
}

async function filled(name: string, lookups: Call['lookups']): Promise<CompiledMapping> {
  const mapping = readMapping(folderOf(name))
  await fillLookups([mapping], lookups)
  return mapping
}

/** `320000/penalty` is short for its folder; a mapping's file stands for it, too. @throws {MappingError} MAPPING_MISSING */
function folderOf(name: string): string {
  const folder = existsSync(name) ? named(name) : resolve('mappings', name)
  if (existsSync(folder)) return folder
  const known = [MAPPING_FILE, OUT_FILE].flatMap(file => mappingFolders('mappings', file))
  const message = `there is no mapping "${name}"; ${suggestion(name, [...new Set(known.map(at => relative('mappings', at)))])}`
  throw new MappingError(message, { code: 'MAPPING_MISSING', file: name })
}

/** The folder of a mapping that is named by its file. */
function named(path: string): string {
  return [MAPPING_FILE, OUT_FILE].includes(basename(path)) ? dirname(path) : path
}
