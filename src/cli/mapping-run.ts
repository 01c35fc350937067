/**
 * `mapping run`: a file through a mapping. Records go to standard output or a file as NDJSON, what is
 * refused to a second file in the source's own format, the count and a progress bar to standard error.
 */
import { once } from 'node:events'
import { accessSync, constants, createReadStream, rmSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { headerText } from '../mapping/csv.ts'
import { decode } from '../mapping/decode.ts'
import { inEncoding } from '../mapping/in-encoding.ts'
import { count, type MappedRows, mapRows } from '../mapping/map-rows.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { parserOf, readRows, textParserOf } from '../mapping/read-rows.ts'
import { rejectsFile } from '../mapping/rejects.ts'
import { requireLookups } from '../mapping/row-mapping.ts'
import type { RefusedRow } from '../mapping/run.ts'
import type { WrittenFile } from '../mapping/written-file.ts'
import { UsageError } from './fault.ts'
import { type ExitCode, faultOf, type MappingFault } from './mapping-fault.ts'
import { mapInThreads, planOf, type Threads } from './mapping-jobs.ts'
import { readAhead } from './mapping-pieces.ts'
import { faultLine } from './meaning.ts'
import { Progress } from './progress.ts'

export interface RunOptions {
  /** `-` for standard input. */
  readonly file: string
  /** Where the rejects go; none are written without it. */
  readonly rejects: string | undefined
  /** Second source files by name, already read into the mapping. */
  readonly lookups: ReadonlyMap<string, string>
  /** Threads; 1 maps in this one. */
  readonly jobs: number
  /** The count as one JSON line instead of lines for people. */
  readonly json: boolean
}

/** How a run ended, for machines. */
interface Tally {
  read: number
  accepted: number
  quarantined: number
  /** Rows by `RULE field`. */
  readonly rules: Map<string, number>
  readonly warnings: Map<string, number>
  /** Set when the source could not be read to its end. */
  fault: MappingFault | undefined
}

export async function runFile(
  mapping: CompiledMapping,
  options: RunOptions,
  threads: Threads,
): Promise<ExitCode> {
  const tally: Tally = {
    read: 0,
    accepted: 0,
    quarantined: 0,
    rules: new Map(),
    warnings: new Map(),
    fault: undefined,
  }
  const progress = new Progress(process.stderr, sizeOf(options.file))
  let rejects: Rejects | undefined
  try {
    if (options.file !== '-') accessSync(options.file, constants.R_OK)
    rejects = options.rejects === undefined ? undefined : rejectsTo(mapping, options.rejects, options)
    const source = progress.watch(
      options.file === '-'
        ? process.stdin
        : options.jobs === 1
          ? createReadStream(options.file)
          : readAhead(options.file, READ_AT_ONCE),
    )
    for await (const { header, mapped } of mappedParts(mapping, source, options, threads)) {
      await written(process.stdout, mapped.ndjson)
      if (mapped.refused.length > 0) await rejects?.write(header, mapped.refused)
      add(tally, mapped)
      progress.rows(tally.read)
    }
  } catch (error) {
    if (error instanceof UsageError) {
      progress.end()
      throw error
    }
    tally.fault = faultOf(error)
  }
  await rejects?.end().catch((error: unknown) => {
    tally.fault ??= faultOf(error)
  })
  progress.end()
  report(tally, options.json)
  return tally.fault === undefined ? 0 : 1
}

/** Bytes: of several threads the first cuts what it reads into pieces, and seldom waits for more. */
const READ_AT_ONCE = 1_048_576

interface Part {
  readonly header: readonly string[]
  readonly mapped: MappedRows
}

async function* mappedParts(
  mapping: CompiledMapping,
  stream: AsyncIterable<Uint8Array>,
  { jobs }: RunOptions,
  threads: Threads,
): AsyncGenerator<Part, void, undefined> {
  const { source } = mapping.syntax
  if (jobs === 1) {
    requireLookups(mapping.lookups)
    const parser = parserOf(source)
    for await (const rows of readRows(stream, source, parser)) {
      yield { header: parser.header, mapped: mapRows(mapping, rows) }
    }
    return
  }
  if (source.format !== 'csv' && source.format !== 'ndjson') {
    throw new UsageError(
      '--jobs 只用于每行一条的文件（CSV、NDJSON），此处请省去',
      '--jobs is for files with one row a line, CSV and NDJSON: leave it out here',
    )
  }
  const { line, rest } = await firstLine(inEncoding(stream, source.encoding), source.format === 'csv')
  const parser = textParserOf(source)
  if (line.length > 0) for await (const text of decode(one(line), source.encoding)) parser.push(text)
  requireLookups(mapping.lookups)
  const plan = {
    ...planOf(mapping),
    header: source.format === 'csv' ? headerText(parser.header, source.delimiter) : '',
  }
  let before = 0
  for await (const { refused, ...mapped } of mapInThreads(rest, mapping, plan, threads)) {
    // Threads count rows within their piece.
    const counted = refused.map(one => ({ ...one, row: one.row + before }))
    yield { header: parser.header, mapped: { ...mapped, refused: counted } }
    before += mapped.read
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Takes the first line off a stream; `rest` gives what follows. */
async function firstLine(
  stream: AsyncIterable<Uint8Array>,
  wanted: boolean,
): Promise<{ line: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  if (!wanted) return { line: new Uint8Array(0), rest: stream }
  const chunks = stream[Symbol.asyncIterator]()
  let line = Buffer.alloc(0)
  for (;;) {
    const { value, done } = await chunks.next()
    if (done === true) return { line, rest: following(new Uint8Array(0), chunks) }
    line = Buffer.concat([line, value])
    const end = line.indexOf(0x0a) + 1
    if (end > 0) return { line: line.subarray(0, end), rest: following(line.subarray(end), chunks) }
  }
}

async function* following(
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first
  for (;;) {
    const { value, done } = await chunks.next()
    if (done === true) return
    yield value
  }
}

/** @throws {UsageError} when a file that is read would be written over */
function rejectsTo(mapping: CompiledMapping, path: string, { file, lookups }: RunOptions): Rejects {
  for (const read of [file, ...lookups.values()]) {
    if (!isSameFile(path, read)) continue
    throw new UsageError(
      `--rejects 与所读的文件 ${read} 是同一个，请另起一个名称`,
      `--rejects is the very file ${read} that is read: give it another name`,
    )
  }
  accessSync(dirname(path), constants.W_OK)
  return new Rejects(mapping, path)
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map(file => statSync(file, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/** The rejects file; made when the first reject comes, so that an old one cannot be taken for this run's. */
class Rejects {
  readonly #file: WrittenFile<RefusedRow>
  readonly #path: string
  #out: FileHandle | undefined

  constructor({ syntax }: CompiledMapping, path: string) {
    this.#file = rejectsFile(syntax.source)
    this.#path = path
    // A device or a pipe is no old rejects file.
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path)
  }

  async write(header: readonly string[], refused: readonly RefusedRow[]): Promise<void> {
    if (this.#out === undefined) {
      this.#out = await open(this.#path, 'w', 0o600)
      await this.#out.appendFile(this.#file.head(header))
    }
    await this.#out.appendFile(this.#file.rows(refused))
  }

  async end(): Promise<void> {
    const out = this.#out
    if (out === undefined) return
    try {
      await out.appendFile(this.#file.tail())
    } finally {
      await out.close()
    }
  }
}

function add(tally: Tally, { read, refused, warned }: Part['mapped']): void {
  tally.read += read
  tally.quarantined += refused.length
  tally.accepted += read - refused.length
  for (const { findings } of refused) {
    for (const name of new Set(findings.map(({ rule, field }) => `${rule} ${field}`.trim()))) {
      count(tally.rules, name)
    }
  }
  for (const [name, rows] of warned) count(tally.warnings, name, rows)
}

function report({ read, accepted, quarantined, rules, warnings, fault }: Tally, json: boolean): void {
  if (json) {
    const counts = { rules: Object.fromEntries(rules), warnings: Object.fromEntries(warnings) }
    const ok = fault === undefined
    console.error(JSON.stringify({ ok, what: 'run', ...fault, read, accepted, quarantined, ...counts }))
    return
  }
  if (fault !== undefined) console.error(`✗ ${faultLine(fault)}`)
  console.error(`${read} read, ${accepted} accepted, ${quarantined} quarantined`)
  const most = (tally: ReadonlyMap<string, number>) => [...tally].sort(([, a], [, b]) => b - a)
  for (const [rule, rows] of most(rules)) console.error(`  ${rule} ${rows}`)
  if (warnings.size > 0) console.error('accepted with a warning:')
  for (const [rule, rows] of most(warnings)) console.error(`  ${rule} ${rows}`)
}

/** Waits for a slow reader, so that a long file does not pile up in memory. */
export async function write(out: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !out.write(text)) await once(out, 'drain')
}

/** Waits until the bytes are out, after which their memory may be used again. */
async function written(out: NodeJS.WritableStream, bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return
  await new Promise<void>((done, failed) => out.write(bytes, error => (error ? failed(error) : done())))
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
