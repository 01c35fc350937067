/** A file cut into pieces for the threads of `mapping run`, whose memory is used again and again. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { pieces, readAhead, SpareMemory } from '../../src/cli/mapping-pieces.ts'
import { threadsIn } from '../../src/cli/mapping-threads.ts'
import { bytesOf } from './small-mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'mapping-pieces-'))
after(() => rmSync(folder, { recursive: true }))

/** Whoever has a piece writes over its memory before it gives it back. */
async function cut(stream: AsyncIterable<Uint8Array>): Promise<Buffer[]> {
  const spare = new SpareMemory()
  const given: Buffer[] = []
  for await (const { bytes } of pieces(stream, spare)) {
    given.push(Buffer.from(bytes))
    bytes.fill(0x58)
    spare.give(bytes)
  }
  return given
}

/** Lines of the given lengths, in chunks of the given lengths. */
function chunked(lines: readonly number[], chunks: readonly number[]): { whole: Buffer; parts: Buffer[] } {
  const whole = Buffer.from(lines.map((length, i) => `${String(i % 10).repeat(length)}\n`).join(''))
  const parts: Buffer[] = []
  for (let at = 0, i = 0; at < whole.length; i += 1) {
    const length = chunks[i % chunks.length] ?? 1
    parts.push(whole.subarray(at, at + length))
    at += length
  }
  return { whole, parts }
}

test('pieces end at line ends and are the file again, however it is read', async () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 20 })
  const reads = fc.array(fc.integer({ min: 1_000, max: 200_000 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(lengths, reads, async (lines, chunks) => {
      const { whole, parts } = chunked(lines, chunks)
      const given = await cut(bytesOf(...parts))
      assert.ok(Buffer.concat(given).equals(whole))
      for (const piece of given.slice(0, -1)) assert.equal(piece.at(-1), 0x0a)
    }),
    { numRuns: 40 },
  )
})

test('of a line that no reader takes six megabytes are kept, and what follows is whole', async () => {
  const { parts } = chunked([100, 20_000_000, 50], [65_536])
  const given = Buffer.concat(await cut(bytesOf(...parts)))
  const [first = '', long = '', last = ''] = given.toString('latin1').split('\n')
  assert.equal(first.length, 100)
  assert.ok(long.length >= 6_291_456 && long.length < 7_000_000, `${long.length} bytes`)
  assert.equal(last, '2'.repeat(50))
})

test('a file read ahead comes whole, also when it is no multiple of what is read at once', async () => {
  const file = join(folder, 'some.txt')
  for (const size of [0, 1, 4_096, 10_001]) {
    const bytes = Buffer.from(Array.from({ length: size }, (_, i) => i % 251))
    writeFileSync(file, bytes)
    const read: Buffer[] = []
    for await (const some of readAhead(file, 4_096)) read.push(Buffer.from(some))
    assert.ok(Buffer.concat(read).equals(bytes), `${size} bytes`)
  }
})

test('threads are started ahead for a command line that asks for them, and for no other', () => {
  assert.equal(threadsIn(['run', 'm', 'f', '--jobs', '3']), 2)
  assert.equal(threadsIn(['run', '--jobs=2', 'm', 'f']), 1)
  for (const others of [
    ['run', 'm', 'f'],
    ['run', 'm', 'f', '--jobs', '1'],
    ['run', 'm', 'f', '--jobs', 'many'],
    ['run', 'm', 'f', '--jobs', '65'],
    ['run', 'm', 'f', '--jobs'],
    ['coverage', 'm', 'f', '--jobs', '3'],
    [],
  ])
    assert.equal(threadsIn(others), 0, others.join(' '))
})
