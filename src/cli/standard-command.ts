/**
 * `npm run standard -- <command>`: the tools of the standards team. Exit codes: 0 all well, 1 something is not in
 * order, 2 the command was not understood.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FaultError } from '../base/fault.ts'
import { type Day, legalDay } from '../base/time.ts'
import { checkDataFolder } from '../standard/check-folder.ts'
import { noticeToImport, type WorkingCalendar, workingCalendar } from '../standard/clocks/working-days.ts'
import { type Change, compareEditions, type Edition } from '../standard/compare.ts'
import { SCHEMA_VERSION } from '../standard/record.ts'
import { type Complaint, complaintText } from '../standard/source-text.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { CommandError } from './fault.ts'
import { changeText, diffLines } from './standard-diff.ts'
import { importHolidays, importTable } from './standard-import.ts'
import type { ExamplePrints } from './standard-prints.ts'
import { A_COMMAND, oneOf, required, wordsAre } from './usage.ts'

const USAGE = `npm run standard -- <command>
  check                       检查 schemas, tables, rules, lists and templates of the print; what is wrong, with file and line
  print <folder>              排印样张 the example reports and certificate with these templates, as PDF to look at
  diff [version] [--all]      比较 what changed since a released version (default: the last one), and what that breaks;
                              changes of wording are counted, with --all listed
  doc                         生成 write the reference, docs/standard
  import <table> <file>       导入 a code table (YAML or CSV; CSV with --source "…" --as-of YYYY-MM-DD)
  import holidays <file>      导入 the State Council's holiday notice of a year
  coverage --config node.yaml [--ledger cases.csv] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]
                              应归尽归 what a node was due, collected, got late and refused, by department and place
  release                     发布 keep the present state as openapi/standard/released/${SCHEMA_VERSION}`

const ROOT = new URL('../../', import.meta.url)
const FOLDER = new URL('openapi/standard/', ROOT)
const SHOWN = 'openapi/standard/'
/** Parts of an edition; examples, imports and earlier releases are not. */
const PARTS = ['', 'data/', 'tables/', 'rules/', 'lists/']

type ExitCode = 0 | 1 | 2

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const OPTIONS = {
  ...{ source: text, 'as-of': text, all: flag },
  ...{ config: text, ledger: text, from: text, to: text, json: flag },
} as const

/** The words after each command. */
const WORDS = {
  check: [],
  print: ['folder'],
  diff: ['[version]'],
  doc: [],
  import: ['table', 'file'],
  coverage: [],
  release: [],
} as const

/** @param args the words after `npm run standard --` */
export function standardCommand(args: readonly string[]): Promise<ExitCode> {
  return runCommandLine({ name: 'npm run standard --', usage: USAGE, options: OPTIONS }, args, run)
}

async function run({ values, positionals }: Given<typeof OPTIONS>): Promise<ExitCode> {
  const [word, ...words] = positionals
  const command = oneOf(Object.keys(WORDS) as (keyof typeof WORDS)[], word, A_COMMAND)
  wordsAre(words, WORDS[command])
  const [first, second = ''] = words
  try {
    switch (command) {
      case 'check':
        return await check()
      case 'print':
        return await print(first ?? '')
      case 'diff':
        return diff(first, values.all)
      case 'doc':
        return await doc()
      case 'import':
        return take(first ?? '', second, values)
      case 'coverage':
        return await coverage(required(values, ['config']))
      case 'release':
        return await release()
    }
  } catch (error) {
    // Each complaint begins with file and line, where editors look for them.
    if (!(error instanceof FaultError && 'complaints' in error.fault)) throw error
    console.error(error.message)
    return 1
  }
}

async function check(): Promise<ExitCode> {
  const ofData = await complaintsOf(FOLDER)
  // Examples are set once the data from which they take their words are in order.
  const complaints = ofData.length > 0 ? ofData : (await examples()).complaints
  for (const complaint of complaints) console.error(complaintText(complaint))
  const last = lastRelease()
  const breaking = last === undefined ? [] : changesSince(last).filter(change => change.breaking)
  for (const change of breaking) console.error(changeText(SHOWN + change.place, change))
  if (breaking.length > 0)
    console.error(
      `以上变化与 ${last} 版不兼容，请改为新增，或升主版本 these break version ${last}: add instead of changing, or release a new major version`,
    )
  if (complaints.length + breaking.length > 0) return 1
  const hint = noticeHint(legalDay(Date.now()), workingCalendar())
  if (hint !== undefined) console.log(hint)
  console.log(
    `标准无误 the standard is in order, version ${SCHEMA_VERSION}; to renew the generated files: npm run generate`,
  )
  return 0
}

async function print(folder: string): Promise<ExitCode> {
  const { prints, complaints } = await examples()
  mkdirSync(folder, { recursive: true })
  for (const [name, pdf] of prints) {
    const file = path.join(folder, `${name}.pdf`)
    writeFileSync(file, pdf)
    console.log(file)
  }
  for (const complaint of complaints) console.error(complaintText(complaint))
  return complaints.length === 0 ? 0 : 1
}

