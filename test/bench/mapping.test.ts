import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Compared, compare, median, rateRow } from '../../bench/bench.ts'

const ROOT = join(import.meta.dirname, '../..')

function bench(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

test('the mapping bench prints its ratios as one JSON object in the last line', () => {
  const { code, out, err } = bench('mapping', '--quick', '--json')
  assert.equal(code, 0, err)
  const last = JSON.parse(out.trim().split('\n').at(-1) ?? '')
  assert.equal(last.bench, 'mapping')
  assert.deepEqual(Object.keys(last.ratios), ['handWritten', 'jsonata', 'fileToNdjson', 'jobs2'])
  for (const ratio of Object.values(last.ratios)) assert.ok(typeof ratio === 'number' && ratio > 0)
  assert.equal(last.figures.rows, 4000)
  assert.match(last.machine.node, /^v26\./)
})

test('an unknown bench is refused with the names of those there are', () => {
  const { code, err } = bench('nothing')
  assert.equal(code, 2)
  assert.match(err, /names: .*mapping/)
})

test('ours and the floor take turns, each first in every second round, and the first round of each is not counted', async () => {
  const turns: string[] = []
  const times = (name: string, seconds: readonly number[]) => {
    let at = 0
    return () => {
      turns.push(name)
      at += 1
      return seconds[at - 1] ?? 0
    }
  }
  const compared = await compare(3, times('ours', [9, 2, 1, 3]), times('floor', [9, 4, 4, 4]))
  assert.deepEqual(turns, ['ours', 'floor', 'floor', 'ours', 'ours', 'floor', 'floor', 'ours'])
  assert.deepEqual(compared, { ours: 2, floor: 4, spread: [0.5, 0] } satisfies Compared)
  assert.equal(rateRow('x', 10, 10, compared).ratio, 2)
})

test('the median of an even number of rounds lies between the two in the middle', () => {
  assert.equal(median([4, 1, 2, 3]), 2.5)
})
