/** `mapping run`: threads, rejects, progress, memory. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { jiangsuBytes } from '../../bench/mapping/jiangsu-rows.ts'
import { mapInThreads, planOf, Threads } from '../../src/cli/mapping-jobs.ts'
import { Progress, progressLine } from '../../src/cli/progress.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { bytesOf } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const JIANGSU = join(ROOT, 'mappings/320000/penalty')
const folder = mkdtempSync(join(tmpdir(), 'mapping-run-'))
after(() => rmSync(folder, { recursive: true }))

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/mapping.ts', 'run', '320000/penalty', ...args],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  return { code: status, out: stdout, err: stderr }
}

/** A file of some pieces, with stray quotes and cells of several lines where the cuts fall. */
function damagedFile(): string {
  const file = join(folder, 'damaged.csv')
  const pieces = [...jiangsuBytes(6_000)].map(bytes => Buffer.from(bytes).toString('latin1'))
  const lines = pieces.join('').split('\r\n')
  const damaged = lines.map((line, i) => {
    if (i % 97 === 5) return line.replace(',"', ',"""\n\n')
    return i % 211 === 7 ? line.replace(',"', ',"x"') : line
  })
  writeFileSync(file, Buffer.from(damaged.join('\r\n'), 'latin1'))
  return file
}

test('two threads give the same records, rejects and counts as one, also around damage', () => {
  const file = damagedFile()
  const [one, two] = [1, 2].map(jobs => {
    const rejects = join(folder, `rejects-${jobs}.csv`)
    return {
      ...run(file, '--json', '--jobs', String(jobs), '--rejects', rejects),
      rejects: readFileSync(rejects),
    }
  })
  assert.ok(one && two)
  assert.equal(one.code, 0)
  assert.equal(two.out, one.out)
  assert.equal(two.err, one.err)
  assert.ok(JSON.parse(one.err).rules['CSV_QUOTE'] > 10)
  assert.ok(one.rejects.equals(two.rejects))
})

test('a cell of several lines that a cut falls into is mapped once', async () => {
  const [bytes = new Uint8Array()] = [...jiangsuBytes(2_500)]
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\n') + 1
  const [header, body] = [text.slice(0, end), text.slice(end)]
  // Every line end but the last of a row stands inside a quoted cell: most cuts are wrong ones.
  const rows = body
    .trim()
    .split('\r\n')
    .map(line => line.replace(',"', `,"${'\n'.repeat(20)}`))
  const plan = {
    ...planOf(readMapping(JIANGSU)),
    header: Buffer.from(header, 'latin1').toString(),
  }
  const big = Buffer.from(`${rows.join('\n')}\n`, 'latin1')
  const read: number[] = []
  for await (const piece of mapInThreads(bytesOf(big), readMapping(JIANGSU), plan, new Threads(1)))
    read.push(piece.read - piece.refused.length)
  assert.equal(
    read.reduce((sum, one) => sum + one, 0),
    2_500,
  )
  assert.ok(read.length > 1, 'more than one piece')
})

test('a row that is longer than all pieces on their way is read once, as one row', async () => {
  const [bytes = new Uint8Array()] = [...jiangsuBytes(1_000)]
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\n') + 1
  const plan = {
    ...planOf(readMapping(JIANGSU)),
    header: Buffer.from(text.slice(0, end), 'latin1').toString(),
  }
  const rows = text.slice(end).trim().split('\r\n')
  // Some 900,000 bytes in forty-five lines of one cell.
  rows[500] = rows[500]?.replace(',"', `,"${`${'x'.repeat(20_000)}\n`.repeat(45)}`) ?? ''
  const big = Buffer.from(`${rows.join('\n')}\n`, 'latin1')
  const chunks = Array.from({ length: Math.ceil(big.length / 65_536) }, (_, i) =>
    big.subarray(i * 65_536, (i + 1) * 65_536),
  )
  let read = 0
  for await (const piece of mapInThreads(bytesOf(...chunks), readMapping(JIANGSU), plan, new Threads(1)))
    read += piece.read
  assert.equal(read, 1_000)
})