/** Loaded when it is asked for: the compiler and its fonts take half a second. */
async function examples(): Promise<ExamplePrints> {
  const { examplePrints } = await import('./standard-prints.ts')
  return examplePrints(new URL('examples/', FOLDER))
}

/** Working days ahead that the notices held must cover: two of the longest deadlines one after the other. */
const AHEAD = 40

/** Which holiday notice will soon be needed; undefined while those that are held reach far enough. */
export function noticeHint(today: Day, calendar: WorkingCalendar): string | undefined {
  const year = calendar.missingNotice(today, AHEAD)
  if (year === undefined) return undefined
  return `注意 note: deadlines that reach into ${year} cannot be counted yet; as soon as it is out, ${noticeToImport(year)}`
}

/** Everything wrong in a folder of the standard. Schemas first: nothing else can be judged without them. */
export async function complaintsOf(folder: URL): Promise<readonly Complaint[]> {
  const { readSchemas } = await import('../../scripts/standard/read-schemas.ts')
  try {
    const { categories } = readSchemas(folder)
    const fields = categories.map(({ code, schema }): [string, ReadonlySet<string>] => [
      code,
      new Set(Object.keys(schema.properties?.['content']?.properties ?? {})),
    ])
    return checkDataFolder(folder, SHOWN, { fields: new Map(fields) })
  } catch (error) {
    if (error instanceof FaultError && 'complaints' in error.fault)
      return error.fault.complaints as Complaint[]
    throw error
  }
}

function diff(version: string | undefined, all: boolean): ExitCode {
  const against = version ?? lastRelease()
  if (against === undefined || !releases().includes(against)) {
    const message = `没有此发布版本 there is no released version ${against ?? ''}: ${releases().join(', ') || 'none yet'}`
    throw new CommandError(message, { code: 'RELEASE_UNKNOWN' })
  }
  for (const line of diffLines(changesSince(against), against, all)) console.log(line)
  return 0
}

function changesSince(version: string): Change[] {
  return compareEditions(readEdition(new URL(`released/${version}/`, FOLDER)), readEdition(FOLDER))
}

/** The files of an edition by place. */
export function readEdition(folder: URL): Edition {
  const files = new Map<string, string>()
  for (const part of PARTS) {
    const names = readdirSync(new URL(part, folder), { withFileTypes: true })
    for (const entry of names)
      if (entry.isFile() && /\.(json|yaml)$/.test(entry.name))
        files.set(part + entry.name, readFileSync(new URL(part + entry.name, folder), 'utf8'))
  }
  return files
}

/** Released versions, oldest first. */
function releases(): string[] {
  const order = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
  return readdirSync(new URL('released/', FOLDER))
    .filter(name => /^\d+\.\d+$/.test(name))
    .sort((a, b) => order(a) - order(b))
}

function lastRelease(): string | undefined {
  return releases().at(-1)
}

async function doc(): Promise<ExitCode> {
  const { generateReference } = await import('../../scripts/generate-standard.ts')
  const pages = await generateReference()
  for (const [place, text] of pages) {
    const target = new URL(place, ROOT)
    mkdirSync(new URL('.', target), { recursive: true })
    writeFileSync(target, text)
  }
  console.log(`已生成 wrote ${pages.size} pages, docs/standard/README.md`)
  return 0
}

/** A released edition never changes: the next state is a new version (SCHEMA_VERSION of src/standard/record.ts). */
async function release(): Promise<ExitCode> {
  const complaints = await complaintsOf(FOLDER)
  if (complaints.length > 0) {
    for (const complaint of complaints) console.error(complaintText(complaint))
    return 1
  }
  if (releases().includes(SCHEMA_VERSION) && changesSince(SCHEMA_VERSION).length > 0) {
    console.error(
      `${SCHEMA_VERSION} 已发布，此后又有变化，请提高版本号 is released already and has changed since: raise SCHEMA_VERSION in src/standard/record.ts`,
    )
    return 1
  }
  const target = new URL(`released/${SCHEMA_VERSION}/`, FOLDER)
  rmSync(target, { recursive: true, force: true })
  for (const [place, text] of readEdition(FOLDER)) {
    mkdirSync(new URL('.', new URL(place, target)), { recursive: true })
    writeFileSync(new URL(place, target), text)
  }
  console.log(`已发布 released openapi/standard/released/${SCHEMA_VERSION}`)
  return 0
}

function take(name: string, file: string, values: { source?: string; 'as-of'?: string }): ExitCode {
  if (name === 'holidays') {
    const { written, year } = importHolidays(FOLDER, file)
    console.log(`已导入 imported the notice of ${year}: ${SHOWN}${written}`)
  } else {
    const { written, count } = importTable(FOLDER, name, file, {
      source: values.source,
      asOf: values['as-of'],
    })
    console.log(`已导入 imported ${count} codes: ${SHOWN}${written}`)
  }
  return 0
}

/** Loaded when asked for: it opens a database. */
async function coverage(values: Given<typeof OPTIONS>['values'] & { readonly config: string }): Promise<0> {
  const { coverageCommand } = await import('./standard-coverage.ts')
  await coverageCommand(values.config, values, values.ledger, values.json)
  return 0
}