test('a file of another province ends several threads with one line and 1', () => {
  const file = join(ROOT, 'mappings/340000/penalty/samples/penalty.csv')
  const { code, out, err } = run(file, '--jobs', '2')
  assert.equal(code, 1)
  assert.equal(out, '')
  assert.match(err, /^✗ SOURCE_COLUMNS_MISSING: /)
})

test('--jobs is refused for formats that cannot be cut, and for no number', () => {
  const shanghai = spawnSync(
    process.execPath,
    [
      'src/cli/mapping.ts',
      'run',
      '310000/penalty',
      'mappings/310000/penalty/samples/penalty.json',
      '--jobs',
      '2',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  )
  assert.equal(shanghai.status, 2)
  assert.match(shanghai.stderr, /--jobs is for files with one row a line/)
  assert.equal(run('x', '--jobs', '0').code, 2)
  assert.equal(run('x', '--jobs', 'many').code, 2)
})

test('the count is one JSON line for machines', () => {
  const { err } = run('mappings/320000/penalty/samples/penalty.csv', '--json')
  const { rules, warnings, ...counts } = JSON.parse(err)
  assert.deepEqual(counts, { ok: true, what: 'run', read: 321, accepted: 310, quarantined: 11 })
  assert.equal(rules['CODE_UNKNOWN CF_CFLB1'], 1)
  assert.equal(warnings['SEVERITY_NOT_IN_ORDER_36 CF_SXYZCD'], 31)
})

test('the progress bar shows share, rows, rate and time left', () => {
  assert.equal(
    progressLine(250, 1000, 30_000, 2_000),
    '[======                  ] 25 %  30,000 rows  15,000 rows/s  6 s left',
  )
  assert.equal(progressLine(0, 0, 10, 1_000), '10 rows  10 rows/s')
  assert.match(progressLine(1, 1000, 1, 1_000), /17 min left$/)
})

test('progress is drawn on a terminal, a few times a second, and wiped at the end', () => {
  const drawn: string[] = []
  let now = 0
  const screen = { isTTY: true, write: (text: string) => drawn.push(text) }
  const progress = new Progress(screen, 100, () => now)
  for (now = 300; now < 700; now += 100) progress.rows(now)
  assert.equal(drawn.length, 2)
  progress.end()
  assert.equal(drawn.at(-1), '\r\u001b[K')
  const quiet = new Progress({ write: () => assert.fail('not a terminal') }, 100, () => 1000)
  quiet.rows(5)
  quiet.end()
})

test('pieces of work, such as the reports of a batch, are drawn by their share and by their own name', () => {
  const drawn: string[] = []
  let now = 0
  const screen = { isTTY: true, write: (text: string) => drawn.push(text) }
  const progress = new Progress(screen, 40, () => now, 'reports')
  now = 2_000
  progress.pieces(10)
  assert.match(drawn.join(''), /\[={6} {18}\] 25 % {2}10 reports {2}5 reports\/s {2}6 s left$/)
})

test('memory does not grow with the file', async () => {
  const mapping = readMapping(JIANGSU)
  const pieces = [...jiangsuBytes(1_000)]
  const [head = new Uint8Array()] = pieces
  const body = head.subarray(head.indexOf(0x0a) + 1)
  async function* repeated(times: number): AsyncGenerator<Uint8Array> {
    yield head
    for (let i = 1; i < times; i += 1) yield body
  }
  const heapAfter = async (times: number): Promise<number> => {
    let most = 0
    for await (const batch of mapping.batches(repeated(times))) {
      if (batch.length > 0) most = Math.max(most, process.memoryUsage().heapUsed)
    }
    return most
  }
  await heapAfter(4)
  const [few, many] = [await heapAfter(4), await heapAfter(24)]
  assert.ok(many < few * 1.5 + 30e6, `${few} bytes for 4,000 rows, ${many} for 24,000`)
})
